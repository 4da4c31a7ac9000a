// Every command of docs/commands.md is known to the office and answers JSON, whatever it is asked.
#include <fstream>
#include <regex>
#include <set>

#include "with_diwan.hpp"

namespace diwan::office {
namespace {

class OfficeCommands : public WithDiwan {};

std::set<std::string> documentedCommands() {
    std::set<std::string> result;
    std::ifstream in(std::string(DIWAN_SOURCE_DIR) + "/docs/commands.md");
    std::regex row("^\\| `([a-z-]+)` \\|.*");
    std::smatch match;
    bool ofCommands = false;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("| id "))
            ofCommands = true;
        else if (!line.starts_with("|"))
            ofCommands = false;
        if (ofCommands && std::regex_match(line, match, row)) result.insert(match[1]);
    }
    return result;
}

TEST_F(OfficeCommands, TheDocumentedOnesAreKnownInWriterAndCalc) {
    std::set<std::string> commands = documentedCommands();
    for (char const* id : {"new-document", "insert-template", "read-document", "insert-actions",
                           "log-decision", "log-findings", "open-register", "jump-to", "sync-now", "options"})
        EXPECT_TRUE(commands.contains(id)) << id << " is not documented";
    Document writer = Document::create(connection(), "swriter");
    Document calc = Document::create(connection(), "scalc");
    for (std::string const& id : commands) {
        EXPECT_TRUE(writer.knows("vnd.diwan:" + id)) << id;
        EXPECT_TRUE(calc.knows("vnd.diwan:" + id)) << id;
    }
    EXPECT_FALSE(writer.knows("vnd.diwan:make-coffee"));
}

// `options` opens a dialog of the office, which nobody is there to close.
std::set<std::string> commandsThatComeBack() {
    std::set<std::string> result = documentedCommands();
    result.erase("options");
    return result;
}

void expectAnAnswer(Document const& document, std::string const& id, Arguments const& arguments) {
    Answer answer = document.command(id, arguments);
    ASSERT_TRUE(answer.arrived) << id << " gave no answer";
    ASSERT_TRUE(answer.object) << id << ": not a JSON object: " << answer.json;
    ASSERT_TRUE(answer.object->has("ok")) << id << ": " << answer.json;
    if (!answer.ok()) {
        EXPECT_FALSE(answer.problem().empty()) << id << ": a problem without a code: " << answer.json;
        EXPECT_GT(answer.problemMessage().size(), 20U) << id << ": says too little: " << answer.json;
        EXPECT_EQ(answer.problemMessage().find("problem."), std::string::npos)
            << id << ": its message is missing in the table: " << answer.json;
    }
}

TEST_F(OfficeCommands, EachAnswersInWriter) {
    for (std::string const& id : commandsThatComeBack()) {
        Document document = newMinutes();
        expectAnAnswer(document, id, {});
    }
}

TEST_F(OfficeCommands, EachAnswersInAnEmptyDocument) {
    for (std::string const& id : commandsThatComeBack()) {
        Document document = newMinutes("");
        expectAnAnswer(document, id, {});
    }
}

TEST_F(OfficeCommands, EachAnswersInCalc) {
    for (std::string const& id : commandsThatComeBack()) {
        Document document = Document::create(connection(), "scalc");
        expectAnAnswer(document, id, {});
    }
}

TEST_F(OfficeCommands, NonsensicalArgumentsAreAnsweredNotObeyed) {
    Document document = newMinutes();
    ASSERT_TRUE(document.command("read-document").ok());
    std::string before = document.text();
    Arguments const nonsense{{"template", "../../etc/passwd"},
                             {"language", "xx"},
                             {"actions", "-1,99999999999,abc"},
                             {"decisions", "7"},
                             {"format", "exe"},
                             {"to", "file:///no/such/folder/x"},
                             {"kind", "miracle"},
                             {"index", "4294967297"},
                             {"id", "not-an-id"},
                             {"panel", "kitchen"},
                             {"outcome", "perhaps"},
                             {"data", "%%%"}};
    for (std::string const& id : commandsThatComeBack()) {
        // These need no argument and do their work whatever else they are told: the selection or the words
        // given go into the register, the table into the document.
        if (id == "log-decision" || id == "insert-actions") continue;
        expectAnAnswer(document, id, nonsense);
    }
    EXPECT_EQ(document.text(), before);
}

TEST_F(OfficeCommands, ATextCommandSaysInCalcThatItWantsText) {
    Document document = Document::create(connection(), "scalc");
    EXPECT_EQ(document.command("read-document").problem(), "document.not-text");
    EXPECT_EQ(document.command("insert-actions").problem(), "document.not-text");
}

}  // namespace
}  // namespace diwan::office
