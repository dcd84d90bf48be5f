# Det vedtak serve fortel den som køyrer det.

serve-listens = Folk kjem inn over SSH på { $address }.
serve-host-key = Vertsnøkkel: { $fingerprint }
serve-stops = { $count ->
    [0] Stoppar. Ingen er her.
    [one] Stoppar. Éi økt får beskjed.
   *[other] Stoppar. { $count } økter får beskjed.
}
serve-goodbye = Tenaren stoppar. Det du skreiv, er teke vare på; kom tilbake seinare.
serve-address = Kan ikkje lytte på { $address }: { $cause }
