# Det demoen fortel.

# Det som skjer, slik det blir fortalt
demo-import = Ein sekretær hentar inn eit prosjektdirektiv som nokon har skrive: kapittel, register, tolv milepælar.
demo-lint = Motseiingane blir peikte ut, og står som dei er.
demo-lock = Før nokon handsamar det, blir den nøyaktige teksten låst.
demo-m1 = M1: Kontaktmøtet drøftar direktivet som styringsgruppe. Både framlegget og det som vart vedteke, blir teke vare på.
demo-m2 = M2: Fire utval drøftar det, kvart på sin dag. Eitt av dei er ikkje vedtaksført.
demo-status = Kva manglar, og frå kven?
demo-again = Utvalet som ikkje var vedtaksført, møtest på nytt og har ein merknad. Eit anna svarar på e-post.
demo-return = Det siste utvalet sender direktivet tilbake: versjon 1.0 blir utkast igjen.
demo-revise = Teksten blir endra, merknadene får svar, versjon 1.1 blir låst.
demo-m2-again = Alle fire handsamar versjon 1.1.
demo-m3 = M3: Styringsgruppa godkjenner direktivet. Eitt medlem er inhabilt, eitt har dissens.
demo-m4-m8 = M4 til M8: tema, eit felles møte, den førebelse planen, styringsgruppa, leiarane.
demo-final = Den endelege versjonen blir låst. M9 og M10 godkjenner nettopp desse bytane.
demo-m11 = M11: Planen blir send til partane, og kvar kvittering blir ført.
demo-signing = M12: Planen blir opna for signering, med nøkkel, på papir eller med e-ID.
demo-signed = { $count } partar har signert med nøkkel.
demo-paper = Éin part signerer på papir. Sekretæren fører det inn på vegner av parten, med den skanna sida.
demo-one-missing = Alle har signert unnateke éin, og alle ser kven:
demo-export = Arkivpakken: alt det nokon treng som aldri har sett vedtak.
demo-verify = vedtak kontrollerer pakken i { $folder }:
demo-verify-without = Og det kan kven som helst gjere utan vedtak, med sha256sum og ssh-keygen:
demo-and-so-on = Det same for { $count ->
    [one] éin signatur til
   *[other] dei { $count } andre signaturane
 }.
demo-fine = i orden
demo-sound = sha256sum og ssh-keygen er samde: alle filer er uendra, og { $signatures ->
    [one] éin signatur tel
   *[other] alle { $signatures } signaturane tel
}.
demo-unsound = Noko heng ikkje saman; sjå over.
demo-kept = Pakken blir liggande i { $folder }.

# Det spelarane skriv; planen under bokmål er på nynorsk
demo-proposed = Kontaktmøtet drøftar prosjektdirektivet, versjon 1.0, og sender det til utvala.
demo-adopted = Kontaktmøtet drøftar prosjektdirektivet, versjon 1.0, og sender det til utvala med merknadene frå møtet.
demo-remark-lake = Måla seier lite om dei som bur langt frå eit sjukehus.
demo-remark-west = Sei kva delar av tenestene planen ikkje gjeld.
demo-return-reason = Utvalet vil vite kva som blir levert før det seier ja.
demo-revised = Prosjektet leverer éin plan, med tiltak for dei som bur langt frå eit sjukehus. Undervegs kjem rapportar og arbeidsdokument.
demo-answer-lake = Teke inn i kapittelet om leveransar.
demo-answer-west = Grensa blir dregen i planen, ikkje i direktivet.
demo-dissent = Eitt medlem vil ha planen eit år seinare.
demo-recused = Viseadministrerande direktør: leiar for avdelinga det gjeld
demo-override = Partane gjer vedtak i sine eigne organ medan avtalen ligg til signering.
demo-begins = Set opp demoen …
demo-name = { $name } (demo)
demo-person = Demopersonen
demo-seat = Medlem
demo-council = Kommunestyret
demo-key-how = Møtte på kontoret med legitimasjon (nøkkelen gjeld berre i demoen)
