# Det som har hendt, i ord; det som er ulikt.

history-count = { $count ->
    [one] éi hending
   *[other] { $count } hendingar
}
history-who = { $person } · { $capacity } · { $when } · nr. { $number }
history-more = (og { $count } til)
history-erased = Sletta.
history-working = arbeidsteksten
history-compare = Samanlikn
history-first = Slik byrja planen; det er ingenting før dette.
difference-none = Innhaldet er det same.
difference-added = ny
difference-removed = teken bort
difference-moved = flytt
difference-title = Tittel

told-other = Noko hende.
told-created = Byrja planen «{ $title }».
told-set = Sette { $field }.
told-state = Planen: { $state }.
told-note = Noterte: { $text }
told-added = La til { $node }.
told-keyed = Gav nummeret { $key }.
told-moved = Flytte { $node }.
told-removed = Tok bort { $node }.
told-restored = Henta { $node } tilbake.
told-frozen = Leverte { $node } slik ho står.
told-reshaped = Gav planen ei anna form.
told-written = Endra { $node }.
told-closed-off = Tok { $node } unna offentlegheita ({ $basis }).
told-opened-up = Gjorde { $node } offentleg.
told-reviewed = Gjekk gjennom eit register mot versjon { $version }.
told-attached = La ved { $name }.
told-detached = Tok bort fila { $name }.
told-locked = Låste versjon { $version } ({ $kind }).
told-returned = Sende versjon { $version } tilbake til utkast: { $reason }
told-opened = Opna { $step } med versjon { $version }.
told-changed = Endra kven som er spurd i { $step }: { $reason }
told-skipped = { $step } blir ikkje opna: { $reason }
told-overridden = Avslutta { $step } før alle hadde svara: { $reason }
told-closed = Avslutta { $step }.
told-sent = Sende { $step } til { $name }.
told-reminded = Purra { $day }.
told-considered = { $names }, { $step }: { $outcome }.
told-corrected = Retta det som er ført inn for { $names }: { $reason }
told-met = Eit vilkår frå { $names } er oppfylt: { $by }
told-remarked = Merknad { $no }: { $text }
told-answered = Svara på { $no }: { $answer }.
told-shown = Endra kven som kan sjå { $no }.
told-remark-withdrawn = Trekte { $no }: { $reason }
told-signing = Opna versjon { $version } for signering.
told-adopted = { $party } har vedteke planen ({ $authority }).
told-prepared = Gjorde klar fråsegna for { $party }.
told-signed = { $person } signerte for { $party }.
told-evidenced = Førte inn signaturen til { $person } for { $party }.
told-declined = { $party } avslo: { $reason }
told-reserved = { $party } tok atterhald: { $text }
told-line-withdrawn = { $party } trekte signaturen: { $reason }
