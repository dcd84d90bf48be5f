# Planer som dokument.

# plan.toml: hva som er galt, og hva en gjør nå.
document-fault-key = Linje { $line }, { $key }: { $cause }
document-fault-line = Linje { $line }: { $cause }
document-too-many-bytes = Filen er større enn { $limit } MiB. Legg figurer og skannede sider ved planen som vedlegg.
document-too-many-lines = Filen har mer enn { $limit } linjer. Del planen i to.
document-no-utf8 = Dette er ikke tekst i UTF-8. Lagre filen som UTF-8 og prøv igjen.
document-no-toml = Filen kan ikke leses som TOML: { $what }
document-newer = Denne filen er skrevet av et nyere vedtak. Oppdater vedtak og prøv igjen.
document-key-missing = «{ $key }» mangler.
document-key-unknown = Her finnes det ikke noe som heter «{ $key }».
document-hint-keys = Her kan du skrive: { $keys }
document-hint-known = Disse finnes: { $known }
document-hint-further-up = Det må stå lenger opp i filen. Flytt det, eller rett navnet.
document-type = Her skal det stå { $expected }.
document-type-text = en tekst i anførselstegn
document-type-flag = true eller false
document-type-number = et helt tall
document-type-day = en dag som 2026-01-31, uten anførselstegn
document-type-list = en liste i [ ]
document-type-table = en tabell i {"{"} {"}"}
document-no-id = «{ $value }» er ikke en id. Bruk små bokstaver (a–z), siffer og bindestrek, høyst 63.
document-no-digest = «{ $value }» er ikke en SHA-256-sum (64 tegn, 0–9 og a–f).
document-no-language = «{ $value }» er ikke et språk i vedtak. Skriv en, nb eller nn.
document-no-nothing = «{ $value }» er ikke ett av de tre slagene ingenting. Skriv empty, undecided eller inapplicable.
document-template-unknown = Dette samarbeidet har ingen mal som heter «{ $template }».
document-recipient = En mottaker er én av disse: body, body og as, set, party, parties = "all". Skriv nøyaktig én.

# Det som står i et dokument.
document-yes = ja
document-no = nei
document-number = Nr
document-date = Dato
document-no-date = ikke fastsatt
document-joint = { $name } (felles møte)
document-all-parties = Partene
document-undecided = Ikke definert nå.
document-inapplicable = Ikke aktuelt.
document-inapplicable-words = Ikke aktuelt: { $words }
document-empty = Ikke utfylt.
document-follow-up = { $what } (følges opp av: { $who })
document-no-records = Ingen oppføringer.
document-confidential = Unntatt offentlighet: { $basis }
document-draft = utkast { $version }, per { $day }
document-draft-stamp = Dette er { $version }. Det er ikke låst og kan bli endret.
document-locked-draft = utkast { $version }, låst { $day }
document-locked-final = versjon { $version }, låst { $day }
document-remarks = { $count ->
    [one] { $count } merknad
   *[other] { $count } merknader
}
document-parties = Parter
document-party-names = { $count ->
    [one] { $names }
   *[other] { $count }: { $names }
}
document-attachments = Vedlegg
document-file = Fil
document-bytes = Byte
document-signatures = Parter og verv som signerer
document-party = Part
document-organisation-number = Organisasjonsnummer
document-heading = overskrift
document-office = Verv

# Hvordan en plan ble til: record.md i arkivpakken.
record-title = { $title }, versjon { $version }: hvordan den ble til
record-archive = Til arkivet
record-field = Felt
record-noark = Noark 5
record-value = Verdi
record-owner = Arkivskaper
record-id = Identitet
record-name = Tittel
record-kind = Dokumenttype
record-state = Status
record-signed-of = signert av { $signed } av { $all }
record-version = Versjon
record-created = Opprettet
record-locked = Låst
record-locked-by = Låst av
record-written = Denne oversikten ble skrevet
record-format = Format
record-checksum = Sjekksum
record-withheld = Unntatt offentlighet etter
record-parties = Parter og verv
record-no-lines = Ingen er bedt om å signere denne versjonen.
record-adoption = Eget vedtak
record-case-number = sak { $case }
record-process = Behandling
record-no-steps = Ingen milepæl er åpnet.
record-skipped = { $milestone } ble hoppet over { $day }: { $reason }
record-step = { $milestone } { $title } ({ $act }, runde { $round }, versjon { $version })
record-opened = Åpnet { $day }.
record-closed = Avsluttet { $day }.
record-closed-early = Avsluttet { $day } før alle hadde svart: { $reason }
record-returned = Sendt tilbake til utkast { $day }: { $reason }
record-silence = Hva manglende svar betyr: { $words }
record-recipients-changed = Mottakerne ble endret ({ $reason }). Lagt til: { $added }. Tatt ut: { $dropped }.
record-body = Organ
record-held = Møtedag
record-case = Sak
record-outcome = Utfall
record-details = Fra protokollen
record-no-answer = ikke noe svar ført inn
record-joint = Felles møte
record-place = Sted
record-attendance = Til stede
record-present-of = { $present } av { $of }
record-recused = Inhabil
record-votes = Stemmer
record-votes-counted = { $for } for, { $against } mot, { $abstaining } avsto
record-proposed = Forslag til vedtak
record-adopted = Vedtak
record-condition = Vilkår
record-condition-met = Vilkår (oppfylt)
record-reservation = Forbehold
record-dissent = Dissens
record-correction = Rettelse
record-corrected = { $field }: { $value } ({ $reason }, { $day })
record-entered = Ført inn av
record-behalf = { $by }, på vegne av { $whom } ({ $channel }, mottatt { $day })
record-original = Original: sha256 { $sha256 }
record-on-version = versjon { $version }
record-remarks = Merknader og svar
record-no-remarks = Ingen merknader.
record-about = Om
record-from = Fra
record-remark = Merknad
record-answer = Svar
record-is-condition = (vilkår)
record-remark-withdrawn = trukket: { $reason }
record-unanswered = mangler svar
record-remarks-withheld = { $count ->
    [one] { $count } merknad til er ikke for alle og står ikke her.
   *[other] { $count } merknader til er ikke for alle og står ikke her.
}
record-signatures = Signaturer
record-signing-opened = Signeringen ble åpnet { $day }.
record-signing-overridden = Signeringen ble åpnet før prosessen var ferdig: { $reason }
record-signed-by = Signert av
record-authority = Hjemmel
record-way = Måte
record-missing = ikke signert
record-declined = avslått { $day }: { $reason }
record-declined-now = avslått inntil videre { $day }: { $reason }
record-signature-withdrawn = signaturen trukket { $day }: { $reason }
record-with-reservation = med forbehold: { $text }
record-limits = Dette er ikke kvalifiserte elektroniske signaturer. De viser at noen med den nevnte nøkkelen signerte akkurat denne teksten; hvordan hver nøkkel ble bekreftet, står nedenfor.
record-keys = Nøkler
record-person = Person
record-fingerprint = Fingeravtrykk
record-from-day = Fra
record-to-day = Til
record-confirmed = Hvordan den ble bekreftet
record-by-login = vist av innloggingen den kom med
record-approved-by = godkjent av { $person }
record-alone = godkjent av den eneste som kunne
record-revoked = trukket tilbake { $day }: { $reason }
