"""Recycling sheet: one long content becomes five posts, one e-mail and a video of forty-five seconds."""

from layout import F, T, cell, fact, heading_row, line_row, pair, para, section, spacer, table


def body(sheet):
    return [
        sheet.title(),
        para("Diwan Subtitle", F("recycling.pillar")),
        table("DiwanRecyclingFacts", [5.6, 5.7, 5.7], [[
            fact(T("Responsable", "المسؤول", "Owner"), F("recycling.owner")),
            fact(T("Validation", "المصادقة", "Approval"), F("recycling.validator")),
            fact(T("Date", "التاريخ", "Date"), F("doc.date")),
        ]]),
        section(T("Cinq posts", "خمسة منشورات", "Five posts")),
        table("DiwanPosts", [1.0, 10.0, 3.0, 3.0],
              [line_row(F("posts.number"), F("posts.hook"), F("posts.channel"), F("posts.date"))],
              headings=[heading_row(T("N°", "رقم", "No"), T("Accroche", "الافتتاحية", "Hook"),
                                    T("Canal", "القناة", "Channel"), T("Date", "التاريخ", "Date"))]),
        section(T("Un courriel", "رسالة بريد", "One e-mail")),
        table("DiwanRecyclingMail", [17.0], [[cell(
            "Quote", para("Diwan Party Name", F("recycling.email_subject")), para("Diwan Value", F("recycling.email_text")))]]),
        section(T("Une vidéo de 45 secondes", "فيديو من 45 ثانية", "A video of 45 seconds")),
        table("DiwanVideo", [4.6, 12.4], [
            pair(T("0–5 s, accroche", "0–5 ثا، الافتتاحية", "0–5 s, hook"), para("Diwan Value", F("video.hook"))),
            pair(T("5–20 s, problème", "5–20 ثا، المشكلة", "5–20 s, problem"), para("Diwan Value", F("video.problem"))),
            pair(T("20–38 s, preuve", "20–38 ثا، الدليل", "20–38 s, proof"), para("Diwan Value", F("video.proof"))),
            pair(T("38–45 s, appel", "38–45 ثا، الدعوة", "38–45 s, call"), para("Diwan Value", F("video.call"))),
        ]),
        spacer(),
        para("Diwan Small", T("Environ 110 mots : lu à haute voix, le texte doit tenir en 45 secondes.", "يُقرأ النص بصوت عالٍ: يجب أن يتسع له 45 ثانية.",
                              "Read it aloud: it must fit into 45 seconds.")),
    ]
