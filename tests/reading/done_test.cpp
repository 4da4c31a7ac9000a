#include <gtest/gtest.h>

#include "reading/closing.hpp"
#include "reading/read.hpp"

namespace diwan::reading {
namespace {

using namespace std::chrono_literals;

Reading readText(std::string const& text, Language language = Language::French) {
    return read(text::fromPlainText(text), {.language = language,
                                            .date = 2026y / 5 / 3,
                                            .today = 2026y / 5 / 3,
                                            .people = {"Karim", "Nadia", "Omar", "عمر", "هدى"}});
}

std::vector<std::string> doneOf(std::string const& text, Language language = Language::French) {
    std::vector<std::string> all;
    Reading const reading = readText(text, language);
    text::Document const document = text::fromPlainText(text);
    for (FoundDone const& done : reading.done) {
        std::string const& block = document.blocks.at(static_cast<std::size_t>(done.span.block)).text;
        EXPECT_EQ(block.substr(done.span.offset, done.span.length), done.text);
        all.push_back(done.text);
    }
    return all;
}

using Texts = std::vector<std::string>;

TEST(Done, IsFoundHoweverItIsSaidInFrench) {
    EXPECT_EQ(doneOf("- [x] Payer la caution"), Texts{"Payer la caution"});
    EXPECT_EQ(doneOf("- Fait : relance de l’imprimeur."), Texts{"relance de l’imprimeur"});
    EXPECT_EQ(doneOf("Relancer la mairie : fait"), Texts{"Relancer la mairie : fait"});
    EXPECT_EQ(doneOf("Karim a envoyé le devis à la clinique."),
              Texts{"Karim a envoyé le devis à la clinique"});
    EXPECT_EQ(doneOf("Le plan de débit a été imprimé hier."), Texts{"Le plan de débit a été imprimé hier"});
    EXPECT_EQ(doneOf("Nadia vient de payer le loyer."), Texts{"Nadia vient de payer le loyer"});
    EXPECT_EQ(doneOf("## Terminé\n\n- Commande des vis\n- Pose du store\n"),
              (Texts{"Commande des vis", "Pose du store"}));
    EXPECT_EQ(doneOf("| Action | Responsable | Statut |\n|---|---|---|\n| Livrer les bancs | Karim | fait |\n"
                     "| Choisir la colle | Nadia | en cours |\n"),
              Texts{"Livrer les bancs"});
}

TEST(Done, IsFoundInEnglishAndArabicToo) {
    EXPECT_EQ(doneOf("Done: banner ordered.", Language::English), Texts{"banner ordered"});
    EXPECT_EQ(doneOf("Omar has sent the quote to the clinic.", Language::English),
              Texts{"Omar has sent the quote to the clinic"});
    EXPECT_EQ(doneOf("The hall was booked.", Language::English), Texts{"The hall was booked"});
    EXPECT_EQ(doneOf("تم إرسال العرض إلى المورد.", Language::Arabic), Texts{"إرسال العرض إلى المورد"});
    EXPECT_EQ(doneOf("أرسل عمر الفواتير.", Language::Arabic), Texts{"أرسل عمر الفواتير"});
    EXPECT_EQ(doneOf("- [x] طباعة الملصقات", Language::Arabic), Texts{"طباعة الملصقات"});
}

TEST(Done, IsNotWhatWasOnlyProposedAskedOrDecided) {
    for (std::string const text :
         {"Karim a proposé de rédiger la charte.", "Nadia n’a pas envoyé le devis.",
          "Karim a-t-il envoyé le devis ?", "Le budget est adopté.",
          "Il a été demandé à Nadia de relancer la mairie.", "Karim doit envoyer le devis.",
          "Des badges seront imprimés", "Le plan devrait être ajouté", "- [ ] Payer la caution"})
        EXPECT_EQ(doneOf(text), Texts{}) << text;
    EXPECT_EQ(doneOf("A suggestion was made to move the shelves.", Language::English), Texts{});
    EXPECT_EQ(doneOf("Omar has asked for a quote.", Language::English), Texts{});
    EXPECT_EQ(doneOf("تم الاتفاق على تأجيل الموعد.", Language::Arabic), Texts{});
}

TEST(Done, IsNoActionAnyMore) {
    for (std::string const text :
         {"- [x] Payer la caution", "Relancer la mairie : fait", "Relancer la mairie (fait).",
          "Fait : relance de la mairie", "- Commander les vis ✓"}) {
        EXPECT_TRUE(readText(text).actions.empty()) << text;
        EXPECT_EQ(readText(text).done.size(), 1U) << text;
    }
}

std::string voteOf(std::string const& text, Language language = Language::French) {
    Reading const reading = readText(text, language);
    return reading.decisions.empty() ? "no decision" : reading.decisions[0].vote;
}

TEST(Votes, KeepTheirWords) {
    EXPECT_EQ(voteOf("Le budget est adopté par 5 voix pour, 1 contre et 1 abstention."),
              "5 voix pour, 1 contre et 1 abstention");
    EXPECT_EQ(voteOf("Le report est validé (pour : 6, contre : 0)."), "pour : 6, contre : 0");
    EXPECT_EQ(voteOf("La vente est validée. Vote : 7 pour, aucun contre."), "7 pour, aucun contre");
    EXPECT_EQ(voteOf("Le prêt est adopté à l’unanimité."), "à l’unanimité");
    EXPECT_EQ(voteOf("Le prêt est adopté."), "");
    EXPECT_EQ(voteOf("Motion approved, 6 for, none against.", Language::English), "6 for, none against");
    EXPECT_EQ(voteOf("تقرر اعتماد الميزانية بالإجماع.", Language::Arabic), "بالإجماع");
}

TEST(DueDays, ThatContradictTheirWeekdayOrFallOnARestDayAreFlagged) {
    auto const action = [](std::string const& text) { return readText(text).actions.at(0); };
    EXPECT_TRUE(action("Karim doit livrer les bancs le lundi 5 mai.").mismatch);
    EXPECT_EQ(action("Karim doit livrer les bancs le lundi 5 mai.").due, Day(2026y / 5 / 5));
    EXPECT_FALSE(action("Karim doit livrer les bancs le mardi 5 mai.").mismatch);
    EXPECT_TRUE(action("- Livrer les bancs (Karim, lundi 5 mai)").mismatch);
    EXPECT_TRUE(action("| Action | Délai |\n|---|---|\n| Livrer les bancs | lundi 5 mai |\n").mismatch);
    EXPECT_TRUE(
        action("Karim doit livrer les bancs le vendredi 8 mai.").restDay);  // Algeria rests on Fridays
    EXPECT_FALSE(action("Karim doit livrer les bancs le dimanche 10 mai.").restDay);
    EXPECT_FALSE(action("Karim doit livrer les bancs.").restDay);
}

TEST(ReadingJson, HasDoneItemsVotesAndFlags) {
    std::string const json =
        toJson(readText("- [x] Payer la caution\n- Karim doit livrer les bancs le lundi 5 mai.\n"
                        "- Le budget est adopté, 5 pour, 1 contre.\n"));
    for (std::string const part : {R"("done":[{"text":"Payer la caution","line":1,"offset":6,"length":16}])",
                                   R"("mismatch":true,"rest_day":false)", R"("vote":"5 pour, 1 contre")"})
        EXPECT_NE(json.find(part), std::string::npos) << part << '\n' << json;
}

Action actionFor(std::string what, std::vector<std::string> who = {}, std::string dueText = {}) {
    return {.what = std::move(what), .who = std::move(who), .dueText = std::move(dueText)};
}

std::vector<Closing> closingsOf(std::vector<Action> const& open, std::string const& text,
                                Language language = Language::French) {
    return proposeClosings(open, readText(text, language).done);
}

using Closings = std::vector<Closing>;

TEST(Closings, AreProposedWhenTheWordsAreTheSameWhateverTheirEndings) {
    std::vector<Action> const open{
        actionFor("Relancer l’imprimeur avant jeudi", {}, "avant jeudi"),
        actionFor("Karim envoie le devis révisé à la clinique", {"Karim"}),
        actionFor("Commander les vis"),
    };
    EXPECT_EQ(closingsOf(open, "Fait : relance imprimeur"), (Closings{{0, 0}}));
    EXPECT_EQ(closingsOf(open, "Karim a envoyé le devis à la clinique."), (Closings{{1, 0}}));
    EXPECT_EQ(closingsOf(open, "- [x] commande des vis\n- [x] relance de l’imprimeur"),
              (Closings{{2, 0}, {0, 1}}));
    EXPECT_EQ(proposeClosings({actionFor("send the revised quote to the clinic")},
                              readText("The quote has been sent to the clinic.", Language::English).done),
              Closings{});  // "sent" is no form of "send" that letters show
    EXPECT_EQ(closingsOf({actionFor("Book the hall for June")}, "The hall was booked.", Language::English),
              (Closings{{0, 0}}));
    EXPECT_EQ(closingsOf({actionFor("إرسال العرض للمورد")}, "تم إرسال العرض.", Language::Arabic),
              (Closings{{0, 0}}));
}

TEST(Closings, AreNotProposedWhenItIsNotClear) {
    std::vector<Action> const open{actionFor("Payer la facture 12"), actionFor("Payer la facture 13")};
    EXPECT_EQ(closingsOf(open, "Fait : facture payée"), Closings{});
    EXPECT_EQ(closingsOf(open, "Fait : facture 13 payée"), (Closings{{1, 0}}));
    EXPECT_EQ(closingsOf({actionFor("Relancer la mairie de Blida")}, "Fait : relance de la mairie d’Oran"),
              Closings{});
    EXPECT_EQ(closingsOf({actionFor("Relancer la mairie")}, "Fait : relance de l’imprimeur"), Closings{});
    Action closed = actionFor("Payer la caution");
    closed.status = ActionStatus::Done;
    EXPECT_EQ(closingsOf({closed}, "- [x] Payer la caution"), Closings{});
}

TEST(Closings, GoToTheOwnerWhoIsNamed) {
    std::vector<Action> const open{actionFor("Préparer le rapport annuel", {"Karim"}),
                                   actionFor("Préparer le rapport annuel", {"Nadia"})};
    EXPECT_EQ(closingsOf(open, "Nadia a préparé le rapport annuel."), (Closings{{1, 0}}));
    EXPECT_EQ(closingsOf(open, "Fait : préparation du rapport annuel"), Closings{});
}

}  // namespace
}  // namespace diwan::reading
