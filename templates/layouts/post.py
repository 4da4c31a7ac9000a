"""Post: hook, proof, benefit, call; then the same as it will be published."""

from layout import F, T, cell, fact, pair, para, section, spacer, table


def body(sheet):
    return [
        sheet.title(),
        table("DiwanPostFacts", [5.6, 5.7, 5.7], [
            [
                fact(T("Canal", "القناة", "Channel"), F("post.channel")),
                fact(T("Publication prévue", "النشر المقرر", "To be published"), F("post.publication")),
                fact(T("État", "الحالة", "Status"), F("post.status")),
            ],
            [
                fact(T("Rédaction", "تحرير", "Written by"), F("post.author")),
                fact(T("Validation", "المصادقة", "Approval"), F("post.validator")),
                fact(T("Brief", "الموجز", "Brief"), F("post.brief")),
            ],
        ], above=0.4),
        spacer(),
        table("DiwanPost", [4.2, 12.8], [
            pair(T("Accroche", "الافتتاحية", "Hook"), para("Diwan Party Name", F("post.hook")),
                 para("Diwan Small", T("120 caractères au plus", "120 حرفاً على الأكثر", "120 characters at most"))),
            pair(T("Preuve", "الدليل", "Proof"), para("Diwan Value", F("post.proof"))),
            pair(T("Bénéfice", "الفائدة", "Benefit"), para("Diwan Value", F("post.benefit"))),
            pair(T("Appel", "الدعوة", "Call"), para("Diwan Value", F("post.call"))),
            pair(T("Mots-dièse", "الوسوم", "Hashtags"), para("Diwan Value", F("post.hashtags"))),
            pair(T("Image", "الصورة", "Image"), para("Diwan Value", F("post.visual"))),
        ], height=1.0),
        section(T("Texte à publier", "النص كما سينشر", "Text to publish")),
        table("DiwanPostText", [17.0], [[cell(
            "Quote",
            para("Diwan Party Name", F("post.hook")),
            para("Diwan Paragraph", F("post.proof")),
            para("Diwan Paragraph", F("post.benefit")),
            para("Diwan Paragraph", F("post.call")),
            para("Diwan Paragraph", F("post.hashtags")),
        )]]),
        spacer(),
        para("Diwan Small", T("Préparé le ", "أُعد في ", "Prepared on "), F("doc.date")),
    ]
