# Å lese teksten: hva som er endret, merknader ved siden, hvor en slapp.

reading-since = { $version } · { $count ->
    [0] ingenting endret siden du leste sist
   *[other] { $count } endret siden du leste sist
}
reading-narrow = { $version } · { $count } endret
reading-reopened = Her slapp du sist. Home går til begynnelsen.

do-compare-text = sammenlign
help-compare-text = Velg hva teksten blir sammenlignet med: det du leste sist, en versjon, ingenting
reading-against = Vis hva som er endret
reading-against-read = Siden du leste sist, { $day }
reading-against-usual = Siden versjonen før
reading-against-version = Siden { $version }
reading-against-nothing = Vis ikke endringer
reading-only = Les { $version } som den er
refuse-read-version = Dette er en tidligere versjon. Trykk s for å gå til teksten slik den er nå.

reading-change = Endring { $at } av { $of }.
reading-no-change = Ingenting er endret.
reading-remark = Merknad { $at } av { $of }.
reading-no-remark = Ingen merknader til teksten ennå. Trykk m for å skrive en.
reading-from-start = { $here } Fra begynnelsen igjen.
reading-from-end = { $here } Fra slutten igjen.
reading-found = Treff { $at } av { $of }. Enter: neste
reading-found-none = Ingen treff
do-next-remark = neste merknad
help-next-remark = Gå til neste avsnitt med merknad
do-previous-remark = forrige merknad
help-previous-remark = Gå til forrige avsnitt med merknad

reading-remark-open = ikke besvart
reading-remark-withdrawn = trukket
reading-answer = Svar
refuse-read-no-remarks = Ingen merknader her. Trykk m for å skrive en, v for å merke ord.

do-mark-words = marker
help-mark-words = Marker ord i avsnittet for å skrive merknad til dem
refuse-mark = Ord kan markeres i nummererte avsnitt; her er det ingen.
marking-nearest = Ord markeres i et nummerert avsnitt; dette er det nærmeste.
marking-keys-begin = ←→ ord   ↑↓ setning   v marker herfra   m merknad   Esc lukk
marking-keys = ←→ ord   ↑↓ setning   v den andre enden   m merknad   Esc lukk
marking-count = { $count ->
    [one] 1 ord er markert.
   *[other] { $count } ord er markert.
}
marking-word = Gå til det første ordet med pilene; v markerer derfra.
marking-last = Pilene flytter slutten.
marking-first = Pilene flytter begynnelsen.

reading-sign-nothing = ikke definert nå
reading-sign-changed = endret

card-changed = { $count ->
    [0] Ingenting er endret siden du leste sist.
    [one] 1 avsnitt er endret siden du leste sist.
   *[other] { $count } avsnitt er endret siden du leste sist.
}
card-unread = Du har ikke lest det ennå.
card-others = { $count ->
    [0] Ingen merknader fra andre.
    [one] 1 merknad fra andre.
   *[other] { $count } merknader fra andre.
}
card-sign = Signer
card-sign-words = se hva du signerer, og gjør det
card-to-sign = Du skal signere versjon { $version } for { $party } som { $office }.
card-sign-due = Frist { $day }.
card-declined = Du har avslått: { $reason }. Linjen er åpen om du likevel vil signere.
card-meeting = Neste møte: { $when }. Trykk m for sakspapirene.
do-next-meeting = neste møte
help-next-meeting = Gå til sakspapirene til det neste møtet
refuse-no-next-meeting = Ikke noe møte er innkalt. Sekretariatet gjør det; da står sakene her.
do-read-paper = les teksten
help-read-paper = Les teksten som saken gjelder, i den versjonen som organet fikk
meeting-paper-text = Versjon { $version }. { $count ->
    [0] Ingen merknader ennå.
    [one] 1 merknad.
   *[other] { $count } merknader.
} Enter viser saken, t teksten.
card-with-remarks = Svar med merknadene
card-with-remarks-sure = Svare for { $body } med { $count ->
    [one] merknaden som er lagt fram
   *[other] de { $count } merknadene som er lagt fram
} til versjon { $version }?
said-with-remarks = Ført inn: { $body } har merknader.
said-with-remarks-awaits = Ført inn: { $body } har merknader. Svaret gjelder når lederen har bekreftet det.
