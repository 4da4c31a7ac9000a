#include "drafting/standard_name.hpp"

#include <gtest/gtest.h>

#include "text/utf8.hpp"

namespace diwan::drafting {
namespace {

using namespace std::chrono_literals;

TEST(DraftingStandardName, TheNextFreeVersionIsFound) {
    StandardName const name{.day = 2026y / std::chrono::May / 12,
                            .type = "devis",
                            .client = "Clinique Oliviers",
                            .object = "Accueil final"};
    EXPECT_EQ(nextFreeName(name, {}), "2026-05-12_devis_clinique-oliviers_accueil_v1.odt");
    EXPECT_EQ(nextFreeName(name, {"2026-05-12_DEVIS_Clinique-Oliviers_accueil_V2_signe.pdf",
                                  ".~lock.2026-05-12_devis_clinique-oliviers_accueil_v7.odt#"}),
              "2026-05-12_devis_clinique-oliviers_accueil_v3.odt");
}

TEST(DraftingStandardName, NoNameIsLongerThanSystemsAllow) {
    StandardName name{.day = 2026y / std::chrono::May / 12, .type = "indicateurs"};
    for (std::string const letter : {"x", "ع"}) {
        name.client.clear();
        for (int i = 0; i < 60; ++i)
            name.client += letter;
        name.object = name.client;
        EXPECT_LE(text::codePointCount(fileName(name, 9999)), 100U);
        EXPECT_LE(fileName(name, 9999).size(), 255U);
    }
}

TEST(DraftingStandardName, EachTypeHasItsFolder) {
    StandardName name{.day = 2026y / std::chrono::May / 12, .client = "Clinique Les Oliviers"};
    auto const folder = [&](char const* type) {
        name.type = type;
        return standardFolder(name);
    };
    EXPECT_EQ(folder("devis"), "01_clients/clinique-les-oliviers/devis");
    EXPECT_EQ(folder("email"), "01_clients/clinique-les-oliviers/courriers");
    EXPECT_EQ(folder("post"), "02_marketing/contenus/2026-05");
    EXPECT_EQ(folder("cr"), "03_reunions/2026");
    EXPECT_EQ(folder("script"), "04_base-connaissances/argumentaires");
    EXPECT_EQ(folder("rien"), "");
    EXPECT_EQ(fileTypes().size(), 14U);
    for (FileType const& type : fileTypes()) {
        name.type = type.id;
        EXPECT_EQ(standardFolder(name).find('{'), std::string::npos) << type.id;
        EXPECT_FALSE(type.label.french.empty() || type.label.arabic.empty() || type.label.english.empty())
            << type.id;
    }
}

TEST(DraftingStandardName, ATemplateSaysTheTypeOfItsDocuments) {
    EXPECT_EQ(fileTypeOfTemplate("quote")->id, "devis");
    EXPECT_EQ(fileTypeOfTemplate("minutes")->id, "cr");
    EXPECT_EQ(fileTypeOfTemplate("follow-up")->id, "email");
    EXPECT_EQ(fileTypeOfTemplate("own-template"), nullptr);
}

TEST(DraftingStandardName, PathsAreCountedAsWindowsCounts) {
    EXPECT_EQ(pathLength("é/ع"), 3U);
    EXPECT_EQ(pathLength("\xF0\x9F\x98\x80"), 2U);
}

}  // namespace
}  // namespace diwan::drafting
