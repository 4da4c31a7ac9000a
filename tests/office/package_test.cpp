// The package goes in, is replaced by a newer one, and goes out again, as people do it.
#include "fixture/process.hpp"
#include "with_diwan.hpp"

namespace diwan::office {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;

// The same package with another version number.
fs::path packageOfVersion(Folder const& folder, std::string const& version) {
    fs::path work = folder / ("package-" + version);
    fs::create_directories(work);
    fs::path log = folder / "package.log";
    fs::path target = folder / ("diwan-" + version + ".oxt");
    runToEnd({.command = {"unzip", "-q", package().string(), "-d", work.string()}, .output = log}, 60s);
    runToEnd(
        {.command = {"sed", "-i", "-E", "s/<version value=\"[^\"]*\"/<version value=\"" + version + "\"/",
                     (work / "description.xml").string()},
         .output = log},
        10s);
    runToEnd(
        {.command = {"sh", "-c", "cd \"$1\" && zip -q -X -r \"$2\" .", "sh", work.string(), target.string()},
         .output = log},
        60s);
    return target;
}

TEST(OfficePackage, IsAddedUpgradedAndRemoved) {
    Folder folder("package");
    Profile profile(folder / "profil d'été ديوان", "fr");
    profile.install(packageOfVersion(folder, "0.0.1"));
    EXPECT_THAT(profile.installed(), HasSubstr("0.0.1"));
    EXPECT_THAT(profile.installed(), Not(HasSubstr("is registered: no")));

    profile.install(packageOfVersion(folder, "99.0.0"));
    EXPECT_THAT(profile.installed(), HasSubstr("99.0.0"));
    EXPECT_THAT(profile.installed(), Not(HasSubstr("0.0.1"))) << "the old version stayed";
    {
        Office office({.profile = profile.folder()});
        Document document = Document::create(office.connection(), "swriter");
        EXPECT_TRUE(document.knows("vnd.diwan:read-document"));
        document.close();
        EXPECT_EQ(office.close(), 0) << office.log();
    }

    profile.remove(std::string(identifier));
    EXPECT_THAT(profile.installed(), Not(HasSubstr(std::string(identifier))));
    Office office({.profile = profile.folder()});
    Document document = Document::create(office.connection(), "swriter");
    EXPECT_FALSE(document.knows("vnd.diwan:read-document"));
    document.close();
    EXPECT_EQ(office.close(), 0) << office.log();
}

TEST(OfficePackage, WorksAsAnExtensionOfTheWholeMachine) {
    Folder folder("package");
    Profile profile(folder / "profile", "fr");
    fs::create_directories(folder / "bundled" / "diwan");
    runToEnd({.command = {"unzip", "-q", package().string(), "-d", (folder / "bundled" / "diwan").string()},
              .output = folder / "unzip.log"},
             60s);
    Office office({.profile = profile.folder(), .bundled = folder / "bundled"});
    Document document = Document::create(office.connection(), "swriter");
    document.setText(frenchMinutes);
    Answer answer = document.command("read-document");
    EXPECT_TRUE(answer.ok()) << answer.json;
    document.close();
    EXPECT_EQ(office.close(), 0) << office.log();
}

TEST(OfficePackage, NothingHappensAtStartUpAndNoWindowOpens) {
    Folder folder("package");
    Profile profile(folder / "profile", "fr");
    profile.install(package());
    Office office({.profile = profile.folder()});
    EXPECT_FALSE(office.connection().desktop()->getCurrentFrame().is());
    EXPECT_FALSE(fs::exists(profile.folder() / "user" / "diwan" / "diwan.sqlite")) << "work was done at load";
    EXPECT_EQ(office.close(), 0) << office.log();
}

}  // namespace
}  // namespace diwan::office
