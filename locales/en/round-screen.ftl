# A round of signing on screen: deadlines, its end, those who come later, what is disputed.

do-deadline = deadline
help-deadline = Give all parties, or one, another last day to sign
do-close-signing = close
help-close-signing = Close signing; with a reason if somebody has not signed
do-add-line = new party
help-add-line = Let a party that comes later accede to the same text
do-dispute = disputed
help-dispute = Record that the signature is disputed, and why
refuse-no-late-comer = Every party has a line in version { $version } that it can sign. A new party is added under People (9).
deadline-title = Another last day to sign version { $version }
deadline-party = For
deadline-party-hint = All, or one party. The last day of one party goes before the last day of all.
deadline-due-hint = One day, such as 14.05.20. Empty: no last day.
close-signing-question = Everybody has answered. Close signing of version { $version }?
close-signing-title = Close signing of version { $version } although somebody has not signed
close-signing-intro = Nobody can sign afterwards, unless the party is added again.
accession-title = A party comes later and can sign version { $version }
accession-intro = The text is the same, letter by letter. No other signature is touched.
accession-party = Party
accession-party-hint = Those who have no line to sign on now.
reserve-intro = It stands verbatim beside the signature. An answer with a reservation normally counts as a rejection and a new offer (Norwegian Contracts Act, § 6), and is not counted as binding here.
withdraw-signature-intro = The signature stays in the log, but is no longer counted as binding here. The line can be signed again while signing is open.
dispute-title = The signature of { $party } is disputed
dispute-intro = The signature is not counted as binding here until that is settled; the line can be signed again.
