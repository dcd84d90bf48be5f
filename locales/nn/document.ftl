# Planar som dokument.

# plan.toml: kva som er gale, og kva ein gjer no.
document-fault-key = Linje { $line }, { $key }: { $cause }
document-fault-line = Linje { $line }: { $cause }
document-too-many-bytes = Fila er større enn { $limit } MiB. Legg figurar og skanna sider ved planen som vedlegg.
document-too-many-lines = Fila har meir enn { $limit } linjer. Del planen i to.
document-no-utf8 = Dette er ikkje tekst i UTF-8. Lagre fila som UTF-8 og prøv igjen.
document-no-toml = Fila kan ikkje lesast som TOML: { $what }
document-newer = Denne fila er skriven av eit nyare vedtak. Oppdater vedtak og prøv igjen.
document-key-missing = «{ $key }» manglar.
document-key-unknown = Her finst det ikkje noko som heiter «{ $key }».
document-hint-keys = Her kan du skrive: { $keys }
document-hint-known = Desse finst: { $known }
document-hint-further-up = Det må stå lenger opp i fila. Flytt det, eller rett namnet.
document-type = Her skal det stå { $expected }.
document-type-text = ein tekst i hermeteikn
document-type-flag = true eller false
document-type-number = eit heilt tal
document-type-day = ein dag som 2026-01-31, utan hermeteikn
document-type-list = ei liste i [ ]
document-type-table = ein tabell i {"{"} {"}"}
document-no-id = «{ $value }» er ikkje ein id. Bruk små bokstavar (a–z), siffer og bindestrek, høgst 63.
document-no-digest = «{ $value }» er ikkje ein SHA-256-sum (64 teikn, 0–9 og a–f).
document-no-language = «{ $value }» er ikkje eit språk i vedtak. Skriv en, nb eller nn.
document-no-nothing = «{ $value }» er ikkje eitt av dei tre slaga ingenting. Skriv empty, undecided eller inapplicable.
document-template-unknown = Dette samarbeidet har ingen mal som heiter «{ $template }».
document-recipient = Ein mottakar er éin av desse: body, body og as, set, party, parties = "all". Skriv nøyaktig éin.

# Det som står i eit dokument.
document-yes = ja
document-no = nei
document-number = Nr
document-date = Dato
document-no-date = ikkje fastsett
document-joint = { $name } (felles møte)
document-all-parties = Partane
document-undecided = Ikkje definert no.
document-inapplicable = Ikkje aktuelt.
document-inapplicable-words = Ikkje aktuelt: { $words }
document-empty = Ikkje utfylt.
document-follow-up = { $what } (blir følgd opp av: { $who })
document-no-records = Ingen oppføringar.
document-confidential = Unnateke offentlegheit: { $basis }
document-draft = utkast { $version }, per { $day }
document-draft-stamp = Dette er { $version }. Det er ikkje låst og kan bli endra.
document-locked-draft = utkast { $version }, låst { $day }
document-locked-final = versjon { $version }, låst { $day }
document-remarks = { $count ->
    [one] { $count } merknad
   *[other] { $count } merknader
}
document-parties = Partar
document-party-names = { $count ->
    [one] { $names }
   *[other] { $count }: { $names }
}
document-attachments = Vedlegg
document-file = Fil
document-bytes = Byte
document-signatures = Partar og verv som signerer
document-party = Part
document-organisation-number = Organisasjonsnummer
document-heading = overskrift
document-office = Verv

# Korleis ein plan vart til: record.md i arkivpakken.
record-title = { $title }, versjon { $version }: korleis han vart til
record-archive = Til arkivet
record-field = Felt
record-noark = Noark 5
record-value = Verdi
record-owner = Arkivskapar
record-id = Identitet
record-name = Tittel
record-kind = Dokumenttype
record-state = Status
record-signed-of = signert av { $signed } av { $all }
record-version = Versjon
record-created = Oppretta
record-locked = Låst
record-locked-by = Låst av
record-written = Denne oversikta vart skriven
record-format = Format
record-checksum = Sjekksum
record-withheld = Unnateke offentlegheit etter
record-parties = Partar og verv
record-no-lines = Ingen er bedne om å signere denne versjonen.
record-adoption = Eige vedtak
record-case-number = sak { $case }
record-process = Handsaming
record-no-steps = Ingen milepæl er opna.
record-skipped = { $milestone } vart hoppa over { $day }: { $reason }
record-step = { $milestone } { $title } ({ $act }, runde { $round }, versjon { $version })
record-opened = Opna { $day }.
record-closed = Avslutta { $day }.
record-closed-early = Avslutta { $day } før alle hadde svara: { $reason }
record-returned = Sendt tilbake til utkast { $day }: { $reason }
record-silence = Kva manglande svar tyder: { $words }
record-recipients-changed = Mottakarane vart endra ({ $reason }). Lagde til: { $added }. Tekne ut: { $dropped }.
record-body = Organ
record-held = Møtedag
record-case = Sak
record-outcome = Utfall
record-details = Frå protokollen
record-no-answer = ikkje noko svar ført inn
record-joint = Felles møte
record-place = Stad
record-attendance = Til stades
record-present-of = { $present } av { $of }
record-recused = Inhabil
record-votes = Røyster
record-votes-counted = { $for } for, { $against } mot, { $abstaining } avstod
record-proposed = Framlegg til vedtak
record-adopted = Vedtak
record-condition = Vilkår
record-condition-met = Vilkår (oppfylt)
record-reservation = Atterhald
record-dissent = Dissens
record-correction = Retting
record-corrected = { $field }: { $value } ({ $reason }, { $day })
record-entered = Ført inn av
record-behalf = { $by }, på vegner av { $whom } ({ $channel }, motteke { $day })
record-original = Original: sha256 { $sha256 }
record-on-version = versjon { $version }
record-remarks = Merknader og svar
record-no-remarks = Ingen merknader.
record-about = Om
record-from = Frå
record-remark = Merknad
record-answer = Svar
record-is-condition = (vilkår)
record-remark-withdrawn = trekt: { $reason }
record-unanswered = manglar svar
record-remarks-withheld = { $count ->
    [one] { $count } merknad til er ikkje for alle og står ikkje her.
   *[other] { $count } merknader til er ikkje for alle og står ikkje her.
}
record-signatures = Signaturar
record-signing-opened = Signeringa vart opna { $day }.
record-signing-overridden = Signeringa vart opna før prosessen var ferdig: { $reason }
record-signed-by = Signert av
record-authority = Heimel
record-way = Måte
record-missing = ikkje signert
record-declined = avslått { $day }: { $reason }
record-declined-now = avslått inntil vidare { $day }: { $reason }
record-signature-withdrawn = signaturen trekt { $day }: { $reason }
record-with-reservation = med atterhald: { $text }
record-limits = Dette er ikkje kvalifiserte elektroniske signaturar. Dei viser at nokon med den nemnde nøkkelen signerte akkurat denne teksten; korleis kvar nøkkel vart stadfesta, står nedanfor.
record-keys = Nøklar
record-person = Person
record-fingerprint = Fingeravtrykk
record-from-day = Frå
record-to-day = Til
record-confirmed = Korleis han vart stadfesta
record-by-login = vist av innlogginga han kom med
record-approved-by = godkjend av { $person }
record-alone = godkjend av den einaste som kunne
record-revoked = trekt tilbake { $day }: { $reason }
