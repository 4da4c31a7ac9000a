"""Seven-day plan: one goal a day, who sees to it and what shows that it is done."""

from layout import F, T, fact, heading_row, line_row, para, section, spacer, table


def body(sheet):
    return [
        sheet.title(),
        para("Diwan Subtitle", F("plan.title")),
        table("DiwanPlanFacts", [5.6, 5.7, 5.7], [[
            fact(T("Début", "البداية", "Start"), F("plan.start")),
            fact(T("Responsable", "المسؤول", "Owner"), F("plan.owner")),
            fact(T("Établi le", "أُعد في", "Drawn up on"), F("doc.date")),
        ]]),
        section(T("Sept jours de travail", "سبعة أيام عمل", "Seven working days")),
        table("DiwanPlan", [0.9, 2.7, 3.9, 4.7, 2.5, 2.3],
              [line_row(F("days.number"), F("days.date"), F("days.goal"), F("days.tasks"), F("days.owner"),
                        F("days.evidence"), look="Roomy")],
              headings=[heading_row(T("N°", "رقم", "No"), T("Jour", "اليوم", "Day"), T("But du jour", "هدف اليوم", "Goal"),
                                    T("Tâches", "المهام", "Tasks"), T("Qui", "من", "Who"), T("Preuve", "الدليل", "Evidence"))]),
        spacer(),
        para("Diwan Small", T("Les jours de repos ne comptent pas : le plan reprend le jour de travail suivant.",
                              "لا تُحسب أيام الراحة: يُستأنف المخطط في يوم العمل الموالي.",
                              "Days of rest do not count: the plan goes on the next working day.")),
    ]
