#include "score.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace diwan::corpus {

namespace {

using Words = std::map<std::string, int>;

Words wordsOf(std::string_view text) {
    Words words;
    std::string const folded = text::fold(text);
    std::string word;
    auto const end = [&] {
        if (!word.empty()) ++words[word];
        word.clear();
    };
    for (std::size_t i = 0; i < folded.size();) {
        std::size_t const start = i;
        std::int32_t const c = text::nextCodePoint(folded, i, folded.size());
        if (c >= 0 && (u_isalnum(c) || c == '_'))
            word += folded.substr(start, i - start);
        else
            end();
    }
    end();
    return words;
}

int sizeOf(Words const& words) {
    int size = 0;
    for (auto const& [word, count] : words)
        size += count;
    return size;
}

int sharedBy(Words const& a, Words const& b) {
    int shared = 0;
    for (auto const& [word, count] : a)
        if (auto const found = b.find(word); found != b.end()) shared += std::min(count, found->second);
    return shared;
}

double overlap(Words const& a, Words const& b) {
    int const shared = sharedBy(a, b);
    return shared == 0 ? 0 : 2.0 * shared / (sizeOf(a) + sizeOf(b));
}

// Of the shorter one's words.
double cover(Words const& a, Words const& b) {
    int const shared = sharedBy(a, b);
    return shared == 0 ? 0 : static_cast<double>(shared) / std::min(sizeOf(a), sizeOf(b));
}

struct Wanted {
    Item const* item;
    Words words;
};

std::vector<Wanted> wantedOf(std::vector<Item> const& items, std::string_view kind = {}) {
    std::vector<Wanted> all;
    for (Item const& item : items)
        if (kind.empty() || item.kind == "any" || item.kind == kind)
            all.push_back({&item, wordsOf(item.text)});
    return all;
}

struct Found {
    int line;
    Words words;
    std::size_t index;  // into the reading's list
};

struct Edge {
    std::size_t found, wanted;
    double weight;
};

std::vector<Edge> edgesOf(std::vector<Wanted> const& wanted, std::vector<Found> const& found,
                          std::vector<Wanted> const& optional) {
    std::vector<Edge> edges;
    for (std::size_t i = 0; i < found.size(); ++i) {
        double best = 0;
        for (Wanted const& item : optional)
            if (item.item->line == found[i].line) best = std::max(best, overlap(found[i].words, item.words));
        for (std::size_t j = 0; j < wanted.size(); ++j) {
            int const distance = std::abs(found[i].line - wanted[j].item->line);
            if (distance > 1) continue;
            double const same = overlap(found[i].words, wanted[j].words);
            if (distance == 1 && same < 0.5) continue;
            // It is the optional sentence of the same line.
            if (distance == 0 && best > same && cover(found[i].words, wanted[j].words) < 0.2) continue;
            edges.push_back({i, j, same + (distance == 0 ? 1 : 0)});
        }
    }
    std::stable_sort(edges.begin(), edges.end(),
                     [](Edge const& a, Edge const& b) { return a.weight > b.weight; });
    return edges;
}

// The wanted item of each found one: as many pairs as possible, heavier edges first.
std::map<std::size_t, std::size_t> match(std::vector<Edge> const& edges) {
    std::map<std::size_t, std::vector<std::size_t>> near;
    std::vector<std::size_t> order;
    for (Edge const& edge : edges) {
        if (!near.contains(edge.found)) order.push_back(edge.found);
        near[edge.found].push_back(edge.wanted);
    }
    std::map<std::size_t, std::size_t> owner;
    std::set<std::size_t> seen;
    std::function<bool(std::size_t)> const place = [&](std::size_t found) {
        for (std::size_t const wanted : near[found]) {
            if (!seen.insert(wanted).second) continue;
            auto const taken = owner.find(wanted);
            if (taken == owner.end() || place(taken->second)) {
                owner[wanted] = found;
                return true;
            }
        }
        return false;
    };
    for (std::size_t const found : order) {
        seen.clear();
        place(found);
    }
    std::map<std::size_t, std::size_t> pairs;
    for (auto const& [wanted, found] : owner)
        pairs[found] = wanted;
    return pairs;
}

bool liesOn(Found const& found, std::vector<Wanted> const& optional) {
    return std::any_of(optional.begin(), optional.end(), [&](Wanted const& item) {
        int const distance = std::abs(item.item->line - found.line);
        return (distance == 0 && cover(found.words, item.words) >= 0.5) ||
               (distance == 1 && overlap(found.words, item.words) >= 0.5);
    });
}

// The words of a name, without its article or title.
std::set<std::string> nameOf(std::string const& name) {
    std::string folded = text::fold(name);
    folded.erase(0, folded.find_first_not_of(" @"));
    for (std::string_view const article : {"l'", "le ", "la ", "les ", "the ", "m. ", "m ", "mme. ", "mme ",
                                           "mr. ", "mr ", "mrs. ", "mrs ", "al-", "ال"})
        if (folded.starts_with(article)) {
            folded.erase(0, article.size());
            break;
        }
    std::set<std::string> words;
    for (auto const& [word, count] : wordsOf(folded))
        words.insert(word);
    return words;
}

template <typename Finding, typename Test>
std::vector<Found> foundOf(std::vector<Finding> const& findings, Test const& test) {
    std::vector<Found> all;
    for (std::size_t i = 0; i < findings.size(); ++i)
        if (test(findings[i])) all.push_back({findings[i].span.line, wordsOf(findings[i].text), i});
    return all;
}

struct Result {
    Count count;
    std::map<std::size_t, std::size_t> pairs;  // index found → index wanted
    std::vector<std::size_t> wrong, missed;
};

Result compare(std::vector<Item> const& items, std::vector<Found> const& found,
               std::vector<Item> const& optionalItems, std::string_view kind) {
    std::vector<Wanted> const wanted = wantedOf(items);
    std::vector<Wanted> const optional = wantedOf(optionalItems, kind);
    auto const pairs = match(edgesOf(wanted, found, optional));
    Result result;
    std::set<std::size_t> met;
    for (auto const& [i, j] : pairs) {
        result.pairs[found[i].index] = j;
        met.insert(j);
    }
    for (std::size_t i = 0; i < found.size(); ++i)
        if (!pairs.contains(i) && !liesOn(found[i], optional)) result.wrong.push_back(found[i].index);
    for (std::size_t j = 0; j < wanted.size(); ++j)
        if (!met.contains(j)) result.missed.push_back(j);
    result.count = {static_cast<int>(pairs.size()), static_cast<int>(result.wrong.size()),
                    static_cast<int>(result.missed.size())};
    return result;
}

}  // namespace

bool sameOwners(std::vector<std::string> const& wanted, std::vector<std::string> const& found) {
    std::vector<std::set<std::string>> left;
    for (std::string const& name : found)
        if (auto words = nameOf(name); !words.empty()) left.push_back(std::move(words));
    if (wanted.size() != left.size()) return false;
    auto const within = [](std::set<std::string> const& a, std::set<std::string> const& b) {
        return std::includes(a.begin(), a.end(), b.begin(), b.end()) ||
               std::includes(b.begin(), b.end(), a.begin(), a.end());
    };
    for (std::string const& name : wanted) {
        std::set<std::string> const words = nameOf(name);
        auto same = std::find(left.begin(), left.end(), words);
        if (same == left.end())
            same = std::find_if(left.begin(), left.end(),
                                [&](auto const& other) { return within(words, other); });
        if (same == left.end()) return false;
        left.erase(same);
    }
    return true;
}

double Count::precision() const {
    return right + wrong == 0 ? 0 : 100.0 * right / (right + wrong);
}

double Count::recall() const {
    return right + missed == 0 ? 0 : 100.0 * right / (right + missed);
}

double Count::f1() const {
    return right == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
}

void Count::operator+=(Count const& other) {
    right += other.right;
    wrong += other.wrong;
    missed += other.missed;
}

double Share::percent() const {
    return all == 0 ? 100 : 100.0 * right / all;
}

void Share::operator+=(Share const& other) {
    right += other.right;
    all += other.all;
}

void Score::operator+=(Score const& other) {
    documents += other.documents;
    actions += other.actions;
    sureActions += other.sureActions;
    highActions += other.highActions;
    decisions += other.decisions;
    owner += other.owner;
    due += other.due;
    noOwner += other.noOwner;
    noDue += other.noDue;
    errors.insert(errors.end(), other.errors.begin(), other.errors.end());
}

void Score::add(Annotation const& annotation, reading::Reading const& reading) {
    using reading::Confidence;
    ++documents;
    auto const tell = [&](int line, std::string const& what, std::string const& words) {
        errors.push_back(annotation.id + ':' + std::to_string(line) + ' ' + what + ": " + words);
    };
    auto const actionsWith = [&](auto const& test) {
        return compare(annotation.actions, foundOf(reading.actions, test), annotation.optional, "action");
    };
    Result const all = actionsWith([](reading::FoundAction const&) { return true; });
    actions += all.count;
    sureActions += actionsWith([](auto const& found) { return found.confidence != Confidence::Low; }).count;
    highActions += actionsWith([](auto const& found) { return found.confidence == Confidence::High; }).count;
    Result const decided = compare(
        annotation.decisions, foundOf(reading.decisions, [](reading::FoundDecision const&) { return true; }),
        annotation.optional, "decision");
    decisions += decided.count;
    for (std::size_t const i : all.wrong)
        tell(reading.actions[i].span.line, "no action", reading.actions[i].text);
    for (std::size_t const j : all.missed)
        tell(annotation.actions[j].line, "missed action", annotation.actions[j].text);
    for (std::size_t const i : decided.wrong)
        tell(reading.decisions[i].span.line, "no decision", reading.decisions[i].text);
    for (std::size_t const j : decided.missed)
        tell(annotation.decisions[j].line, "missed decision", annotation.decisions[j].text);
    for (auto const& [i, j] : all.pairs) {
        reading::FoundAction const& found = reading.actions[i];
        Item const& item = annotation.actions[j];
        std::string const day = found.due ? toIso(*found.due) : "";
        if (!item.skipWho) {
            bool const right = sameOwners(item.who, found.who);
            (item.who.empty() ? noOwner : owner).count(right);
            std::string names;
            for (std::string const& name : found.who)
                names += " [" + name + ']';
            if (!right) tell(item.line, "owner", item.text + " →" + names);
        }
        if (!item.skipDue) {
            bool const right = item.due.empty() ? day.empty() : item.dueFrom <= day && day <= item.dueTo;
            (item.due.empty() ? noDue : due).count(right);
            if (!right) tell(item.line, "due", item.text + " → " + day);
        }
    }
}

}  // namespace diwan::corpus
