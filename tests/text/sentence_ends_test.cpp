// The ends of sentences are those of ICU's own iterator: on texts made to be difficult, on random ones, and
// on the documents at hand.
#include "text/sentence_ends.hpp"

#include <gtest/gtest.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace diwan::text {
namespace {

std::vector<std::size_t> ownEnds(std::string const& text) {
    std::vector<std::size_t> ends;
    for (std::size_t at = 0; at < text.size();)
        ends.push_back(at = sentenceEnd(text, at));
    return ends;
}

std::vector<std::size_t> endsOfIcu(std::string const& text) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> const iterator(
        icu::BreakIterator::createSentenceInstance(icu::Locale("fr"), status));
    UText view = UTEXT_INITIALIZER;
    utext_openUTF8(&view, text.data(), static_cast<std::int64_t>(text.size()), &status);
    iterator->setText(&view, status);
    EXPECT_TRUE(U_SUCCESS(status));
    std::vector<std::size_t> ends;
    for (std::int32_t at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next())
        ends.push_back(static_cast<std::size_t>(at));
    utext_close(&view);
    return ends;
}

TEST(SentenceEnds, AreThoseOfIcuWhereRulesMeet) {
    for (std::string const text : {"", "Un. Deux ! Trois ? Quatre",
                                   "Le prix est de 3.5 % (env. 12.000 DA). Oui.", "S.A.R.L. Atlas. Fin",
                                   "c.à.d. que \xC2\xAB non. \xC2\xBB Puis \xE2\x80\x9C"
                                   "bon !\xE2\x80\x9D dit-il. Non",
                                   "a.\r\nb.\n\nc\xC2\x85"
                                   "d\xE2\x80\xA9"
                                   "e",
                                   "etc.), puis. ) Le reste", "fin.Le reste", "هل نبدأ؟ نعم. لا، ثم",
                                   "fin.\xCC\x81 Le\xE2\x80\x8B. \xE2\x80\x8F"
                                   "Ici",
                                   "1. 2. 3. Partez... Puis?! Non", "\xFF. A\xFE. b", "U.S. Army. 日本。終",
                                   "?", "...", ".\xCC\x81", "x.- y", "x. - Y"})
        EXPECT_EQ(ownEnds(text), endsOfIcu(text)) << text;
}

TEST(SentenceEnds, AreThoseOfIcuInRandomTexts) {
    constexpr std::array<char const*, 33> parts{".",
                                                ".",
                                                "!",
                                                "?",
                                                " ",
                                                " ",
                                                "\n",
                                                "\r",
                                                "a",
                                                "B",
                                                "é",
                                                "É",
                                                "3",
                                                ",",
                                                ";",
                                                ")",
                                                "(",
                                                "\"",
                                                "»",
                                                "«",
                                                "’",
                                                "…",
                                                "ب",
                                                "؟",
                                                "،",
                                                "\xC2\xA0",
                                                "\xCC\x81",
                                                "\xE2\x80\x8B",
                                                "\xE2\x80\xA8",
                                                "日",
                                                "。",
                                                "\xFF",
                                                "-"};
    std::mt19937 random(7);
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (std::size_t const size = random() % 20; text.size() < size;)
            text += parts[random() % parts.size()];
        ASSERT_EQ(ownEnds(text), endsOfIcu(text)) << text << " (round " << round << ')';
    }
}

TEST(SentenceEnds, AreThoseOfIcuInTheDocumentsAtHand) {
    std::filesystem::path const source(DIWAN_SOURCE_DIR);
    for (auto const& folder : {source / "tests/bench/minutes", source / "../shared/corpus"}) {
        if (!std::filesystem::is_directory(folder)) continue;
        for (auto const& entry : std::filesystem::recursive_directory_iterator(folder)) {
            if (entry.path().extension() != ".txt") continue;
            std::ifstream stream(entry.path(), std::ios::binary);
            std::string const text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
            EXPECT_EQ(ownEnds(text), endsOfIcu(text)) << entry.path();
        }
    }
}

}  // namespace
}  // namespace diwan::text
