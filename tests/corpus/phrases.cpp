#include "phrases.hpp"

#include <fstream>
#include <sstream>

#include "reading/read.hpp"

namespace diwan::corpus {

namespace {

using namespace std::chrono_literals;

// The sentence where its note places it.
std::string documentOf(Phrase const& phrase) {
    if (phrase.note.starts_with("row ")) {
        std::string head = phrase.note.substr(4);
        if (head.starts_with("under ")) head.erase(0, 6);
        return "| " + head + " |\n|---|---|---|\n| " + phrase.text + " |\n";
    }
    if (phrase.note.find("attach to previous") != std::string::npos) {
        std::string const above = phrase.language == "ar"   ? "إرسال الفاتورة"
                                  : phrase.language == "en" ? "Send the invoice"
                                                            : "Envoyer la facture";
        return "- " + above + "\n" + phrase.text + "\n";
    }
    return phrase.text + "\n";
}

std::string joined(std::vector<std::string> const& names) {
    std::string all;
    for (std::string const& name : names)
        all += (all.empty() ? "" : ";") + name;
    return all;
}

// "équipe" and "team" stand for any words of the whole group ("Tous", "Everyone").
bool isOwner(std::string const& wanted, std::vector<std::string> const& found) {
    if (wanted == "équipe" || wanted == "team") return found.size() == 1;
    std::vector<std::string> names;
    std::istringstream all(wanted);
    for (std::string name; std::getline(all, name, ';');)
        names.push_back(name);
    return sameOwners(names, found);
}

bool isKind(std::string const& kind, reading::Reading const& reading) {
    if (kind == "action") return !reading.actions.empty();
    if (kind == "decision") return !reading.decisions.empty();
    if (kind == "question") return !reading.questions.empty();
    return reading.actions.empty() && reading.decisions.empty();
}

}  // namespace

std::vector<Phrase> phrasesIn(std::filesystem::path const& file) {
    std::vector<Phrase> phrases;
    std::ifstream table(file);
    for (std::string line; std::getline(table, line);) {
        if (line.starts_with("#") || line.starts_with("id\t")) continue;
        Phrase phrase;
        std::istringstream cells(line);
        for (std::string* cell : {&phrase.id, &phrase.language, &phrase.kind, &phrase.text, &phrase.who,
                                  &phrase.due, &phrase.note})
            std::getline(cells, *cell, '\t');
        phrases.push_back(phrase);
    }
    return phrases;
}

PhraseScore measure(std::vector<Phrase> const& phrases) {
    PhraseScore score;
    for (Phrase const& phrase : phrases) {
        reading::Reading const reading = reading::read(
            text::fromPlainText(documentOf(phrase)), {.language = language::fromCode(phrase.language).value(),
                                                      .date = 2026y / 5 / 3,
                                                      .today = 2026y / 5 / 3});
        auto const count = [&](std::string const& name, bool right, std::string const& found) {
            score.shares[phrase.language + ' ' + name].count(right);
            if (!right) score.errors.push_back(phrase.id + ' ' + name + ": " + phrase.text + " → " + found);
        };
        count(phrase.kind, isKind(phrase.kind, reading),
              std::to_string(reading.actions.size()) + " actions, " +
                  std::to_string(reading.decisions.size()) + " decisions, " +
                  std::to_string(reading.questions.size()) + " questions");
        if (phrase.kind != "action" || reading.actions.empty()) continue;
        reading::FoundAction const& action = reading.actions.front();
        std::string const due = action.due ? toIso(*action.due) : "";
        count("owner", isOwner(phrase.who, action.who), joined(action.who));
        count("due", due == phrase.due, due);
    }
    return score;
}

}  // namespace diwan::corpus
