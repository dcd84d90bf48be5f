# Sider som PDF: berre i ei utgåve som har det.

pdf-not-built = Denne utgåva av vedtak skriv ikkje PDF: bruk html eller docx, eller ei utgåve som er bygd med --features pdf.
pdf-too-long = Dokumentet har { $letters } teikn, og ein PDF kan ha { $most }: eksporter eit kapittel eller eit register, eller bruk html.
format-pdf = PDF, for arkiv og skjermlesarar
