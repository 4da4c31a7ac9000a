"""Sales script: how to open, what to ask, how to answer objections, how to close."""

from layout import F, T, cell, fact, heading_row, para, section, spacer, steps, table


def body(sheet):
    return [
        sheet.title(),
        para("Diwan Subtitle", F("script.goal")),
        table("DiwanScriptFacts", [7.0, 5.5, 4.5], [[
            fact(T("Argumentaire", "حجج البيع", "Pitch"), F("script.pitch")),
            fact(T("Responsable", "المسؤول", "Owner"), F("script.owner")),
            fact(T("Mis à jour", "آخر تحديث", "Updated"), F("doc.date")),
        ]]),
        section(T("Ouverture", "الافتتاح", "Opening")),
        table("DiwanScriptOpening", [17.0], [[cell("Quote", para("Diwan Party Name", F("script.opening")))]]),
        section(T("Questions de découverte", "أسئلة الاستكشاف", "Questions to ask")),
        steps(F("script.discovery")),
        section(T("Objections et réponses", "الاعتراضات والأجوبة", "Objections and answers")),
        table("DiwanObjections", [6.5, 10.5],
              [[cell("Roomy", para("Diwan Party Name", F("objections.objection"))),
                cell("Roomy", para("Diwan Value", F("objections.answer")))]],
              headings=[heading_row(T("Le client dit", "يقول الزبون", "The client says"), T("Nous répondons", "نجيب", "We answer"))]),
        section(T("Conclusion", "الخاتمة", "Closing")),
        table("DiwanScriptClosing", [17.0], [[cell("Quote", para("Diwan Party Name", F("script.close")))]]),
        spacer(),
        para("Diwan Paragraph", T("Prochaine étape : ", "الخطوة القادمة: ", "Next step: "), F("script.next_step")),
    ]
