# Det demoen forteller.

# Det som skjer, slik det blir fortalt
demo-import = En sekretær henter inn et prosjektdirektiv som noen har skrevet: kapitler, registre, tolv milepæler.
demo-lint = Motsigelsene blir pekt ut, og står som de er.
demo-lock = Før noen behandler det, blir den nøyaktige teksten låst.
demo-m1 = M1: Kontaktmøtet drøfter direktivet som styringsgruppe. Både forslaget og det som ble vedtatt, blir tatt vare på.
demo-m2 = M2: Fire utvalg drøfter det, hvert på sin dag. Ett av dem er ikke vedtaksført.
demo-status = Hva mangler, og fra hvem?
demo-again = Utvalget som ikke var vedtaksført, møtes på nytt og har en merknad. Et annet svarer på e-post.
demo-return = Det siste utvalget sender direktivet tilbake: versjon 1.0 blir utkast igjen.
demo-revise = Teksten blir endret, merknadene får svar, versjon 1.1 blir låst.
demo-m2-again = Alle fire behandler versjon 1.1.
demo-m3 = M3: Styringsgruppen godkjenner direktivet. Ett medlem er inhabilt, ett har dissens.
demo-m4-m8 = M4 til M8: tema, et felles møte, den foreløpige planen, styringsgruppen, lederne.
demo-final = Den endelige versjonen blir låst. M9 og M10 godkjenner nettopp disse bytene.
demo-m11 = M11: Planen blir sendt til partene, og hver kvittering blir ført.
demo-signing = M12: Planen blir åpnet for signering, med nøkkel, på papir eller med e-ID.
demo-signed = { $count } parter har signert med nøkkel.
demo-paper = Én part signerer på papir. Sekretæren fører det inn på vegne av parten, med den skannede siden.
demo-one-missing = Alle har signert unntatt én, og alle ser hvem:
demo-export = Arkivpakken: alt det noen trenger som aldri har sett vedtak.
demo-verify = vedtak kontrollerer pakken i { $folder }:
demo-verify-without = Og det kan hvem som helst gjøre uten vedtak, med sha256sum og ssh-keygen:
demo-and-so-on = Det samme for { $count ->
    [one] én signatur til
   *[other] de { $count } andre signaturene
 }.
demo-fine = i orden
demo-sound = sha256sum og ssh-keygen er enige: alle filer er uendret, og { $signatures ->
    [one] én signatur teller
   *[other] alle { $signatures } signaturene teller
 }.
demo-unsound = Noe henger ikke sammen; se over.
demo-kept = Pakken blir liggende i { $folder }.

# Det spillerne skriver i planen
demo-proposed = Kontaktmøtet drøfter prosjektdirektivet, versjon 1.0, og sender det til utvalgene.
demo-adopted = Kontaktmøtet drøfter prosjektdirektivet, versjon 1.0, og sender det til utvalgene med merknadene fra møtet.
demo-remark-lake = Målene sier lite om dem som bor langt fra et sykehus.
demo-remark-west = Si hvilke deler av tjenestene planen ikke gjelder.
demo-return-reason = Utvalget vil vite hva som blir levert før det sier ja.
demo-revised = Prosjektet leverer én plan, med tiltak for dem som bor langt fra et sykehus. Underveis kommer rapporter og arbeidsdokumenter.
demo-answer-lake = Tatt inn i kapittelet om leveranser.
demo-answer-west = Grensen trekkes i planen, ikke i direktivet.
demo-dissent = Ett medlem vil ha planen et år senere.
demo-recused = Viseadministrerende direktør: leder for avdelingen det gjelder
demo-override = Partene gjør vedtak i sine egne organ mens avtalen ligger til signering.
demo-begins = Setter opp demoen …
demo-name = { $name } (demo)
demo-person = Demopersonen
demo-seat = Medlem
demo-council = Kommunestyret
demo-key-how = Møtte på kontoret med legitimasjon (nøkkelen gjelder bare i demoen)
