// Reader: one pass over one document; read() makes one, runs it and takes its findings.
#pragma once

#include "reading/analysis.hpp"
#include "reading/context.hpp"
#include "reading/details.hpp"
#include "reading/motion.hpp"
#include "reading/proposal.hpp"
#include "reading/read.hpp"
#include "reading/referents.hpp"
#include "reading/rules.hpp"
#include "reading/summary.hpp"
#include "reading/survey.hpp"
#include "reading/task_label.hpp"

namespace diwan::reading {

class TableLayout;

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
    void readBlock(int index);
    // The sentences of a block behind its marker; `first`: something begins with them.
    void readProse(int index, std::size_t from, bool first);
    std::size_t readTable(std::size_t first);
    struct Row;
    [[nodiscard]] Analysis const& analyseCell(std::size_t cell);
    void readRow(TableLayout const& layout, std::size_t begin, std::size_t end);
    [[nodiscard]] Row rowOf(TableLayout const& layout, std::size_t begin, std::size_t end);
    void keepRow(TableLayout const& layout, Row row);
    void readMinutesRow(TableLayout const& layout, std::size_t begin, std::size_t end);
    void readProseCells(TableLayout const& layout, std::size_t begin, std::size_t end, std::size_t task);
    void readCell(std::size_t cell);
    [[nodiscard]] Details dueOfCell(Analysis const& cell);
    void readSentence(Analysis const& a, Where const& where);
    bool readAction(Analysis const& a, Where const& where, bool vetoed);
    void readDecision(Analysis const& a, Where const& where, bool vetoed);
    bool readAnswer(Analysis const& a, Where const& where);
    void readQuestion(Analysis const& a, Where const& where);
    void readDone(Analysis const& a, Where const& where, bool isAction);
    void readDoneItem(int index, std::size_t from);
    void keepDone(Analysis const& a, Where const& where, std::size_t begin, std::size_t end);
    void readVote(Analysis const& a, Where const& where);
    void dateNextMeeting();
    [[nodiscard]] std::optional<Day> nextMeeting();
    // The line goes on the sentence of the one before, though the text as a whole is not wrapped.
    [[nodiscard]] bool isContinued(int index) const;
    bool attach(Analysis const& a, Where const& where);
    [[nodiscard]] Rule const* vetoOf(Analysis const& a) const;
    [[nodiscard]] FoundAction actionFrom(Analysis const& a, Where const& where, Details details) const;
    [[nodiscard]] std::string why(std::string_view key, std::string_view words) const;
    // The sentence without "Décision :" before it.
    [[nodiscard]] Span behindDecisionMark(Analysis const& a, Where const& where) const;
    [[nodiscard]] Span spanOf(Where const& where, std::size_t begin, std::size_t end) const;
    [[nodiscard]] Span spanOf(Where const& where, text::Piece piece) const {
        return spanOf(where, piece.offset, piece.offset + piece.length);
    }
    void keep(FoundAction action);
    struct Hit {
        Rule const* rule = nullptr;
        Match match;
    };
    [[nodiscard]] std::vector<Hit> decidingClauses(Analysis const& a, bool vetoed) const;
    void addClauses(Analysis const& a, Where const& where, std::vector<Hit> const& clauses,
                    Span const& whole);
    [[nodiscard]] bool isTitle(int index) const;
    [[nodiscard]] static bool isStanding(Hit const& hit, Analysis const& a, Details const& details);
    [[nodiscard]] static bool isBehindComma(Hit const& hit, Analysis const& a);
    [[nodiscard]] bool isDecision(Hit const& hit, Analysis const& a) const;
    [[nodiscard]] bool isOrphan(Hit const& hit, Analysis const& a) const;
    [[nodiscard]] bool applies(Rule const& rule, Analysis const& a, Where const& where,
                               Details const& details) const;
    [[nodiscard]] std::vector<Hit> hitsOf(Analysis const& a, Where const& where,
                                          Details const& details) const;
    // What besides a rule shows that a sentence is an action.
    struct Marks {
        std::optional<TaskLabel> label;  // "Action : …"
        bool checkbox = false;
        bool underHeading = false;  // it starts a line below "Actions"
        bool tail = false;          // its end names an owner: "Envoi du devis (Karim)"
        [[nodiscard]] bool any() const { return label || checkbox || underHeading || tail; }
    };
    static bool isShare(Analysis const& a, std::size_t content, std::string_view named);
    [[nodiscard]] bool mayBeAction(Analysis const& a, Where const& where, bool vetoed) const;
    [[nodiscard]] Marks marksOf(Analysis const& a, Where const& where, Details const& details, bool isRuled,
                                bool vetoed) const;
    void keepClauses(Analysis const& a, Where const& where, std::vector<Hit> const& hits, Details details);
    void keepSentence(Analysis const& a, Where const& where, Hit const* hit, Marks const& marks,
                      Details details);
    void refine(FoundAction& action, Analysis const& a, Hit const& hit) const;
    [[nodiscard]] std::string whyOf(Analysis const& a, Hit const& hit) const;
    void giveOwner(FoundAction& action, Analysis const& a, Hit const& hit) const;
    [[nodiscard]] Confidence confidenceOf(FoundAction const& action, Analysis const& a, Hit const& hit) const;

    text::Document const& m_document;
    Options const& m_options;
    Reading& m_reading;
    Summariser* m_summariser;
    Calendar m_calendar;
    Names m_names;
    Analyser m_analyser;
    Context m_context;
    Survey m_survey;
    Referents m_referents;
    Motion m_motion;
    Proposal m_proposal;
    Span m_previous;           // the last sentence that may be given an owner by the next line
    bool m_isNegated = false;  // what this sentence begins with is not to be done
    bool m_decided = false;    // this sentence says that something is decided
    std::size_t m_decidingBegin = 0;
    std::size_t m_decidingEnd = 0;  // the token behind the words that say so; 0: none, or its heading alone
    bool m_isCount = false;         // the last decision is only the count of its votes
    Topic m_blockTopic = Topic::None;
};

}  // namespace diwan::reading
