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

}  // namespace
}  // namespace diwan::drafting
