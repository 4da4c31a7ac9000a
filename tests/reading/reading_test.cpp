#include "reading/read.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>
#include <thread>

#include "language/messages.hpp"
#include "language/tables.hpp"
#include "reading/lexicon.hpp"
#include "reading/rules.hpp"

namespace diwan::reading {
namespace {

using namespace std::chrono_literals;

Options optionsFor(Language language) {
    return {.language = language,
            .date = 2026y / 5 / 3,
            .today = 2026y / 5 / 3,
            .people = {"Sofiane", "Houria", "Walid", "Omar", "Lucy", "عمر", "سفيان", "هدى"}};
}

Reading readText(std::string const& text, Language language = Language::French) {
    return read(text::fromPlainText(text), optionsFor(language));
}

struct Case {
    std::string kind, sentence, who, due, note;
    Language language = Language::French;
};

void PrintTo(Case const& c, std::ostream* out) {
    *out << c.sentence;
}

std::vector<Case> casesOf(std::string const& code) {
    std::vector<Case> cases;
    std::ifstream file(std::string(DIWAN_SOURCE_DIR) + "/tests/corpus/reading_" + code + ".tsv");
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#') continue;
        Case c{.language = language::fromCode(code).value()};
        std::istringstream cells(line);
        for (std::string* cell : {&c.kind, &c.sentence, &c.who, &c.due, &c.note})
            std::getline(cells, *cell, '\t');
        cases.push_back(c);
    }
    return cases;
}

std::vector<Case> allCases() {
    std::vector<Case> all;
    for (std::string const code : {"fr", "en", "ar"})
        for (Case const& c : casesOf(code))
            all.push_back(c);
    return all;
}

std::string joined(std::vector<std::string> const& names) {
    std::string all;
    for (std::string const& name : names)
        all += (all.empty() ? "" : ";") + name;
    return all;
}

class Sentences : public testing::TestWithParam<Case> {};

TEST_P(Sentences, AreReadAsTheirRowSays) {
    Case const& c = GetParam();
    Reading const reading = readText(c.sentence, c.language);
    EXPECT_EQ(!reading.actions.empty(), c.kind == "action");
    if (c.kind == "none") {
        EXPECT_TRUE(reading.decisions.empty());
        EXPECT_TRUE(reading.questions.empty());
    }
    if (c.kind == "decision") {
        ASSERT_FALSE(reading.decisions.empty());
        EXPECT_EQ(code(reading.decisions[0].outcome), c.note);
    }
    if (c.kind == "question") {
        EXPECT_FALSE(reading.questions.empty());
    }
    if (c.kind != "action" || reading.actions.empty()) return;
    FoundAction const& action = reading.actions[0];
    EXPECT_EQ(joined(action.who), c.who);
    EXPECT_EQ(action.due ? toIso(*action.due) : "", c.due);
    if (!c.note.empty()) {
        EXPECT_EQ(code(action.dueKind), c.note);
    }
    EXPECT_FALSE(action.why.empty());
}

INSTANTIATE_TEST_SUITE_P(Corpus, Sentences, testing::ValuesIn(allCases()));

std::string const minutes =
    "# Réunion du 3 mai 2026\n\nPrésents : Sofiane, Houria, Walid\n\n## Décisions\n\n- Le stand reste à "
    "Alger\n\n"
    "## À faire\n\n- Relancer l’imprimeur\n  → Houria\n- [x] Payer la caution\n- [ ] Envoyer les badges "
    "@walid 12/05\n\n"
    "| Action | Responsable | Délai |\n|---|---|---|\n| Livrer les bancs | Walid | 07/05 |\n| Choisir la "
    "colle | | |\n\n"
    "Houria appellera la mairie. Elle enverra le plan lundi. Qui paie l’eau ?\n";

// Every finding's text is the bytes that its span names, in its block and in its line.
void expectTrueSpans(std::string const& source, Reading const& reading) {
    text::Document const document = text::fromPlainText(source);
    auto const check = [&](std::string const& words, Span const& span) {
        ASSERT_LT(static_cast<std::size_t>(span.block), document.blocks.size());
        text::Block const& block = document.blocks[static_cast<std::size_t>(span.block)];
        EXPECT_EQ(block.line, span.line);
        ASSERT_LE(span.offset + span.length, block.text.size());
        EXPECT_EQ(block.text.substr(span.offset, span.length), words);
        EXPECT_FALSE(words.empty());
    };
    for (auto const& found : reading.actions)
        check(found.text, found.span);
    for (auto const& found : reading.decisions)
        check(found.text, found.span);
    for (auto const& found : reading.questions)
        check(found.text, found.span);
    for (auto const& found : reading.summary)
        check(found.text, found.span);
}

TEST(Reading, AWholeDocumentIsReadWithItsHeadingsListsAndTables) {
    Reading const r = readText(minutes);
    ASSERT_EQ(r.decisions.size(), 1U);
    EXPECT_EQ(r.decisions[0].text, "Le stand reste à Alger");
    ASSERT_EQ(r.actions.size(), 6U);
    EXPECT_EQ(joined(r.actions[0].who), "Houria");  // from the line below
    EXPECT_EQ(joined(r.actions[1].who), "walid");
    EXPECT_EQ(r.actions[2].text, "Livrer les bancs");
    EXPECT_EQ(r.actions[2].due, Day(2026y / 5 / 7));
    EXPECT_EQ(r.actions[2].span.column, 2U);
    EXPECT_TRUE(r.actions[3].who.empty());  // nothing said, nothing invented
    EXPECT_FALSE(r.actions[3].due);
    EXPECT_EQ(joined(r.actions[5].who), "Houria");  // "Elle"
    EXPECT_EQ(r.actions[5].due, Day(2026y / 5 / 4));
    EXPECT_EQ(r.questions.size(), 1U);
    EXPECT_EQ(r.verdict, "6 actions, 3 datées, 1 sans responsable");
    expectTrueSpans(minutes, r);
}

TEST(Reading, EveryPrefixOfADocumentIsReadWithTrueSpans) {
    std::string const source =
        minutes + "يكلَّف السيد عمر بإعداد القائمة قبل يوم الأربعاء.\nLazem n3aytou ghedwa (Omar, 12/05";
    for (std::size_t length = 0; length <= source.size(); ++length) {
        std::string const prefix = source.substr(0, length);  // may cut a character in two
        expectTrueSpans(prefix, readText(prefix));
        if (HasFatalFailure()) FAIL() << "prefix of " << length;
    }
}

TEST(Reading, AnyBytesAreRead) {
    std::uint32_t state = 7;
    for (int round = 0; round < 200; ++round) {
        std::string noise;
        for (int i = 0; i < 300; ++i) {
            state = state * 1664525U + 1013904223U;
            noise += static_cast<char>(state >> 24);
        }
        expectTrueSpans(noise, readText(noise));
    }
}

TEST(Reading, TheDocumentsOwnDateIsTheReference) {
    Options options = optionsFor(Language::French);
    options.date.reset();
    Reading const r =
        read(text::fromPlainText("Réunion du 12 mars 2025\n\nWalid doit payer demain.\n"), options);
    EXPECT_EQ(toIso(r.date), "2025-03-12");
    ASSERT_EQ(r.actions.size(), 1U);
    EXPECT_EQ(toIso(r.actions[0].due.value()), "2025-03-13");
}

TEST(Reading, TheEndOfTheWeekIsTheCountrysOwn) {
    Options options = optionsFor(Language::French);
    auto const document = text::fromPlainText("Walid doit payer d’ici fin de semaine.");
    EXPECT_EQ(toIso(read(document, options).actions.at(0).due.value()), "2026-05-07");
    options.profile = "fr";
    EXPECT_EQ(toIso(read(document, options).actions.at(0).due.value()), "2026-05-08");
}

TEST(Reading, WhyAndVerdictSpeakTheLanguageAskedFor) {
    Options options = optionsFor(Language::French);
    auto const document = text::fromPlainText("Walid doit payer le loyer.");
    options.output = Language::English;
    EXPECT_EQ(read(document, options).verdict, "1 action, none dated: a discussion, not progress.");
    options.output = Language::Arabic;
    EXPECT_EQ(read(document, options).actions.at(0).why.find("reading."), std::string::npos);
    EXPECT_NE(read(document, options).verdict.find("مهمة"), std::string::npos);
    options.output = Language::French;
    EXPECT_EQ(read(text::fromPlainText("Bonjour."), options).verdict,
              "Aucune action datée : une discussion, pas un progrès.");
}

TEST(Reading, StopsEarlyWhenAsked) {
    std::atomic<bool> const stop = true;
    Options options = optionsFor(Language::French);
    options.stop = &stop;
    EXPECT_TRUE(read(text::fromPlainText(minutes), options).actions.empty());
}

TEST(Reading, SeveralThreadsReadAtOnceAndAgree) {
    std::string const expected = toJson(readText(minutes));
    std::vector<std::thread> threads;
    std::array<std::string, 4> found;
    for (std::string& json : found)
        threads.emplace_back([&json] { json = toJson(readText(minutes)); });
    for (std::thread& thread : threads)
        thread.join();
    for (std::string const& json : found)
        EXPECT_EQ(json, expected);
}

TEST(Reading, LongAndEmptyThingsCostLittle) {
    std::string const one(400000, 'a');
    std::string const numbers = [] {
        std::string all;
        for (int i = 0; i < 60000; ++i)
            all += "12 ";
        return all;
    }();
    std::string items;
    for (int i = 0; i < 20000; ++i)
        items += "- x\n";
    for (std::string const& text : {one, numbers, items, std::string(), std::string(100000, '\n')}) {
        auto const start = std::chrono::steady_clock::now();
        expectTrueSpans(text, readText(text));
        EXPECT_LT(std::chrono::steady_clock::now() - start, 20s);
    }
}

TEST(Tables, EveryRuleHasItsSentenceInEveryLanguage) {
    std::set<std::string> keys;
    for (std::string const& key : language::messageKeys())
        keys.insert(key);
    for (Language const l : {Language::French, Language::Arabic, Language::English})
        for (Rule const& rule : rulesOf(l))
            if (rule.kind == RuleKind::Action || rule.kind == RuleKind::Decision) {
                EXPECT_TRUE(keys.contains("reading.why." + rule.why)) << rule.why;
            }
}

TEST(Tables, EveryPatternOfTheTablesCompiles) {
    for (std::string_view const table : {"rules_all", "rules_fr", "rules_ar", "rules_en"}) {
        auto const rows = language::rows(table);
        EXPECT_FALSE(rows.empty()) << table;
        for (auto const& row : rows)
            EXPECT_NO_THROW(Pattern(row.cell(3))) << table << ':' << row.line;
    }
    for (std::string_view const table : {"dates_all", "dates_fr", "dates_ar", "dates_en"})
        for (auto const& row : language::rows(table))
            EXPECT_NO_THROW(Pattern(row.cell(1))) << table << ':' << row.line;
}

}  // namespace
}  // namespace diwan::reading
