# e-mail
mail-no-address = «{ $address }» er inga e-postadresse.
mail-shape = E-posten kunne ikkje skrivast: { $cause }.
