# What is said when somebody works through another process on the same machine.

attach-full = { $count } are here already, and more are not let in. Try again in a moment.
attach-other-version = The process that has the workspace is another version of vedtak. Restart it with the same version as this one.
attach-session-failed = Something in vedtak failed, and this session is over. Nothing that was saved is lost.
attach-session-failed-hint = Start vedtak again. What you were writing is kept as a draft.
attach-machine-gone = The other end of the connection is gone.
attach-files-large = These files are too large to go through the socket: { $limit } MiB together at most.
attach-waiting = Waiting for another process to be done with the workspace: { $owner }.
attach-given-up = Another process has had the workspace for { $seconds } seconds, and this cannot be done through it: { $owner }.
attach-owner = { $command }, process { $pid }
attach-owner-unknown = it is just beginning
attach-given-up-hint = Wait until it is done, or end it, and try again. Nothing was changed.
attach-staying = { $count ->
    [one] One more person works through this process. It stays until they have left; Ctrl+C ends it now.
   *[other] { $count } more work through this process. It stays until the last one has left; Ctrl+C ends it now.
}
attach-host-ends = The process that this session worked through has ended. What you were writing is kept as a draft.
attach-lost = The process that this one worked through is gone.
attach-lost-hint = Start vedtak again. What was saved is there, and what you were writing is kept as a draft.
attach-lost-kept = What you wrote in the editor is in { $path }. Start vedtak again.
attach-path-refused = The other process asked for { $path }, which was not named and does not lie below the folder that vedtak was started in. It did not get it.
attach-namespace-refused = The other process asked for a signature that is not vedtak’s own ({ $namespace }). It did not get it.
attach-text-long = The text is longer than { $limit } MiB and was not taken. It is in { $path }.
