# Det som har hendt, i ord; det som er forskjellig.

history-count = { $count ->
    [one] én hendelse
   *[other] { $count } hendelser
}
history-who = { $person } · { $capacity } · { $when } · nr. { $number }
history-more = (og { $count } til)
history-erased = Slettet.
history-working = arbeidsteksten
history-compare = Sammenlign
history-first = Slik begynte planen; det er ingenting før dette.
difference-none = Innholdet er det samme.
difference-added = ny
difference-removed = tatt bort
difference-moved = flyttet
difference-title = Tittel

told-other = Noe hendte.
told-created = Begynte planen «{ $title }».
told-set = Satte { $field }.
told-state = Planen: { $state }.
told-note = Noterte: { $text }
told-added = La til { $node }.
told-keyed = Ga nummeret { $key }.
told-moved = Flyttet { $node }.
told-removed = Tok bort { $node }.
told-restored = Hentet { $node } tilbake.
told-frozen = Avga { $node } slik den står.
told-reshaped = Ga planen en annen form.
told-written = Endret { $node }.
told-closed-off = Unntok { $node } fra offentlighet ({ $basis }).
told-opened-up = Gjorde { $node } offentlig.
told-reviewed = Gikk gjennom et register mot versjon { $version }.
told-attached = La ved { $name }.
told-detached = Tok bort fila { $name }.
told-locked = Låste versjon { $version } ({ $kind }).
told-returned = Sendte versjon { $version } tilbake til utkast: { $reason }
told-opened = Åpnet { $step } med versjon { $version }.
told-changed = Endret hvem som er spurt i { $step }: { $reason }
told-skipped = { $step } blir ikke åpnet: { $reason }
told-overridden = Avsluttet { $step } før alle hadde svart: { $reason }
told-closed = Avsluttet { $step }.
told-sent = Sendte { $step } til { $name }.
told-reminded = Purret { $day }.
told-considered = { $names }, { $step }: { $outcome }.
told-corrected = Rettet det som er ført inn for { $names }: { $reason }
told-met = Et vilkår fra { $names } er oppfylt: { $by }
told-remarked = Merknad { $no }: { $text }
told-answered = Svarte på { $no }: { $answer }.
told-shown = Endret hvem som kan se { $no }.
told-remark-withdrawn = Trakk { $no }: { $reason }
told-signing = Åpnet versjon { $version } for signering.
told-adopted = { $party } har vedtatt planen ({ $authority }).
told-prepared = Gjorde klar erklæringen for { $party }.
told-signed = { $person } signerte for { $party }.
told-evidenced = Førte inn signaturen til { $person } for { $party }.
told-declined = { $party } avslo: { $reason }
told-reserved = { $party } tok forbehold: { $text }
told-line-withdrawn = { $party } trakk signaturen: { $reason }
