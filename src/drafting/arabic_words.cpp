// Arabic numbers in the nominative before a masculine noun. The last two digits decide the noun's form; 01
// and 02 repeat the noun itself; a dual directly before what it counts loses its ن; every group is joined by
// و written against the word.
#include <array>
#include <string_view>
#include <vector>

#include "drafting/spelling.hpp"

namespace diwan::drafting {

namespace {

constexpr std::array<std::string_view, 20> small{"صفر",      "واحد",    "اثنان",    "ثلاثة",      "أربعة",
                                                 "خمسة",     "ستة",     "سبعة",     "ثمانية",     "تسعة",
                                                 "عشرة",     "أحد عشر", "اثنا عشر", "ثلاثة عشر",  "أربعة عشر",
                                                 "خمسة عشر", "ستة عشر", "سبعة عشر", "ثمانية عشر", "تسعة عشر"};
constexpr std::array<std::string_view, 10> tens{"",      "",     "عشرون", "ثلاثون", "أربعون",
                                                "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"};
constexpr std::array<std::string_view, 10> hundreds{"",        "مائة",   "مائتان",  "ثلاثمائة", "أربعمائة",
                                                    "خمسمائة", "ستمائة", "سبعمائة", "ثمانمائة", "تسعمائة"};

struct Scale {
    std::int64_t value;
    std::string_view one;        // ألف
    std::string_view two;        // ألفان
    std::string_view twoBefore;  // ألفا, directly before the noun
    std::string_view few;        // آلاف, after 3 to 10
    std::string_view many;       // ألفاً, after 11 to 99 when something follows
};
constexpr std::array scales{
    Scale{1'000'000'000'000, "تريليون", "تريليونان", "تريليونا", "تريليونات", "تريليوناً"},
    Scale{1'000'000'000, "مليار", "ملياران", "مليارا", "ملايير", "ملياراً"},
    Scale{1'000'000, "مليون", "مليونان", "مليونا", "ملايين", "مليوناً"},
    Scale{1000, "ألف", "ألفان", "ألفا", "آلاف", "ألفاً"},
};

std::string belowHundred(int n) {
    if (n < 20) return std::string(small[static_cast<std::size_t>(n)]);
    std::string const ten(tens[static_cast<std::size_t>(n / 10)]);
    return n % 10 == 0 ? ten : std::string(small[static_cast<std::size_t>(n % 10)]) + " و" + ten;
}

// 1 to 999. `beforeNoun`: a round 200 is "مائتا", not "مائتان".
std::string belowThousand(int n, bool beforeNoun) {
    int const rest = n % 100;
    if (n < 100) return belowHundred(rest);
    if (n == 200 && beforeNoun) return "مائتا";
    std::string const head(hundreds[static_cast<std::size_t>(n / 100)]);
    return rest == 0 ? head : head + " و" + belowHundred(rest);
}

std::string scaled(int group, Scale const& scale, bool somethingFollows) {
    if (group == 1) return std::string(scale.one);
    if (group == 2) return std::string(somethingFollows ? scale.two : scale.twoBefore);
    int const lastTwo = group % 100;
    std::string_view noun = scale.one;
    if (lastTwo >= 3 && lastTwo <= 10) noun = scale.few;
    if (lastTwo >= 11 && somethingFollows) noun = scale.many;
    return belowThousand(group, true) + " " + std::string(noun);
}

std::string joined(std::vector<std::string> const& groups) {
    std::string text;
    for (std::string const& group : groups)
        text += (text.empty() ? "" : " و") + group;
    return text;
}

}  // namespace

std::string countArabic(std::int64_t count, CountedNoun const& noun) {
    if (count == 0) return std::string(small[0]) + " " + std::string(noun[4]);
    std::vector<std::string> groups;
    for (Scale const& scale : scales) {
        auto const group = static_cast<int>(count / scale.value);
        count %= scale.value;
        if (group > 0) groups.push_back(scaled(group, scale, count != 0));
    }
    auto const units = static_cast<int>(count);
    int const lastTwo = units % 100;
    if (lastTwo == 1 || lastTwo == 2) {
        if (units > 100) groups.push_back(belowThousand(units - lastTwo, false));
        groups.emplace_back(noun[static_cast<std::size_t>(lastTwo - 1)]);
        return joined(groups);
    }
    if (units > 0) groups.push_back(belowThousand(units, true));
    std::string_view const form = lastTwo == 0 ? noun[4] : lastTwo <= 10 ? noun[2] : noun[3];
    return joined(groups) + " " + std::string(form);
}

}  // namespace diwan::drafting
