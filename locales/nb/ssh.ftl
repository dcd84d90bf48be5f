# Forbindelser over SSH.

# Shown by clients that know no letters but ASCII: none of æ, ø, å here.
ssh-banner = Bare ed25519 og ECDSA P-256 slipper inn. Mangler du en slik? Skriv hjemme: { $command }
ssh-no-terminal = Skjermbildene trenger en terminal: koble til med ssh -t, eller oppgi en kommando.
ssh-unknown-key = Ingen her kjenner nøkkelen { $key }. Koble til uten kommando for å be om å slippe inn, eller velg en annen nøkkel med ssh -i.
ssh-too-many-connections = Du har så mange åpne forbindelser som én person kan ha. Lukk en av dem og prøv igjen.
ssh-line-long = Kommandolinjen er lengre enn { $limit } byte. Send lange tekster på standard inn.
ssh-line-bytes = Kommandolinjen er ikke tekst.
ssh-line-quotes = Et anførselstegn i kommandolinjen er ikke lukket.
ssh-ended-revoked = Nøkkelen som du kom med, gjelder ikke lenger.
ssh-host-key-exposed = Andre enn eieren kan lese vertsnøkkelen { $path }.
ssh-host-key-exposed-hint = Hvis ingen andre har hatt den: chmod 600 { $path }. Ellers fjerner du den; da blir det laget en ny, og alle må få vite fingeravtrykket.
ssh-host-key-foreign = Vertsnøkkelen { $path } tilhører en annen bruker.
ssh-host-key-damaged = Det er ingen vertsnøkkel i { $path }: den må være en ed25519-nøkkel uten passord.
ssh-host-key-file = Vertsnøkkelen { $path } kan ikke leses eller lages: { $cause }
ssh-host-key-hint = Legg tilbake filen fra sikkerhetskopien. Uten den blir alle advart om at dette er en annen server.
