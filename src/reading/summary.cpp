#include "reading/summary.hpp"

#include <algorithm>
#include <cmath>
#include <queue>

#include "language/tables.hpp"
#include "reading/word_family.hpp"
#include "text/fold.hpp"

namespace diwan::reading {

namespace {

// Words that a sentence must have to say something; minutes are full of labels ("Excusée : Lina Mansouri").
constexpr std::size_t fewestWords = 3;
constexpr std::size_t fewestInMinutes = 4;
constexpr std::size_t mostTokens = 90;
constexpr std::size_t shortestWord = 4;  // bytes

// Weights, set on French news with reference titles (docs/follow-ups.md).
constexpr double lengthNorm = 4.0;  // words: shorter sentences gain little from being short
constexpr double leadWord = 1.0;    // what the first sentence also says
constexpr double earlyProse = 4.0;  // prose says first what it is about
constexpr double earlyMinutes = 1.0;

text::WordSet const& functionWords() {
    static text::WordSet const all = [] {
        text::WordSet words;
        for (language::Row const& row : language::rows("function_words"))
            for (std::string_view const word : language::alternatives(row.cell(1)))
                words[text::fold(word)];
        return words;
    }();
    return all;
}

bool standsBefore(Span const& a, Span const& b) {
    return std::pair(a.block, a.offset) < std::pair(b.block, b.offset);
}

bool overlaps(Span const& a, Span const& b) {
    return a.block == b.block && a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}

// Decisions, then dated actions; a sentence that is both stands once. The surest come first when not all fit.
std::vector<SummaryLine> factsOf(Reading const& reading, std::size_t count) {
    struct Fact {
        SummaryLine line;
        Confidence confidence;
        std::size_t order;
    };
    std::vector<Fact> facts;
    std::vector<Span> taken;
    for (FoundDecision const& decision : reading.decisions) {
        facts.push_back({{decision.text, decision.span}, decision.confidence, facts.size()});
        taken.push_back(decision.span);
    }
    std::sort(taken.begin(), taken.end(), standsBefore);
    for (FoundAction const& action : reading.actions) {
        if (!action.due) continue;
        auto const after = std::upper_bound(taken.begin(), taken.end(), action.span, standsBefore);
        bool const already = (after != taken.end() && overlaps(*after, action.span)) ||
                             (after != taken.begin() && overlaps(*std::prev(after), action.span));
        if (!already) facts.push_back({{action.text, action.span}, action.confidence, facts.size()});
    }
    if (facts.size() > count) {
        std::stable_sort(facts.begin(), facts.end(),
                         [](Fact const& a, Fact const& b) { return a.confidence < b.confidence; });
        facts.resize(count);
        std::sort(facts.begin(), facts.end(), [](Fact const& a, Fact const& b) { return a.order < b.order; });
    }
    std::vector<SummaryLine> lines;
    for (Fact& fact : facts)
        lines.push_back(std::move(fact.line));
    return lines;
}

// Prose of other kinds (news, letters) also speaks of what will be done and was decided; there these are no
// facts of a meeting.
bool isMeeting(Reading const& reading) {
    auto const sure = [](auto const& found) { return found.confidence == Confidence::High; };
    return !reading.participants.empty() ||
           std::any_of(reading.actions.begin(), reading.actions.end(), sure) ||
           std::any_of(reading.decisions.begin(), reading.decisions.end(), sure);
}

}  // namespace

void Summariser::add(text::Tokens const& tokens, Span const& span) {
    Sentence sentence{.span = span, .firstWord = m_words.size()};
    auto const number = static_cast<std::uint32_t>(m_sentences.size() + 1);
    for (text::Token const& token : tokens) {
        if (token.kind != text::TokenKind::Word || token.folded.size() < shortestWord) continue;
        if (functionWords().contains(token.folded, token.hash)) continue;
        std::string_view const stem = stemOf(token);
        Word& word = stem.size() == token.folded.size() ? m_numbers.at(stem, token.hash) : m_numbers[stem];
        if (word == 0) {
            m_holders.push_back(0);
            m_lastHolder.push_back(0);
            word = static_cast<Word>(m_holders.size());
        }
        Word const index = word - 1;
        if (m_lastHolder[index] != number) {
            m_lastHolder[index] = number;
            ++m_holders[index];
        }
        m_words.push_back(index);
    }
    sentence.words = static_cast<std::uint32_t>(m_words.size() - sentence.firstWord);
    sentence.endless = tokens.size() > mostTokens;
    m_sentences.push_back(sentence);
}

// Chooses sentences one by one. What a sentence is still worth only falls as others are chosen, so that the
// best of a heap, weighed again, is the best of all as soon as it stays on top: no pairs are compared.
class Summariser::Choice {
  public:
    Choice(Summariser const& pool, bool meeting) : m_pool(pool) {
        auto const count = static_cast<double>(pool.m_sentences.size());
        m_weights.reserve(pool.m_holders.size());
        for (std::uint32_t const holders : pool.m_holders)
            m_weights.push_back(std::log(1 + count / holders));
        m_said.resize(pool.m_holders.size());
        score(meeting ? earlyMinutes : earlyProse, meeting ? fewestInMinutes : fewestWords);
    }

    void say(std::size_t sentence) {
        for (Word const word : wordsOf(sentence))
            m_said[word] = true;
    }

    [[nodiscard]] std::vector<std::size_t> best(std::size_t count, std::vector<bool> const& taken) {
        std::priority_queue<Worth> heap;
        for (std::size_t i = 0; i < m_scores.size(); ++i)
            if (!taken[i]) heap.push({worth(i), i});
        std::vector<std::size_t> chosen;
        while (!heap.empty() && chosen.size() < count) {
            Worth top = heap.top();
            heap.pop();
            top.value = worth(top.sentence);
            if (!heap.empty() && top < heap.top()) {
                heap.push(top);
                continue;
            }
            chosen.push_back(top.sentence);
            say(top.sentence);
        }
        std::sort(chosen.begin(), chosen.end());
        return chosen;
    }

  private:
    struct Worth {
        double value = 0;
        std::size_t sentence = 0;
        // Of two that are worth the same the first in the text is better.
        bool operator<(Worth const& other) const {
            return value != other.value ? value < other.value : sentence > other.sentence;
        }
    };

    struct Words {
        Word const* first;
        Word const* last;
        [[nodiscard]] Word const* begin() const { return first; }
        [[nodiscard]] Word const* end() const { return last; }
    };
    [[nodiscard]] Words wordsOf(std::size_t sentence) const {
        Sentence const& s = m_pool.m_sentences[sentence];
        Word const* const first = m_pool.m_words.data() + s.firstWord;
        return {first, first + s.words};
    }

    void score(double early, std::size_t fewest) {
        std::vector<bool> lead(m_weights.size());
        double place = 1;
        for (std::size_t i = 0; i < m_pool.m_sentences.size(); ++i) {
            Sentence const& sentence = m_pool.m_sentences[i];
            if (sentence.endless || sentence.words < fewest) {
                m_scores.push_back(0);
                continue;
            }
            double sum = 0;
            for (Word const word : wordsOf(i)) {
                if (place == 1) lead[word] = true;
                double const shared = m_pool.m_holders[word];
                if (shared > 1) sum += shared * m_weights[word] * (lead[word] ? 1 + leadWord : 1);
            }
            m_scores.push_back(sum / (lengthNorm + sentence.words) * (1 + early / place));
            ++place;
        }
    }

    [[nodiscard]] double worth(std::size_t sentence) const {
        double all = 0;
        double said = 0;
        for (Word const word : wordsOf(sentence)) {
            all += m_weights[word];
            if (m_said[word]) said += m_weights[word];
        }
        if (all <= 0) return 0;
        // A few words said already are the document's subject; nearly all of them are the same sentence
        // again.
        double const repeated = said / all;
        return m_scores[sentence] * (1 - repeated * repeated);
    }

    Summariser const& m_pool;
    std::vector<double> m_weights;  // by word: rare ones weigh more
    std::vector<double> m_scores;   // by sentence
    std::vector<bool> m_said;       // by word
};

std::optional<std::size_t> Summariser::sentenceOf(Span const& span) const {
    auto const after =
        std::upper_bound(m_sentences.begin(), m_sentences.end(), span,
                         [](Span const& s, Sentence const& other) { return standsBefore(s, other.span); });
    // A finding may begin within its sentence ("Décision : on retient …").
    if (after == m_sentences.begin() || !overlaps(std::prev(after)->span, span)) return std::nullopt;
    return static_cast<std::size_t>(std::prev(after) - m_sentences.begin());
}

std::vector<SummaryLine> Summariser::lines(text::Document const& document, Reading const& reading,
                                           std::size_t count, bool withFacts) const {
    bool const meeting = isMeeting(reading);
    std::vector<SummaryLine> lines;
    if (meeting && withFacts) lines = factsOf(reading, count);
    if (lines.size() >= count) return lines;
    Choice choice(*this, meeting);
    std::vector<bool> taken(m_sentences.size());
    auto const take = [&](Span const& span) {
        auto const index = sentenceOf(span);
        if (!index) return;
        taken[*index] = true;
        choice.say(*index);
    };
    for (SummaryLine const& line : lines)
        take(line.span);
    if (!withFacts) {
        for (FoundDecision const& found : reading.decisions)
            take(found.span);
        for (FoundAction const& found : reading.actions)
            take(found.span);
        for (FoundQuestion const& found : reading.questions)
            take(found.span);
    }
    for (std::size_t const index : choice.best(count - lines.size(), taken)) {
        Span const& span = m_sentences[index].span;
        std::string const& text = document.blocks[static_cast<std::size_t>(span.block)].text;
        lines.push_back({text.substr(span.offset, span.length), span});
    }
    return lines;
}

}  // namespace diwan::reading
