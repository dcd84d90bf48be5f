# Runden av signering på skjermen: fristar, slutt, dei som kjem til seinare, det som er omstridd.

do-deadline = frist
help-deadline = Gi alle partane, eller éin, ein annan frist for å signere
do-close-signing = avslutt
help-close-signing = Avslutt signeringa; med grunn når nokon ikkje har signert
do-add-line = ny part
help-add-line = La ein part som kjem til seinare, slutte seg til den same teksten
do-dispute = omstridd
help-dispute = Før inn at signaturen er omstridd, og kvifor
refuse-no-late-comer = Alle partane har ei signaturlinje i versjon { $version } som kan signerast. Ein ny part blir lagd til under Folk (9).
deadline-title = Ein annan frist for å signere versjon { $version }
deadline-party = For
deadline-party-hint = Alle, eller éin part. Ein frist for éin part går framfor fristen for alle.
deadline-due-hint = Ein dag, til dømes 14.05.20. Tom: ingen frist.
close-signing-question = Alle har svara. Vil du avslutte signeringa av versjon { $version }?
close-signing-title = Avslutt signeringa av versjon { $version } sjølv om nokon ikkje har signert
close-signing-intro = Etterpå kan ingen signere, med mindre parten blir lagd til på nytt.
accession-title = Ein part kjem til og kan signere versjon { $version }
accession-intro = Teksten er den same, bokstav for bokstav. Ingen annan signatur blir rørt.
accession-party = Part
accession-party-hint = Dei som ikkje har ei linje å signere på no.
reserve-intro = Det står ordrett ved sida av signaturen. Eit svar med atterhald gjeld til vanleg som avslag og nytt tilbod (avtalelova § 6), og er her ikkje rekna som bindande.
withdraw-signature-intro = Signaturen blir ståande i loggen, men er her ikkje lenger rekna som bindande. Linja kan signerast på nytt så lenge signeringa varer.
dispute-title = Signaturen frå { $party } er omstridd
dispute-intro = Signaturen er her ikkje rekna som bindande før det er avklart; linja kan signerast på nytt.
