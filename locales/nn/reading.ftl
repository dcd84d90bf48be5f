# Å lese teksten: kva som er endra, merknader ved sida, kvar ein slapp.

reading-since = { $version } · { $count ->
    [0] ingenting endra sidan du las sist
   *[other] { $count } endra sidan du las sist
}
reading-narrow = { $version } · { $count } endra
reading-reopened = Her slapp du sist. Home går til byrjinga.

do-compare-text = samanlikn
help-compare-text = Vel kva teksten blir samanlikna med: det du las sist, ein versjon, ingenting
reading-against = Vis kva som er endra
reading-against-read = Sidan du las sist, { $day }
reading-against-usual = Sidan versjonen før
reading-against-version = Sidan { $version }
reading-against-nothing = Vis ikkje endringar
reading-only = Les { $version } som han er
refuse-read-version = Dette er ein tidlegare versjon. Trykk s for å gå til teksten som han er no.

reading-change = Endring { $at } av { $of }.
reading-no-change = Ingenting er endra.
reading-remark = Merknad { $at } av { $of }.
reading-no-remark = Ingen merknader til teksten enno. Trykk m for å skrive ein.
reading-from-start = { $here } Frå byrjinga igjen.
reading-from-end = { $here } Frå slutten igjen.
reading-found = Treff { $at } av { $of }. Enter: neste
reading-found-none = Ingen treff
do-next-remark = neste merknad
help-next-remark = Gå til neste avsnitt med merknad
do-previous-remark = førre merknad
help-previous-remark = Gå til førre avsnitt med merknad

reading-remark-open = ikkje svara på
reading-remark-withdrawn = trekt
reading-answer = Svar
refuse-read-no-remarks = Ingen merknader her. Trykk m for å skrive ein, v for å merke ord.

do-mark-words = marker
help-mark-words = Marker ord i avsnittet for å skrive merknad til dei
refuse-mark = Ord kan markerast i nummererte avsnitt; her er det ingen.
marking-nearest = Ord blir markerte i eit nummerert avsnitt; dette er det næraste.
marking-keys-begin = ←→ ord   ↑↓ setning   v marker herifrå   m merknad   Esc lukk
marking-keys = ←→ ord   ↑↓ setning   v den andre enden   m merknad   Esc lukk
marking-count = { $count ->
    [one] 1 ord er markert.
   *[other] { $count } ord er markerte.
}
marking-word = Gå til det første ordet med pilene; v markerer derifrå.
marking-last = Pilene flyttar slutten.
marking-first = Pilene flyttar byrjinga.

reading-sign-nothing = ikkje definert no
reading-sign-changed = endra

card-changed = { $count ->
    [0] Ingenting er endra sidan du las sist.
    [one] 1 avsnitt er endra sidan du las sist.
   *[other] { $count } avsnitt er endra sidan du las sist.
}
card-unread = Du har ikkje lese det enno.
card-others = { $count ->
    [0] Ingen merknader frå andre.
    [one] 1 merknad frå andre.
   *[other] { $count } merknader frå andre.
}
card-sign = Signer
card-sign-words = sjå kva du signerer, og gjer det
card-to-sign = Du skal signere versjon { $version } for { $party } som { $office }.
card-sign-due = Frist { $day }.
card-declined = Du har avslått: { $reason }. Linja er open om du likevel vil signere.
card-meeting = Neste møte: { $when }. Trykk m for sakspapira.
do-next-meeting = neste møte
help-next-meeting = Gå til sakspapira til det neste møtet
refuse-no-next-meeting = Ikkje noko møte er kalla inn. Sekretariatet gjer det; då står sakene her.
do-read-paper = les teksten
help-read-paper = Les teksten som saka gjeld, i den versjonen som organet fekk
meeting-paper-text = Versjon { $version }. { $count ->
    [0] Ingen merknader enno.
    [one] 1 merknad.
   *[other] { $count } merknader.
} Enter viser saka, t teksten.
card-with-remarks = Svar med merknadene
card-with-remarks-sure = Svare for { $body } med { $count ->
    [one] merknaden som er lagd fram
   *[other] dei { $count } merknadene som er lagde fram
} til versjon { $version }?
said-with-remarks = Ført inn: { $body } har merknader.
said-with-remarks-awaits = Ført inn: { $body } har merknader. Svaret gjeld når leiaren har stadfesta det.
