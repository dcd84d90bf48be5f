# Kven som blir spurd, kva som blir sendt

recipient-asked-already = { $name } er allereie spurd i { $step }.
recipient-has-case = { $name } har framleis saka til handsaming i { $step }.
hint-recipient-has-case = Ta saka av sakslista først, eller få leiaren til å stadfeste det som er ført inn.
recipient-taken-over = Andre har teke over etter { $name }: { $names }.
hint-recipient-taken-over = Spør dei som har teke over.
recipient-no-party = { $name } er ikkje mellom partane { $day }, og kan ikkje bli spurd i { $step }.
dispatch-other-version = Fila er teksten i versjon { $other }, men { $step } gjeld versjon { $version }.
dispatch-file-unknown = Fila { $file } er verken teksten i versjon { $version }, som { $step } gjeld, eller lagd ved planen.
hint-dispatch = Send teksten i den versjonen som vart opna, eller legg ved fila først.

## I dokumentasjonen
record-dropped = { $name } (ikkje lenger spurd)
record-sent = Sendt til { $name } { $day } ({ $channel }): versjon { $version }, SHA-256 { $files }.
record-sent-reference = Referanse: { $reference }.
record-tally = Slik er det rekna
record-proposal = Framlegg det vart røysta over
record-proposal-votes = { $text } ({ $for }-{ $against }-{ $abstaining })
record-again = Handsama på nytt
record-after = Ført inn etter at milepælen var avslutta
record-despite-all = Gjeld sjølv om det ikkje går opp eller ikkje stod på sakslista
record-recommends = Tilråding til
record-challenge = Prøving
record-challenge-told = { $how }: { $state } ({ $reason })
record-awaits = Ført inn, ikkje stadfesta av leiaren
record-confirmed-by = Stadfesta for leiaren av
record-owner-open = ikkje avklart

## Before a final version
final-unkept = Det er ikkje sagt kven som arkiverer denne planen; planen har eit felt for det.
