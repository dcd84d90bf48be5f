# Det som sendes ut til mottakerne av en milepæl

## Ved kommandolinjen
cli-step-send = Lag en utsending til hver mottaker: brev, saksframlegg, svarskjema, e-post
cli-step-sent = Vis hvem som har fått hva, når og hvordan, og hvem som ikke har svart
cli-send-to = Til dette organet eller denne parten; ellers til alle som ikke har svart
cli-send-out = En ny mappe, med en mappe for hver mottaker
cli-send-channel = Hvordan det sendes: email eller letter; ellers email
cli-send-reference = Saks- eller journalnummeret i arkivet, ved siden av referansen
cli-send-on = Dagen det sendes; ellers i dag
cli-send-copies = Formatene på papirene, med komma mellom; ellers docx
cli-send-proposal = Forslaget til vedtak; ellers en standardsetning. «-» leser fra standard inn
cli-send-from = E-postadressen som svarene skal til; den huskes for samarbeidet
cli-send-format = Papirene kan skrives som docx, html, pdf og md, ikke «{ $format }».
cli-send-nobody = Alle har svart på { $step }.
hint-send-nobody = Nevn mottakeren med --to hvis noe skal sendes likevel.
cli-send-closed-plan = { $name } har ikke innsyn i planen.
hint-send-closed-plan = Ta mottakeren med blant dem som har innsyn, eller spør en annen.
cli-sent-made = { $count ->
    [one] Én utsending ligger i { $folder }.
   *[other] { $count } utsendinger ligger i { $folder }.
}
cli-sent-unrecorded = Utsendingen til { $name } ligger i { $folder }, men er ikke ført inn.
cli-sent-is-new = ny
cli-sent-is-reminder = purring
cli-sent-no-mail = { $names } har ingen e-postadresse; papirene går som brev.
hint-sent-no-mail = Sett adressen: vedtak body set … mail=ADRESSE, eller vedtak party set … mail=ADRESSE.
cli-sent-no-sender = Det er ikke sagt hvilken adresse svarene skal til; papirene går som brev.
hint-sent-no-sender = Oppgi adressen med --from.
cli-sent-day = { $day } ({ $channel })
cli-sent-reminded = purret { $day } ({ $channel })
cli-sent-not = ikke sendt
cli-sent-waiting = ikke svart
cli-sent-answered = svart
cli-sent-nothing = Ingen milepæl er åpnet.

## Papirene
dispatch-letter = Følgebrev
dispatch-case = Saksframlegg
dispatch-form = Svarskjema
dispatch-instructions = Slik signerer dere
dispatch-plan = Planen
dispatch-title = { $paper }: { $plan }
dispatch-subject = { $plan }: { $act }, versjon { $version }
dispatch-subject-reminder = Purring: { $plan }, { $act }, versjon { $version }
dispatch-version-words = { $version } ({ $kind }), låst { $day }
dispatch-to = Til
dispatch-from = Fra
dispatch-reference = Referanse
dispatch-number = Arkivnummer
dispatch-milestone = Sak
dispatch-version = Versjon
dispatch-day = Dato
dispatch-digest = SHA-256

## Følgebrevet
dispatch-reminds = Purring: Dette ble sendt til dere { $day }. Vi har ikke registrert noe svar.
dispatch-ask-discuss = Vi ber { $name } om å drøfte «{ $plan }», versjon { $version }.
dispatch-ask-review = Vi ber { $name } om å gjennomgå «{ $plan }», versjon { $version }.
dispatch-ask-present = «{ $plan }», versjon { $version }, legges med dette fram for { $name }.
dispatch-ask-consider = Vi ber { $name } om å behandle «{ $plan }», versjon { $version }.
dispatch-ask-recommend = Vi ber { $name } om en tilråding om «{ $plan }», versjon { $version }.
dispatch-ask-decide = Vi ber { $name } om å gjøre vedtak om «{ $plan }», versjon { $version }.
dispatch-ask-consult = «{ $plan }», versjon { $version }, sendes med dette på høring til { $name }.
dispatch-ask-send-out = «{ $plan }», versjon { $version }, sendes med dette til { $name } for eget vedtak.
dispatch-ask-sign = Vi ber { $name } om å signere «{ $plan }», versjon { $version }.
dispatch-ask-note = «{ $plan }», versjon { $version }, sendes med dette til { $name } til orientering.
dispatch-due = Svarfristen er { $day }.
dispatch-no-due = Det er ikke satt noen svarfrist.
dispatch-when = Planlagt behandling: { $when }.
dispatch-silence = Hvis det ikke kommer svar: { $words }
dispatch-answer-mail = Dere kan svare på e-post til { $mail } eller på papir, med egne ord, med protokollen eller på svarskjemaet. Alt er like gyldig, og ingen trenger å logge inn noe sted.
dispatch-answer = Dere kan svare på brevet med egne ord, med protokollen eller på svarskjemaet. Alt er like gyldig, og ingen trenger å logge inn noe sted.
dispatch-carries = Oppgi referansen { $reference } i svaret.
dispatch-enclosed = Vedlegg
dispatch-exact = Saken gjelder nøyaktig teksten i filen { $file }. Kontrollsummen (SHA-256) er { $sha256 }.
dispatch-terminal = Den som har fått en nøkkel godkjent, kan også lese og svare i terminalen med kommandoen { $command }. Tjeneren har fingeravtrykket { $fingerprint }.
dispatch-greeting = Med hilsen

## Saksframlegget
dispatch-background = Bakgrunn
dispatch-background-text = Versjon { $version } av «{ $plan }» ble låst { $day } og er lagt fram i { $step } ({ $act }).
dispatch-first = { $name } har ikke behandlet noen tidligere versjon.
dispatch-unchanged = { $name } behandlet versjon { $version } { $day } (utfall: { $outcome }). Innholdet er ikke endret siden da.
dispatch-since = { $name } behandlet versjon { $version } { $day } (utfall: { $outcome }). Dette er endret siden da:
dispatch-changes = Endringer
dispatch-place = Hvor
dispatch-change = Endring
dispatch-added = nytt
dispatch-removed = tatt ut
dispatch-moved = flyttet
dispatch-keyed = het { $key }
dispatch-text = teksten
dispatch-proposal = Forslag til vedtak
dispatch-propose-discuss = { $name } har drøftet «{ $plan }», versjon { $version }, og gir disse innspillene til det videre arbeidet: …
dispatch-propose-review = { $name } har gjennomgått «{ $plan }», versjon { $version }, og har ingen merknader.
dispatch-propose-present = { $name } tar framleggingen av «{ $plan }», versjon { $version }, til orientering.
dispatch-propose-consider = { $name } har behandlet «{ $plan }», versjon { $version }, og slutter seg til planen.
dispatch-propose-recommend = { $name } tilrår at «{ $plan }», versjon { $version }, vedtas.
dispatch-propose-decide = { $name } vedtar «{ $plan }», versjon { $version }.
dispatch-propose-consult = { $name } har ingen merknader til «{ $plan }», versjon { $version }.
dispatch-propose-send-out = { $name } vedtar «{ $plan }», versjon { $version }, og gir fullmakt til å signere.
dispatch-propose-sign = { $name } signerer «{ $plan }», versjon { $version }.
dispatch-propose-note = { $name } tar «{ $plan }», versjon { $version }, til orientering.

## Svarskjemaet
dispatch-form-how = Sett ett kryss ved utfallet, fyll ut det som passer, og send skjemaet tilbake med referansen { $reference }. Protokollen kan legges ved i stedet for å fylle ut resten.
dispatch-form-sign = Send den signerte planen tilbake med referansen { $reference }: signert på papir, eller den signerte filen og kvitteringen fra e-ID-tjenesten. Den som signerer med nøkkel, trenger ikke skjemaet. Sett ett kryss ved utfallet, og fyll ut vedtaket som signaturen gis etter.
dispatch-outcome = Utfall
dispatch-meeting = Møtet
dispatch-held = Møtedato
dispatch-case-number = Saksnummer
dispatch-present = Til stede med stemmerett, av hvor mange
dispatch-for = Stemmer for
dispatch-against = Stemmer mot
dispatch-abstaining = Avsto
dispatch-adopted = Vedtaket, ordrett
dispatch-remarks = Merknader
dispatch-conditions = Vilkår
dispatch-signed = For mottakeren
dispatch-name = Navn
dispatch-office = Verv
dispatch-signature = Signatur

## Slik signerer dere
dispatch-sign-later = Signeringen av denne versjonen er ikke åpnet. Dere får melding om hvordan dere kan signere, når den er det.
dispatch-sign-exact = Signaturen gjelder nøyaktig teksten med kontrollsummen (SHA-256) { $sha256 }.
dispatch-sign-adoption = Dere må ha meldt fra om eget vedtak før dere kan signere.
dispatch-sign-due = Fristen for å signere er { $day }.
dispatch-sign-who = Hvem som signerer
dispatch-ways = Måter å signere på
dispatch-sign-ssh = Logg inn i terminalen med nøkkelen, åpne planen og velg signering; eller be sekretariatet om kommandoene for egen maskin.
dispatch-sign-ink = Skriv ut planen, skriv under for hånd med navn, verv og dato, og send originalen eller en skannet kopi tilbake med referansen.
dispatch-sign-eid = Signer den låste teksten i en e-ID-tjeneste, og send den signerte filen og kvitteringen tilbake med referansen.
dispatch-sign-equal = Alle måtene som er nevnt her, gjelder like mye.
