// WithDiwan: the base of suites that need an office with the packed extension in it.
//
//   class OfficeUndo : public WithDiwan {};
//   TEST_F(OfficeUndo, …) { Document minutes = newMinutes(); … }
//
// One office serves all tests of a suite; a test that loses it (a crash, a freeze) fails, and the next gets a
// new one. The profile's folder has spaces and accents in its name, as people's folders do.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "fixture/document.hpp"
#include "fixture/office.hpp"
#include "fixture/profile.hpp"

namespace diwan::office {

inline std::filesystem::path package() {
    return std::filesystem::path(DIWAN_BINARY_DIR) / "diwan.oxt";
}
inline constexpr std::string_view identifier = "org.diwan.diwan";

// Minutes whose findings nobody can dispute: one decision, two actions, one of them with an owner and a day.
inline constexpr std::string_view frenchMinutes =
    "Compte rendu de la réunion du 4 mai 2026\n"
    "Présents : Amina Haddad, Karim Bouzid\n"
    "Décision : le mélaminé chêne 19 mm est retenu pour l’accueil.\n"
    "Action : Karim Bouzid envoie le devis à la clinique avant le 7 mai 2026.\n"
    "Action : relancer le fournisseur de chants.\n"
    "Il a plu toute la journée.";

class WithDiwan : public testing::Test {
  public:
    static void SetUpTestSuite() {
        s_folder = std::make_unique<Folder>("office");
        s_profile = std::make_unique<Profile>(*s_folder / "profil d'été à l'essai", "fr");
        s_profile->install(package());
        s_profile->set("/org.diwan.Settings/User", "Name", "Amina Haddad");
        s_profile->set("/org.diwan.Settings/Output", "Language", "fr");
        s_office = std::make_unique<Office>(OfficeSettings{.profile = s_profile->folder()});
    }

    static void TearDownTestSuite() {
        if (s_office) {
            EXPECT_EQ(s_office->close(), 0) << "the office did not end well:\n" << s_office->log();
        }
        s_office.reset();
        s_profile.reset();
        s_folder.reset();
    }

    void SetUp() override {
        ASSERT_TRUE(s_profile) << "the suite could not be set up";
        if (!s_office || !s_office->runs())
            s_office = std::make_unique<Office>(OfficeSettings{.profile = s_profile->folder()});
    }

    void TearDown() override {
        EXPECT_TRUE(s_office && s_office->runs()) << "the office has gone:\n"
                                                  << (s_office ? s_office->log() : "");
    }

  protected:
    static Office& office() { return *s_office; }
    static Connection const& connection() { return s_office->connection(); }
    static Profile const& profile() { return *s_profile; }
    static std::filesystem::path file(std::string const& name) { return *s_folder / name; }

    static Document newMinutes(std::string_view words = frenchMinutes) {
        Document document = Document::create(connection(), "swriter");
        document.setText(words);
        return document;
    }

    // The quote of the sample data as a new document, in front.
    static Document newQuote(std::string const& language = "fr") {
        Document before = Document::create(connection(), "swriter");
        std::filesystem::path const data =
            std::filesystem::path(DIWAN_BINARY_DIR) / "templates" / "sample" / "quote.json";
        Answer const answer = before.command(
            "new-document", {{"template", "quote"}, {"language", language}, {"data", data.string()}});
        EXPECT_TRUE(answer.ok()) << answer.json;
        return Document::current(connection());
    }

    // The register as `open-register` writes it.
    static std::string registerCsv(Document const& from) {
        std::filesystem::path target = file("register.csv");
        Answer answer = from.command("open-register", {{"format", "csv"}, {"to", fileUrl(target)}});
        EXPECT_TRUE(answer.ok()) << answer.json;
        return readFile(target);
    }

    static void stopOffice() {
        EXPECT_EQ(s_office->close(), 0) << s_office->log();
        s_office.reset();
    }
    static void startOffice() {
        s_office = std::make_unique<Office>(OfficeSettings{.profile = s_profile->folder()});
    }

  private:
    inline static std::unique_ptr<Folder> s_folder;
    inline static std::unique_ptr<Profile> s_profile;
    inline static std::unique_ptr<Office> s_office;
};

inline std::vector<std::string> texts(Poco::JSON::Array::Ptr const& findings) {
    std::vector<std::string> result;
    for (std::size_t index = 0; index < findings->size(); ++index)
        result.push_back(
            findings->getObject(static_cast<unsigned>(index))->optValue<std::string>("text", ""));
    return result;
}

// The list `name` of the reading that read-document answered; empty when there is none.
inline Poco::JSON::Array::Ptr found(Answer const& answer, std::string const& name) {
    Poco::JSON::Array::Ptr list;
    if (answer.object && answer.object->isObject("reading"))
        list = answer.object->getObject("reading")->getArray(name);
    return list ? list : Poco::JSON::Array::Ptr(new Poco::JSON::Array);
}

}  // namespace diwan::office
