act-discuss = drøfting
act-review = gjennomgang
act-present = framlegging
act-consider = handsaming
act-recommend = tilråding
act-decide = vedtak
act-consult = høyring
act-send-out = utsending
act-sign = signering
act-note = orientering
all-parties = alle partane

# Kva eit organ kom til
outcome-no-remarks = ingen merknader
outcome-remarks = merknader
outcome-approved = godkjent
outcome-approved-with-remarks = godkjent med merknader
outcome-returned = sendt tilbake
outcome-postponed = utsett
outcome-rejected = avvist
outcome-noted = teke til orientering
outcome-withdrawn = trekt
outcome-not-quorate = ikkje vedtaksført
outcome-not-answered = ikkje svara
outcome-no-agreement = ikkje semje

# Korleis det kom
channel-meeting = møte
channel-email = e-post
channel-letter = brev
channel-telephone = telefon

# Kva det vart av ein merknad
handling-taken-in = teke inn
handling-partly = delvis
handling-not-taken-in = ikkje teke inn

# Måtar å signere på
way-ssh = SSH-nøkkel
way-ink = signatur på papir
way-eid = e-ID

# Versjonar
version-draft = utkast
version-final = endeleg

# Kva ein versjon endra
change-first = første versjon
change-editorial = berre i språket
change-substantive = i innhaldet

# Tre slag ingenting
nothing-empty = tomt
nothing-undecided = ikkje definert no
nothing-inapplicable = ikkje aktuelt

# Kva eit felt skal ha
kind-line = éi linje tekst
kind-prose = tekst
kind-lines = ei liste med korte tekstar
kind-when = ein dato
kind-choice = eitt av vala
kind-scale = eit trinn på skalaen
kind-number = eit tal
kind-money = eit beløp, til dømes 2 500 000 kr
kind-percent = ein prosent, til dømes 80 %
kind-flag = ja eller nei
kind-bodies = organ
kind-parties = partar
kind-persons = personar
kind-recipients = mottakarar
kind-ref = tilvisingar til postar eller kapittel
kind-file = eit vedlegg

# Roller
role-secretary = sekretær
role-administrator = administrator

# Tilstandar for ein plan
state-active = under arbeid
state-in-force = gjeld
state-withdrawn = trekt
state-superseded = erstatta
state-expired = gått ut

# Kva som skal til for å vedta noko
threshold-consensus = semje
threshold-majority = fleirtal
threshold-two-thirds = to tredjedelar
threshold-unanimity = samrøystes vedtak

# Kva som blir talt
counted-heads = etter personar
counted-parties = etter partar
counted-sides = etter sider

# Når røystene er like
tie-chair = røysta til leiaren avgjer
tie-falls = framlegget er ikkje vedteke
tie-lot = loddtrekking avgjer

# Kven som har ein plass
seat-vacant = ledig
seat-unclear = under avklaring
seat-later = blir oppnemnt seinare

# Cases before a body
choice-for = for
choice-against = mot
choice-abstain = avstår
moving-moved = flytta
moving-postponed = utsett
moving-off-list = teken av sakslista
challenge-open = under prøving
challenge-upheld = vedtaket står ved lag
challenge-set-aside = vedtaket er oppheva
