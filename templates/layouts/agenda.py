"""Agenda: at most five subjects, each with who brings it, how long, and what is expected of the meeting."""

from layout import F, T, fact, heading_row, line_row, para, section, spacer, table


def body(sheet):
    return [
        sheet.title(),
        para("Diwan Subtitle", F("meeting.title")),
        table("DiwanAgendaFacts", [5.7, 3.6, 7.7], [
            [
                fact(T("Date", "التاريخ", "Date"), F("meeting.date")),
                fact(T("Heure", "الساعة", "Time"), F("meeting.time")),
                fact(T("Lieu", "المكان", "Place"), F("meeting.place")),
            ],
            [
                fact(T("Animation", "تسيير الاجتماع", "Chaired by"), F("meeting.host")),
                fact(T("Durée", "المدة", "Length"), F("meeting.duration"), T(" min", " د", " min")),
                fact(T("Participants", "المشاركون", "Participants"), F("meeting.participants")),
            ],
        ]),
        section(T("Sujets", "النقاط", "Subjects")),
        table("DiwanAgenda", [1.0, 7.4, 3.6, 1.6, 3.4],
              [line_row(F("items.number"), F("items.topic"), F("items.owner"), F("items.minutes"), F("items.expected"),
                        look="Roomy")],
              headings=[heading_row(T("N°", "رقم", "No"), T("Sujet", "النقطة", "Subject"),
                                    T("Porté par", "يقدمها", "Brought by"), T("Min.", "دقائق", "Min."),
                                    T("Attendu", "المنتظر", "Expected"))]),
        section(T("À préparer", "التحضير", "To prepare")),
        para("Diwan Paragraph", F("meeting.preparation")),
        spacer(),
        para("Diwan Small", T(
            "Cinq sujets au plus. Chaque sujet finit par une décision, ou par une action avec un responsable et une date.",
            "خمس نقاط على الأكثر. تنتهي كل نقطة بقرار، أو بعمل له مسؤول وأجل.",
            "Five subjects at most. Each ends in a decision, or in an action with an owner and a date.")),
        para("Diwan Small", T("Établi le ", "حُرر في ", "Drawn up on "), F("doc.date")),
    ]
