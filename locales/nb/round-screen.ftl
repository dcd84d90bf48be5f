# Runden av signering på skjermen: frister, slutt, de som kommer til senere, det som er omstridt.

do-deadline = frist
help-deadline = Gi alle partene, eller én, en annen frist for å signere
do-close-signing = avslutt
help-close-signing = Avslutt signeringen; med grunn når noen ikke har signert
do-add-line = ny part
help-add-line = La en part som kommer til senere, slutte seg til den samme teksten
do-dispute = omstridt
help-dispute = Før inn at signaturen er omstridt, og hvorfor
refuse-no-late-comer = Alle partene har en signaturlinje i versjon { $version } som kan signeres. En ny part legges til under Folk (9).
deadline-title = En annen frist for å signere versjon { $version }
deadline-party = For
deadline-party-hint = Alle, eller én part. En frist for én part går foran fristen for alle.
deadline-due-hint = En dag, for eksempel 14.05.20. Tom: ingen frist.
close-signing-question = Alle har svart. Vil du avslutte signeringen av versjon { $version }?
close-signing-title = Avslutt signeringen av versjon { $version } selv om noen ikke har signert
close-signing-intro = Etterpå kan ingen signere, med mindre parten legges til på nytt.
accession-title = En part kommer til og kan signere versjon { $version }
accession-intro = Teksten er den samme, bokstav for bokstav. Ingen annen signatur blir rørt.
accession-party = Part
accession-party-hint = De som ikke har en linje å signere på nå.
reserve-intro = Det står ordrett ved siden av signaturen. Et svar med forbehold gjelder vanligvis som avslag og nytt tilbud (avtaleloven § 6), og er her ikke regnet som bindende.
withdraw-signature-intro = Signaturen blir stående i loggen, men er her ikke lenger regnet som bindende. Linjen kan signeres på nytt så lenge signeringen varer.
dispute-title = Signaturen fra { $party } er omstridt
dispute-intro = Signaturen er her ikke regnet som bindende før det er avklart; linjen kan signeres på nytt.
