"""Follow-up mail: what it is about, one useful thing, one question; and the same for WhatsApp."""

from layout import F, T, cell, fact, para, section, spacer, table

GREETING = (T("Bonjour ", "السلام عليكم ", "Dear "), F("reply.recipient"), T(",", "،", ","))
ABOUT = (T("Je reviens vers vous au sujet de : ", "نعود إليكم بخصوص: ", "I am writing again about: "),
         F("followup.about"), T(" (", " (", " ("), F("followup.date_of"), T(").", ").", ")."))


def body(sheet):
    return [
        sheet.title(),
        table("DiwanFollowUpFacts", [6.2, 4.2, 3.2, 3.4], [[
            fact(T("Pour", "إلى", "For"), F("client.name"), style="Diwan Party Name"),
            fact(T("Relance", "التذكير", "Reminder"), F("followup.level")),
            fact(T("Réponse avant", "الرد قبل", "Answer by"), F("followup.deadline")),
            fact(T("Date", "التاريخ", "Date"), F("doc.date")),
        ]], above=0.4),
        section(T("Courriel", "البريد الإلكتروني", "E-mail")),
        para("Diwan Object", T("Objet : ", "الموضوع: ", "Subject: "), F("followup.about")),
        para("Diwan Paragraph", *GREETING),
        para("Diwan Paragraph", *ABOUT),
        para("Diwan Paragraph", F("followup.value")),
        para("Diwan Call", F("followup.question")),
        spacer(),
        para("Diwan Paragraph", T("Cordialement,", "مع أطيب التحيات،", "Kind regards,")),
        para("Diwan Party Name", F("reply.signatory")),
        para("Diwan Small", F("company.phones")),
        section(T("Version WhatsApp", "نسخة واتساب", "WhatsApp version")),
        table("DiwanFollowUpShort", [17.0], [[cell(
            "Quote",
            para("Diwan Paragraph", *GREETING),
            para("Diwan Paragraph", *ABOUT),
            para("Diwan Paragraph", F("followup.question")),
            para("Diwan Paragraph", F("followup.value")),
            para("Diwan Value", F("reply.signatory")),
        )]]),
    ]
