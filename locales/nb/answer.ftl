# Svar som er kommet inn: på papir, på e-post, som dokument

## Hva som er galt med en fil
answer-too-large = Filen er større enn { $limit } MiB, grensen for det som tas vare på her.
answer-unread = { $file } kunne ikke leses: { $cause }
answer-no-mail = Filen er ingen e-post: Den har verken avsender, emne eller dato.
answer-mail-parts = E-posten har { $count } deler; flere enn { $limit } blir ikke lest.
answer-mail-letters = Noen bokstaver i e-posten kan ikke leses: Den oppgir et annet tegnsett enn den er skrevet i.
answer-mail-cut = Slutten av e-posten mangler.
answer-part-broken = En del av e-posten er skadet.
answer-file-broken = Filen { $file } i e-posten er skadet.

## Hva en fil er kjent igjen på
answer-why-subject = emnet har referansen
answer-why-reply = den svarer på e-posten som ble sendt
answer-why-form = skjemaet har referansen
answer-why-name = filnavnet har referansen
answer-why-words = teksten har referansen
answer-why-quoted = det siterte brevet har referansen
answer-why-address = { $address } er en adresse til mottakeren
answer-why-domain = { $address } har samme domene som mottakeren
answer-why-sender = avsenderen heter { $name }
answer-why-stranger = men adressen tilhører { $name }

## Hvordan svaret står til det som er spurt om
answer-late = Svaret kom { $days ->
    [one] 1 dag
   *[other] { $days } dager
} etter fristen { $day }.
answer-older-version = Dette er et svar på versjon { $version } i { $step }; nå gjelder det versjon { $asked }.
answer-other-version = Svaret oppgir versjon { $version }; { $step } gjelder versjon { $asked }.
hint-answer-older = Gjelder det versjon { $version }: --about { $version }. Gjelder det versjon { $asked }: --about { $asked }.
answer-never-asked = Versjon { $version } er aldri lagt fram for dem i { $step }.
hint-answer-about = Referansen gjelder versjon { $version }.
answer-step-ended = { $step } (versjon { $version }) er avsluttet.
hint-answer-after = Før det inn i ettertid med --after GRUNN, eller åpne en ny runde: vedtak step open.
answer-before = { $name } har svart før: { $outcome } ({ $day }).
answer-second = { $name } har svart på { $step } før: { $outcome } ({ $day }).
hint-answer-second = Et nytt svar som gjelder i stedet: --again GRUNN. En innføring som er feil: vedtak step correct { $plan } { $step } --by "{ $name }".
answer-reference-unknown = Ingen mottaker har referansen { $reference }.
hint-answer-references = vedtak step sent PLAN viser referansene; mottakeren kan også nevnes: PLAN MILEPÆL --by MOTTAKER.
answer-other-reference = { $file } har referansen { $reference } ({ $name }).
answer-is-ours = { $file } er brevet som ble sendt ut, ikke et svar på det.
answer-is-automatic = { $file } er skrevet av en maskin: et fravær, eller et brev som ikke kom fram.
hint-answer-regardless = Hører den likevel til her: --regardless.
hint-answer-outside = Oppbevar den et annet sted, og før inn svaret uten den: --outside "hvor den er", med --channel og --received.
answer-channel = Det er ikke sagt hvordan svaret kom: --channel.
answer-no-outcome = Det er ikke sagt hva { $name } kom til, og ingenting er krysset av: --outcome.
answer-outcomes = Flere ruter er krysset av for { $name }: { $outcomes }. Si hvilken som gjelder: --outcome.
answer-signed-party = { $name } er ingen part som signerer.
answer-signed-original = Et signert papir må ha originalen med: --original FIL.
answer-kept-outside = Originalen til svaret fra { $name } blir oppbevart et annet sted: { $place }

## Ved kommandolinjen
cli-answers = Svar som kom på e-post, i Word og på papir: vis, ta imot, før inn
cli-answers-list = Vis hva filer blir tatt for: referanse, mottaker, versjon, hvorfor
cli-answers-take = Før inn svar ett for ett, med mottakeren gjettet av referansen
cli-answers-enter = Før inn ett svar med referansen
cli-answers-files = Filer, eller mapper med filer: .eml, .docx, .pdf og andre
cli-answers-plan = Bare det som denne planen har spurt om
cli-answers-which = Referansen; eller planen, med milepæl og --by
cli-answers-milestone = Milepælen, når planen er nevnt
cli-answers-by = Mottakeren, når planen er nevnt
cli-answers-remark = En merknad, ordrett; kan gis flere ganger
cli-answers-about = Versjonen svaret gjelder, når det må sies
cli-answers-signed = Originalen er en signaturside: Fyll linjen til parten med den
cli-answers-adopts = Parten slutter seg til versjonen med dette vedtaket
cli-answers-regardless = Selv om originalen har en annen referanse
cli-answers-outside = Hvor originalen er, når den er for stor til å ligge her
cli-value-reference = REFERANSE
cli-answers-sure = sikkert
cli-answers-guess = en gjetning
cli-answers-unknown = ukjent
cli-answers-unreadable = kan ikke leses
cli-answers-ours = vårt eget brev
cli-answers-entered = ført inn
cli-answers-automatic = automatisk svar
cli-answers-nobody = hvem sitt?
cli-answers-waits = ventet
cli-answers-not-waits = ikke ventet
cli-answers-why = { $reference }: { $why }.
cli-answers-others = Det kan også være: { $references }.
cli-answers-unknown-reference = Den har en referanse som ingen har fått: { $reference }.
cli-answers-nearest = Ligner på: { $references }.
cli-answers-ticked = Flere ruter er krysset av: { $outcomes }.
cli-answers-none = Det er ingenting å føre inn.
cli-answers-before = { $count ->
    [one] Én fil er ført inn før.
   *[other] { $count } filer er ført inn før.
}
cli-answers-no = { $no } av { $count }: { $file }
cli-answers-for = → { $name }, { $step }, versjon { $version } ({ $sure })
cli-answers-question = Ta imot (t), en annen mottaker (a), hopp over (Enter), stopp (s)?
cli-answers-question-other = Hvem sitt er det: oppgi referansen (a), hopp over (Enter), stopp (s)?
cli-answers-words-take = t; ta; j; ja
cli-answers-words-other = a; annen
cli-answers-words-stop = s; stopp; q
cli-answers-which-reference = Referanse:
cli-answers-which-channel = Hvordan kom det: meeting, email, letter, telephone? [{ $usual }]
cli-answers-which-day = Når kom det? [{ $day }]
cli-answers-which-way = Er det en signaturside: ink, eid, eller ingenting? [{ $usual }]
cli-answers-which-outcome = Utfall? [{ $usual }]
cli-answers-which-version = Hvilken versjon gjelder det? (Enter lar det ligge)
cli-answers-which-reason = Grunn? (Enter lar det ligge)
cli-answers-use-words = Er teksten i brevet merknaden? (ja/nei)
cli-answers-taken = { $count ->
    [one] Ett svar er ført inn.
   *[other] { $count } svar er ført inn.
}
cli-answers-command = vedtak answer enter { $reference } --outcome { $outcome } --original "{ $file }"
cli-answers-no-terminal = { $count ->
    [one] Én fil venter
   *[other] { $count } filer venter
} på å bli ført inn, og her er det ingen å spørre.
hint-answer-enter = Gi hver av dem med kommandoen ovenfor, eller kjør dette i en terminal.
cli-answers-done = Ført inn: { $name }, { $step }, versjon { $version }: { $outcome } ({ $channel }, { $day }).
cli-answers-known = Ført inn før: { $name }, { $step }, versjon { $version }: { $outcome } ({ $channel }, { $day }).
cli-answers-suggestions = { $count ->
    [one] Dokumentet har én endring eller kommentar
   *[other] Dokumentet har { $count } endringer og kommentarer
} fra andre: vedtak plan import FIL --into { $plan } --remarks.
