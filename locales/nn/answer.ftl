# Svar som er komne inn: på papir, på e-post, som dokument

## Kva som er gale med ei fil
answer-too-large = Fila er større enn { $limit } MiB, grensa for det som blir teke vare på her.
answer-unread = { $file } kunne ikkje lesast: { $cause }
answer-no-mail = Fila er ingen e-post: Ho har verken avsendar, emne eller dato.
answer-mail-parts = E-posten har { $count } delar; fleire enn { $limit } blir ikkje lesne.
answer-mail-letters = Nokre bokstavar i e-posten kan ikkje lesast: Han oppgir eit anna teiknsett enn han er skriven i.
answer-mail-cut = Slutten av e-posten manglar.
answer-file-broken = Fila { $file } i e-posten er skadd.

## Kva ei fil er kjend att på
answer-why-subject = emnet har referansen
answer-why-reply = han svarar på e-posten som vart send
answer-why-form = skjemaet har referansen
answer-why-name = filnamnet har referansen
answer-why-words = teksten har referansen
answer-why-quoted = det siterte brevet har referansen
answer-why-address = { $address } er ei adresse til mottakaren
answer-why-domain = { $address } har same domene som mottakaren
answer-why-sender = avsendaren heiter { $name }
answer-why-stranger = men adressa høyrer til { $name }

## Korleis svaret står til det som er spurt om
answer-late = Svaret kom { $days ->
    [one] 1 dag
   *[other] { $days } dagar
} etter fristen { $day }.
answer-older-version = Dette er eit svar på versjon { $version } i { $step }; no gjeld det versjon { $asked }.
answer-other-version = Svaret oppgir versjon { $version }; { $step } gjeld versjon { $asked }.
hint-answer-older = Gjeld det versjon { $version }: --about { $version }. Gjeld det versjon { $asked }: --about { $asked }.
answer-never-asked = Versjon { $version } er aldri lagd fram for dei i { $step }.
hint-answer-about = Referansen gjeld versjon { $version }.
answer-step-ended = { $step } (versjon { $version }) er avslutta.
hint-answer-after = Før det inn i ettertid med --after GRUNN, eller opne ein ny runde: vedtak step open.
