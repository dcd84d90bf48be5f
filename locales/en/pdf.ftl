# Pages as PDF: only in a build that has the feature.

pdf-not-built = This build of vedtak writes no PDF: use html or docx, or a build made with --features pdf.
pdf-too-long = The document has { $letters } letters, and a PDF may have { $most }: export a chapter or a register of it, or use html.
format-pdf = PDF, for archives and screen readers
