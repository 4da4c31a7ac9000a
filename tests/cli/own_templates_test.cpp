// Templates of the company's own on the command line: made of a document, listed, filled, retired.
#include <gmock/gmock.h>

#include <Poco/JSON/Array.h>

#include "program.hpp"

namespace diwan::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string const shipped = std::string(DIWAN_SOURCE_DIR) + "/templates";

class OwnTemplatesCommand : public Cli {
  protected:
    Outcome templates(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "templates");
        for (std::string const& more : {std::string("--store"), store(), std::string("--templates"), shipped,
                                        std::string("--by"), std::string("Nadia")})
            arguments.push_back(more);
        return run(arguments);
    }
    std::string store() const { return (m_folder / "profile" / "diwan.sqlite").string(); }

    std::string contract(std::string const& text) const {
        std::string const spaces = R"( xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
                                   R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0")";
        return package("contrat de pose.odt",
                       {{"mimetype", "application/vnd.oasis.opendocument.text"},
                        {"content.xml", "<office:document-content" + spaces + "><office:body><office:text>" +
                                            text + "</office:text></office:body></office:document-content>"},
                        {"styles.xml", "<office:document-styles" + spaces + "/>"}});
    }

    // Its id, which is the first thing printed.
    std::string added(std::string const& text, std::vector<std::string> more = {}) const {
        std::vector<std::string> arguments{"add", contract(text)};
        arguments.insert(arguments.end(), more.begin(), more.end());
        Outcome const outcome = templates(arguments);
        EXPECT_EQ(outcome.status, 0) << outcome.error;
        return outcome.out.substr(0, outcome.out.find('\t'));
    }
};

TEST_F(OwnTemplatesCommand, ADocumentIsProposedThenSavedThenListedAndFilled) {
    std::string const text = "<text:p>Entre ⟨nom du client⟩ et nous pour [Nom du chantier]</text:p>";
    Outcome const proposed = templates({"add", contract(text), "--propose"});
    EXPECT_EQ(proposed.status, 0) << proposed.error;
    EXPECT_THAT(proposed.out, HasSubstr("client.name\tclient\t⟨nom du client⟩\t1\tsûr"));
    EXPECT_THAT(proposed.out, HasSubstr("own.nom-du-chantier\ttext\t[Nom du chantier]\t1\tà confirmer"));
    EXPECT_THAT(templates({"list"}).out, Not(HasSubstr("Contrat")));

    std::string const id = added(text, {"--title", "Contrat de pose", "--title-ar", "عقد التركيب", "--group",
                                        "sales", "--places", "all"});
    Outcome const listed = templates({"list"});
    EXPECT_THAT(listed.out, HasSubstr(id));
    EXPECT_THAT(listed.out, HasSubstr("Contrat de pose (Ventes) · pour moi, version 1"));
    auto const list = json(templates({"list", "--format", "json"}).out)->getArray("templates");
    auto const last = list->getObject(static_cast<unsigned>(list->size() - 1));
    EXPECT_EQ(last->getValue<std::string>("id"), id);
    EXPECT_EQ(last->getArray("placeholders")->size(), 2U);
    EXPECT_EQ(templates({"check"}).status, 0);

    std::string const target = (m_folder / "rempli.odt").string();
    Outcome const filled = run({"fill", id, "--data", write("d.json", R"({"nom-du-chantier":"Villa Hydra"})"),
                                "-o", target, "--store", store(), "--templates", shipped});
    EXPECT_EQ(filled.status, 0) << filled.error;
    EXPECT_THAT(run({"read", target, "--format", "json"}).error, Not(HasSubstr("file.")));
    EXPECT_GT(std::filesystem::file_size(target), 100U);
}

TEST_F(OwnTemplatesCommand, ANewVersionSaysWhatChangedAndTheHistoryKeepsBoth) {
    std::string const id = added("<text:p>Délai : 30 jours</text:p><text:p>Fin</text:p>");
    EXPECT_EQ(
        added("<text:p>Délai : ⟨délai⟩</text:p><text:p>Fin</text:p>", {"--as", id, "--note", "délai ouvert"}),
        id);
    Outcome const history = templates({"history", id});
    EXPECT_THAT(history.out, HasSubstr("version 2\tcontrat de pose"));
    EXPECT_THAT(history.out, HasSubstr("délai ouvert"));
    EXPECT_THAT(history.out, HasSubstr("version 1"));
    EXPECT_EQ(templates({"changes", id}).out, "- Délai : 30 jours\n+ Délai : ⟨délai⟩\n");
    EXPECT_THAT(templates({"list"}).out, HasSubstr("version 2"));
}

TEST_F(OwnTemplatesCommand, RetiringNeedsAReasonAndTakesItFromTheList) {
    std::string const id = added("<text:p>x</text:p>");
    EXPECT_EQ(templates({"retire", id}).status, 2);
    EXPECT_THAT(templates({"list"}).out, HasSubstr(id));
    EXPECT_EQ(templates({"retire", id, "--reason", "plus utilisé"}).status, 0);
    EXPECT_THAT(templates({"list"}).out, Not(HasSubstr(id)));
    EXPECT_THAT(templates({"history", id}).out, HasSubstr("plus utilisé"));
}

TEST_F(OwnTemplatesCommand, WhatIsAskedWronglyOrHostileIsRefusedAndNothingIsSaved) {
    EXPECT_EQ(templates({"add"}).status, 2);
    EXPECT_EQ(templates({"add", "nowhere.odt"}).status, 3);
    EXPECT_EQ(templates({"add", contract("<text:p/>"), "--for", "everybody"}).status, 2);
    EXPECT_EQ(templates({"add", contract("<text:p/>"), "--places", "own.x"}).status, 2);
    EXPECT_EQ(templates({"add", contract("<text:p/>"), "--lang", "xx"}).status, 2);
    // There is no register to share through.
    EXPECT_EQ(templates({"add", contract("<text:p/>"), "--for", "team"}).status, 2);
    Outcome const hostile = templates({"add", contract("<office:script/>")});
    EXPECT_EQ(hostile.status, 3);
    EXPECT_THAT(hostile.error, HasSubstr("macro"));
    EXPECT_THAT(templates({"list"}).out, Not(HasSubstr("version")));
    EXPECT_EQ(templates({"history", "019aafc0-0000-7000-8000-000000000009"}).status, 2);
}

}  // namespace
}  // namespace diwan::cli
