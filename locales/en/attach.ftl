# What is said when somebody works through another process on the same machine.

attach-unknown-user = The user { $user } is nobody in this workspace.
attach-unknown-user-hint = An administrator can say who you are: vedtak person set PERSON --user { $user }
attach-full = { $count } are here already, and more are not let in. Try again in a moment.
attach-other-version = The process that has the workspace is another version of vedtak. Restart it with the same version as this one.
attach-session-failed = Something in vedtak failed, and this session is over. Nothing that was saved is lost.
attach-session-failed-hint = Start vedtak again. What you were writing is kept as a draft.
attach-machine-gone = The other end of the connection is gone.
attach-files-large = These files are too large to go through the socket: { $limit } MiB together at most.
