# Connections over SSH.

ssh-out-of-reach = Dette er utenfor rekkevidde over SSH.
