# Sider som PDF: bare i en utgave som har det.

pdf-not-built = Denne utgaven av vedtak skriver ikke PDF: bruk html eller docx, eller en utgave som er bygd med --features pdf.
pdf-too-long = Dokumentet har { $letters } tegn, og en PDF kan ha { $most }: eksporter et kapittel eller et register, eller bruk html.
format-pdf = PDF, for arkiv og skjermlesere
