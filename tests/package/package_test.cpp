// What is inside diwan.oxt, what it needs from the machine, and what it leaks into the office: nothing.
#include <dlfcn.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>

namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;

std::string const package = std::string(DIWAN_BINARY_DIR) + "/diwan.oxt";

struct Output {
    int status = -1;
    std::string words;
};

Output run(std::string const& command) {
    Output output;
    FILE* pipe = popen((command + " 2>&1").c_str(), "r");
    if (pipe == nullptr) return output;
    char piece[4096];
    while (std::fgets(piece, sizeof piece, pipe) != nullptr)
        output.words += piece;
    int ended = pclose(pipe);
    output.status = WIFEXITED(ended) ? WEXITSTATUS(ended) : -1;
    return output;
}

class Package : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        std::string pattern = (fs::temp_directory_path() / "diwan-package-XXXXXX").string();
        s_folder = mkdtemp(pattern.data());
        Output unzipped = run("unzip -q '" + package + "' -d '" + s_folder.string() + "'");
        ASSERT_EQ(unzipped.status, 0) << unzipped.words;
    }
    static void TearDownTestSuite() {
        std::error_code leftBehind;
        fs::remove_all(s_folder, leftBehind);
    }

    // The names that a library offers to others.
    static std::set<std::string> exported(std::string const& library) {
        std::istringstream lines(run("nm -D --defined-only '" + (s_folder / library).string() + "'").words);
        std::set<std::string> result;
        std::string address, kind, name;
        while (lines >> address >> kind >> name)
            result.insert(name);
        return result;
    }
    inline static fs::path s_folder;
};

TEST_F(Package, IsBelowFifteenMegabytes) {
    EXPECT_LT(fs::file_size(package), 15U * 1024 * 1024);
}

TEST_F(Package, HoldsWhatTheOfficeAsksFor) {
    for (char const* file :
         {"META-INF/manifest.xml", "description.xml", "diwan.component", "diwan.uno.so", "libdiwan_office.so",
          "licence/LICENSE", "templates/fr/quote.odt", "templates/ar/quote.odt", "templates/en/quote.odt"})
        EXPECT_TRUE(fs::exists(s_folder / file)) << file;
}

TEST_F(Package, EveryFileOfTheManifestIsThere) {
    Output listed = run("sed -n 's/.*full-path=\"\\([^\"]*\\)\".*/\\1/p' '" +
                        (s_folder / "META-INF/manifest.xml").string() + "'");
    std::istringstream paths(listed.words);
    int count = 0;
    for (std::string path; std::getline(paths, path); ++count)
        EXPECT_TRUE(fs::exists(s_folder / path)) << path;
    EXPECT_GT(count, 3);
}

TEST_F(Package, AllItsXmlIsWellFormed) {
    Output checked =
        run("find '" + s_folder.string() +
            "' \\( -name '*.xml' -o -name '*.xcu' -o -name '*.xcs' -o -name '*.component' \\) -print0"
            " | xargs -0 xmllint --noout --nonet");
    EXPECT_EQ(checked.status, 0) << checked.words;
    // Dialogs name a DTD that no machine has at hand.
    Output dialogs = run("find '" + s_folder.string() +
                         "' -name '*.xdl' -print0 | xargs -0 -r xmllint --noout --nonet 2>&1"
                         " | grep -v 'failed to load external entity' | grep 'error :'");
    EXPECT_THAT(dialogs.words, IsEmpty());
}

TEST_F(Package, HoldsNoPathOfTheMachineThatBuiltIt) {
    Output found = run("grep -rlF '" DIWAN_SOURCE_DIR "/' '" + s_folder.string() + "'");
    EXPECT_THAT(found.words, IsEmpty());
}

TEST_F(Package, NeedsOnlyWhatItBringsAndWhatLibreOfficeBrings) {
    Output walked = run("'" DIWAN_SOURCE_DIR "/scripts/package-closure' '" + package + "'");
    EXPECT_EQ(walked.status, 0) << walked.words;
    EXPECT_THAT(walked.words, HasSubstr("inside   libPocoFoundation")) << "the walk saw nothing";
}

TEST_F(Package, BringsNoLibraryThatTheExtensionDoesNotNeed) {
    for (auto const& entry : fs::directory_iterator(s_folder)) {
        std::string name = entry.path().filename();
        if (name.find(".so.") == std::string::npos) continue;
        Output needed =
            run("readelf -d '" + s_folder.string() + "'/*.so* | grep -c 'NEEDED.*\\[" + name + "\\]'");
        EXPECT_NE(needed.words, "0\n") << name << " is inside, and nothing needs it";
    }
}

TEST_F(Package, OffersNothingButItsEntryPoints) {
    for (char const* library : {"diwan.uno.so", "libdiwan_office.so"}) {
        std::set<std::string> names = exported(library);
        EXPECT_FALSE(names.empty()) << library;
        for (std::string const& name : names) {
            bool entryPoint = name.starts_with("diwan_") && name.ends_with("_get_implementation");
            // The office's bridge recognises exceptions of UNO by their type information.
            bool typeOfUno = (name.starts_with("_ZTI") || name.starts_with("_ZTS")) &&
                             name.find("3com3sun4star") != std::string::npos;
            EXPECT_TRUE(entryPoint || typeOfUno) << library << " offers " << name;
        }
    }
}

TEST_F(Package, EachImplementationOfTheComponentHasItsEntryPoint) {
    Output listed = run("sed -n 's/.*constructor=\"\\([^\"]*\\)\".*/\\1/p' '" +
                        (s_folder / "diwan.component").string() + "'");
    std::istringstream constructors(listed.words);
    std::set<std::string> loader = exported("diwan.uno.so");
    std::set<std::string> office = exported("libdiwan_office.so");
    int count = 0;
    for (std::string name; std::getline(constructors, name); ++count) {
        EXPECT_TRUE(loader.contains(name)) << name;
        EXPECT_TRUE(office.contains(name)) << name;
    }
    EXPECT_GT(count, 2);
}

// In a process of its own: what is loaded globally stays for good.
void loadAsTheOfficeDoes(std::string const& loader) {
    // The office has these loaded long before.
    for (char const* own :
         {"libreglo.so", "libunoidllo.so", "libuno_sal.so.3", "libuno_salhelpergcc3.so.3", "libuno_cppu.so.3",
          "libxmlreaderlo.so", "libstorelo.so", "libuno_cppuhelpergcc3.so.3"})
        dlopen((std::string("/usr/lib/libreoffice/program/") + own).c_str(), RTLD_LAZY | RTLD_GLOBAL);
    if (dlopen(loader.c_str(), RTLD_LAZY | RTLD_GLOBAL) == nullptr) {
        std::fprintf(stderr, "not loaded: %s\n", dlerror());
        std::_Exit(2);
    }
    // The loader opens the second library when it is first asked; here it is opened as the loader does it.
    std::string office = loader.substr(0, loader.rfind('/')) + "/libdiwan_office.so";
    void* library = dlopen(office.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) {
        std::fprintf(stderr, "not loaded: %s\n", dlerror());
        std::_Exit(3);
    }
    constexpr char const* someOfPoco = "_ZN4Poco9ExceptionD1Ev";
    if (dlsym(library, someOfPoco) == nullptr) {
        std::fprintf(stderr, "Poco is not even there: the test looks for the wrong name\n");
        std::_Exit(4);
    }
    if (dlsym(RTLD_DEFAULT, someOfPoco) != nullptr) {
        std::fprintf(stderr, "Poco leaked into the whole process\n");
        std::_Exit(5);
    }
    std::fprintf(stderr, "nothing leaked\n");
    std::_Exit(0);
}

TEST_F(Package, NothingOfPocoIsVisibleToTheOffice) {
    EXPECT_EXIT(loadAsTheOfficeDoes((s_folder / "diwan.uno.so").string()), testing::ExitedWithCode(0),
                "nothing leaked");
}

}  // namespace
