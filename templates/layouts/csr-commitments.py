"""CSR commitments: what was done, when, with which result and proof; and what is not done."""

from layout import F, T, cell, heading_row, line_row, para, section, spacer, table


def body(sheet):
    return [
        sheet.title(),
        para("Diwan Subtitle", F("company.name")),
        para("Diwan Paragraph", T(
            "Chaque ligne dit une action, sa date, son résultat et la preuve que l’on peut demander.",
            "يذكر كل سطر عملاً وتاريخه ونتيجته والدليل الذي يمكن طلبه.",
            "Each line tells an action, its date, its result and the proof that anyone may ask for.")),
        table("DiwanCommitments", [4.4, 2.3, 2.7, 3.3, 2.3, 2.0],
              [line_row(F("commitments.action"), F("commitments.date"), F("commitments.result"), F("commitments.proof"),
                        F("commitments.owner"), F("commitments.status"))],
              headings=[heading_row(T("Action", "العمل", "Action"), T("Date", "التاريخ", "Date"),
                                    T("Résultat", "النتيجة", "Result"), T("Preuve", "الدليل", "Proof"),
                                    T("Responsable", "المسؤول", "Owner"), T("État", "الحالة", "Status"))]),
        section(T("Nos limites", "حدودنا", "Our limits")),
        table("DiwanCommitmentLimits", [17.0], [[cell("Quote", para("Diwan Value", F("csr.limits")))]]),
        spacer(),
        para("Diwan Small", T("Mis à jour le ", "آخر تحديث: ", "Updated on "), F("doc.date"),
             T(". Contact : ", ". للاتصال: ", ". Contact: "), F("company.email")),
    ]
