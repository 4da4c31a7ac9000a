#include "drafting/words.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <random>

#include "drafting/decimal.hpp"
#include "table_file.hpp"

namespace diwan::drafting {
namespace {

std::string said(std::int64_t minor, std::string const& currency, Language language,
                 FrenchSpelling spelling = FrenchSpelling::Traditional) {
    auto const words = amountInWords({.minor = minor, .currency = currency}, language, spelling);
    return words ? *words : "problem " + words.error().code;
}

TEST(DraftingWords, EveryRowOfTheTableIsSaidAsWritten) {
    auto const rows = rowsOfFile(DIWAN_SOURCE_DIR "/tests/drafting/amounts.tsv");
    ASSERT_GE(rows.size(), 95U);
    for (auto const& row : rows) {
        ASSERT_EQ(row.size(), 6U) << row[0];
        std::int64_t const minor = std::stoll(row[0]);
        EXPECT_EQ(said(minor, row[1], Language::French), row[2]);
        EXPECT_EQ(said(minor, row[1], Language::French, FrenchSpelling::Reform1990), row[3]);
        EXPECT_EQ(said(minor, row[1], Language::Arabic), row[4]);
        EXPECT_EQ(said(minor, row[1], Language::English), row[5]);
    }
}

TEST(DraftingWords, TheSharedTableOfAmountsIsSaidAsWritten) {
    std::string const path = DIWAN_SOURCE_DIR "/../shared/domain_amounts.tsv";
    if (!std::filesystem::exists(path)) GTEST_SKIP() << "no shared table beside this checkout";
    auto rows = rowsOfFile(path);
    ASSERT_GT(rows.size(), 70U);
    rows.erase(rows.begin());
    for (auto const& row : rows) {
        std::int64_t const minor = *parseDecimal(row[0], 2);
        EXPECT_EQ(said(minor, "DZD", Language::French), row[1]);
        EXPECT_EQ(said(minor, "DZD", Language::French, FrenchSpelling::Reform1990), row[2]);
        EXPECT_EQ(said(minor, "DZD", Language::Arabic), row[3]);
        EXPECT_EQ(said(minor, "DZD", Language::English), row[4]);
    }
}

TEST(DraftingWords, AmericansLeaveTheAndOut) {
    auto const american = [](std::int64_t minor) {
        return *amountInWords({.minor = minor, .currency = "USD"}, Language::English,
                              FrenchSpelling::Traditional, EnglishUse::American);
    };
    EXPECT_EQ(american(101'00), "one hundred one US dollars");
    EXPECT_EQ(american(1'234'567'89),
              "one million two hundred thirty-four thousand five hundred sixty-seven "
              "US dollars and eighty-nine cents");
    EXPECT_EQ(american(1'000'001'00), "one million one US dollars");
}

TEST(DraftingWords, WhatCannotBeSaidIsAProblem) {
    EXPECT_EQ(said(-1, "DZD", Language::French), "problem amount.negative");
    EXPECT_EQ(said(1'000'000'000'000'001, "DZD", Language::French), "problem amount.too-large");
    EXPECT_EQ(said(100, "XXX", Language::French), "problem amount.currency-unknown");
}

// A second, independent reading: words back to the number they say. Each language: values of words that add,
// words that multiply what was added since the last larger one.
struct Reader {
    std::map<std::string, std::int64_t> adds;
    std::map<std::string, std::int64_t> multiplies;
    std::map<std::string, std::int64_t> wholes;  // Arabic duals: a whole group in a word

    // -1 for a word that is not a number.
    [[nodiscard]] std::int64_t read(std::vector<std::string> const& words) const {
        std::int64_t total = 0;
        std::int64_t group = 0;
        for (std::string const& word : words) {
            if (auto const add = adds.find(word); add != adds.end()) {
                group += add->second;
            } else if (auto const whole = wholes.find(word); whole != wholes.end()) {
                total += whole->second;
            } else if (auto const times = multiplies.find(word); times != multiplies.end()) {
                if (times->second == 100) {
                    // "cent" and "hundred" multiply the digit before them only: nothing above a hundred
                    // stands there.
                    group = (group == 0 ? 1 : group) * 100;
                } else {
                    total += (group == 0 ? 1 : group) * times->second;
                    group = 0;
                }
            } else {
                return -1;
            }
        }
        return total + group;
    }
};

std::vector<std::string> split(std::string text, std::string const& separators) {
    std::vector<std::string> words;
    std::string word;
    for (char const c : text + separators[0]) {
        if (separators.find(c) == std::string::npos) {
            word += c;
        } else if (!word.empty()) {
            words.push_back(word);
            word.clear();
        }
    }
    return words;
}

std::int64_t readFrench(std::string const& text) {
    static Reader const reader{
        .adds = {{"un", 1},      {"deux", 2},       {"trois", 3},     {"cinq", 5},      {"six", 6},
                 {"sept", 7},    {"huit", 8},       {"neuf", 9},      {"dix", 10},      {"onze", 11},
                 {"douze", 12},  {"treize", 13},    {"quatorze", 14}, {"quinze", 15},   {"seize", 16},
                 {"trente", 30}, {"et", 0},         {"quatre", 4},    {"quarante", 40}, {"vingt", 20},
                 {"zéro", 0},    {"cinquante", 50}, {"soixante", 60}, {"octante", 80}},
        .multiplies = {{"cent", 100},
                       {"cents", 100},
                       {"mille", 1000},
                       {"million", 1'000'000},
                       {"millions", 1'000'000},
                       {"milliard", 1'000'000'000},
                       {"milliards", 1'000'000'000},
                       {"billion", 1'000'000'000'000}},
        .wholes = {}};
    std::vector<std::string> words;
    for (std::string const& word : split(text, " -")) {
        if (word == "dinar" || word == "dinars" || word == "algérien" || word == "algériens" || word == "de")
            continue;
        if ((word == "vingt" || word == "vingts") && !words.empty() && words.back() == "quatre") {
            words.back() = "octante";
        } else {
            words.push_back(word);
        }
    }
    return reader.read(words);
}

std::int64_t readEnglish(std::string const& text) {
    static Reader const reader{
        .adds = {{"zero", 0},     {"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},
                 {"five", 5},     {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},
                 {"ten", 10},     {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14},
                 {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19},
                 {"twenty", 20},  {"thirty", 30},  {"forty", 40},     {"fifty", 50},    {"sixty", 60},
                 {"seventy", 70}, {"eighty", 80},  {"ninety", 90},    {"and", 0}},
        .multiplies = {{"hundred", 100},
                       {"thousand", 1000},
                       {"million", 1'000'000},
                       {"billion", 1'000'000'000},
                       {"trillion", 1'000'000'000'000}},
        .wholes = {}};
    std::vector<std::string> words;
    for (std::string const& word : split(text, " -"))
        if (word != "Algerian" && word != "dinar" && word != "dinars") words.push_back(word);
    return reader.read(words);
}

std::int64_t readArabic(std::string const& text) {
    static Reader const reader{
        .adds = {{"واحد", 1},       {"اثنان", 2},     {"ثلاثة", 3},    {"أربعة", 4},     {"خمسة", 5},
                 {"ستة", 6},        {"سبعة", 7},      {"ثمانية", 8},   {"تسعة", 9},      {"عشرة", 10},
                 {"أحد", 1},        {"اثنا", 2},      {"عشر", 10},     {"عشرون", 20},    {"ثلاثون", 30},
                 {"أربعون", 40},    {"خمسون", 50},    {"ستون", 60},    {"سبعون", 70},    {"ثمانون", 80},
                 {"تسعون", 90},     {"مائة", 100},    {"مائتان", 200}, {"مائتا", 200},   {"ثلاثمائة", 300},
                 {"أربعمائة", 400}, {"خمسمائة", 500}, {"ستمائة", 600}, {"سبعمائة", 700}, {"ثمانمائة", 800},
                 {"تسعمائة", 900},  {"صفر", 0}},
        .multiplies = {{"ألف", 1000},
                       {"آلاف", 1000},
                       {"ألفاً", 1000},
                       {"مليون", 1'000'000},
                       {"ملايين", 1'000'000},
                       {"مليوناً", 1'000'000},
                       {"مليار", 1'000'000'000},
                       {"ملايير", 1'000'000'000},
                       {"ملياراً", 1'000'000'000},
                       {"تريليون", 1'000'000'000'000}},
        .wholes = {{"ألفان", 2000},
                   {"ألفا", 2000},
                   {"مليونان", 2'000'000},
                   {"مليونا", 2'000'000},
                   {"ملياران", 2'000'000'000},
                   {"مليارا", 2'000'000'000}}};
    std::vector<std::string> words;
    bool nounSaidOne = false;
    for (std::string word : split(text, " ")) {
        if (word != "واحد" && word.starts_with("و")) word = word.substr(std::string("و").size());
        if (word == "ديناران") word = "اثنان";
        if (word == "دينار") nounSaidOne = true;
        if (word == "دينار" || word == "دنانير" || word == "ديناراً" || word.starts_with("جزائري")) continue;
        words.push_back(word);
    }
    EXPECT_TRUE(nounSaidOne || !words.empty());
    return reader.read(words);
}

void expectReadsBack(std::int64_t units) {
    std::int64_t const minor = units * 100;
    EXPECT_EQ(readFrench(said(minor, "DZD", Language::French)), units)
        << said(minor, "DZD", Language::French);
    EXPECT_EQ(readFrench(said(minor, "DZD", Language::French, FrenchSpelling::Reform1990)), units);
    EXPECT_EQ(readEnglish(said(minor, "DZD", Language::English)), units)
        << said(minor, "DZD", Language::English);
    EXPECT_EQ(readArabic(said(minor, "DZD", Language::Arabic)), units)
        << said(minor, "DZD", Language::Arabic);
}

// Parts of a unit: the same reader, after the joint.
TEST(DraftingWords, EveryPartReadsBackInEveryCurrency) {
    for (std::string const currency : {"DZD", "MAD", "TND", "EUR", "USD"}) {
        std::int64_t const perUnit = currency == "TND" ? 1000 : 100;
        for (std::int64_t part = 1; part < perUnit; ++part) {
            std::string english = said(part, currency, Language::English);
            english.erase(english.rfind(' '));
            EXPECT_EQ(readEnglish(english), part) << currency;
            std::string french = said(part, currency, Language::French);
            french.erase(french.rfind(' '));
            EXPECT_EQ(readFrench(french), part) << currency;
            EXPECT_EQ(said(7 * perUnit + part, currency, Language::English),
                      said(7 * perUnit, currency, Language::English) + " and " +
                          said(part, currency, Language::English));
            EXPECT_EQ(said(7 * perUnit + part, currency, Language::Arabic),
                      said(7 * perUnit, currency, Language::Arabic) + " و" +
                          said(part, currency, Language::Arabic));
        }
    }
}

TEST(DraftingWords, EveryGroupReadsBackToItsNumber) {
    for (std::int64_t group = 0; group < 1000; ++group) {
        expectReadsBack(group);
        expectReadsBack(group * 1000);
        expectReadsBack(group * 1000 + 2);
        expectReadsBack(group * 1'000'000);
        expectReadsBack(group * 1'000'000 + 1'000);
        expectReadsBack(group * 1'000'000'000 + 80);
    }
}

TEST(DraftingWords, RandomNumbersToATrillionReadBack) {
    std::mt19937_64 random(20260512);
    for (int i = 0; i < 20'000; ++i)
        expectReadsBack(static_cast<std::int64_t>(random() % 1'000'000'000'001ULL) >> (i % 40));
    expectReadsBack(1'000'000'000'000);
}

}  // namespace
}  // namespace diwan::drafting
