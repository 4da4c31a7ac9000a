#include <gtest/gtest.h>

#include "language/messages.hpp"

namespace diwan::language {
namespace {

TEST(LanguageMessages, EveryRowSpeaksThreeLanguagesWithTheSameArguments) {
    for (std::string const& key : messageKeys()) {
        for (Language const language : {Language::French, Language::Arabic, Language::English}) {
            std::string const text = message(language, key, {"①", "②", "③", "④"});
            bool const optionalPlural = key.ends_with(".zero") || key.ends_with(".two") ||
                                        key.ends_with(".few") || key.ends_with(".many") ||
                                        key.ends_with(".one");
            if (optionalPlural) continue;
            EXPECT_FALSE(text.empty()) << key << " in " << code(language);
            for (std::string const sign : {"①", "②", "③"}) {
                bool const here = text.find(sign) != std::string::npos;
                bool const inFrench =
                    message(Language::French, key, {"①", "②", "③"}).find(sign) != std::string::npos;
                EXPECT_EQ(here, inFrench) << key << " in " << code(language) << " " << sign;
            }
        }
    }
}

TEST(LanguageMessages, UnknownProblemStillSaysWhatToDo) {
    std::string const shown =
        describe(Language::English, Problem{.code = "no.such", .arguments = {}, .detail = ""});
    EXPECT_NE(shown.find("no.such"), std::string::npos);
}

}  // namespace
}  // namespace diwan::language
