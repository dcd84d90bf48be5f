# Det andre har skrevet, tatt inn

# Ord som kolonner og verdier kjennes igjen på, skilt med semikolon
import-words-key = nøkkel; nr; nr.; nummer; id; kode
import-words-parent = under; overordnet; hører til; hører under
import-words-date = dato; når; frist; ferdig dato
import-words-joint = felles møte for; fellesmøte for
import-words-and = og
import-words-yes = ja; j; x; sann; 1
import-words-no = nei; usann; 0

# Hvor
import-place-line = linje { $line }
import-place-column = linje { $line }, kolonne { $column }
import-place-paragraph = avsnitt { $line }
import-place-row = { $sheet }, rad { $line }
import-place-cell = { $sheet }!{ $cell }
import-finding = { $place }: { $what }

# Kommandolinjen
import-arg-file = Filen: plan.toml, DOCX, Markdown, XLSX, CSV eller TSV; «-» leser standard inn
import-arg-title = Tittelen på den nye planen
import-arg-template = Hvilket slag plan filen skal bli til
import-arg-into = Ta filen inn i denne planen i stedet for en ny
import-arg-register = Registeret for alle tabellene i filen
import-arg-sheet = Ta bare inn dette arket av en arbeidsbok
import-arg-leave-out = La verdier som ikke passer, stå igjen; de blir listet opp
import-arg-add-chapters = Lag kapitler av overskrifter som ikke finnes i planen
import-arg-remarks = Publiser sporede endringer og kommentarer som merknader
import-arg-yes = Ta det inn uten å spørre
import-arg-dry-run = Vis bare hva som ville skje
import-question = Ta det inn? (ja/nei)
import-needs-yes = Her er det ingen å spørre om det skal tas inn.
import-hint-yes = Se på det med --dry-run, og ta det inn med --yes.
import-dry-run = Bare vist fram: ingenting er endret.
import-not-done = Ingenting er endret.
import-nothing-new = Alt som står i filen, er der allerede.
import-nothing-placed = Ingenting i filen fant en plass, og ingenting er endret.
import-needs-key = Gi den nye planen en nøkkel med --key.
import-done = { $title } ({ $plan }): { $added } nye, { $changed } endret, { $same } like.

# Hva som ville skje
import-new = { $file } blir en ny plan: { $title } ({ $plan }), { $template }
import-into = { $file } tas inn i { $title }
import-chapters = Kapitler ({ $count })
import-register = { $register } ({ $count }), fra { $place }
import-fate-added = ny
import-fate-changed = endret
import-fate-same = lik
import-column = { $heading } → { $meaning }
import-column-guess = { $heading } → { $meaning } (gjetning)
import-meaning-key = nøkkel
import-meaning-parent = posten over
import-meaning-dates = datoer for { $field }
import-meaning-nothing = tas ikke inn
import-change = { $field }: { $before } → { $after }
import-text = Tekst
import-heading = Overskrift
import-empty-value = (tom)
import-left = Ikke plassert ({ $count })
import-notices = Verdt å vite ({ $count })
import-suggestions = Sporede endringer og kommentarer ({ $count }); --remarks publiserer dem som merknader
import-inserted = { $author } ({ $date }) foreslår å legge til: «{ $words }»
import-deleted = { $author } ({ $date }) foreslår å stryke: «{ $words }»
import-commented = { $author } ({ $date }): { $words }

# Det som ikke er plassert, og annet som er verdt å vite
import-no-chapter = «{ $heading }» er ikke noe kapittel i dette slaget plan.
import-no-chapter-near = «{ $heading }» er ikke noe kapittel i dette slaget plan; «{ $near }» ligner.
import-text-nowhere = Tekst som ikke står under noe kapittel: «{ $words }» ({ $count ->
    [one] ett ord
   *[other] { $count } ord
}).
import-chapter-without-text = Dette kapittelet har ingen egen tekst: «{ $words }» ({ $count ->
    [one] ett ord
   *[other] { $count } ord
}).
import-no-register = En tabell som ikke passer til noe register: { $headings } ({ $count ->
    [one] én rad
   *[other] { $count } rader
}). --register sier hvor den hører hjemme.
import-no-field = Ingen felt heter «{ $heading }» ({ $count ->
    [one] én verdi
   *[other] { $count } verdier
}).
import-above-headings = Over overskriftene i tabellen: { $words }
import-row-without = Raden er utelatt.
import-row-empty = Ingenting i denne raden hører til et felt.
import-lone-date = «{ $words }» er en dato for «{ $field }», og der står ingen som kan ha den.
import-row-withheld = Raden sier bare at en post er unntatt offentlighet; posten står som den er.
import-drawn = «{ $heading }» blir tegnet av postene; ingenting av det blir hentet inn.
import-left-picture = Et bilde.
import-left-embedded = En innebygd fil.
import-left-box = En tekstboks: «{ $words }»
import-left-footnote = En fotnote: «{ $words }»
import-left-endnote = En sluttnote: «{ $words }»
import-no-worksheet = Dette arket er et diagram eller en makro.
import-hidden-sheet = Dette arket er skjult.
import-cell-error = Cellen viser en feil: { $error }
import-by-number = «{ $heading }» ble funnet på nummeret; kapittelet heter «{ $usual }» og får denne overskriften.
import-heading-kept = «{ $heading }» står inne i teksten i kapittelet.
import-encoding = Lest som { $encoding }.
import-front-matter = Linjene mellom --- øverst tas ikke inn.
import-html = HTML står som vanlig tekst.
import-contents = Innholdsfortegnelsen er utelatt.
import-nested-table = En tabell inne i en celle ble til linjer i cellen.
import-lines-joined = { $count ->
    [one] Ett linjeskift i en verdi på én linje er borte.
   *[other] { $count } linjeskift i verdier på én linje er borte.
}

# Det som ikke passer
import-value = { $key }, { $field }: { $what }
import-ragged = Raden har { $count } celler, overskriftene { $width }.
import-key-twice = Nøkkelen { $key } står to ganger i filen.
import-key-removed = Posten { $key } er fjernet; nøkler brukes aldri om igjen. Hent den tilbake først.
import-record-twice = To rader er den samme posten: { $title }
import-no-parent = Det er ingen post { $key } å stå under.
import-no-identity = Det gikk ikke å lage en identitet.
import-nobody = Ingen heter «{ $name }».
import-nobody-near = Ingen heter «{ $name }»; «{ $near }» ligner.
import-no-record = Ingenting i planen heter «{ $name }».
import-no-file = Ingen fil i planen heter «{ $name }».
import-no-option = «{ $value }» er ingen av: { $options }.
import-no-option-near = «{ $value }» er ikke noe valg; «{ $near }» ligner.
import-no-flag = «{ $value }» er verken ja eller nei.
import-dates = { $dates } datoer for { $recipients } mottakere.

# Filer som ikke leses
import-too-large = { $size } MiB er mer enn de { $limit } MiB som leses.
import-entry-too-large = Det ville bli { $size } KiB i én oppføring i loggen; grensen er { $limit } KiB.
import-too-many-rows = Det er flere enn { $rows } rader eller { $columns } kolonner.
import-hint-parts = Del det opp, og ta inn delene én for én.
import-empty = Det står ingenting i filen.
import-empty-workbook = Ingen synlige ark i arbeidsboken inneholder noe.
import-hint-empty = Se etter om det er rett fil, og om den er lagret.
import-protected = Filen er beskyttet med passord.
import-hint-protected = Åpne den i Word eller Excel, fjern passordet, og lagre på nytt.
import-old-office = Filen er i formatet som Office brukte før 2007.
import-binary-workbook = Arbeidsboken er i det binære formatet til Excel.
import-hint-save-as = Åpne den, og lagre den som .docx eller .xlsx.
import-other-package = Zip-filen er verken et Word-dokument eller en Excel-arbeidsbok.
import-unknown-kind = { $name } er ikke av et slag som kan leses.
import-no-text = Filen inneholder byte som ikke er tekst.
import-no-rows = Filen kan ikke leses som rader: { $cause }
import-hint-kinds = Disse kan leses: plan.toml, .docx, .md, .txt, .xlsx, .csv, .tsv.
import-damaged = Filen er skadet: { $cause }
import-unreadable = Filen kan ikke leses: den er ikke bygd slik den skulle.
import-hint-save-again = Åpne den i programmet som laget den, og lagre på nytt.
import-many-files = { $count } filer i én pakke er mer enn de { $limit } som leses.
import-bomb = { $part } vokser uten mål når den pakkes ut; den ble stanset (grensen er { $limit } MiB i alt).
import-hint-bomb = Spør den som sendte den. En fil fra Word eller Excel ser ikke slik ut.
import-part = { $part } kan ikke leses: { $cause }
import-part-encoding = { $part } er ikke UTF-8.
import-xml-broken = XML-en er ikke velformet { $cause }
import-xml-type = den oppgir en dokumenttype, og entiteter kunne vokse uten ende.
import-xml-entity = den inneholder en entitet som XML ikke kjenner: { $name }
import-xml-deep = elementer står mer enn { $limit } dypt i hverandre.
import-xml-many = den har mer enn { $limit } elementer.
import-lists-deep = { $place }: lister står mer enn { $limit } dypt i hverandre.
import-hint-flatten = Gjør listen flatere, og prøv igjen.

# Lister over folk, organer, plasser, parter, nøkler
import-person = Ta inn folk fra CSV, TSV, XLSX eller en tabell
import-body = Ta inn organer eller plasser fra CSV, TSV, XLSX eller en tabell
import-party = Ta inn parter fra CSV, TSV, XLSX eller en tabell
import-arg-list = Filen; «-» leser standard inn
import-arg-person = Hvem nøklene tilhører; uten dette er filen en tabell med personer og nøkler
import-list = { $file } ({ $count ->
    [one] én rad
   *[other] { $count } rader
})
import-facts = { $count ->
    [one] Én opplysning
   *[other] { $count } opplysninger
} fra { $rows ->
    [one] én rad
   *[other] { $rows } rader
} er tatt inn.
import-fate-new-facts = ny eller endret
import-no-list = Tekst utenfor tabellen.
import-no-headings = Ingen rad har overskriftene som trengs: { $headings }
import-hint-headings = Sett en rad med overskriftene øverst i listen.
import-cell-missing = Det står ingenting under «{ $heading }».
import-no-day = «{ $words }» er ikke én dag.
import-no-role = «{ $role }» er ingen rolle.
import-no-key = Det går ikke å lage en nøkkel av «{ $name }»; gi en i en egen kolonne.
import-person-twice = To personer ville bli { $id }; gi { $name } en annen identitet i en egen kolonne.
import-number-doubtful = { $number } er ikke noe organisasjonsnummer: det siste sifferet passer ikke til de andre. Det står som skrevet.
import-column-id = identitet; id; brukernavn
import-column-key = nøkkel; kode; id
import-column-name = navn; fullt navn
import-column-name-en = navn på engelsk; navn (en)
import-column-name-nb = navn på bokmål; navn (nb)
import-column-name-nn = navn på nynorsk; navn (nn)
import-column-mail = e-post; epost; e-postadresse
import-column-title = tittel; stilling
import-column-role = rolle; roller
import-column-from = fra; fra dato; fra og med
import-column-to = til; til dato; til og med
import-column-short = kortnavn; forkortelse
import-column-kind = slag; type
import-column-parent-body = overordnet; overordnet organ; under
import-column-aliases = andre navn; kalles også; alias
import-column-language = språk; målform
import-column-body = organ; utvalg
import-column-seat = plass; sete; rolle
import-column-holders = innehaver; medlem; representant
import-column-deputies = vara; varamedlem; varamedlemmer
import-column-side = side
import-column-party = part
import-column-number = organisasjonsnummer; org.nr.; orgnr
import-column-offices = verv; signeres av
import-column-person = person; navn; e-post
import-column-public-key = offentlig nøkkel; nøkkel; ssh-nøkkel

# I skjermbildene
do-paste-rows = lim inn rader
help-paste-rows = Lim inn rader fra et regneark; å lime rett på tabellen gjør det samme
do-take-in = ta inn fil
help-take-in = Ta et dokument, en arbeidsbok eller rader inn i planen, med forhåndsvisning
paste-ask = Rader fra et regneark
paste-hint = Lim inn her, med eller uten en rad med overskrifter. Ingenting skjer før du har sett det.
paste-name = Innlimte rader
paste-counts = { $added } nye, { $changed } endret, { $same } like; { $left } ikke plassert, { $problems ->
    [one] én verdi passer ikke
   *[other] { $problems } verdier passer ikke
}
paste-column = Kolonne { $at } av { $of }:
paste-left = utelatt
paste-keys = Enter ta inn   ←→ kolonne   Mellomrom mening   Del utelat   Esc lukk
said-taken-in = { $left ->
    [0] Tatt inn: { $added } nye, { $changed } endret
   *[other] Tatt inn: { $added } nye, { $changed } endret. Ikke tatt med: { $left } (! viser hva)
}
take-in-ask = Ta inn en fil
take-in-file = Fil
take-in-hint = DOCX, Markdown, XLSX, CSV eller TSV. Ingenting skjer før du har sett det.
