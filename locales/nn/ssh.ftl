# Connections over SSH.

ssh-out-of-reach = Dette er utanfor rekkjevidd over SSH.
