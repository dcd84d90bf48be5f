# Det som blir sendt ut, slik skjermbildene viser det

send-title = Send ut: { $step }
send-intro = Brev, saksframlegg, teksten og svarskjema til hver mottaker, med e-post der det finnes en adresse. Du ser alt før noe blir skrevet; vedtak sender ingenting selv.
send-recipients = Til
send-recipients-hint = Enter åpner listen; Enter merker, Esc lukker. Den som har fått papirene før, får en purring.
send-channel = Hvordan
send-channel-hint = Hvordan papirene når fram. ←→ bytter.
send-on = Dato
send-on-hint = Dagen de blir sendt.
send-reference = Arkivets nummer
send-reference-hint = Saks- eller journalnummeret i arkivet, som skrevet; ved siden av referansen som hvert brev har.
send-copies = Formater
send-copies-hint = Enter åpner listen. Den nøyaktige teksten følger alltid med som Markdown.
send-proposal = Forslag til vedtak
send-proposal-hint = Tomt: setningen som milepælen legger opp til.
send-from = Svar til
send-from-hint = E-postadressen svarene skal til. Den blir husket for samarbeidet; uten den blir det ikke laget e-poster.
send-folder = Ny mappe
send-folder-hint = På din egen maskin, med en mappe for hver mottaker.
sending-reminder = purring
sending-answered = har svart
sending-kind = Slag
sending-mail = E-post
sending-reference = Referanse
sending-on-paper = ingen e-postadresse
sending-ready = { $count ->
    [one] Én utsending, som blir skrevet til { $folder }
   *[other] { $count } utsendinger, som blir skrevet til { $folder }
}
sending-without-mail = { $count ->
    [one] Én uten e-postadresse: skriv ut brevet. Adresser: Folk (9).
   *[other] { $count } uten e-postadresse: skriv ut brevene. Adresser: Folk (9).
}
sending-no-sender = Ingen e-poster: det er ikke sagt hvor svarene skal. Esc, så «Svar til».
sending-refused = Det ble ikke sendt ut
sending-keys = Enter skriv og før inn   ↑↓ se   Esc tilbake

## Mottakerne av en milepæl
place-recipients = Mottakere
do-go-recipients = mottakere
help-go-recipients = Til mottakerne av milepælen: hva hver har fått, hvem som har svart, og hvem som ikke har
recipients-who = Mottaker
recipients-answer = Svar
recipients-sent = Sendt
recipients-reminded = Purret
recipients-standing = { $step }: { $done } av { $total } har svart.
recipients-waiting = { $days ->
    [0] ventet på fra i dag
    [one] ventet på i én dag
   *[other] ventet på i { $days } dager
}
recipients-since = Ikke svart ennå. Ventet på siden { $day }.
recipients-reference = Referanse { $reference }.
refuse-no-answer-awaited = Ingen svar er ventet på denne linjen. Velg en som sier hvem som ikke har svart.

## Partene
place-tracker = Parter
do-go-tracker = parter
help-go-tracker = Til partene: hva hver har fått, vedtatt, bedt om og signert
part-tracker = hva hver part har fått, vedtatt og signert
tracker-screen-held = Møte
tracker-screen-case = Sak
tracker-screen-asked = Vilkår
tracker-screen-met = oppfylt
tracker-screen-none = Ingen parter ennå. De står her så snart en milepæl går til partene, eller en versjon nevner hvem som signerer. Sekretariatet legger til parter under Folk (9) og nevner dem i milepælene (3).
tracker-screen-head = { $signed } av { $total } har signert.{ $overdue ->
    [0] { "" }
    [one] { " " }Én er over fristen.
   *[other] { " " }{ $overdue } er over fristen.
}
tracker-screen-waiting-first = de som er ventet på, først
refuse-party-not-asked = { $name } er ikke spurt i noen milepæl. Åpne milepælen først: prosess (4), så o.

## Et svar
answer-remarks = Merknader
answer-remarks-hint = Én merknad på hver linje. Hver får nummer, og blir svart på som andre.

## Svar i en mappe
place-answers = Svar i en mappe
do-take-answers = svar i en mappe
help-take-answers = Ta inn svar som ligger i en mappe: e-poster, Word, skannede brev, ett for ett
do-other-recipient = annen mottaker
help-other-recipient = Si hvem svaret er fra, og hvilken versjon det gjelder
do-set-aside = legg til side
help-set-aside = Legg filen til side: den er ikke noe svar. Filen blir liggende
answers-folder = Mappe
answers-folder-hint = På din egen maskin: skriv stien, lim den inn, eller dra mappen hit. .eml, .docx og .md kan leses; skannede brev blir kjent på navnet.
answers-file = Fil
answers-whose = Svar fra
answers-other = Hvem er svaret fra?
answers-reading = ser etter …
answers-aside = ikke svar
answers-unknown = ukjent
answers-entered = ført inn
answers-perhaps = kanskje { $name }
answers-none = Det ligger ingen filer i mappen.
answers-left = { $left } av { $count } filer er ikke ført inn.
answers-automatic = Dette har en maskin skrevet: ikke på kontoret, eller ikke levert.
answers-why = Kjent fordi { $why }.
answers-no-reference = Ingen har referansen { $reference }.
refuse-files-afar = Over SSH kan ikke filene dine leses herfra. Bruk vedtak answer på din egen maskin, eller før inn svaret for hånd (r).
refuse-answer-unread = Filen kan ikke leses. Før inn svaret for hånd: mottakere (m), så r.
refuse-answer-unknown = Det er ikke kjent hvem svaret er fra. Si det først (o).
refuse-answer-signs = { $name } ble spurt om en signatur. Den blir ført inn under Signaturer (6), r.
