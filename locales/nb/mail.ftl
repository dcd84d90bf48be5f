# e-mail
mail-no-address = «{ $address }» er ingen e-postadresse.
mail-shape = E-posten kunne ikke skrives: { $cause }.
