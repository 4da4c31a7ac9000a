"""Minutes: who was there, what was decided, who does what by when. The headings are those that Diwan reads."""

from layout import F, T, bullets, cell, heading_row, line_row, para, section, spacer, table


def known(label, value):
    return [cell("Line", para("Diwan Label", label)), cell("Line", value)]


def body(sheet):
    return [
        sheet.title(),
        para("Diwan Subtitle", F("meeting.title")),
        # One fact a row: a grid of them would be read as a table of actions.
        table("DiwanMinutesFacts", [4.2, 12.8], [
            known(T("Date et heure", "التاريخ والساعة", "Date and time"),
                  para("Diwan Table Text", F("meeting.date"), T(", ", "، ", ", "), F("meeting.time"))),
            known(T("Lieu", "المكان", "Place"), para("Diwan Table Text", F("meeting.place"))),
            known(T("Animation", "تسيير الاجتماع", "Chaired by"), para("Diwan Table Text", F("meeting.host"))),
            known(T("Rédaction", "تحرير", "Written by"),
                  para("Diwan Table Text", F("minutes.author"))),
            known(T("Présents", "الحاضرون", "Present"), para("Diwan Table Text", F("meeting.present"))),
            known(T("Excusés", "المعتذرون", "Excused"), para("Diwan Table Text", F("meeting.excused"))),
            known(T("Prochaine réunion", "الاجتماع القادم", "Next meeting"), para("Diwan Table Text", F("meeting.next"))),
            known(T("Envoi", "الإرسال", "Sent"), para("Diwan Table Text", F("doc.date"), T(
                ", dans l’heure qui suit la réunion. Sans action datée, ce n’était qu’une discussion.",
                "، خلال الساعة التي تلي الاجتماع. اجتماع بلا عمل محدد الأجل مجرد نقاش.",
                ", within the hour after the meeting. Without a dated action, it was only a discussion."))),
        ], below=0.3),
        spacer(),
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
        bullets(F("minutes.questions")),
    ]
