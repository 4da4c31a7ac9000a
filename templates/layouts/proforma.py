"""Pro forma invoice: the document of a quote under another title, so that both are filled from the same data."""

TITLES = {"fr": ("Devis", "Facture pro forma"), "ar": ("عرض أسعار", "فاتورة شكلية"), "en": ("Quote", "Pro forma invoice")}
NOTES = {"fr": "Offre, sans valeur comptable", "ar": "عرض، دون قيمة محاسبية", "en": "An offer, without value in the accounts"}


def content(templates, language):
    quote = (templates / language / "quote" / "content.xml").read_text(encoding="utf-8")
    before, after = (f">{title}</text:h>" for title in TITLES[language])
    if quote.count(before) != 1:
        raise ValueError(f"{language}/quote does not have its title {before} once")
    note = f'\n            <text:p text:style-name="Diwan_20_Small">{NOTES[language]}</text:p>'
    return quote.replace(before, after + note)
