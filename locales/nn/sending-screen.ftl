# Det som blir sendt ut, slik skjermbileta viser det

send-title = Send ut: { $step }
send-intro = Brev, saksframlegg, teksten og svarskjema til kvar mottakar, med e-post der det finst ei adresse. Du ser alt før noko blir skrive; vedtak sender ingenting sjølv.
send-recipients = Til
send-recipients-hint = Enter opnar lista; Enter merkjer, Esc lukkar. Den som har fått papira før, får ei purring.
send-channel = Korleis
send-channel-hint = Korleis papira når fram. ←→ byter.
send-on = Dato
send-on-hint = Dagen dei blir sende.
send-reference = Nummer i arkivet
send-reference-hint = Saks- eller journalnummeret i arkivet, som skrive; ved sida av referansen som kvart brev har.
send-copies = Format
send-copies-hint = Enter opnar lista. Den nøyaktige teksten følgjer alltid med som Markdown.
send-proposal = Framlegg til vedtak
send-proposal-hint = Tomt: setninga som milepælen legg opp til.
send-from = Svar til
send-from-hint = E-postadressa som svara skal til. Ho blir hugsa for samarbeidet; utan ho blir det ikkje laga e-postar.
send-folder = Ny mappe
send-folder-hint = På di eiga maskin, med ei mappe for kvar mottakar.
sending-reminder = purring
sending-answered = har svara
sending-kind = Slag
sending-mail = E-post
sending-reference = Referanse
sending-on-paper = inga e-postadresse
sending-ready = { $count ->
    [one] Éi utsending, som blir skriven til { $folder }
   *[other] { $count } utsendingar, som blir skrivne til { $folder }
}
sending-without-mail = { $count ->
    [one] Éin utan e-postadresse: skriv ut brevet. Adresser: Folk (9).
   *[other] { $count } utan e-postadresse: skriv ut breva. Adresser: Folk (9).
}
sending-no-sender = Ingen e-postar: det er ikkje sagt kvar svara skal. Esc, så «Svar til».
sending-refused = Det vart ikkje sendt ut
sending-keys = Enter skriv og før inn   ↑↓ sjå   Esc tilbake

## Mottakarane av ein milepæl
place-recipients = Mottakarar
do-go-recipients = mottakarar
help-go-recipients = Til mottakarane av milepælen: kva kvar har fått, kven som har svara, og kven som ikkje har
recipients-who = Mottakar
recipients-answer = Svar
recipients-sent = Sendt
recipients-reminded = Purra
recipients-standing = { $step }: { $done } av { $total } har svara.
recipients-waiting = { $days ->
    [0] venta på frå i dag
    [one] venta på i éin dag
   *[other] venta på i { $days } dagar
}
recipients-since = Ikkje svara enno. Venta på sidan { $day }.
recipients-reference = Referanse { $reference }.
refuse-no-answer-awaited = Ingen svar er venta på denne linja. Vel ei som seier kven som ikkje har svara.

## Partane
place-tracker = Partar
do-go-tracker = partar
help-go-tracker = Til partane: kva kvar har fått, vedteke, bede om og signert
part-tracker = kva kvar part har fått, vedteke og signert
tracker-screen-held = Møte
tracker-screen-case = Sak
tracker-screen-asked = Vilkår
tracker-screen-met = oppfylt
tracker-screen-none = Ingen partar enno. Dei står her så snart ein milepæl går til partane, eller ein versjon nemner kven som signerer. Sekretariatet legg til partar under Folk (9) og nemner dei i milepælane (3).
tracker-screen-head = { $signed } av { $total } har signert.{ $overdue ->
    [0] { "" }
    [one] { " " }Éin er over fristen.
   *[other] { " " }{ $overdue } er over fristen.
}
tracker-screen-waiting-first = dei som er venta på, først
refuse-party-not-asked = { $name } er ikkje spurd i nokon milepæl. Opne milepælen først: prosess (4), så o.

## Eit svar
answer-remarks = Merknader
answer-remarks-hint = Éin merknad på kvar linje. Kvar får nummer, og blir svara på som andre.

## Svar i ei mappe
place-answers = Svar i ei mappe
do-take-answers = svar i ei mappe
help-take-answers = Ta inn svar som ligg i ei mappe: e-postar, Word, skanna brev, eitt for eitt
do-other-recipient = annan mottakar
help-other-recipient = Sei kven svaret er frå, og kva versjon det gjeld
do-set-aside = legg til side
help-set-aside = Legg fila til side: ho er ikkje noko svar. Fila blir liggjande
answers-folder = Mappe
answers-folder-hint = På di eiga maskin: skriv stigen, lim han inn, eller dra mappa hit. .eml, .docx og .md kan lesast; skanna brev blir kjende på namnet.
answers-file = Fil
answers-whose = Svar frå
answers-other = Kven er svaret frå?
answers-reading = ser etter …
answers-aside = ikkje svar
answers-unknown = ukjend
answers-entered = ført inn
answers-perhaps = kanskje { $name }
answers-none = Det ligg ingen filer i mappa.
answers-left = { $left } av { $count } filer er ikkje førte inn.
answers-automatic = Dette har ei maskin skrive: ikkje på kontoret, eller ikkje levert.
answers-why = Kjent fordi { $why }.
answers-no-reference = Ingen har referansen { $reference }.
refuse-files-afar = Over SSH kan ikkje filene dine lesast herifrå. Bruk vedtak answer på di eiga maskin, eller før inn svaret for hand (r).
refuse-answer-unread = Fila kan ikkje lesast. Før inn svaret for hand: mottakarar (m), så r.
refuse-answer-unknown = Det er ikkje kjent kven svaret er frå. Sei det først (o).
refuse-answer-signs = { $name } vart spurd om ein signatur. Han blir ført inn under Signaturar (6), r.
