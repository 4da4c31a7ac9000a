"""Procedure: why, for what, who does which step with what and how fast."""

from layout import F, T, bullets, cell, fact, heading_row, line_row, para, section, spacer, table


def body(sheet):
    return [
        sheet.title(),
        para("Diwan Subtitle", F("procedure.title")),
        table("DiwanProcedureFacts", [5.6, 3.4, 4.0, 4.0], [[
            fact(T("Responsable", "المسؤول", "Owner"), F("procedure.owner")),
            fact(T("Version", "النسخة", "Version"), F("procedure.version")),
            fact(T("En vigueur le", "سارية من", "In force from"), F("doc.date")),
            fact(T("À revoir le", "تُراجع في", "To be reviewed"), F("procedure.review")),
        ]]),
        table("DiwanProcedureScope", [8.5, 8.5], [[
            cell("Side", para("Diwan Label", T("Pourquoi", "الغرض", "Purpose")), para("Diwan Value", F("procedure.purpose"))),
            cell("Side", para("Diwan Label", T("Champ d’application", "مجال التطبيق", "Scope")),
                 para("Diwan Value", F("procedure.scope"))),
        ]], above=0.3),
        section(T("Étapes", "المراحل", "Steps")),
        table("DiwanSteps", [1.0, 3.4, 6.6, 3.4, 2.6],
              [line_row(F("steps.number"), F("steps.who"), F("steps.action"), F("steps.tool"), F("steps.time"), look="Roomy")],
              headings=[heading_row(T("N°", "رقم", "No"), T("Qui", "من", "Who"), T("Fait quoi", "ماذا يفعل", "Does what"),
                                    T("Avec quoi", "بماذا", "With what"), T("Délai", "الأجل", "Time"))]),
        table("DiwanProcedureEnd", [8.5, 8.5], [[
            cell("Side", para("Diwan Label", T("Exceptions", "استثناءات", "Exceptions")),
                 para("Diwan Value", F("procedure.exceptions"))),
            cell("Side", para("Diwan Label", T("Traces à garder", "الوثائق المحفوظة", "Records to keep")),
                 bullets(F("procedure.records"))),
        ]], above=0.3),
        spacer(),
    ]
