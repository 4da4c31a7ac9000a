#include "language/language.hpp"

namespace diwan::language {

std::string_view code(Language language) {
    switch (language) {
        case Language::French:
            return "fr";
        case Language::Arabic:
            return "ar";
        case Language::English:
            return "en";
        case Language::Darija:
            return "ary-Latn";
    }
    return "fr";
}

std::optional<Language> fromCode(std::string_view tag) {
    std::string_view const first = tag.substr(0, tag.find_first_of("-_."));
    if (first == "fr") return Language::French;
    if (first == "ar") return Language::Arabic;
    if (first == "en") return Language::English;
    if (first == "ary") return Language::Darija;
    return std::nullopt;
}

bool isRightToLeft(Language language) {
    return language == Language::Arabic;
}

}  // namespace diwan::language
