// Reader: one pass over one document; read() makes one, runs it and takes its findings.
#pragma once

#include "reading/analysis.hpp"
#include "reading/context.hpp"
#include "reading/details.hpp"
#include "reading/read.hpp"
#include "reading/rules.hpp"
#include "reading/summary.hpp"

namespace diwan::reading {

class Reader {
  public:
    // `summariser`, if any, is told of each sentence that is read.
    Reader(text::Document const& document, Options const& options, Reading& reading,
           Summariser* summariser = nullptr);
    void run();

  private:
    struct Where {
        int block = 0;
        std::size_t sentence = 0;  // of the block
        bool firstOfBlock = true;
    };
    [[nodiscard]] bool isStopped() const;
    void survey();
    [[nodiscard]] std::optional<Heading> headingInOtherLanguage(text::Block const& block, Analysis const& a);
    [[nodiscard]] std::string_view speakerLabel(text::Tokens const& tokens) const;
    [[nodiscard]] std::optional<Heading> headingAt(std::size_t block);
    void learnFrom(Analysis const& line, std::size_t fromByte);
    void readBlock(int index);
    std::size_t readTable(std::size_t first);
    [[nodiscard]] Details dueOfCell(Analysis const& cell);
    void readSentence(Analysis const& a, Where const& where);
    bool readAction(Analysis const& a, Where const& where, bool vetoed);
    void readDecision(Analysis const& a, Where const& where, bool vetoed);
    bool closeMotion(Rule const& rule, Outcome outcome, bool alone, Where const& where);
    bool readAnswer(Analysis const& a, Where const& where);
    void readQuestion(Analysis const& a, Where const& where);
    void readDone(Analysis const& a, Where const& where, bool isAction);
    void readDoneItem(int index, std::size_t from);
    void keepDone(Analysis const& a, Where const& where, std::size_t begin, std::size_t end);
    void readVote(Analysis const& a, Where const& where);
    void dateNextMeeting();
    [[nodiscard]] std::optional<Day> nextMeeting();
    // "Nadia :" alone on its line, with her tasks below it: who owns the items that name nobody.
    void noteOwnerAbove(int index);
    bool attach(Analysis const& a, Where const& where);
    [[nodiscard]] Rule const* vetoOf(Analysis const& a) const;
    [[nodiscard]] FoundAction actionFrom(Analysis const& a, Where const& where, Details const& details) const;
    [[nodiscard]] std::string why(std::string_view key, std::string_view words) const;
    // The sentence without "Décision :" before it.
    [[nodiscard]] Span behindDecisionMark(Analysis const& a, Where const& where) const;
    [[nodiscard]] Span spanOf(Where const& where, std::size_t begin, std::size_t end) const;
    void keep(FoundAction action);
    struct Hit {
        Rule const* rule = nullptr;
        Match match;
    };
    [[nodiscard]] static bool isStanding(Hit const& hit, Analysis const& a, Details const& details);
    [[nodiscard]] static bool isBehindComma(Hit const& hit, Analysis const& a);
    [[nodiscard]] bool isOrphan(Hit const& hit, Analysis const& a) const;
    [[nodiscard]] bool applies(Rule const& rule, Analysis const& a, Where const& where,
                               Details const& details) const;
    [[nodiscard]] std::vector<Hit> hitsOf(Analysis const& a, Where const& where,
                                          Details const& details) const;
    void refine(FoundAction& action, Analysis const& a, Hit const& hit, Details const& details) const;
    [[nodiscard]] std::vector<std::string> spokenOf(Analysis const& a, std::size_t before,
                                                    bool alsoEarlier) const;

    text::Document const& m_document;
    Options const& m_options;
    Reading& m_reading;
    Summariser* m_summariser;
    Calendar m_calendar;
    Names m_names;
    Analyser m_analyser;
    Context m_context;
    std::vector<std::pair<std::size_t, Heading>> m_headings;  // by block, ascending
    std::size_t m_nextHeading = 0;
    std::vector<std::string> m_subject;  // the person spoken of last in this block
    std::vector<std::string> m_speaker;  // of "Karim: I will …", in this block
    Span m_previous;                     // the last sentence that may be given an owner by the next line
    std::vector<std::string> m_ownersAbove;
    int m_levelAbove = -1;
    bool m_isNegated = false;             // what this sentence begins with is not to be done
    bool m_decided = false;               // this sentence says that something is decided
    std::optional<std::size_t> m_motion;  // the last decision that waits for its outcome, as an index
    bool m_isTitle = false;               // of that decision: only the title of what is voted below
    Span m_proposal;                      // the last sentence that may be agreed to, and how often it was
    int m_agreements = 0;
    bool m_isProposed = false;  // it asks for agreement
    bool m_isDialogue = false;  // "KB: …" again and again: who says what
    Topic m_blockTopic = Topic::None;
};

// Whose words the block gives ("Karim: I will …", "[Karim] …"), or nobody.
[[nodiscard]] std::vector<std::string> speakerOf(Analysis const& a);
// True when "which", "that", "when" stands just before the token: what follows describes and asks nothing.
[[nodiscard]] bool isRelative(Analysis const& a, std::size_t at);
// The rule's first match at `from` or later, when its flags on the words around it let it stand.
[[nodiscard]] std::optional<Match> matchOf(Rule const& rule, Analysis const& a, std::size_t from = 0);

}  // namespace diwan::reading
