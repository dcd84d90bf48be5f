# e-mail
mail-no-address = “{ $address }” is no e-mail address.
mail-shape = The e-mail could not be written: { $cause }.
