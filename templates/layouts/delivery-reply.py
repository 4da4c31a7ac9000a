"""Reply about a delivery: the news first, the new date, the cause, what is done, when the next news comes."""

from layout import F, T, cell, fact, pair, para, section, spacer, table

GREETING = (T("Bonjour ", "السلام عليكم ", "Dear "), F("reply.recipient"), T(",", "،", ","))


def body(sheet):
    return [
        sheet.title(),
        table("DiwanDeliveryFacts", [6.0, 5.5, 5.5], [
            [
                fact(T("Pour", "إلى", "For"), F("client.name"), style="Diwan Party Name"),
                fact(T("Commande", "الطلبية", "Order"), F("order.reference")),
                fact(T("Date", "التاريخ", "Date"), F("doc.date")),
            ],
        ], above=0.4),
        section(T("Courriel", "البريد الإلكتروني", "E-mail")),
        para("Diwan Object", T("Objet : livraison de ", "الموضوع: تسليم ", "Subject: delivery of "), F("order.product")),
        para("Diwan Paragraph", *GREETING),
        para("Diwan Call", F("order.news")),
        table("DiwanDelivery", [5.2, 11.8], [
            pair(T("Date prévue", "التاريخ المتوقع", "Expected date"), para("Diwan Party Name", F("order.date_new"))),
            pair(T("Date annoncée", "التاريخ المعلن", "Date announced"), para("Diwan Value", F("order.date_promised"))),
            pair(T("État", "الحالة", "Status"), para("Diwan Value", F("order.status"))),
            pair(T("Cause", "السبب", "Cause"), para("Diwan Value", F("order.reason"))),
            pair(T("Ce que nous faisons", "ما نقوم به", "What we do"), para("Diwan Value", F("order.compensation"))),
            pair(T("Prochain point", "الموعد القادم للإخبار", "Next news"), para("Diwan Value", F("order.next_update"))),
        ]),
        spacer(),
        para("Diwan Paragraph", F("reply.closing")),
        para("Diwan Party Name", F("reply.signatory")),
        para("Diwan Small", F("company.phones")),
        section(T("Version WhatsApp", "نسخة واتساب", "WhatsApp version")),
        table("DiwanDeliveryShort", [17.0], [[cell(
            "Quote",
            para("Diwan Paragraph", *GREETING),
            para("Diwan Paragraph", F("order.news")),
            para("Diwan Paragraph", F("order.reason")),
            para("Diwan Paragraph", F("order.compensation")),
            para("Diwan Paragraph", T("Prochain point : ", "نعلمكم بالجديد يوم ", "Next news: "), F("order.next_update"), ". ",
                 F("reply.closing")),
            para("Diwan Value", F("reply.signatory")),
        )]]),
    ]
