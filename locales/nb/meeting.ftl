# meetings, agendas, minutes
meeting-unknown = Det finnes ikke noe møte { $meeting }.
meeting-of-nobody = Si hvilket organ som møtes.
meeting-has-minutes = Møtet { $day } har protokoll; det kan ikke lenger flyttes eller avlyses.
agenda-untitled = En sak på sakslisten må ha en tittel.
minutes-empty = Skriv hva som er rett.
minutes-missing = Det finnes ingen protokoll fra møtet { $day } ennå.
minutes-not-approved = Protokollen fra møtet { $day } er ikke godkjent: den er fortsatt et utkast.
hint-minutes-write = Skriv protokollen på nytt. Rettelser er for det som er godkjent.
minutes-approved-already = Protokollen fra møtet { $day } er godkjent.
hint-minutes-correct = Før inn en rettelse; det som ble godkjent, blir stående ved siden av.
minutes-no-item = Sakslisten har ingen sak { $item }.
minutes-approval-day = En protokoll blir godkjent på møtedagen eller senere, men ikke fram i tid: { $day } går ikke.
minutes-approved-elsewhere = Møtet { $day } kan ikke godkjenne denne protokollen: det er ikke et senere møte i samme organ.
meeting-other-day = Møtet er { $day }; saken er kalt inn til en annen dag.
meeting-other-body = Møtet er ikke et møte i { $name }.
meeting-is-cancelled = Møtet { $day } er avlyst.
