# Hvem som blir spurt, hva som blir sendt

recipient-asked-already = { $name } er allerede spurt i { $step }.
recipient-has-case = { $name } har fortsatt saken til behandling i { $step }.
hint-recipient-has-case = Ta saken av sakslisten først, eller få lederen til å bekrefte det som er ført inn.
recipient-taken-over = Andre har tatt over etter { $name }: { $names }.
hint-recipient-taken-over = Spør dem som har tatt over.
recipient-no-party = { $name } er ikke blant partene { $day }, og kan ikke bli spurt i { $step }.
dispatch-other-version = Filen er teksten i versjon { $other }, men { $step } gjelder versjon { $version }.
dispatch-file-unknown = Filen { $file } er verken teksten i versjon { $version }, som { $step } gjelder, eller lagt ved planen.
hint-dispatch = Send teksten i den versjonen som ble åpnet, eller legg ved filen først.

## I dokumentasjonen
record-dropped = { $name } (ikke lenger spurt)
record-sent = Sendt til { $name } { $day } ({ $channel }): versjon { $version }, SHA-256 { $files }.
record-sent-reference = Referanse: { $reference }.
record-tally = Slik er det regnet
record-proposal = Forslag det ble stemt over
record-proposal-votes = { $text } ({ $for }-{ $against }-{ $abstaining })
record-again = Behandlet på nytt
record-after = Ført inn etter at milepælen var avsluttet
record-despite-all = Gjelder selv om det ikke går opp eller ikke sto på sakslisten
record-recommends = Tilråding til
record-challenge = Prøving
record-challenge-told = { $how }: { $state } ({ $reason })
record-awaits = Ført inn, ikke bekreftet av lederen
record-confirmed-by = Bekreftet for lederen av
record-owner-open = ikke avklart

## Before a final version
final-unkept = Det er ikke sagt hvem som arkiverer denne planen; planen har et felt for det.
