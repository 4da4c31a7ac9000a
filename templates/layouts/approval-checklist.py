"""Approval checklist: nine checks before a content is published, and one person's decision."""

from layout import F, T, cell, fact, heading_row, line_row, para, section, spacer, table

CHECKS = [
    T("L’objectif est clair et mesurable", "الهدف واضح وقابل للقياس", "The objective is clear and measurable"),
    T("Il n’y a qu’une seule offre", "هناك عرض واحد فقط", "There is one offer only"),
    T("La preuve est vérifiable", "الدليل قابل للتحقق", "The proof can be checked"),
    T("Le prix et le délai sont exacts", "السعر والأجل صحيحان", "Price and delivery time are right"),
    T("La photo est autorisée", "الصورة مرخص بها", "The photo may be used"),
    T("L’orthographe est relue, en français et en arabe", "روجع الإملاء بالعربية والفرنسية",
      "Spelling was read again, in each language"),
    T("L’appel à l’action et le contact sont là", "الدعوة إلى الفعل ووسيلة الاتصال موجودتان",
      "The call to action and the contact are there"),
    T("Aucune donnée de client n’apparaît", "لا تظهر أي معطيات عن الزبائن", "No client’s data is shown"),
    T("La date et le canal sont fixés", "التاريخ والقناة محددان", "Date and channel are set"),
]
ANSWER = T("☐ oui\u2003☐ non", "☐ نعم\u2003☐ لا", "☐ yes\u2003☐ no")


def body(sheet):
    return [
        sheet.title(),
        para("Diwan Subtitle", F("check.content")),
        table("DiwanCheckFacts", [5.6, 5.7, 5.7], [
            [
                fact(T("Préparé par", "أعده", "Prepared by"), F("check.author")),
                fact(T("Validation", "المصادقة", "Approval"), F("check.validator")),
                fact(T("Date", "التاريخ", "Date"), F("doc.date")),
            ],
            [
                fact(T("Canal", "القناة", "Channel"), F("check.channel")),
                fact(T("Publication prévue", "النشر المقرر", "To be published"), F("check.publication")),
                fact(T("Brief", "الموجز", "Brief"), F("check.brief")),
            ],
        ]),
        section(T("À vérifier avant de publier", "ما يجب التحقق منه قبل النشر", "To check before publishing")),
        table("DiwanChecks", [1.0, 8.2, 3.0, 4.8],
              [line_row(str(number), check, ANSWER, "", look="Roomy") for number, check in enumerate(CHECKS, 1)],
              headings=[heading_row(T("N°", "رقم", "No"), T("Point", "النقطة", "Point"),
                                    T("Vérifié", "تم التحقق", "Checked"), T("Remarque", "ملاحظة", "Remark"))]),
        para("Diwan Paragraph", F("check.remarks")),
        section(T("Décision", "القرار", "Decision")),
        table("DiwanCheckDecision", [5.0, 12.0], [[
            cell("Box",
                 para("Diwan Value", T("☐  À publier", "☐  يُنشر", "☐  Publish")),
                 para("Diwan Value", T("☐  À corriger", "☐  يُصحَّح", "☐  Correct")),
                 para("Diwan Value", T("☐  Refusé", "☐  مرفوض", "☐  Refuse"))),
            cell("Box",
                 para("Diwan Label", T("Décision du valideur", "قرار المصادِق", "Approver’s decision")),
                 para("Diwan Party Name", F("check.decision")),
                 para("Diwan Small", T("Nom, date et signature", "الاسم والتاريخ والإمضاء", "Name, date and signature"))),
        ]], height=2.6),
        spacer(),
        para("Diwan Small", T(
            "Un seul « non » : le contenu est corrigé, puis relu en entier.",
            "إجابة واحدة بـ«لا»: يُصحَّح المحتوى ثم يُراجع كله من جديد.",
            "A single “no”: the content is corrected, then read again as a whole.")),
    ]
