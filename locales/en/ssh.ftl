# Connections over SSH.

ssh-out-of-reach = This is out of reach over SSH.
