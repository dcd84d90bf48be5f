act-discuss = drøfting
act-review = gjennomgang
act-present = framlegging
act-consider = behandling
act-recommend = tilråding
act-decide = vedtak
act-consult = høring
act-send-out = utsending
act-sign = signering
act-note = orientering
all-parties = alle partene

# Hva et organ kom til
outcome-no-remarks = ingen merknader
outcome-remarks = merknader
outcome-approved = godkjent
outcome-approved-with-remarks = godkjent med merknader
outcome-returned = sendt tilbake
outcome-postponed = utsatt
outcome-rejected = avvist
outcome-noted = tatt til orientering
outcome-withdrawn = trukket
outcome-not-quorate = ikke vedtaksført
outcome-not-answered = ikke svart
outcome-no-agreement = ikke enighet

# Hvordan det kom
channel-meeting = møte
channel-email = e-post
channel-letter = brev
channel-telephone = telefon

# Hva det ble av en merknad
handling-taken-in = tatt inn
handling-partly = delvis
handling-not-taken-in = ikke tatt inn

# Måter å signere på
way-ssh = SSH-nøkkel
way-ink = signatur på papir
way-eid = e-ID

# Versjoner
version-draft = utkast
version-final = endelig

# Hva en versjon endret
change-first = første versjon
change-editorial = bare i språket
change-substantive = i innholdet

# Tre slag ingenting
nothing-empty = tomt
nothing-undecided = ikke definert nå
nothing-inapplicable = ikke aktuelt

# Hva et felt skal ha
kind-line = én linje tekst
kind-prose = tekst
kind-lines = en liste med korte tekster
kind-when = en dato
kind-choice = ett av valgene
kind-scale = et trinn på skalaen
kind-number = et tall
kind-money = et beløp, for eksempel 2 500 000 kr
kind-percent = en prosent, for eksempel 80 %
kind-flag = ja eller nei
kind-bodies = organ
kind-parties = parter
kind-persons = personer
kind-recipients = mottakere
kind-ref = henvisninger til poster eller kapitler
kind-file = et vedlegg

# Roller
role-secretary = sekretær
role-administrator = administrator

# Tilstander for en plan
state-active = under arbeid
state-in-force = gjelder
state-withdrawn = trukket
state-superseded = erstattet
state-expired = utløpt

# Hva som skal til for å vedta noe
threshold-consensus = enighet
threshold-majority = flertall
threshold-two-thirds = to tredjedeler
threshold-unanimity = enstemmig vedtak

# Hva som telles
counted-heads = etter personer
counted-parties = etter parter
counted-sides = etter sider

# Ved stemmelikhet
tie-chair = lederens stemme avgjør
tie-falls = forslaget er ikke vedtatt
tie-lot = loddtrekning avgjør

# Hvem som har en plass
seat-vacant = ledig
seat-unclear = under avklaring
seat-later = oppnevnes senere

# Cases before a body
choice-for = for
choice-against = mot
choice-abstain = avstår
moving-moved = flyttet
moving-postponed = utsatt
moving-off-list = tatt av sakslisten
challenge-open = under prøving
challenge-upheld = vedtaket står ved lag
challenge-set-aside = vedtaket er opphevet
