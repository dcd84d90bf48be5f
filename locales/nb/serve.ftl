# Det vedtak serve forteller den som kjører det.

serve-listens = Folk kommer inn over SSH på { $address }.
serve-host-key = Vertsnøkkel: { $fingerprint }
serve-stops = { $count ->
    [0] Stopper. Ingen er her.
    [one] Stopper. Én økt får beskjed.
   *[other] Stopper. { $count } økter får beskjed.
}
serve-goodbye = Serveren stopper. Det du skrev, er tatt vare på; kom tilbake senere.
serve-address = Kan ikke lytte på { $address }: { $cause }
