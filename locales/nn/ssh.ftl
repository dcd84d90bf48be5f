# Sambindingar over SSH.

# Shown by clients that know no letters but ASCII: none of æ, ø, å here.
ssh-banner = Berre ed25519 og ECDSA P-256 slepp inn. Manglar du ein slik? Skriv heime: { $command }
ssh-no-terminal = Skjermbileta treng ein terminal: kople til med ssh -t, eller oppgi ein kommando.
ssh-unknown-key = Ingen her kjenner nøkkelen { $key }. Kople til utan kommando for å be om å sleppe inn, eller vel ein annan nøkkel med ssh -i.
ssh-too-many-connections = Du har så mange opne sambindingar som éin person kan ha. Lukk ei av dei og prøv igjen.
ssh-line-long = Kommandolinja er lengre enn { $limit } byte. Send lange tekstar på standard inn.
ssh-line-bytes = Kommandolinja er ikkje tekst.
ssh-line-quotes = Eit hermeteikn i kommandolinja er ikkje lukka.
ssh-ended-revoked = Nøkkelen som du kom med, gjeld ikkje lenger.
ssh-host-key-exposed = Andre enn eigaren kan lese vertsnøkkelen { $path }.
ssh-host-key-exposed-hint = Dersom ingen andre har hatt han: chmod 600 { $path }. Elles fjernar du han; då blir det laga ein ny, og alle må få vite fingeravtrykket.
ssh-host-key-foreign = Vertsnøkkelen { $path } høyrer til ein annan brukar.
ssh-host-key-damaged = Det er ingen vertsnøkkel i { $path }: han må vere ein ed25519-nøkkel utan passord.
ssh-host-key-file = Vertsnøkkelen { $path } kan ikkje lesast eller lagast: { $cause }
ssh-host-key-hint = Legg tilbake fila frå tryggingskopien. Utan ho blir alle åtvara om at dette er ein annan tenar.
