# meetings, agendas, minutes
meeting-unknown = Det finst ikkje noko møte { $meeting }.
meeting-of-nobody = Sei kva organ som møtest.
meeting-has-minutes = Møtet { $day } har protokoll; det kan ikkje lenger flyttast eller avlysast.
agenda-untitled = Ei sak på saklista må ha ein tittel.
minutes-empty = Skriv kva som er rett.
minutes-missing = Det finst ingen protokoll frå møtet { $day } enno.
minutes-not-approved = Protokollen frå møtet { $day } er ikkje godkjend: han er framleis eit utkast.
hint-minutes-write = Skriv han på nytt; det som er godkjent, blir retta.
minutes-approved-already = Protokollen frå møtet { $day } er godkjend.
hint-minutes-correct = Før inn ei retting; det som vart godkjent, blir ståande ved sida av.
minutes-no-item = Saklista har inga sak { $item }.
minutes-approval-day = Ein protokoll blir godkjend på møtedagen eller seinare, og ikkje på ein dag som ikkje har vore: { $day } går ikkje.
minutes-approved-elsewhere = Møtet { $day } kan ikkje godkjenne denne protokollen: det er ikkje eit seinare møte i same organ.
meeting-other-day = Møtet er { $day }; saka er kalla inn til ein annan dag.
meeting-other-body = Møtet er ikkje eit møte i { $name }.
meeting-is-cancelled = Møtet { $day } er avlyst.
