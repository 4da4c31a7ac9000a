// `diwan dates` with any bytes: each date lies in the text, is a day of the calendar and ends no earlier than
// it starts. The first byte chooses the language and the country.
#include <array>
#include <cstdint>
#include <string_view>

#include "expect.hpp"
#include "reading/date_list.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using diwan::Language;
    using diwan::fuzz::expect;
    using diwan::fuzz::isBoundary;
    namespace reading = diwan::reading;
    if (size == 0) return 0;
    constexpr std::array<Language, 4> languages{Language::French, Language::Arabic, Language::English,
                                                Language::Darija};
    Language const language = languages[data[0] % 4];
    reading::Calendar const calendar{std::chrono::year(2026) / std::chrono::May / 3,
                                     reading::weekOf((data[0] & 4) != 0 ? "fr" : "dz"), (data[0] & 8) != 0};
    std::string_view const text(reinterpret_cast<char const*>(data) + 1, size - 1);
    bool const valid = diwan::fuzz::isUtf8(text);
    for (reading::ListedDate const& date : reading::listDates(text, language, calendar)) {
        expect(date.length > 0 && date.offset + date.length <= text.size(), "a date lies in its text");
        expect(!valid || (isBoundary(text, date.offset) && isBoundary(text, date.offset + date.length)),
               "dates cut no character");
        expect(date.start.ok() && date.last.ok(), "a date is a day of the calendar");
        expect(date.start <= date.last, "a span ends no earlier than it starts");
        int const first = static_cast<int>(date.start.year());
        int const last = static_cast<int>(date.last.year());
        expect(first >= 0 && last <= 9999, "a year has four figures");
    }
    return 0;
}
