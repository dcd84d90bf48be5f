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
document-signatures = Partar og kontor som signerer
document-party = Part
document-organisation-number = Organisasjonsnummer
document-office = Kontor
