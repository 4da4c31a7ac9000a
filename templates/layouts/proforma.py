"""Pro forma invoice: the document of a quote under another title, so that both are filled from the same data."""

TITLES = {"fr": ("Devis", "Facture pro forma"), "ar": ("عرض أسعار", "فاتورة شكلية"), "en": ("Quote", "Pro forma invoice")}


def content(templates, language):
    quote = (templates / language / "quote" / "content.xml").read_text(encoding="utf-8")
    before, after = (f">{title}</text:h>" for title in TITLES[language])
    if quote.count(before) != 1:
        raise ValueError(f"{language}/quote does not have its title {before} once")
    return quote.replace(before, after)
