# What vedtak serve tells whoever runs it.

serve-listens = People come in over SSH at { $address }.
serve-host-key = Host key: { $fingerprint }
serve-stops = { $count ->
    [0] Stopping. Nobody is here.
    [one] Stopping. One session is told.
   *[other] Stopping. { $count } sessions are told.
}
serve-goodbye = The server stops. What you wrote is kept; come back later.
serve-address = { $address } cannot be listened on: { $cause }
