# Sessions over a socket or SSH.

hosting-paste-long = That was too much to paste at once: at most { $limit } KiB. Nothing was inserted.
hosting-no-keys = The screens need a terminal. Over SSH, connect without a command, or ask for one with ssh -t.
hosting-fault = vedtak made a mistake and this session has ended. What was saved is safe. Connect again to go on.
hosting-unknown = Nobody here knows this key yet.
hosting-gone = The connection is gone.
hosting-idle = Nothing was pressed for half an hour.
hosting-longest = The session has lasted twelve hours.
hosting-soon = { $why } It ends in one minute; connect again afterwards. Drafts are kept.
