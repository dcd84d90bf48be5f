# Publisering: hva som blir gitt til offentligheten, hva som er unntatt, hva som er endret

## Hva
publication-version = Versjon { $version }
publication-draft-of = Utkast, versjon { $version }
publication-draft = Utkast under arbeid
publication-draft-stamp = UTKAST. Dette er ikke vedtatt, og kan fortsatt bli endret.

## Arket
publication-title = Publisering av «{ $title }»
publication-day = Per { $day }
publication-sheet-file = publisering
publication-changes-file = endringer
publication-plan = Plan
publication-kind = Type
publication-text = Tekst
publication-status = Status
publication-state-since = { $state } fra { $day }
publication-adopted = Vedtatt av
publication-by = { $names }, { $day }
publication-by-case = { $names }, { $day }, sak { $case }
publication-parties = { $done } av { $total } parter, hver med sitt eget vedtak
publication-nobody = Ingen ennå
publication-on = Publisert
publication-from = Publisert av
publication-contact = Kontakt
publication-digest = SHA-256
publication-withheld = Hva som er unntatt offentlighet
publication-place = Sted
publication-basis = Hjemmel
publication-all-open = Ingenting er unntatt offentlighet.
publication-files = Filer
publication-exact = Markdown-filen har den låste teksten byte for byte; sjekksummen er den som står over. Kjør «sha256sum -c SHA256SUMS» i denne mappen for å kontrollere alle filene.
publication-check = Markdown-filen er en kopi: deler av den låste teksten er unntatt offentlighet, eller teksten er ikke låst. Kjør «sha256sum -c SHA256SUMS» i denne mappen for å kontrollere alle filene.

## Hva som er endret
publication-changes-title = Hva som er endret i «{ $title }»
publication-since = Sist publisert { $day }: { $before }. Nå: { $now }.
publication-shut = «{ $place }» var offentlig og er nå unntatt offentlighet. Hjemmel: { $basis }.
publication-opened = «{ $place }» var unntatt offentlighet og er nå offentlig. Alt som står der, er nytt for offentligheten.
publication-same-text = Det som var offentlig da og er offentlig nå, er uendret.
publication-changed = Hva som er endret
publication-what = Hva
publication-before = Før
publication-now = Nå

## Listen
publication-list-title = Publisert av { $workspace }
publication-no = Nr.
publication-by-whom = Av
publication-by-basis = { $basis } ({ $count ->
    [one] ett sted
   *[other] { $count } steder
})
publication-none = Ingenting er publisert.

## Avslag
publish-closed = «{ $plan }» er unntatt offentlighet: { $basis }.
hint-publish-closed = Åpne den med «vedtak plan open-up PLAN --by HVEM» når noen har bestemt det.
publish-draft = Ingen endelig versjon av «{ $plan }» er låst; bare et utkast kunne bli publisert.
publish-draft-version = Versjon { $version } er et utkast til behandling.
hint-publish-draft = Skriv --draft når et utkast skal være offentlig; det blir merket som utkast.
publish-no-files = En publisering har filer.
publish-outdated = Planen, eller hva som er unntatt offentlighet, ble endret mens publiseringen ble laget.
hint-publish-outdated = Publiser på nytt; ingenting ble ført.
publish-unchanged = Ingenting er endret i «{ $plan }» siden den ble publisert { $day }.

## Kommandolinjen
cli-plan-publish = Publiser en plan: det loven slipper ut, hva som er endret, med sjekksummer
cli-publish-out = I denne nye mappen
cli-publish-number = Denne låste versjonen; ellers den nyeste endelige
cli-publish-draft = Også et utkast, tydelig merket: det som blir skrevet nå, eller et låst utkast
cli-publish-on = Publisert denne dagen; ellers i dag
cli-publish-contact = Hvem folk kan spørre; ellers adressen som samarbeidet tar imot svar på
cli-publish-unrecorded = Filene ligger i { $folder }, men ingenting ble ført. Ikke publiser dem; slett mappen og prøv igjen.
cli-published = «{ $plan }» er publisert i { $folder }: { $what }. { $withheld ->
    [0] Ingenting er unntatt offentlighet.
    [one] Ett sted er unntatt offentlighet.
   *[other] { $withheld } steder er unntatt offentlighet.
}
cli-publication = Hva som er publisert
cli-publication-list = List hva som ble publisert, når, av hvem, og hva som var unntatt
cli-publication-output = Skriv den offentlige siden til denne filen: .html, .docx eller .md
cli-publication-withheld = { $count ->
    [0] ingenting unntatt
   *[other] { $count } unntatt
}
cli-page-language = På dette språket; ellers på ditt

## Hva en part arkiverer i sitt eget system (Noark 5)
noark-withheld = Deler av teksten er unntatt offentlighet; hjemmel: { $basis }
noark-package = Signert pakke for { $plan }, versjon { $version }
noark-adopted = Vedtatt av { $body }
noark-signed = Signert { $day } av { $name } ({ $way })
noark-unsigned = Ikke signert av denne parten.
cli-export-for-party = Med --archive: en mappe for denne parten, med feltene til dens eget arkiv (Noark 5)
cli-export-for-parties = Med --archive: en slik mappe for hver part i versjonen
cli-export-party-folder = Pakker for parter blir skrevet til en mappe.
cli-export-no-party = { $party } har ingen linje i versjon { $version }.
cli-exported-parties = { $count ->
    [one] En pakke for én part ligger i { $folder }.
   *[other] Pakker for { $count } parter ligger i { $folder }.
}
cli-page-own-language = På dette språket; ellers på organets, ellers på ditt
