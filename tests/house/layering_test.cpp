// The layering check must find what it forbids: each test plants one sin in a small tree and expects it
// named.
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class Tree {
  public:
    Tree() {
        std::string pattern = (fs::temp_directory_path() / "diwan-layering-XXXXXX").string();
        m_root = mkdtemp(pattern.data());
    }
    ~Tree() {
        std::error_code ignored;
        fs::remove_all(m_root, ignored);
    }
    Tree(Tree const&) = delete;
    Tree& operator=(Tree const&) = delete;

    void write(fs::path const& file, std::string const& content) const {
        fs::create_directories((m_root / file).parent_path());
        std::ofstream(m_root / file) << content;
    }
    [[nodiscard]] fs::path const& root() const { return m_root; }

  private:
    fs::path m_root;
};

struct Verdict {
    int status = -1;
    std::string words;
};

Verdict check(Tree const& tree) {
    std::string command = "'" DIWAN_SOURCE_DIR "/.ci/layering' '" + tree.root().string() + "' 2>&1";
    Verdict verdict;
    FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) return verdict;
    char piece[512];
    while (std::fgets(piece, sizeof piece, pipe) != nullptr)
        verdict.words += piece;
    int ended = pclose(pipe);
    verdict.status = WIFEXITED(ended) ? WEXITSTATUS(ended) : -1;
    return verdict;
}

Tree const& goodTree(Tree const& tree) {
    tree.write("src/base/README.md", "Enters: nothing.\n");
    tree.write("src/base/day.hpp", "#pragma once\n#include <string>\n");
    tree.write("src/reading/README.md", "Enters: text.\n");
    tree.write("src/reading/CMakeLists.txt", "diwan_room(reading base)\n");
    tree.write("src/reading/read.cpp", "#include \"base/day.hpp\"\n");
    return tree;
}

TEST(Layering, AGoodTreePasses) {
    Tree tree;
    Verdict verdict = check(goodTree(tree));
    EXPECT_EQ(verdict.status, 0) << verdict.words;
    EXPECT_THAT(verdict.words, HasSubstr("0 errors, 0 warnings"));
}

struct Sin {
    char const* name;
    char const* file;
    char const* content;
    char const* named;
};
void PrintTo(Sin const& sin, std::ostream* out) {
    *out << sin.name;
}

class LayeringFinds : public testing::TestWithParam<Sin> {};

TEST_P(LayeringFinds, TheRuleThatIsBroken) {
    Tree tree;
    goodTree(tree).write(GetParam().file, GetParam().content);
    Verdict verdict = check(tree);
    EXPECT_EQ(verdict.status, 1) << verdict.words;
    EXPECT_THAT(verdict.words, HasSubstr(GetParam().named));
    EXPECT_THAT(verdict.words, HasSubstr(GetParam().file));
}

// The forbidden words are cut in two ("cat" "ch") so that the check of this very repository does not find
// them here.
constexpr Sin sins[] = {
    {"RoomToTheRight", "src/base/clock.cpp", "#include \"reading/read.hpp\"\n", "stands to its right"},
    {"OfficeHeaderInTheLibrary", "src/reading/x.cpp", "#include <com/sun/star/uno/Any.hxx>\n",
     "belong to uno/ only"},
    {"RtlHeaderInTheLibrary", "src/base/x.hpp", "#  include \"rtl/ustring.hxx\"\n", "belong to uno/ only"},
    {"NetworkInReading", "src/reading/x.cpp", "#include <Poco/Net/HTTPSClientSession.h>\n",
     "sync and backend only"},
    {"DatabaseInReading", "src/reading/x.cpp", "#include <sqlite3.h>\n", "store only"},
    {"PostgresInBase", "src/base/x.cpp", "#include <postgresql/libpq-fe.h>\n", "store only"},
    {"UnknownRoom", "src/attic/x.cpp", "#include <string>\n", "not a room"},
    {"LinkToTheRight", "src/base/CMakeLists.txt", "diwan_room(base reading)\n", "links reading"},
    {"EmptyCatch", "src/base/x.cpp",
     "void f() { try { g(); } cat"
     "ch (...) {\n } }\n",
     "an empty catch"},
    {"MeaninglessName", "src/base/day_utils.hpp", "#pragma once\n", "says nothing"},
    {"MachinePath", "src/base/x.cpp",
     "char const* where = \"/ho"
     "me/amina/diwan\";\n",
     "absolute path"},
};

INSTANTIATE_TEST_SUITE_P(Each, LayeringFinds, testing::ValuesIn(sins),
                         [](auto const& about) { return std::string(about.param.name); });

TEST(Layering, AFileThatOutgrewItsNounIsWarnedOfThenRefused) {
    Tree tree;
    goodTree(tree).write("src/base/long.cpp", std::string(420, '\n'));
    Verdict warned = check(tree);
    EXPECT_EQ(warned.status, 0) << warned.words;
    EXPECT_THAT(warned.words, HasSubstr("warning: src/base/long.cpp: 420 lines"));
    tree.write("src/base/long.cpp", std::string(451, '\n'));
    EXPECT_EQ(check(tree).status, 1);
}

TEST(Layering, ARoomWithoutItsReadmeIsRefused) {
    Tree tree;
    goodTree(tree).write("src/text/words.cpp", "#include \"base/day.hpp\"\n");
    Verdict verdict = check(tree);
    EXPECT_EQ(verdict.status, 1);
    EXPECT_THAT(verdict.words, HasSubstr("src/text/: no README.md"));
}

TEST(Layering, OfficeHeadersAreAtHomeInUno) {
    Tree tree;
    goodTree(tree).write("uno/README.md", "Enters: documents.\n");
    tree.write("uno/bridge/README.md", "Enters: strings.\n");
    tree.write("uno/bridge/x.cpp", "#include <com/sun/star/uno/Any.hxx>\n#include \"reading/read.hpp\"\n");
    Verdict verdict = check(tree);
    EXPECT_EQ(verdict.status, 0) << verdict.words;
}

TEST(Layering, OneFaceNeverIncludesAnother) {
    Tree tree;
    goodTree(tree).write("uno/README.md", "x\n");
    tree.write("uno/x.cpp", "#include \"backend/server.hpp\"\n");
    tree.write("src/cli/README.md", "x\n");
    tree.write("src/cli/x.cpp", "#include \"backend/server.hpp\"\n");
    Verdict verdict = check(tree);
    EXPECT_EQ(verdict.status, 1);
    EXPECT_THAT(verdict.words, HasSubstr("uno includes backend"));
    EXPECT_THAT(verdict.words, HasSubstr("cli includes backend"));
}

}  // namespace
