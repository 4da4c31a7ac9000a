// Templates: inserted at the cursor, as one step that can be undone whole, or as a document of their own.
#include <algorithm>
#include <filesystem>
#include <vector>

#include "fixture/process.hpp"
#include "with_diwan.hpp"

namespace diwan::office {
namespace {

using testing::HasSubstr;
using testing::SizeIs;
using testing::StartsWith;

struct Choice {
    std::string name;
    std::string language;
};
void PrintTo(Choice const& choice, std::ostream* out) {
    *out << choice.name << " in " << choice.language;
}

class OfficeTemplates : public WithDiwan, public testing::WithParamInterface<Choice> {
  protected:
    static Arguments arguments() {
        return {{"template", GetParam().name}, {"language", GetParam().language}};
    }
};

TEST_P(OfficeTemplates, OneUndoAfterAnInsertionBringsTheContentBack) {
    Document document = newMinutes();
    std::size_t steps = document.undoTitles().size();
    Answer answer = document.command("insert-template", arguments());
    ASSERT_TRUE(answer.ok()) << answer.json;
    EXPECT_NE(document.text(), frenchMinutes) << "nothing was inserted";
    EXPECT_GT(document.count("TextFields"), 0U) << "placeholders are fields of Writer";
    ASSERT_THAT(document.undoTitles(), SizeIs(steps + 1)) << "a command is one step";
    EXPECT_THAT(document.undoTitles().front(), StartsWith("Diwan"));
    document.undo();
    EXPECT_EQ(document.text(), frenchMinutes);
    EXPECT_EQ(document.count("TextTables"), 0U);
    EXPECT_EQ(document.count("TextFields"), 0U);
    EXPECT_EQ(document.count("Bookmarks"), 0U);
}

TEST_P(OfficeTemplates, ANewDocumentIsMadeOfIt) {
    Document before = newMinutes();
    Answer answer = before.command("new-document", arguments());
    ASSERT_TRUE(answer.ok()) << answer.json;
    Document made = Document::current(connection());
    EXPECT_NE(made.text(), frenchMinutes);
    EXPECT_GT(made.text().size(), 100U);
    EXPECT_EQ(before.text(), frenchMinutes) << "the open document was touched";
    made.saveAs(file("made.odt"));
    made.exportPdf(file("made.pdf"));
    EXPECT_GT(std::filesystem::file_size(file("made.pdf")), 3000U);
}

std::vector<Choice> everyTemplate() {
    std::vector<Choice> all;
    for (char const* language : {"fr", "ar", "en"})
        for (auto const& entry :
             std::filesystem::directory_iterator(DIWAN_SOURCE_DIR "/templates/" + std::string(language)))
            all.push_back({entry.path().filename().string(), language});
    std::ranges::sort(all, {}, [](Choice const& one) { return one.name + one.language; });
    return all;
}

INSTANTIATE_TEST_SUITE_P(Each, OfficeTemplates, testing::ValuesIn(everyTemplate()), [](auto const& about) {
    std::string name = about.param.name + "_" + about.param.language;
    std::ranges::replace(name, '-', '_');
    return name;
});

class OfficeTemplatesFilled : public WithDiwan {};

TEST_F(OfficeTemplatesFilled, AQuoteIsFilledFromItsData) {
    Document before = newMinutes();
    std::filesystem::path data =
        std::filesystem::path(DIWAN_BINARY_DIR) / "templates" / "sample" / "quote.json";
    Answer answer =
        before.command("new-document", {{"template", "quote"}, {"language", "fr"}, {"data", data.string()}});
    ASSERT_TRUE(answer.ok()) << answer.json;
    Document made = Document::current(connection());
    EXPECT_THAT(made.text(), HasSubstr("593\u00A0917,10\u00A0DA"));
    EXPECT_THAT(made.text(), HasSubstr("BUR-160"));
}

TEST_F(OfficeTemplatesFilled, InsertedTwiceBothStand) {
    Document document = newMinutes();
    ASSERT_TRUE(document.command("insert-template", {{"template", "brief"}, {"language", "fr"}}).ok());
    std::size_t once = document.text().size();
    ASSERT_TRUE(document.command("insert-template", {{"template", "brief"}, {"language", "fr"}}).ok());
    EXPECT_GT(document.text().size(), once + 50);
    document.undo();
    EXPECT_EQ(document.text().size(), once);
}

TEST_F(OfficeTemplatesFilled, AnUnknownTemplateAndLanguageAreRefusedInWords) {
    Document document = newMinutes();
    EXPECT_EQ(document.command("insert-template", {{"template", "poem"}}).problem(), "template.unknown");
    EXPECT_EQ(document.command("insert-template", {{"template", "quote"}, {"language", "xx"}}).problem(),
              "language.unknown");
    EXPECT_EQ(document.text(), frenchMinutes);
}

}  // namespace
}  // namespace diwan::office
