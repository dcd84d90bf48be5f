# Det andre har skrive, teke inn

# Ord som kolonnar og verdiar blir kjende att på, skilde med semikolon
import-words-key = nykel; nøkkel; nr; nr.; nummer; id; kode
import-words-parent = under; overordna; høyrer til; høyrer under
import-words-date = dato; når; frist; ferdig dato
import-words-joint = felles møte for; fellesmøte for
import-words-and = og
import-words-yes = ja; j; x; sant; 1
import-words-no = nei; usant; 0

# Kvar
import-place-line = linje { $line }
import-place-column = linje { $line }, kolonne { $column }
import-place-paragraph = avsnitt { $line }
import-place-row = { $sheet }, rad { $line }
import-place-cell = { $sheet }!{ $cell }
import-finding = { $place }: { $what }

# Kommandolinja
import-arg-file = Fila: plan.toml, DOCX, Markdown, XLSX, CSV eller TSV; «-» les standard inn
import-arg-title = Tittelen på den nye planen
import-arg-template = Kva slag plan fila skal bli til
import-arg-into = Ta fila inn i denne planen i staden for ein ny
import-arg-register = Registeret for alle tabellane i fila
import-arg-sheet = Ta berre inn dette arket av ei arbeidsbok
import-arg-leave-out = La verdiar som ikkje passar, stå att; dei blir lista opp
import-arg-add-chapters = Lag kapittel av overskrifter som ikkje finst i planen
import-arg-remarks = Publiser spora endringar og kommentarar som merknader
import-arg-yes = Ta det inn utan å spørje
import-arg-dry-run = Vis berre kva som ville skje
import-question = Ta det inn? (ja/nei)
import-needs-yes = Her er det ingen å spørje om det skal takast inn.
import-hint-yes = Sjå på det med --dry-run, og ta det inn med --yes.
import-dry-run = Berre vist fram: ingenting er endra.
import-not-done = Ingenting er endra.
import-nothing-new = Alt som står i fila, er der allereie.
import-nothing-placed = Ingenting i fila fann ein plass, og ingenting er endra.
import-needs-key = Gi den nye planen ein nøkkel med --key.
import-done = { $title } ({ $plan }): { $added } nye, { $changed } endra, { $same } like.

# Kva som ville skje
import-new = { $file } blir ein ny plan: { $title } ({ $plan }), { $template }
import-into = { $file } blir teken inn i { $title }
import-chapters = Kapittel ({ $count })
import-register = { $register } ({ $count }), frå { $place }
import-fate-added = ny
import-fate-changed = endra
import-fate-same = lik
import-column = { $heading } → { $meaning }
import-column-guess = { $heading } → { $meaning } (gjett)
import-meaning-key = nøkkel
import-meaning-parent = posten over
import-meaning-dates = datoar for { $field }
import-meaning-nothing = blir ikkje teken inn
import-change = { $field }: { $before } → { $after }
import-text = Tekst
import-heading = Overskrift
import-empty-value = (tom)
import-left = Ikkje plassert ({ $count })
import-notices = Verdt å vite ({ $count })
import-suggestions = Spora endringar og kommentarar ({ $count }); --remarks publiserer dei som merknader
import-inserted = { $author } ({ $date }) foreslår å leggje til: «{ $words }»
import-deleted = { $author } ({ $date }) foreslår å stryke: «{ $words }»
import-commented = { $author } ({ $date }): { $words }

# Det som ikkje er plassert, og anna som er verdt å vite
import-no-chapter = «{ $heading }» er ikkje noko kapittel i dette slaget plan.
import-no-chapter-near = «{ $heading }» er ikkje noko kapittel i dette slaget plan; «{ $near }» liknar.
import-text-nowhere = Tekst som ikkje står under noko kapittel: «{ $words }» ({ $count ->
    [one] eitt ord
   *[other] { $count } ord
}).
import-chapter-without-text = Dette kapitlet har ingen eigen tekst: «{ $words }» ({ $count ->
    [one] eitt ord
   *[other] { $count } ord
}).
import-no-register = Ein tabell som ikkje passar til noko register: { $headings } ({ $count ->
    [one] éi rad
   *[other] { $count } rader
}). --register seier kvar han høyrer heime.
import-no-field = Ingen felt heiter «{ $heading }» ({ $count ->
    [one] éin verdi
   *[other] { $count } verdiar
}).
import-above-headings = Over overskriftene i tabellen: { $words }
import-row-without = Rada er utelaten.
import-row-empty = Ingenting i denne rada høyrer til eit felt.
import-lone-date = «{ $words }» er ein dato for «{ $field }», og der står ingen som kan ha han.
import-row-withheld = Rada seier berre at ein post er unnateken offentlegheit; posten står som han er.
import-drawn = «{ $heading }» blir teikna av postane; ingenting av det blir henta inn.
import-left-picture = Eit bilete.
import-left-embedded = Ei innebygd fil.
import-left-box = Ein tekstboks: «{ $words }»
import-left-footnote = Ein fotnote: «{ $words }»
import-left-endnote = Ein sluttnote: «{ $words }»
import-no-worksheet = Dette arket er eit diagram eller ein makro.
import-hidden-sheet = Dette arket er skjult.
import-cell-error = Cella viser ein feil: { $error }
import-by-number = «{ $heading }» vart funnen på nummeret; kapitlet heiter «{ $usual }» og får denne overskrifta.
import-heading-kept = «{ $heading }» står inne i teksten i kapitlet.
import-encoding = Lese som { $encoding }.
import-front-matter = Linjene mellom --- øvst blir ikkje tekne inn.
import-html = HTML står som vanleg tekst.
import-contents = Innhaldslista er utelaten.
import-nested-table = Ein tabell inne i ei celle vart til linjer i cella.
import-lines-joined = { $count ->
    [one] Eitt linjeskift i ein verdi på éi linje er borte.
   *[other] { $count } linjeskift i verdiar på éi linje er borte.
}

# Det som ikkje passar
import-value = { $key }, { $field }: { $what }
import-ragged = Rada har { $count } celler, overskriftene { $width }.
import-key-twice = Nøkkelen { $key } står to gonger i fila.
import-key-removed = Posten { $key } er fjerna; nøklar blir aldri brukte om att. Hent han tilbake først.
import-record-twice = To rader er den same posten: { $title }
import-no-parent = Det er ingen post { $key } å stå under.
import-no-identity = Det gjekk ikkje å lage ein identitet.
import-nobody = Ingen heiter «{ $name }».
import-nobody-near = Ingen heiter «{ $name }»; «{ $near }» liknar.
import-no-record = Ingenting i planen heiter «{ $name }».
import-no-file = Inga fil i planen heiter «{ $name }».
import-no-option = «{ $value }» er ingen av: { $options }.
import-no-option-near = «{ $value }» er ikkje noko val; «{ $near }» liknar.
import-no-flag = «{ $value }» er verken ja eller nei.
import-dates = { $dates } datoar for { $recipients } mottakarar.

# Filer som ikkje blir lesne
import-too-large = { $size } MiB er meir enn dei { $limit } MiB som blir lesne.
import-entry-too-large = Det ville bli { $size } KiB i éi oppføring i loggen; grensa er { $limit } KiB.
import-too-many-rows = Det er fleire enn { $rows } rader eller { $columns } kolonnar.
import-hint-parts = Del det opp, og ta inn delane éin for éin.
import-empty = Det står ingenting i fila.
import-empty-workbook = Ingen synlege ark i arbeidsboka inneheld noko.
import-hint-empty = Sjå etter om det er rett fil, og om ho er lagra.
import-protected = Fila er verna med passord.
import-hint-protected = Opne ho i Word eller Excel, fjern passordet, og lagre på nytt.
import-old-office = Fila er i formatet som Office brukte før 2007.
import-binary-workbook = Arbeidsboka er i det binære formatet til Excel.
import-hint-save-as = Opne ho, og lagre ho som .docx eller .xlsx.
import-other-package = Zip-fila er verken eit Word-dokument eller ei Excel-arbeidsbok.
import-unknown-kind = { $name } er ikkje av eit slag som kan lesast.
import-no-text = Fila inneheld byte som ikkje er tekst.
import-no-rows = Fila kan ikkje lesast som rader: { $cause }
import-hint-kinds = Desse kan lesast: plan.toml, .docx, .md, .txt, .xlsx, .csv, .tsv.
import-damaged = Fila er skadd: { $cause }
import-unreadable = Fila kan ikkje lesast: ho er ikkje bygd slik ho skulle.
import-hint-save-again = Opne ho i programmet som laga ho, og lagre på nytt.
import-many-files = { $count } filer i éin pakke er meir enn dei { $limit } som blir lesne.
import-bomb = { $part } veks utan mål når ho blir pakka ut; ho vart stansa (grensa er { $limit } MiB i alt).
import-hint-bomb = Spør den som sende ho. Ei fil frå Word eller Excel ser ikkje slik ut.
import-part = { $part } kan ikkje lesast: { $cause }
import-part-encoding = { $part } er ikkje UTF-8.
import-xml-broken = XML-teksten er ikkje velforma { $cause }
import-xml-type = ho nemner ein dokumenttype, og entitetar kunne vekse utan ende.
import-xml-entity = ho inneheld ein entitet som XML ikkje kjenner: { $name }
import-xml-deep = element står meir enn { $limit } djupt i kvarandre.
import-xml-many = ho har meir enn { $limit } element.
import-lists-deep = { $place }: lister står meir enn { $limit } djupt i kvarandre.
import-hint-flatten = Gjer lista flatare, og prøv igjen.

# Lister over folk, organ, plassar, partar, nøklar
import-person = Ta inn folk frå CSV, TSV, XLSX eller ein tabell
import-body = Ta inn organ eller plassar frå CSV, TSV, XLSX eller ein tabell
import-party = Ta inn partar frå CSV, TSV, XLSX eller ein tabell
import-arg-list = Fila; «-» les standard inn
import-arg-person = Kven nøklane høyrer til; utan dette er fila ein tabell med personar og nøklar
import-list = { $file } ({ $count ->
    [one] éi rad
   *[other] { $count } rader
})
import-facts = { $count ->
    [one] Éi opplysning
   *[other] { $count } opplysningar
} frå { $rows ->
    [one] éi rad
   *[other] { $rows } rader
} er tekne inn.
import-fate-new-facts = ny eller endra
import-no-list = Tekst utanfor tabellen.
import-no-headings = Inga rad har overskriftene som trengst: { $headings }
import-hint-headings = Set ei rad med overskriftene øvst i lista.
import-cell-missing = Det står ingenting under «{ $heading }».
import-no-day = «{ $words }» er ikkje éin dag.
import-no-role = «{ $role }» er inga rolle.
import-no-key = Det går ikkje å lage ein nøkkel av «{ $name }»; gi ein i ein eigen kolonne.
import-person-twice = To personar ville bli { $id }; gi { $name } ein annan identitet i ein eigen kolonne.
import-number-doubtful = { $number } er ikkje noko organisasjonsnummer: det siste sifferet passar ikkje til dei andre. Det står som skrive.
import-column-id = identitet; id; brukarnamn
import-column-key = nykel; nøkkel; kode; id
import-column-name = namn; fullt namn
import-column-name-en = namn på engelsk; engelsk namn
import-column-name-nb = namn på bokmål; namn (nb)
import-column-name-nn = namn på nynorsk; namn (nn)
import-column-mail = e-post; epost; e-postadresse
import-column-title = tittel; stilling
import-column-role = rolle; roller
import-column-from = frå; frå dato; frå og med
import-column-to = til; til dato; til og med
import-column-short = kortnamn; forkorting
import-column-kind = slag; type
import-column-parent-body = overordna; overordna organ; under
import-column-aliases = andre namn; også kalla; alias
import-column-language = språk; målform
import-column-body = organ; utval
import-column-seat = plass; sete; rolle
import-column-holders = innehavar; medlem; representant
import-column-deputies = vara; varamedlem; varamedlemer
import-column-side = side
import-column-party = part
import-column-number = organisasjonsnummer; org.nr.; orgnr
import-column-offices = verv; blir signert av
import-column-person = person; namn; e-post
import-column-public-key = offentleg nykel; nykel; nøkkel; ssh-nøkkel

# I skjermbileta
do-paste-rows = lim inn rader
help-paste-rows = Lim inn rader frå eit rekneark; å lime rett på tabellen gjer det same
do-take-in = ta inn fil
help-take-in = Ta eit dokument, ei arbeidsbok eller rader inn i planen, med førehandsvising
paste-ask = Rader frå eit rekneark
paste-hint = Lim inn her, med eller utan ei rad med overskrifter. Ingenting skjer før du har sett det.
paste-name = Innlimte rader
paste-counts = { $added } nye, { $changed } endra, { $same } like; { $left } ikkje plasserte, { $problems ->
    [one] éin verdi passar ikkje
   *[other] { $problems } verdiar passar ikkje
}
paste-column = Kolonne { $at } av { $of }:
paste-left = utelaten
paste-keys = Enter ta inn   ←→ kolonne   Mellomrom meining   Del utelat   Esc lukk
said-taken-in = { $left ->
    [0] Teke inn: { $added } nye, { $changed } endra
   *[other] Teke inn: { $added } nye, { $changed } endra. Ikkje tekne med: { $left } (! viser kva)
}
take-in-ask = Ta inn ei fil
take-in-file = Fil
take-in-hint = DOCX, Markdown, XLSX, CSV eller TSV. Ingenting skjer før du har sett det.
