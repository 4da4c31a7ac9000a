// A confirmed finding stays tied to its sentence whatever is done to the document; when its words change,
// that is said, and the old words are told.
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include "with_diwan.hpp"

namespace diwan::office {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;
using At = Document::At;

constexpr std::string_view minutes =
    "Compte rendu de la réunion du 4 mai 2026\n"
    "Présents : Amina Haddad, Karim Bouzid\n"
    "Action : Karim Bouzid envoie le devis à la clinique avant le 7 mai 2026.\n"
    "Le budget est serré. Action : Amina Haddad relance le menuisier avant le 9 mai 2026. On en reparle.\n"
    "Il a plu toute la journée.";
constexpr char const* quote = "envoie le devis à la clinique";
constexpr char const* joiner = "relance le menuisier";

class OfficeAnchorMoves : public WithDiwan {
  protected:
    struct Logged {
        Document document;
        std::string quoteId;
        std::string joinerId;
    };

    static Logged logged(std::string_view words = minutes) {
        Document document = Document::create(connection(), "swriter");
        document.setParagraphs(words);
        Answer read = document.command("read-document");
        EXPECT_EQ(found(read, "actions")->size(), 2U) << read.json;
        Answer answer = document.command("log-findings", {{"actions", "all"}});
        auto ids = answer.list("ids");
        EXPECT_EQ(ids->size(), 2U) << answer.json;
        return {std::move(document), ids->getElement<std::string>(0), ids->getElement<std::string>(1)};
    }

    static std::string field(Answer const& answer, char const* name) {
        return answer.object ? answer.object->optValue<std::string>(name, "") : "";
    }

    static void expectKept(Document const& document, std::string const& id, char const* words) {
        Answer jumped = document.command("jump-to", {{"id", id}});
        ASSERT_TRUE(jumped.ok()) << jumped.json;
        EXPECT_EQ(field(jumped, "link"), "kept") << jumped.json;
        EXPECT_THAT(document.selection(), HasSubstr(words));
    }

    static void expectChanged(Document const& document, std::string const& id, char const* now,
                              char const* before) {
        Answer jumped = document.command("jump-to", {{"id", id}});
        ASSERT_TRUE(jumped.ok()) << jumped.json;
        EXPECT_EQ(field(jumped, "link"), "changed") << jumped.json;
        EXPECT_THAT(field(jumped, "text"), HasSubstr(now));
        EXPECT_THAT(document.selection(), HasSubstr(now));
        EXPECT_THAT(field(jumped, "was"), HasSubstr(before));
        EXPECT_THAT(field(jumped, "message"), HasSubstr(before));
    }
};

TEST_F(OfficeAnchorMoves, AParagraphCutAndPastedElsewhereIsFoundThere) {
    Logged l = logged();
    l.document.select("Action : Karim", At::Start);
    for (char const* step : {".uno:EndOfParaSel", ".uno:CharRightSel", ".uno:Cut"})
        l.document.dispatch(step);
    ASSERT_THAT(l.document.text(), Not(HasSubstr(quote)));
    EXPECT_EQ(l.document.command("jump-to", {{"id", l.quoteId}}).problem(), "sentence.lost");
    l.document.select("toute la journée.", At::End);
    l.document.dispatch(".uno:InsertPara");
    l.document.dispatch(".uno:Paste");
    expectKept(l.document, l.quoteId, quote);
    expectKept(l.document, l.joinerId, joiner);
}

TEST_F(OfficeAnchorMoves, AParagraphMovedByWritersOwnCommandIsFound) {
    Logged l = logged();
    l.document.select("Karim Bouzid envoie", At::Start);
    l.document.dispatch(".uno:MoveDown");
    l.document.dispatch(".uno:MoveDown");
    EXPECT_GT(l.document.text().find(quote), l.document.text().find(joiner));
    expectKept(l.document, l.quoteId, quote);
    expectKept(l.document, l.joinerId, joiner);
}

TEST_F(OfficeAnchorMoves, ASplitAndAJoinChangeNoWords) {
    Logged l = logged();
    l.document.select("à la clinique", At::Start);
    l.document.dispatch(".uno:InsertPara");
    expectKept(l.document, l.quoteId, "à la clinique avant le 7 mai 2026.");
    l.document.select("à la clinique", At::Start);
    l.document.dispatch(".uno:SwBackspace");
    expectKept(l.document, l.quoteId, quote);
    l.document.select("Le budget", At::Start);
    l.document.dispatch(".uno:SwBackspace");
    expectKept(l.document, l.quoteId, quote);
    expectKept(l.document, l.joinerId, joiner);
}

TEST_F(OfficeAnchorMoves, WordsTypedAroundTheSentenceLeaveItAsItWas) {
    Logged l = logged();
    l.document.select("avant le 7 mai 2026.", At::End);
    l.document.dispatch(".uno:InsertText", {{"Text", " Il part par la poste."}});
    l.document.select("Action : Amina", At::Start);
    l.document.dispatch(".uno:InsertText", {{"Text", "Deuxième point. "}});
    expectKept(l.document, l.quoteId, quote);
    EXPECT_THAT(l.document.selection(), Not(HasSubstr("poste")));
    expectKept(l.document, l.joinerId, joiner);
}

// Without the comparison of words, the anchor led to the new words as if nothing had happened.
TEST_F(OfficeAnchorMoves, ARewritingInsideTheSentenceIsToldWithTheOldWords) {
    Logged l = logged();
    l.document.select("le devis à la clinique");
    l.document.dispatch(".uno:InsertText", {{"Text", "la facture à la mairie"}});
    expectChanged(l.document, l.quoteId, "envoie la facture à la mairie avant", quote);
    while (l.document.text().find(quote) == std::string::npos)
        l.document.undo();
    expectKept(l.document, l.quoteId, quote);
}

// Words at a bookmark's edges leave it when they are typed anew.
TEST_F(OfficeAnchorMoves, NewFirstAndLastWordsBelongToTheSentence) {
    Logged l = logged();
    l.document.select("Karim Bouzid envoie");
    l.document.dispatch(".uno:InsertText", {{"Text", "Nadia Saïd envoie"}});
    l.document.select("7 mai 2026.");
    l.document.dispatch(".uno:InsertText", {{"Text", "12 juin 2026."}});
    expectChanged(l.document, l.quoteId, "Nadia Saïd envoie le devis à la clinique avant le 12 juin 2026.",
                  "Karim Bouzid envoie");
}

// The office removes the bookmark of a sentence that is typed over as a whole: the paragraph's mark stays.
TEST_F(OfficeAnchorMoves, ASentenceTypedAnewAsAWholeIsChangedNotLost) {
    Logged l = logged();
    l.document.select("Action : Karim Bouzid envoie le devis à la clinique avant le 7 mai 2026.");
    l.document.dispatch(".uno:InsertText", {{"Text", "Tout est annulé."}});
    expectChanged(l.document, l.quoteId, "Tout est annulé.", quote);
    l.document.select("Action : Amina Haddad relance le menuisier avant le 9 mai 2026.");
    l.document.dispatch(".uno:InsertText", {{"Text", "Rien d’autre à signaler."}});
    expectChanged(l.document, l.joinerId, "Rien d’autre à signaler.", joiner);
}

TEST_F(OfficeAnchorMoves, ADeletedSentenceIsLostAndItsNeighboursAreNotTakenForIt) {
    Logged l = logged();
    l.document.select("Action : Amina Haddad relance le menuisier avant le 9 mai 2026. ");
    l.document.dispatch(".uno:Delete");
    EXPECT_EQ(l.document.command("jump-to", {{"id", l.joinerId}}).problem(), "sentence.lost");
    l.document.dispatch(".uno:Undo");
    expectKept(l.document, l.joinerId, joiner);
}

// The action table holds the sentence's words too, but it is not where they come from.
TEST_F(OfficeAnchorMoves, TheActionTableIsNotTakenForTheSentence) {
    Logged l = logged();
    ASSERT_TRUE(l.document.command("insert-actions").ok());
    l.document.select("Action : Karim Bouzid envoie le devis à la clinique avant le 7 mai 2026.");
    l.document.dispatch(".uno:Delete");
    EXPECT_EQ(l.document.command("jump-to", {{"id", l.quoteId}}).problem(), "sentence.lost");
}

TEST_F(OfficeAnchorMoves, ARecordedDeletionIsALossAndARecordedRewritingAChange) {
    Logged l = logged();
    com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet> properties(
        l.document.model(), com::sun::star::uno::UNO_QUERY_THROW);
    properties->setPropertyValue("RecordChanges", com::sun::star::uno::Any(true));
    l.document.select("le devis");
    l.document.dispatch(".uno:InsertText", {{"Text", "la facture"}});
    Answer changed = l.document.command("jump-to", {{"id", l.quoteId}});
    EXPECT_EQ(field(changed, "link"), "changed") << changed.json;
    EXPECT_THAT(field(changed, "text"), HasSubstr("envoie la facture à la clinique"));
    l.document.select("Amina Haddad relance le menuisier avant le 9 mai 2026.");
    l.document.dispatch(".uno:Delete");
    EXPECT_EQ(l.document.command("jump-to", {{"id", l.joinerId}}).problem(), "sentence.lost");
}

TEST_F(OfficeAnchorMoves, SavingReloadingAndARewritingBetweenAreSurvived) {
    std::string id;
    {
        Logged l = logged();
        id = l.quoteId;
        l.document.select("Action : Karim Bouzid envoie le devis à la clinique avant le 7 mai 2026.");
        l.document.dispatch(".uno:InsertText", {{"Text", "Sonia s’en charge."}});
        l.document.moveTo(file("rewritten.odt"));
    }
    Document again = Document::open(connection(), file("rewritten.odt"));
    expectChanged(again, id, "Sonia s’en charge.", quote);
}

// The record of minutes that were never saved knew no place: nothing led back to them.
TEST_F(OfficeAnchorMoves, TheFirstSavingTellsTheRegisterWhereTheDocumentIs) {
    std::string id;
    {
        Logged l = logged();
        id = l.quoteId;
        l.document.moveTo(file("first saved.odt"));
    }
    Document elsewhere = newMinutes("Une autre page.");
    Answer jumped = elsewhere.command("jump-to", {{"id", id}});
    ASSERT_TRUE(jumped.ok()) << jumped.json;
    Document opened = Document::openOnce(connection(), file("first saved.odt"));
    EXPECT_THAT(opened.selection(), HasSubstr(quote));
}

TEST_F(OfficeAnchorMoves, ARenamedFileIsFoundOnceItWasOpenedAtItsNewPlace) {
    std::string id;
    {
        Logged l = logged();
        id = l.quoteId;
        l.document.moveTo(file("before.odt"));
    }
    fs::create_directories(file("archives"));
    fs::rename(file("before.odt"), file("archives/après.odt"));
    Document elsewhere = newMinutes("Une autre page.");
    EXPECT_EQ(elsewhere.command("jump-to", {{"id", id}}).problem(), "document.not-found");
    {
        Document seen = Document::open(connection(), file("archives/après.odt"));
        EXPECT_TRUE(seen.command("read-document").ok());
    }
    Answer jumped = elsewhere.command("jump-to", {{"id", id}});
    ASSERT_TRUE(jumped.ok()) << jumped.json;
    Document opened = Document::openOnce(connection(), file("archives/après.odt"));
    EXPECT_THAT(opened.selection(), HasSubstr(quote));
}

TEST_F(OfficeAnchorMoves, ACopyOfTheFileHasTheSameRows) {
    std::string id;
    {
        Logged l = logged();
        id = l.quoteId;
        l.document.moveTo(file("original.odt"));
    }
    fs::copy_file(file("original.odt"), file("copie.odt"));
    {
        Document copy = Document::open(connection(), file("copie.odt"));
        expectKept(copy, id, quote);
        Answer read = copy.command("read-document");
        Answer logged = copy.command("log-findings", {{"actions", "all"}});
        EXPECT_EQ(logged.problem(), "finding.none-ticked") << logged.json;
    }
    fs::remove(file("copie.odt"));
    Document elsewhere = newMinutes("Une autre page.");
    EXPECT_TRUE(elsewhere.command("jump-to", {{"id", id}}).ok()) << "the copy's end hides the original";
    Document::openOnce(connection(), file("original.odt")).close();
}

// Without the bookmarks under the findings, changed words were offered as a new action.
TEST_F(OfficeAnchorMoves, AChangedSentenceIsKnownAsLoggedWhenReadAgain) {
    Logged l = logged();
    l.document.select("7 mai 2026.");
    l.document.dispatch(".uno:InsertText", {{"Text", "12 mai 2026."}});
    Answer read = l.document.command("read-document");
    ASSERT_EQ(found(read, "actions")->size(), 2U) << read.json;
    EXPECT_EQ(l.document.command("log-findings", {{"actions", "all"}}).problem(), "finding.none-ticked");
}

// Forty pages, every kind of edit at once: each record is found, or its change or loss is said.
TEST_F(OfficeAnchorMoves, OnFortyPagesEveryAnchorIsFoundOrHonestlyReported) {
    constexpr int points = 180;
    std::string words = "Compte rendu de la réunion du 4 mai 2026\nPrésents : Amina Haddad, Karim Bouzid";
    std::string const filler(
        "Le groupe revient sur les travaux du trimestre et sur ce que les équipes en disent. "
        "Les plans ont circulé, les remarques sont rangées avec les pièces du marché. ");
    for (int i = 0; i < points; ++i) {
        words += "\nLe dossier " + std::to_string(i) + " a été ouvert. " + filler + filler + filler + filler +
                 "\nAction : Karim Bouzid envoie la pièce numéro " + std::to_string(i) +
                 " à la mairie avant le 7 mai 2026.\n" + filler + filler;
    }
    Document document = Document::create(connection(), "swriter");
    document.setParagraphs(words);
    ASSERT_TRUE(document.command("read-document").ok());
    Answer logged = document.command("log-findings", {{"actions", "all"}});
    auto ids = logged.list("ids");
    ASSERT_EQ(ids->size(), static_cast<std::size_t>(points)) << logged.json.substr(0, 300);
    com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet> controller(
        document.model()->getCurrentController(), com::sun::star::uno::UNO_QUERY_THROW);
    sal_Int32 pages = 0;
    controller->getPropertyValue("PageCount") >>= pages;
    EXPECT_GE(pages, 40);

    auto const sentence = [](int i) { return "pièce numéro " + std::to_string(i) + " à"; };
    std::map<int, std::string> wanted;
    for (int i = 0; i < points; i += 10) {
        document.select(sentence(i), At::Start);
        document.dispatch(".uno:MoveDown");
        document.select(sentence(i + 1), At::Start);
        document.dispatch(".uno:InsertPara");
        document.select(sentence(i + 2));
        document.dispatch(".uno:InsertText", {{"Text", "facture " + std::to_string(i + 2) + " à"}});
        wanted[i + 2] = "changed";
        document.select("Action : Karim Bouzid envoie la " + sentence(i + 3), At::Start);
        document.dispatch(".uno:EndOfParaSel");
        document.dispatch(".uno:InsertText", {{"Text", "Sans suite."}});
        wanted[i + 3] = "changed";
        document.select("Action : Karim Bouzid envoie la " + sentence(i + 4), At::Start);
        document.dispatch(".uno:EndOfParaSel");
        document.dispatch(".uno:Cut");
        if (i % 20 == 0) {
            document.select("Présents", At::Start);
            document.dispatch(".uno:Paste");
        } else {
            wanted[i + 4] = "lost";
        }
    }
    document.moveTo(file("forty.odt"));
    document.close();
    fs::rename(file("forty.odt"), file("quarante pages.odt"));
    Document again = Document::open(connection(), file("quarante pages.odt"));
    for (int i = 0; i < points; ++i) {
        Answer jumped = again.command("jump-to", {{"id", ids->getElement<std::string>(i)}});
        std::string const link = jumped.ok()                           ? field(jumped, "link")
                                 : jumped.problem() == "sentence.lost" ? "lost"
                                                                       : "?";
        EXPECT_EQ(link, wanted.contains(i) ? wanted[i] : "kept") << i << ": " << jumped.json;
    }
}

}  // namespace
}  // namespace diwan::office
