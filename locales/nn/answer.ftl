# Svar som er komne inn: på papir, på e-post, som dokument

## Kva som er gale med ei fil
answer-too-large = Fila er større enn { $limit } MiB, grensa for det som blir teke vare på her.
answer-unread = { $file } kunne ikkje lesast: { $cause }
answer-no-mail = Fila er ingen e-post: Ho har verken avsendar, emne eller dato.
answer-mail-parts = E-posten har { $count } delar; fleire enn { $limit } blir ikkje lesne.
answer-mail-letters = Nokre bokstavar i e-posten kan ikkje lesast: Han oppgir eit anna teiknsett enn han er skriven i.
answer-mail-cut = Slutten av e-posten manglar.
answer-part-broken = Ein del av e-posten er skadd.
answer-file-broken = Fila { $file } i e-posten er skadd.

## Kva ei fil er kjend att på
answer-why-subject = emnet har referansen
answer-why-reply = han svarar på e-posten som vart send
answer-why-form = skjemaet har referansen
answer-why-name = filnamnet har referansen
answer-why-words = teksten har referansen
answer-why-quoted = det siterte brevet har referansen
answer-why-address = { $address } er ei adresse til mottakaren
answer-why-domain = { $address } har same domene som mottakaren
answer-why-sender = avsendaren heiter { $name }
answer-why-stranger = men adressa høyrer til { $name }

## Korleis svaret står til det som er spurt om
answer-late = Svaret kom { $days ->
    [one] 1 dag
   *[other] { $days } dagar
} etter fristen { $day }.
answer-older-version = Dette er eit svar på versjon { $version } i { $step }; no gjeld det versjon { $asked }.
answer-other-version = Svaret oppgir versjon { $version }; { $step } gjeld versjon { $asked }.
hint-answer-older = Gjeld det versjon { $version }: --about { $version }. Gjeld det versjon { $asked }: --about { $asked }.
answer-never-asked = Versjon { $version } er aldri lagd fram for dei i { $step }.
hint-answer-about = Referansen gjeld versjon { $version }.
answer-step-ended = { $step } (versjon { $version }) er avslutta.
hint-answer-after = Før det inn i ettertid med --after GRUNN, eller opne ein ny runde: vedtak step open.
answer-before = { $name } har svara før: { $outcome } ({ $day }).
answer-second = { $name } har svara på { $step } før: { $outcome } ({ $day }).
hint-answer-second = Eit nytt svar som gjeld i staden: --again GRUNN. Ei innføring som er feil: vedtak step correct { $plan } { $step } --by "{ $name }".
answer-reference-unknown = Ingen mottakar har referansen { $reference }.
hint-answer-references = vedtak step sent PLAN viser referansane; mottakaren kan òg nemnast: PLAN MILEPÆL --by MOTTAKAR.
answer-other-reference = { $file } har referansen { $reference } ({ $name }).
answer-is-ours = { $file } er brevet som vart sendt ut, ikkje eit svar på det.
answer-is-automatic = { $file } er skriven av ei maskin: eit fråvær, eller eit brev som ikkje kom fram.
hint-answer-regardless = Høyrer ho til her likevel: --regardless.
hint-answer-outside = Ta vare på ho ein annan stad, og før inn svaret utan ho: --outside "kvar ho er", med --channel og --received.
answer-channel = Det er ikkje sagt korleis svaret kom: --channel.
answer-no-outcome = Det er ikkje sagt kva { $name } kom til, og ingenting er kryssa av: --outcome.
answer-outcomes = Fleire ruter er kryssa av for { $name }: { $outcomes }. Sei kva for ei som gjeld: --outcome.
answer-signed-party = { $name } er ingen part som signerer.
answer-signed-original = Eit signert papir må ha originalen med: --original FIL.
answer-kept-outside = Originalen til svaret frå { $name } blir teken vare på ein annan stad: { $place }

## Ved kommandolinja
cli-answers = Svar som kom på e-post, i Word og på papir: vis, ta imot, før inn
cli-answers-list = Vis kva filer blir tekne for: referanse, mottakar, versjon, kvifor
cli-answers-take = Før inn svar eitt for eitt, med mottakaren gissa av referansen
cli-answers-enter = Før inn eitt svar med referansen
cli-answers-files = Filer, eller mapper med filer: .eml, .docx, .pdf og andre
cli-answers-plan = Berre det som denne planen har spurt om
cli-answers-which = Referansen; eller planen, med milepæl og --by
cli-answers-milestone = Milepælen, når planen er nemnd
cli-answers-by = Mottakaren, når planen er nemnd
cli-answers-remark = Ein merknad, ordrett; kan gjevast fleire gonger
cli-answers-about = Versjonen svaret gjeld, når det må seiast
cli-answers-signed = Originalen er ei signaturside: Fyll linja til parten med ho
cli-answers-adopts = Parten sluttar seg til versjonen med dette vedtaket
cli-answers-regardless = Sjølv om originalen har ein annan referanse
cli-answers-outside = Kvar originalen er, når han er for stor til å liggje her
cli-value-reference = REFERANSE
cli-answers-sure = sikkert
cli-answers-guess = ei gissing
cli-answers-unknown = ukjend
cli-answers-unreadable = kan ikkje lesast
cli-answers-ours = vårt eige brev
cli-answers-entered = ført inn
cli-answers-automatic = automatisk svar
cli-answers-nobody = kven sitt?
cli-answers-waits = venta
cli-answers-not-waits = ikkje venta
cli-answers-why = { $reference }: { $why }.
cli-answers-others = Det kan òg vere: { $references }.
cli-answers-unknown-reference = Ho har ein referanse som ingen har fått: { $reference }.
cli-answers-nearest = Liknar på: { $references }.
cli-answers-ticked = Fleire ruter er kryssa av: { $outcomes }.
cli-answers-none = Det er ingenting å føre inn.
cli-answers-before = { $count ->
    [one] Éi fil er ført inn før.
   *[other] { $count } filer er førte inn før.
}
cli-answers-no = { $no } av { $count }: { $file }
cli-answers-for = → { $name }, { $step }, versjon { $version } ({ $sure })
cli-answers-question = Ta imot (t), ein annan mottakar (a), hopp over (Enter), stopp (s)?
cli-answers-question-other = Kven sitt er det: oppgi referansen (a), hopp over (Enter), stopp (s)?
cli-answers-words-take = t; ta; j; ja
cli-answers-words-other = a; annan
cli-answers-words-stop = s; stopp; q
cli-answers-which-reference = Referanse:
cli-answers-which-channel = Korleis kom det: meeting, email, letter, telephone? [{ $usual }]
cli-answers-which-day = Når kom det? [{ $day }]
cli-answers-which-way = Er det ei signaturside: ink, eid, eller ingenting? [{ $usual }]
cli-answers-which-outcome = Utfall? [{ $usual }]
cli-answers-which-version = Kva versjon gjeld det? (Enter lèt det liggje)
cli-answers-which-reason = Grunn? (Enter lèt det liggje)
cli-answers-use-words = Er teksten i brevet merknaden? (ja/nei)
cli-answers-taken = { $count ->
    [one] Eitt svar er ført inn.
   *[other] { $count } svar er førte inn.
}
cli-answers-command = vedtak answer enter { $reference } --outcome { $outcome } --original "{ $file }"
cli-answers-no-terminal = { $count ->
    [one] Éi fil ventar
   *[other] { $count } filer ventar
} på å bli ført inn, og her er det ingen å spørje.
hint-answer-enter = Gi kvar av dei med kommandoen ovanfor, eller køyr dette i ein terminal.
cli-answers-done = Ført inn: { $name }, { $step }, versjon { $version }: { $outcome } ({ $channel }, { $day }).
cli-answers-known = Ført inn før: { $name }, { $step }, versjon { $version }: { $outcome } ({ $channel }, { $day }).
cli-answers-suggestions = { $count ->
    [one] Dokumentet har éi endring eller éin kommentar
   *[other] Dokumentet har { $count } endringar og kommentarar
} frå andre: vedtak plan import FIL --into { $plan } --remarks.
