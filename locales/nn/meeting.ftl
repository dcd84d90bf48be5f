# meetings, agendas, minutes
meeting-unknown = Det finst ikkje noko møte { $meeting }.
meeting-of-nobody = Sei kva organ som møtest.
meeting-has-minutes = Møtet { $day } har protokoll; det kan ikkje lenger flyttast eller avlysast.
agenda-untitled = Ei sak på sakslista må ha ein tittel.
minutes-empty = Skriv kva som er rett.
minutes-missing = Det finst ingen protokoll frå møtet { $day } enno.
minutes-not-approved = Protokollen frå møtet { $day } er ikkje godkjend: han er framleis eit utkast.
hint-minutes-write = Skriv protokollen på nytt. Rettingar er for det som er godkjent.
minutes-approved-already = Protokollen frå møtet { $day } er godkjend.
hint-minutes-correct = Før inn ei retting; det som vart godkjent, blir ståande ved sida av.
minutes-no-item = Sakslista har inga sak { $item }.
minutes-approval-day = Ein protokoll blir godkjend på møtedagen eller seinare, men ikkje fram i tid: { $day } går ikkje.
minutes-approved-elsewhere = Møtet { $day } kan ikkje godkjenne denne protokollen: det er ikkje eit seinare møte i det same organet.
meeting-other-day = Møtet er { $day }; saka er kalla inn til ein annan dag.
meeting-other-body = Møtet er ikkje eit møte i { $name }.
meeting-is-cancelled = Møtet { $day } er avlyst.
