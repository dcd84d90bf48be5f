# Publication: what is given to the public, what is withheld, what has changed

## What
publication-version = Version { $version }
publication-draft-of = Draft, version { $version }
publication-draft = Draft of what is being written
publication-draft-stamp = DRAFT. This has not been adopted, and may still change.

## The sheet
publication-title = Publication of “{ $title }”
publication-day = As of { $day }
publication-sheet-file = publication
publication-changes-file = changes
publication-plan = Plan
publication-kind = Kind
publication-text = Text
publication-status = Status
publication-state-since = { $state } from { $day }
publication-adopted = Adopted by
publication-by = { $names }, { $day }
publication-by-case = { $names }, { $day }, case { $case }
publication-parties = { $done } of { $total } parties, each by a decision of its own
publication-nobody = Nobody yet
publication-on = Published
publication-from = Published by
publication-contact = Contact
publication-digest = SHA-256
publication-withheld = What is withheld
publication-place = Place
publication-basis = Legal basis
publication-all-open = Nothing is withheld.
publication-files = Files
publication-exact = The Markdown file holds the locked text byte for byte; its digest is the one above. Run “sha256sum -c SHA256SUMS” in this folder to check all files.
publication-check = The Markdown file is a copy: parts of the locked text are withheld, or the text is not locked. Run “sha256sum -c SHA256SUMS” in this folder to check all files.

## What has changed
publication-changes-title = What has changed in “{ $title }”
publication-since = Last published { $day }: { $before }. Now: { $now }.
publication-shut = “{ $place }” was public and is now withheld. Legal basis: { $basis }.
publication-opened = “{ $place }” was withheld and is now public. The whole of it is new to the public.
publication-same-text = What was public then and is public now reads the same.
publication-changed = What has changed
publication-what = What
publication-before = Before
publication-now = Now

## The list
publication-list-title = Publications of { $workspace }
publication-no = No.
publication-by-whom = By
publication-by-basis = { $basis } ({ $count ->
    [one] one place
   *[other] { $count } places
})
publication-none = Nothing has been published.

## Refusals
publish-closed = “{ $plan }” is kept from the public: { $basis }.
hint-publish-closed = Open it with “vedtak plan open-up PLAN --by WHO” once somebody has decided that.
publish-draft = No final version of “{ $plan }” is locked; only a draft could be published.
publish-draft-version = Version { $version } is a draft for consideration.
hint-publish-draft = Say --draft when a draft is meant to be public; it is marked as one.
publish-no-files = A publication has files.
publish-outdated = The plan, or what is kept from the public, has changed while the publication was made.
hint-publish-outdated = Publish again; nothing was recorded.
publish-unchanged = Nothing has changed in “{ $plan }” since it was published { $day }.

## The command line
cli-plan-publish = Publish a plan: what the law lets out, what has changed, with digests
cli-publish-out = Into this new folder
cli-publish-number = This locked version; else the newest final one
cli-publish-draft = Also a draft, plainly marked: what is being written, or a locked draft
cli-publish-on = Published on this day; else today
cli-publish-contact = Whom the public may ask; else the cooperation’s address for answers
cli-publish-unrecorded = The files lie in { $folder }, but nothing was recorded. Do not publish them; delete the folder and try again.
cli-published = “{ $plan }” is published in { $folder }: { $what }. { $withheld ->
    [0] Nothing is withheld.
    [one] One place is withheld.
   *[other] { $withheld } places are withheld.
}
cli-publication = What was published
cli-publication-list = List what was published, when, by whom, and what was withheld
cli-publication-output = Write the public page to this file: .html, .docx or .md
cli-publication-withheld = { $count ->
    [0] nothing withheld
   *[other] { $count } withheld
}
cli-page-language = In this language; else in yours

## What a party files in its own record system (Noark 5)
noark-withheld = Parts of the text are withheld; legal basis: { $basis }
noark-package = Signed package of { $plan }, version { $version }
noark-adopted = Adopted by { $body }
noark-signed = Signed { $day } by { $name } ({ $way })
noark-unsigned = Not signed by this party.
cli-export-for-party = With --archive: a folder for this party, with the fields for its own record system (Noark 5)
cli-export-for-parties = With --archive: such a folder for each party of the version
cli-export-party-folder = Packages for parties are written into a folder.
cli-export-no-party = { $party } has no line in version { $version }.
cli-exported-parties = { $count ->
    [one] A package for one party is in { $folder }.
   *[other] Packages for { $count } parties are in { $folder }.
}
cli-page-own-language = In this language; else in the body’s, else in yours
