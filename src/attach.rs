//! The socket's protocol: what a second process and the owner of a workspace say to each other (DESIGN 8).
