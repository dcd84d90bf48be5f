# Det som blir sendt ut til mottakarane av ein milepæl

## Ved kommandolinja
cli-step-send = Lag ei utsending til kvar mottakar: brev, saksframlegg, svarskjema, e-post
cli-step-sent = Vis kven som har fått kva, når og korleis, og kven som ikkje har svara
cli-send-to = Til dette organet eller denne parten; elles til alle som ikkje har svara
cli-send-out = Ei ny mappe, med ei mappe for kvar mottakar
cli-send-channel = Korleis det blir sendt: email eller letter; elles email
cli-send-reference = Saks- eller journalnummeret i arkivet, ved sida av referansen
cli-send-on = Dagen det blir sendt; elles i dag
cli-send-copies = Formata på papira, med komma mellom; elles docx
cli-send-proposal = Framlegget til vedtak; elles ei standardsetning. «-» les frå standard inn
cli-send-from = E-postadressa som svara skal til; ho blir hugsa for samarbeidet
cli-send-format = Papira kan skrivast som docx, html, pdf og md, ikkje «{ $format }».
cli-send-nobody = Alle har svara på { $step }.
hint-send-nobody = Nemn mottakaren med --to om noko skal sendast likevel.
cli-send-closed-plan = { $name } har ikkje innsyn i planen.
hint-send-closed-plan = Ta mottakaren med blant dei som har innsyn, eller spør ein annan.
cli-sent-made = { $count ->
    [one] Éi utsending ligg i { $folder }.
   *[other] { $count } utsendingar ligg i { $folder }.
}
cli-sent-unrecorded = Utsendinga til { $name } ligg i { $folder }, men er ikkje ført inn.
cli-sent-is-new = ny
cli-sent-is-reminder = purring
cli-sent-no-mail = { $names } har inga e-postadresse; papira går som brev.
hint-sent-no-mail = Set adressa: vedtak body set … mail=ADRESSE, eller vedtak party set … mail=ADRESSE.
cli-sent-no-sender = Det er ikkje sagt kva adresse svara skal til; papira går som brev.
hint-sent-no-sender = Oppgi adressa med --from.
cli-sent-day = { $day } ({ $channel })
cli-sent-reminded = purra { $day } ({ $channel })
cli-sent-not = ikkje sendt
cli-sent-waiting = ikkje svara
cli-sent-answered = svara
cli-sent-nothing = Ingen milepæl er opna.

## Papira
dispatch-letter = Følgjebrev
dispatch-case = Saksframlegg
dispatch-form = Svarskjema
dispatch-instructions = Slik signerer de
dispatch-plan = Planen
dispatch-title = { $paper }: { $plan }
dispatch-subject = { $plan }: { $act }, versjon { $version }
dispatch-subject-reminder = Purring: { $plan }, { $act }, versjon { $version }
dispatch-version-words = { $version } ({ $kind }), låst { $day }
dispatch-to = Til
dispatch-from = Frå
dispatch-reference = Referanse
dispatch-number = Arkivnummer
dispatch-milestone = Sak
dispatch-version = Versjon
dispatch-day = Dato
dispatch-digest = SHA-256

## Følgjebrevet
dispatch-reminds = Purring: Dette vart sendt til dykk { $day }. Vi har ikkje registrert noko svar.
dispatch-ask-discuss = Vi ber { $name } om å drøfte «{ $plan }», versjon { $version }.
dispatch-ask-review = Vi ber { $name } om å gjennomgå «{ $plan }», versjon { $version }.
dispatch-ask-present = «{ $plan }», versjon { $version }, blir med dette lagd fram for { $name }.
dispatch-ask-consider = Vi ber { $name } om å handsame «{ $plan }», versjon { $version }.
dispatch-ask-recommend = Vi ber { $name } om ei tilråding om «{ $plan }», versjon { $version }.
dispatch-ask-decide = Vi ber { $name } om å gjere vedtak om «{ $plan }», versjon { $version }.
dispatch-ask-consult = «{ $plan }», versjon { $version }, blir med dette send på høyring til { $name }.
dispatch-ask-send-out = «{ $plan }», versjon { $version }, blir med dette send til { $name } for eige vedtak.
dispatch-ask-sign = Vi ber { $name } om å signere «{ $plan }», versjon { $version }.
dispatch-ask-note = «{ $plan }», versjon { $version }, blir med dette send til { $name } til orientering.
dispatch-due = Svarfristen er { $day }.
dispatch-no-due = Det er ikkje sett nokon svarfrist.
dispatch-when = Planlagd handsaming: { $when }.
dispatch-silence = Om det ikkje kjem svar: { $words }
dispatch-answer-mail = De kan svare på e-post til { $mail } eller på papir, med eigne ord, med protokollen eller på svarskjemaet. Alt er like gyldig, og ingen treng å logge inn nokon stad.
dispatch-answer = De kan svare på brevet med eigne ord, med protokollen eller på svarskjemaet. Alt er like gyldig, og ingen treng å logge inn nokon stad.
dispatch-carries = Oppgi referansen { $reference } i svaret.
dispatch-enclosed = Vedlegg
dispatch-exact = Saka gjeld nøyaktig teksten i fila { $file }. Kontrollsummen hennar (SHA-256) er { $sha256 }.
dispatch-terminal = Den som har fått ein nøkkel godkjend, kan òg lese og svare i terminalen med kommandoen { $command }. Tenaren har fingeravtrykket { $fingerprint }.
dispatch-greeting = Med helsing

## Saksframlegget
dispatch-background = Bakgrunn
dispatch-background-text = Versjon { $version } av «{ $plan }» vart låst { $day } og er lagd fram i { $step } ({ $act }).
dispatch-first = { $name } har ikkje handsama nokon tidlegare versjon.
dispatch-unchanged = { $name } handsama versjon { $version } { $day } (utfall: { $outcome }). Innhaldet er ikkje endra sidan då.
dispatch-since = { $name } handsama versjon { $version } { $day } (utfall: { $outcome }). Dette er endra sidan då:
dispatch-changes = Endringar
dispatch-place = Kvar
dispatch-change = Endring
dispatch-added = nytt
dispatch-removed = teke ut
dispatch-moved = flytta
dispatch-keyed = heitte { $key }
dispatch-text = teksten
dispatch-proposal = Framlegg til vedtak
dispatch-propose-discuss = { $name } har drøfta «{ $plan }», versjon { $version }, og gir desse innspela til det vidare arbeidet: …
dispatch-propose-review = { $name } har gjennomgått «{ $plan }», versjon { $version }, og har ingen merknader.
dispatch-propose-present = { $name } tek framlegginga av «{ $plan }», versjon { $version }, til orientering.
dispatch-propose-consider = { $name } har handsama «{ $plan }», versjon { $version }, og sluttar seg til planen.
dispatch-propose-recommend = { $name } rår til at «{ $plan }», versjon { $version }, blir vedteken.
dispatch-propose-decide = { $name } vedtek «{ $plan }», versjon { $version }.
dispatch-propose-consult = { $name } har ingen merknader til «{ $plan }», versjon { $version }.
dispatch-propose-send-out = { $name } vedtek «{ $plan }», versjon { $version }, og gir fullmakt til å signere.
dispatch-propose-sign = { $name } signerer «{ $plan }», versjon { $version }.
dispatch-propose-note = { $name } tek «{ $plan }», versjon { $version }, til orientering.

## Svarskjemaet
dispatch-form-how = Set eitt kryss ved utfallet, fyll ut det som passar, og send skjemaet tilbake med referansen { $reference }. Protokollen kan leggjast ved i staden for å fylle ut resten.
dispatch-form-sign = Send den signerte planen tilbake med referansen { $reference }: signert på papir, eller den signerte fila og kvitteringa frå e-ID-tenesta. Den som signerer med nøkkel, treng ikkje skjemaet. Set eitt kryss ved utfallet, og fyll ut vedtaket som signaturen blir gitt etter.
dispatch-outcome = Utfall
dispatch-meeting = Møtet
dispatch-held = Møtedato
dispatch-case-number = Saksnummer
dispatch-present = Til stades med røysterett, av kor mange
dispatch-for = Røyster for
dispatch-against = Røyster mot
dispatch-abstaining = Avstod
dispatch-adopted = Vedtaket, ordrett
dispatch-remarks = Merknader
dispatch-conditions = Vilkår
dispatch-signed = For mottakaren
dispatch-name = Namn
dispatch-office = Verv
dispatch-signature = Signatur

## Slik signerer de
dispatch-sign-later = Signeringa av denne versjonen er ikkje opna. De får melding om korleis de kan signere, når ho er det.
dispatch-sign-exact = Signaturen gjeld nøyaktig teksten med kontrollsummen (SHA-256) { $sha256 }.
dispatch-sign-adoption = De må ha meldt frå om eige vedtak før de kan signere.
dispatch-sign-due = Fristen for å signere er { $day }.
dispatch-sign-who = Kven som signerer
dispatch-ways = Måtar å signere på
dispatch-sign-ssh = Logg inn i terminalen med nøkkelen, opne planen og vel signering; eller be sekretariatet om kommandoane for eiga maskin.
dispatch-sign-ink = Skriv ut planen, skriv under for hand med namn, verv og dato, og send originalen eller ein skanna kopi tilbake med referansen.
dispatch-sign-eid = Signer den låste teksten i ei e-ID-teneste, og send den signerte fila og kvitteringa tilbake med referansen.
dispatch-sign-equal = Alle måtane som er nemnde her, gjeld like mykje.
