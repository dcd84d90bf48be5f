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
document-no-nothing = «{ $value }» er ikke en av de tre slagene ingenting. Skriv empty, undecided eller inapplicable.
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
document-signatures = Parter og kontorer som signerer
document-party = Part
document-organisation-number = Organisasjonsnummer
document-office = Kontor
