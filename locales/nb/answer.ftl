# Svar som er kommet inn: på papir, på e-post, som dokument

## Hva som er galt med en fil
answer-too-large = Filen er større enn { $limit } MiB, grensen for det som tas vare på her.
answer-unread = { $file } kunne ikke leses: { $cause }
answer-no-mail = Filen er ingen e-post: Den har verken avsender, emne eller dato.
answer-mail-parts = E-posten har { $count } deler; flere enn { $limit } blir ikke lest.
answer-mail-letters = Noen bokstaver i e-posten kan ikke leses: Den oppgir et annet tegnsett enn den er skrevet i.
answer-mail-cut = Slutten av e-posten mangler.
answer-file-broken = Filen { $file } i e-posten er skadet.

## Hva en fil er kjent igjen på
answer-why-subject = emnet har referansen
answer-why-reply = den svarer på e-posten som ble sendt
answer-why-form = skjemaet har referansen
answer-why-name = filnavnet har referansen
answer-why-words = teksten har referansen
answer-why-quoted = det siterte brevet har referansen
answer-why-address = { $address } er en adresse til mottakeren
answer-why-domain = { $address } har samme domene som mottakeren
answer-why-sender = avsenderen heter { $name }
answer-why-stranger = men adressen tilhører { $name }

## Hvordan svaret står til det som er spurt om
answer-late = Svaret kom { $days ->
    [one] 1 dag
   *[other] { $days } dager
} etter fristen { $day }.
answer-older-version = Dette er et svar på versjon { $version } i { $step }; nå gjelder det versjon { $asked }.
answer-other-version = Svaret oppgir versjon { $version }; { $step } gjelder versjon { $asked }.
hint-answer-older = Gjelder det versjon { $version }: --about { $version }. Gjelder det versjon { $asked }: --about { $asked }.
answer-never-asked = Versjon { $version } er aldri lagt fram for dem i { $step }.
hint-answer-about = Referansen gjelder versjon { $version }.
answer-step-ended = { $step } (versjon { $version }) er avsluttet.
hint-answer-after = Før det inn i ettertid med --after GRUNN, eller åpne en ny runde: vedtak step open.
