// The quality of the reading, measured on annotated documents and labelled sentences: prints the figures and
// fails when one falls below its floor in reading_floors.tsv. Set DIWAN_ERRORS to see what was missed.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <map>
#include <sstream>

#include "phrases.hpp"
#include "reading/read.hpp"
#include "score.hpp"

namespace diwan::corpus {
namespace {

std::string const folder = DIWAN_SOURCE_DIR "/tests/corpus/";

// A figure by corpus, language and name, in percent.
using Figures = std::map<std::string, double>;

Figures floorsOf(std::string const& corpus) {
    Figures floors;
    std::ifstream table(folder + "reading_floors.tsv");
    for (std::string line; std::getline(table, line);) {
        if (line.empty() || line.starts_with("#")) continue;
        std::istringstream cells(line);
        std::string ofCorpus, language, figure;
        double floor = 0;
        cells >> ofCorpus >> language >> figure >> floor;
        if (ofCorpus == corpus) floors[language + ' ' + figure] = floor;
    }
    return floors;
}

void expectFloors(std::string const& corpus, Figures const& figures) {
    for (auto const& [name, floor] : floorsOf(corpus)) {
        ASSERT_TRUE(figures.contains(name)) << corpus << ' ' << name << " is not measured";
        EXPECT_GE(figures.at(name) + 0.05, floor) << corpus << ' ' << name;
    }
}

void show(std::string const& language, Score const& score, Figures& figures) {
    auto const give = [&](std::string const& name, double value) { figures[language + ' ' + name] = value; };
    give("actions", score.actions.f1());
    give("sure", score.sureActions.f1());
    give("high", score.highActions.precision());
    give("decisions", score.decisions.f1());
    give("owner", score.owner.percent());
    give("due", score.due.percent());
    give("no-owner", score.noOwner.percent());
    give("no-due", score.noDue.percent());
    auto const line = [](std::string const& name, Count const& count) {
        std::cout << "  " << std::left << std::setw(22) << name << std::right << " P " << std::setw(5)
                  << count.precision() << "  R " << std::setw(5) << count.recall() << "  F1 " << std::setw(5)
                  << count.f1() << "   right " << count.right << " wrong " << count.wrong << " missed "
                  << count.missed << '\n';
    };
    auto const share = [](std::string const& name, Share const& part) {
        std::cout << "  " << std::left << std::setw(22) << name << std::right << std::setw(5)
                  << part.percent() << " % (" << part.right << '/' << part.all << ")\n";
    };
    std::cout << std::fixed << std::setprecision(1) << language << ", " << score.documents << " documents\n";
    line("actions", score.actions);
    line("actions, high+medium", score.sureActions);
    line("actions, high", score.highActions);
    line("decisions", score.decisions);
    share("owner, where named", score.owner);
    share("due, where dated", score.due);
    share("no owner invented", score.noOwner);
    share("no due day invented", score.noDue);
    if (std::getenv("DIWAN_ERRORS") != nullptr)
        for (std::string const& error : score.errors)
            std::cout << "    " << error << '\n';
}

Figures measure(std::vector<Annotation> const& annotations) {
    std::map<std::string, Score> scores;
    Score all;
    for (Annotation const& annotation : annotations) {
        Day const day = parseIsoDay(annotation.date).value();
        Score score;
        score.add(annotation, reading::read(text::fromPlainText(annotation.text),
                                            {.language = language::fromCode(annotation.language).value(),
                                             .date = day,
                                             .today = day}));
        scores[annotation.language] += score;
        all += score;
    }
    Figures figures;
    for (auto const& [language, score] : scores)
        show(language, score, figures);
    all.errors.clear();
    show("all", all, figures);
    return figures;
}

TEST(ReadingCorpus, TheInventedMinutesAreReadAsWellAsBefore) {
    auto const annotations = annotationsIn(folder + "minutes");
    ASSERT_GE(annotations.size(), 9U);
    expectFloors("minutes", measure(annotations));
}

TEST(ReadingCorpus, RealMinutesAreReadAsWellAsBefore) {
    auto const annotations = annotationsIn(std::string(DIWAN_CORPUS) + "/gold");
    if (annotations.empty()) {
        std::cout << "no annotated minutes at " << DIWAN_CORPUS
                  << "/gold: only the invented ones are measured\n";
        return;
    }
    expectFloors("gold", measure(annotations));
}

TEST(ReadingCorpus, LabelledSentencesAreReadAsWellAsBefore) {
    std::string const file = std::string(DIWAN_CORPUS) + "/../domain_phrases.tsv";
    auto const phrases = phrasesIn(file);
    if (phrases.empty()) {
        std::cout << "no labelled sentences at " << file << ": only the invented minutes are measured\n";
        return;
    }
    PhraseScore const score = measure(phrases);
    Figures figures;
    for (auto const& [name, share] : score.shares) {
        std::cout << std::left << std::setw(16) << name << std::right << std::fixed << std::setprecision(1)
                  << std::setw(6) << share.percent() << " % (" << share.right << '/' << share.all << ")\n";
        figures[name] = share.percent();
    }
    if (std::getenv("DIWAN_ERRORS") != nullptr)
        for (std::string const& error : score.errors)
            std::cout << "    " << error << '\n';
    expectFloors("phrases", figures);
}

}  // namespace
}  // namespace diwan::corpus
