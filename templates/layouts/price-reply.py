"""Reply to a request for a price: the e-mail, and the same in a few lines for WhatsApp."""

from layout import F, T, bullets, cell, fact, pair, para, section, spacer, table

GREETING = (T("Bonjour ", "السلام عليكم ", "Dear "), F("reply.recipient"), T(",", "،", ","))


def body(sheet):
    return [
        sheet.title(),
        table("DiwanReplyFacts", [6.0, 5.5, 5.5], [[
            fact(T("Pour", "إلى", "For"), F("client.name"), style="Diwan Party Name"),
            fact(T("Date", "التاريخ", "Date"), F("doc.date")),
            fact(T("Validité", "الصلاحية بالأيام", "Validity"), F("doc.validity_days"),
                 T(" jours, jusqu’au ", "، إلى غاية ", " days, until "), F("doc.valid_until")),
        ]], above=0.4),
        section(T("Courriel", "البريد الإلكتروني", "E-mail")),
        para("Diwan Object", T("Objet : votre demande de prix, ", "الموضوع: سعر ", "Subject: your price request, "), F("reply.product")),
        para("Diwan Paragraph", *GREETING),
        para("Diwan Paragraph", T("Merci pour votre demande. Voici notre prix.", "شكراً على طلبكم. إليكم سعرنا.",
                                  "Thank you for your request. Here is our price.")),
        table("DiwanReplyPrice", [7.5, 9.5], [[
            cell("Panel", para("Diwan Label", F("reply.product")), para("Diwan Price", F("reply.price")),
                 para("Diwan Small", F("reply.price_basis"))),
            cell("Panel", para("Diwan Label", T("Le prix comprend", "يشمل السعر", "The price includes")),
                 bullets(F("reply.included"))),
        ]], below=0.1),
        table("DiwanReplyTerms", [4.2, 12.8], [
            pair(T("Délai", "الأجل", "Delivery time"), para("Diwan Value", F("reply.lead_time"))),
            pair(T("Livraison", "التوصيل", "Delivery"), para("Diwan Value", F("reply.delivery"))),
            pair(T("Paiement", "الدفع", "Payment"), para("Diwan Value", F("company.payment_terms"))),
            pair(T("Garantie", "الضمان", "Warranty"), para("Diwan Value", F("company.warranty"))),
        ], below=0.3),
        spacer(),
        para("Diwan Paragraph", F("reply.question")),
        para("Diwan Paragraph", F("reply.next_step")),
        para("Diwan Party Name", F("reply.signatory")),
        para("Diwan Small", F("company.address")),
        section(T("Version WhatsApp", "نسخة واتساب", "WhatsApp version")),
        table("DiwanReplyShort", [17.0], [[cell(
            "Quote",
            para("Diwan Paragraph", *GREETING, T(" merci pour votre demande.", " شكراً على طلبكم.",
                                                 " thank you for your request.")),
            para("Diwan Paragraph", F("reply.product"), T(" : ", ": ", ": "), F("reply.price"), " ",
                 F("reply.price_basis"), "."),
            para("Diwan Paragraph", F("reply.delivery")),
            para("Diwan Paragraph", T("Prix valable jusqu’au ", "السعر صالح إلى غاية ", "Price valid until "),
                 F("doc.valid_until"), T(". Délai : ", ". الأجل: ", ". Delivery time: "), F("reply.lead_time"), "."),
            para("Diwan Paragraph", F("reply.question"), " ", F("reply.next_step")),
            para("Diwan Value", F("reply.signatory"), T(", ", "، ", ", "), F("company.phones")),
        )]]),
    ]
