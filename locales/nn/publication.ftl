# Publisering: kva som blir gitt til ålmenta, kva som er unnateke, kva som er endra

## Kva
publication-version = Versjon { $version }
publication-draft-of = Utkast, versjon { $version }
publication-draft = Utkast under arbeid
publication-draft-stamp = UTKAST. Dette er ikkje vedteke, og kan framleis bli endra.

## Arket
publication-title = Publisering av «{ $title }»
publication-day = Per { $day }
publication-sheet-file = publisering
publication-changes-file = endringar
publication-plan = Plan
publication-kind = Type
publication-text = Tekst
publication-status = Status
publication-state-since = { $state } frå { $day }
publication-adopted = Vedteke av
publication-by = { $names }, { $day }
publication-by-case = { $names }, { $day }, sak { $case }
publication-parties = { $done } av { $total } partar, kvar med sitt eige vedtak
publication-nobody = Ingen enno
publication-on = Publisert
publication-from = Publisert av
publication-contact = Kontakt
publication-digest = SHA-256
publication-withheld = Kva som er unnateke offentlegheit
publication-place = Stad
publication-basis = Heimel
publication-all-open = Ingenting er unnateke offentlegheit.
publication-files = Filer
publication-exact = Markdown-fila har den låste teksten byte for byte; sjekksummen er den som står over. Køyr «sha256sum -c SHA256SUMS» i denne mappa for å kontrollere alle filene.
publication-check = Markdown-fila er ein kopi: delar av den låste teksten er unnatekne offentlegheit, eller teksten er ikkje låst. Køyr «sha256sum -c SHA256SUMS» i denne mappa for å kontrollere alle filene.

## Kva som er endra
publication-changes-title = Kva som er endra i «{ $title }»
publication-since = Sist publisert { $day }: { $before }. No: { $now }.
publication-shut = «{ $place }» var offentleg og er no unnateke offentlegheit. Heimel: { $basis }.
publication-opened = «{ $place }» var unnateke offentlegheit og er no offentleg. Alt som står der, er nytt for ålmenta.
publication-same-text = Det som var offentleg då og er offentleg no, er uendra.
publication-changed = Kva som er endra
publication-what = Kva
publication-before = Før
publication-now = No

## Lista
publication-list-title = Publisert av { $workspace }
publication-no = Nr.
publication-by-whom = Av
publication-by-basis = { $basis } ({ $count ->
    [one] éin stad
   *[other] { $count } stader
})
publication-none = Ingenting er publisert.

## Avslag
publish-closed = «{ $plan }» er unnateke offentlegheit: { $basis }.
hint-publish-closed = Opne planen med «vedtak plan open-up PLAN --by KVEN» når nokon har bestemt det.
publish-draft = Ingen endeleg versjon av «{ $plan }» er låst; berre eit utkast kunne bli publisert.
publish-draft-version = Versjon { $version } er eit utkast til handsaming.
hint-publish-draft = Skriv --draft når eit utkast skal vere offentleg; det blir merkt som utkast.
publish-no-files = Ei publisering har filer.
publish-outdated = Planen, eller kva som er unnateke offentlegheit, vart endra medan publiseringa vart laga.
hint-publish-outdated = Publiser på nytt; ingenting vart ført.
publish-unchanged = Ingenting er endra i «{ $plan }» sidan planen vart publisert { $day }.

## Kommandolinja
cli-plan-publish = Publiser ein plan: det lova slepp ut, kva som er endra, med sjekksummar
cli-publish-out = I denne nye mappa
cli-publish-number = Denne låste versjonen; elles den nyaste endelege
cli-publish-draft = Òg eit utkast, tydeleg merkt: det som blir skrive no, eller eit låst utkast
cli-publish-on = Publisert denne dagen; elles i dag
cli-publish-contact = Kven folk kan spørje; elles adressa som samarbeidet tek imot svar på
cli-publish-unrecorded = Filene ligg i { $folder }, men ingenting vart ført. Ikkje publiser dei; slett mappa og prøv igjen.
cli-published = «{ $plan }» er publisert i { $folder }: { $what }. { $withheld ->
    [0] Ingenting er unnateke offentlegheit.
    [one] Éin stad er unnateke offentlegheit.
   *[other] { $withheld } stader er unnatekne offentlegheit.
}
cli-publication = Kva som er publisert
cli-publication-list = List kva som vart publisert, når, av kven, og kva som var unnateke
cli-publication-output = Skriv den offentlege sida til denne fila: .html, .docx eller .md
cli-publication-withheld = { $count ->
    [0] ingenting unnateke
   *[other] { $count } unnateke
}
cli-page-language = På dette språket; elles på ditt

## Kva ein part arkiverer i sitt eige system (Noark 5)
noark-withheld = Delar av teksten er unnatekne offentlegheit; heimel: { $basis }
noark-package = Signert pakke for { $plan }, versjon { $version }
noark-adopted = Vedteke av { $body }
noark-signed = Signert { $day } av { $name } ({ $way })
noark-unsigned = Ikkje signert av denne parten.
cli-export-for-party = Med --archive: ei mappe for denne parten, med felta til arkivet deira (Noark 5)
cli-export-for-parties = Med --archive: ei slik mappe for kvar part i versjonen
cli-export-party-folder = Pakkar for partar blir skrivne til ei mappe.
cli-export-no-party = { $party } har inga linje i versjon { $version }.
cli-exported-parties = { $count ->
    [one] Ein pakke for éin part ligg i { $folder }.
   *[other] Pakkar for { $count } partar ligg i { $folder }.
}
cli-page-own-language = På dette språket; elles på organet sitt, elles på ditt
