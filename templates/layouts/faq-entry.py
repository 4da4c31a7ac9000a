"""FAQ entry: a question as clients ask it, the short answer, who keeps it true and until when."""

from layout import F, T, bullets, cell, fact, para, section, spacer, table


def body(sheet):
    return [
        sheet.title(),
        para("Diwan Subtitle", F("faq.question")),
        table("DiwanFaqFacts", [4.4, 4.6, 4.0, 4.0], [[
            fact(T("Rubrique", "الباب", "Category"), F("faq.category")),
            fact(T("Responsable", "المسؤول", "Owner"), F("faq.owner")),
            fact(T("Valable jusqu’au", "صالح إلى غاية", "Valid until"), F("faq.valid_until")),
            fact(T("Mis à jour", "آخر تحديث", "Updated"), F("doc.date")),
        ]]),
        section(T("Réponse courte", "الجواب القصير", "Short answer")),
        table("DiwanFaqShort", [17.0], [[cell(
            "Quote", para("Diwan Party Name", F("faq.short_answer")),
            para("Diwan Small", T("300 caractères au plus", "300 حرف على الأكثر", "300 characters at most")))]]),
        section(T("Réponse détaillée", "الجواب المفصل", "Long answer")),
        para("Diwan Paragraph", F("faq.long_answer")),
        table("DiwanFaqMore", [8.5, 8.5], [[
            cell("Side", para("Diwan Label", T("On le demande aussi ainsi", "يُسأل أيضاً هكذا", "It is also asked like this")),
                 bullets(F("faq.variants"))),
            cell("Side", para("Diwan Label", T("Sources", "المصادر", "Sources")), bullets(F("faq.sources"))),
        ]]),
        spacer(),
    ]
