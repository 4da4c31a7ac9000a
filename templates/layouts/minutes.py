"""Minutes: who was there, what was decided, who does what by when. The headings are those that Diwan reads."""

from layout import F, T, bullets, cell, fact, heading_row, line_row, para, section, spacer, table


def body(sheet):
    return [
        sheet.title(),
        para("Diwan Subtitle", F("meeting.title")),
        table("DiwanMinutesFacts", [5.7, 3.6, 7.7], [
            [
                fact(T("Date", "التاريخ", "Date"), F("meeting.date")),
                fact(T("Heure", "الساعة", "Time"), F("meeting.time")),
                fact(T("Lieu", "المكان", "Place"), F("meeting.place")),
            ],
            [
                fact(T("Animation", "تسيير الاجتماع", "Chaired by"), F("meeting.host")),
                fact(T("Rédaction", "تحرير", "Written by"), F("minutes.author")),
                fact(T("Prochaine réunion", "الاجتماع القادم", "Next meeting"), F("meeting.next")),
            ],
        ]),
        spacer(),
        table("DiwanMinutesPeople", [8.5, 8.5], [[
            cell("Side", para("Diwan Label", T("Présents", "الحاضرون", "Present")), bullets(F("meeting.present"))),
            cell("Side", para("Diwan Label", T("Excusés", "المعتذرون", "Excused")), bullets(F("meeting.excused"))),
        ]], below=0.1),
        para("Diwan Paragraph", F("minutes.summary")),
        section(T("Décisions", "القرارات", "Decisions")),
        table("DiwanMinutesDecisions", [1.2, 9.6, 3.4, 2.8],
              [[cell("Line", para("Diwan Table Text", T("D", "ق", "D"), F("decisions.number"))),
                *line_row(F("decisions.text"), F("decisions.by"), F("decisions.outcome"))]],
              headings=[heading_row(T("N°", "رقم", "No"), T("Décision", "القرار", "Decision"),
                                    T("Prise par", "اتخذه", "Taken by"), T("Issue", "النتيجة", "Outcome"))]),
        section(T("Actions", "الأعمال", "Actions")),
        table("DiwanMinutesActions", [1.2, 7.5, 3.2, 2.9, 2.2],
              [[cell("Line", para("Diwan Table Text", T("A", "ع", "A"), F("actions.number"))),
                *line_row(F("actions.what"), F("actions.who"), F("actions.when"), F("actions.status"))]],
              headings=[heading_row(T("N°", "رقم", "No"), T("Action", "العمل", "Action"),
                                    T("Responsable", "المسؤول", "Owner"), T("Délai", "الأجل", "Due"),
                                    T("État", "الحالة", "Status"))]),
        section(T("Questions ouvertes", "مسائل معلقة", "Open questions")),
        table("DiwanMinutesQuestions", [13.0, 4.0],
              [line_row(F("questions.text"), F("questions.who"))],
              headings=[heading_row(T("Question", "المسألة", "Question"), T("Qui répond", "من يجيب", "Who answers"))]),
        spacer(),
        para("Diwan Small", T(
            "☐  Envoyé dans l’heure qui suit la réunion. Sans action datée, la réunion n’était qu’une discussion.",
            "☐  أُرسل خلال الساعة التي تلي الاجتماع. اجتماع بلا عمل محدد الأجل مجرد نقاش.",
            "☐  Sent within the hour after the meeting. Without a dated action, the meeting was only a discussion.")),
        para("Diwan Small", T("Rédigé le ", "حُرر في ", "Written on "), F("doc.date")),
    ]
