"""Five-point pitch: five benefits, each with the fact that proves it, one objection and its answer."""

from layout import F, T, bullets, cell, fact, heading_row, line_row, para, section, spacer, table


def body(sheet):
    return [
        sheet.title(),
        para("Diwan Subtitle", F("pitch.product")),
        table("DiwanPitchFacts", [6.2, 6.2, 4.6], [[
            fact(T("Pour qui", "لمن", "For whom"), F("pitch.audience")),
            fact(T("Prix", "السعر", "Price"), F("pitch.price_range")),
            fact(T("Mis à jour", "آخر تحديث", "Updated"), F("doc.date")),
        ]]),
        section(T("Cinq points", "خمس نقاط", "Five points")),
        table("DiwanPitch", [1.0, 7.6, 8.4],
              [[cell("Roomy", para("Diwan Part", F("points.number"))),
                cell("Roomy", para("Diwan Party Name", F("points.benefit"))),
                cell("Roomy", para("Diwan Value", F("points.fact")))]],
              headings=[heading_row(T("N°", "رقم", "No"), T("Ce que le client y gagne", "ما يكسبه الزبون", "What the client gains"),
                                    T("Le fait qui le prouve", "الواقعة التي تثبته", "The fact that proves it"))]),
        section(T("L’objection la plus fréquente", "الاعتراض الأكثر تكراراً", "The most frequent objection")),
        table("DiwanPitchObjection", [8.5, 8.5], [[
            cell("Panel", para("Diwan Label", T("Le client dit", "يقول الزبون", "The client says")),
                 para("Diwan Value", F("pitch.objection"))),
            cell("Accent", para("Diwan Label", T("Nous répondons", "نجيب", "We answer")),
                 para("Diwan Value", F("pitch.answer"))),
        ]]),
        section(T("Preuves à montrer", "أدلة للعرض", "Proof to show")),
        bullets(F("pitch.proof")),
        spacer(),
        para("Diwan Small", T("Responsable : ", "المسؤول: ", "Owner: "), F("pitch.owner")),
    ]
