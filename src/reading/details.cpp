#include "reading/details.hpp"

#include <algorithm>
#include <boost/container/small_vector.hpp>
#include <boost/container/static_vector.hpp>

namespace diwan::reading {

namespace {

struct Classes {
    ClassId owner = classId("OWNER_LABEL"), support = classId("SUPPORT_LABEL"), due = classId("DUE_LABEL"),
            people = classId("PEOPLE"), other = classId("OTHERNAME"), date = classId("DATE"),
            urgent = classId("URGENT"), article = classId("ARTICLE"), mention = classId("MENTION"),
            event = classId("EVENT"), eventPrep = classId("EVENT_PREP"), dash = classId("DASH"),
            arrow = classId("ARROW"), by = classId("Q_BY"), before = classId("Q_BEFORE"),
            on = classId("Q_ON"), role = classId("ROLE"), body = classId("BODY"),
            arabicName = classId("ARABICNAME"), lead = classId("LEAD"), with = classId("WITH"),
            contact = classId("CONTACT_PREP"), datedNoun = classId("DATED_NOUN"), base = classId("BASE"),
            noDue = classId("NO_DUE"), examples = classId("EXAMPLES"), meeting = classId("MEETING_NOUN"),
            meetingPrep = classId("MEETING_PREP");
    // Of a token that onlyDetails() may pass.
    ClassMask telling = maskOf(date) | maskOf(people) | maskOf(body) | maskOf(owner) | maskOf(due) |
                        maskOf(support) | maskOf(urgent) | maskOf(by) | maskOf(before) | maskOf(with) |
                        maskOf(article);
};

Classes const& classes() {
    static Classes const all;
    return all;
}

void setDue(Analysis const& a, FoundDate const& date, Details& details) {
    details.due = date.last;
    details.dueText = std::string(a.words(date.begin, date.end));
    details.dueKind = date.kind;
    details.dueAt = date.end;
    details.mismatch = date.mismatch;
}

// "to the June meeting", "of the 12 May session" name a meeting; "before the June meeting" is a deadline.
bool namesMeeting(Analysis const& a, FoundDate const& date) {
    Classes const& c = classes();
    if (a.sentence.find(date.end, c.datedNoun) == nullptr || date.kind == DueKind::Before ||
        date.kind == DueKind::By)
        return false;
    for (std::size_t i = date.begin > 2 ? date.begin - 2 : 0; i <= date.begin; ++i)
        for (ClassId const cls : {c.before, c.by, c.on})
            if (a.sentence.find(i, cls) != nullptr) return false;
    return true;
}

// "for now", "on Mondays": words of time that name no day to be ready by.
bool namesNoDay(Analysis const& a, FoundDate const& date) {
    if (!a.sentence.classes.test(classes().noDue)) return false;
    for (std::size_t i = date.begin > 0 ? date.begin - 1 : 0; i < date.end; ++i)
        if (a.sentence.find(i, classes().noDue) != nullptr) return true;
    return false;
}

// "pour le CA du 12 juin", "à la réunion de juin": the meeting's day is when it is to be ready.
bool isByMeeting(Analysis const& a, FoundDate const& date) {
    Classes const& c = classes();
    if (!a.sentence.classes.test(c.meeting)) return false;
    constexpr std::size_t longestNoun = 3;  // tokens, as "comité de pilotage"
    constexpr std::size_t longestLead = 3;  // "avant le prochain"
    auto const isOf = [&](std::size_t at) {
        return a.sentence.is(at, "du") || a.sentence.is(at, "de") || a.sentence.is(at, "d'") ||
               a.sentence.is(at, "(");
    };
    auto const isLed = [&](std::size_t noun) {
        for (std::size_t at = noun > longestLead ? noun - longestLead : 0; at < noun; ++at)
            if (a.sentence.find(at, c.meetingPrep) != nullptr) return true;
        return false;
    };
    if (a.sentence.find(date.begin, c.meeting) != nullptr) return isLed(date.begin);
    std::size_t const of = isOf(date.begin) ? date.begin : date.begin > 0 ? date.begin - 1 : 0;
    if (!isOf(of)) return false;
    for (std::size_t noun = of > longestNoun ? of - longestNoun : 0; noun < of; ++noun) {
        Tag const* const tag = a.sentence.find(noun, c.meeting);
        if (tag != nullptr && noun + tag->length == of && isLed(noun)) return true;
    }
    return false;
}

bool mayBeDue(Analysis const& a, FoundDate const& date, Day reference) {
    // "Fête du quartier (6 juin) : …" dates what is spoken of.
    bool const ofTopic = a.sentence.is(date.end, ")") && a.sentence.is(date.end + 1, ":");
    return (date.deadline || isByMeeting(a, date)) && date.last >= reference && !ofTopic &&
           !namesMeeting(a, date) && !namesNoDay(a, date);
}

// The best date of the sentence for a deadline: one said with "for", "before", "by" first, else the last one.
void findDue(Analysis const& a, std::size_t begin, std::size_t end, Day reference, Details& details) {
    FoundDate const* best = nullptr;
    for (FoundDate const& date : a.dates) {
        if (!mayBeDue(a, date, reference) || date.begin < begin || date.end > end) continue;
        bool const stronger = best == nullptr || (date.kind != DueKind::On && best->kind == DueKind::On) ||
                              (date.kind == DueKind::On && best->kind == DueKind::On);
        if (stronger) best = &date;
    }
    if (best != nullptr) setDue(a, *best, details);
}

// "avant la découpe", "dès réception de l'acompte": words for an event, up to the end of the clause.
void findEvent(Analysis const& a, Details& details) {
    Classes const& c = classes();
    if (!a.sentence.classes.test(c.eventPrep)) return;
    for (std::size_t i = 0; i < a.size(); ++i) {
        Tag const* const prep = a.sentence.find(i, c.eventPrep);
        if (prep == nullptr) continue;
        std::size_t const start = i + prep->length;
        Tag const* event = a.sentence.find(start, c.event);
        bool const before = a.sentence.find(i, c.before) != nullptr;
        if (event == nullptr && !before) continue;
        std::size_t end = event != nullptr ? start + event->length : start;
        while (event == nullptr && end < a.size() && end < start + 6 &&
               a.sentence.tokens[end].kind != text::TokenKind::Sign &&
               a.sentence.find(end, c.date) == nullptr)
            ++end;
        if (end == start) continue;
        details.dueText = std::string(a.words(i, end));
        details.dueKind = DueKind::Event;
        return;
    }
}

template <typename Names>
void addNames(Names const& names, std::vector<std::string>& to) {
    for (std::string_view const name : names)
        if (std::find(to.begin(), to.end(), name) == to.end()) to.emplace_back(name);
}

// "Resp. : Karim", "@nadia", "appui : Nadia" anywhere in the sentence.
void findLabels(Analysis const& a, Details& details) {
    Classes const& c = classes();
    if (!a.sentence.classes.test(c.support) && !a.sentence.classes.test(c.owner)) return;
    for (std::size_t i = 0; i < a.size(); ++i) {
        bool const support = a.sentence.find(i, c.support) != nullptr;
        Tag const* label = support ? a.sentence.find(i, c.support) : a.sentence.find(i, c.owner);
        if (label == nullptr) continue;
        std::size_t at = i + label->length;
        while (a.sentence.is(at, "."))
            ++at;
        bool const colon = a.sentence.is(at, ":");
        if (colon) ++at;
        bool const shortLabel = a.sentence.tokens[i].folded == "resp";
        // "…، المسؤول نبيل": behind a sign the label needs no colon.
        bool const apart = i > 0 && a.sentence.tokens[i - 1].kind == text::TokenKind::Sign;
        if (!colon && !support && !shortLabel && !apart) continue;
        Tag const* const people = a.sentence.find(at, c.people);
        if (people == nullptr) continue;
        addNames(a.people[static_cast<std::size_t>(people->value)].names,
                 support ? details.support : details.who);
        details.labelled = true;
    }
}

struct Segment {
    std::size_t begin;
    std::size_t end;
};

constexpr std::size_t mostSegments = 3;
using Segments = boost::container::static_vector<Segment, mostSegments>;

// The last pieces of the sentence that stand apart: "( … )", " - … - …", "→ …", ": X" at the very end; and
// "(SR) avant fin mai", where a day alone is behind the bracket.
Segments tailSegments(Analysis const& a, Day reference) {
    Classes const& c = classes();
    ClassMask const apart = maskOf(c.dash) | maskOf(c.arrow);
    Segments segments;
    std::size_t end = a.size();
    while (end > 0 && a.sentence.isSign(end - 1, ".;"))
        --end;
    // What ends with a colon introduces something.
    if (end > 0 && a.sentence.is(end - 1, ":")) return segments;
    for (std::size_t count = 0; count < mostSegments && end > 1; ++count) {
        if (a.sentence.isSign(end - 1, ")]")) {
            std::string_view const opening = a.sentence.is(end - 1, ")") ? "(" : "[";
            std::size_t open = end - 1;
            while (open > 0 && !a.sentence.is(open, opening))
                --open;
            if (!a.sentence.is(open, opening)) break;
            // "return Err(Alert)" is code.
            bool const glued = open > 0 && !a.sentence.tokens[open].spaceBefore;
            if (glued && a.sentence.language == Language::English) break;
            segments.push_back({open + 1, end - 1});
            end = open;
            continue;
        }
        std::size_t start = end;
        while (start > 1) {
            text::Token const& token = a.sentence.tokens[start - 1];
            if (token.kind != text::TokenKind::Sign && !a.sentence.maskAt(start - 1).meets(apart)) {
                --start;
                continue;
            }
            bool const dash = a.sentence.find(start - 1, c.dash) != nullptr && token.spaceBefore &&
                              start < a.size() && a.sentence.tokens[start].spaceBefore;
            // "إعداد الملف / سفيان": between spaces the stroke parts as a dash does.
            bool const stroke = token.isSign("/") && token.spaceBefore && start < a.size() &&
                                a.sentence.tokens[start].spaceBefore && a.sentence.tokens[start].arabic;
            bool const mark = stroke || token.isSign(":|;,)") || token.folded == "،" ||
                              a.sentence.find(start - 1, c.arrow) != nullptr;
            if (dash || mark) break;
            --start;
        }
        if (start <= 1) break;
        if (a.sentence.is(start - 1, ")")) {
            auto const behind = count == 0 ? onlyDetails(a, start, end, reference) : std::nullopt;
            if (!behind || !behind->due) break;
            segments.push_back({start, end});
            end = start;
            continue;
        }
        segments.push_back({start, end});
        end = start - 1;
        if (end > 0 && a.sentence.find(end - 1, c.arrow) != nullptr) --end;
    }
    return segments;
}

}  // namespace

void Details::takeDue(Details const& other) {
    due = other.due;
    dueText = other.dueText;
    dueKind = other.dueKind;
    mismatch = other.mismatch;
}

void complete(FoundAction& action, Details const& details) {
    if (action.who.empty()) action.who = details.who;
    if (action.support.empty()) action.support = details.support;
    if (action.due || !details.due) return;
    action.due = details.due;
    action.dueText = details.dueText;
    action.dueKind = details.dueKind;
    action.mismatch = details.mismatch;
}

std::optional<Details> onlyDetails(Analysis const& a, std::size_t begin, std::size_t end, Day reference) {
    Classes const& c = classes();
    auto const isAnd = [&](std::size_t at) {
        return a.sentence.is(at, "et") || a.sentence.is(at, "and") || a.sentence.is(at, "و");
    };
    // Most sentences begin with a word that tells nothing of the kind.
    if (begin < end && a.sentence.tokens[begin].kind != text::TokenKind::Sign &&
        !a.sentence.maskAt(begin).meets(c.telling) && !isAnd(begin))
        return std::nullopt;
    // Nothing is copied before all of the words have shown to be of the kind.
    struct Named {
        FoundPeople const* people;
        bool isSupport;
    };
    boost::container::small_vector<Named, 4> named;
    FoundDate const* due = nullptr;
    Details details;
    bool something = false;
    bool support = false;
    bool owned = false;
    for (std::size_t at = begin; at < end;) {
        if (Tag const* const date = a.sentence.find(at, c.date);
            date != nullptr && at + date->length <= end) {
            FoundDate const& found = a.dates[static_cast<std::size_t>(date->value)];
            if (mayBeDue(a, found, reference)) due = &found;
            something = true;
            details.labelled = details.labelled || a.sentence.find(at, c.due) != nullptr;
            at += date->length;
            continue;
        }
        Tag const* people = a.sentence.find(at, c.people);
        // "(قسم الصيانة)": a body that is named stands there as a person does.
        if (people == nullptr && a.sentence.find(at, c.body) != nullptr)
            people = a.sentence.find(at, c.arabicName);
        if (people != nullptr && at + people->length <= end) {
            named.push_back({&a.people[static_cast<std::size_t>(people->value)], support});
            owned = owned || !support;
            something = true;
            support = false;
            at += people->length;
            continue;
        }
        // "Lead a project group" is work, "Lead: Karim" names somebody.
        Tag const* const owner = a.sentence.find(at, c.owner);
        if (owner != nullptr && at == begin && a.sentence.find(at, c.base) != nullptr &&
            !a.sentence.is(at + owner->length, ":"))
            return std::nullopt;
        std::size_t step = 0;
        for (ClassId const label : {c.owner, c.due, c.support, c.urgent, c.by, c.before})
            if (Tag const* const tag = a.sentence.find(at, label);
                tag != nullptr && at + tag->length <= end) {
                step = std::max<std::size_t>(step, tag->length);
                support = support || label == c.support;
                // "Project group lead" is a role, "lead: project group" names one; "la ferme des Durand par
                // Christine" is no label either.
                bool const behind = label == c.owner && something && at + tag->length >= end;
                bool const leads = at == begin || a.sentence.is(at + tag->length, ":") ||
                                   a.sentence.tokens[at - 1].kind == text::TokenKind::Sign;
                bool const names = leads && !behind && label == c.owner;
                details.labelled = details.labelled || names || (leads && label == c.due);
                if (label == c.urgent) details.urgent = true;
            }
        // "(Karim avec Nadia)": the second one helps.
        if (Tag const* const with = owned ? a.sentence.find(at, c.with) : nullptr) {
            step = std::max<std::size_t>(step, with->length);
            support = true;
        }
        if (step > 0) {
            at += step;
            continue;
        }
        bool const passed = a.sentence.tokens[at].kind == text::TokenKind::Sign ||
                            a.sentence.find(at, c.article) != nullptr || isAnd(at);
        if (!passed) return std::nullopt;
        ++at;
    }
    if (!something) return std::nullopt;
    for (Named const& found : named)
        addNames(found.people->names, found.isSupport ? details.support : details.who);
    if (due != nullptr) setDue(a, *due, details);
    details.tail = std::string(a.words(begin, end));
    return details;
}

void setDueWithin(Analysis const& a, std::size_t begin, std::size_t end, Day reference, Details& details) {
    details.due.reset();
    details.dueText.clear();
    details.dueKind = DueKind::None;
    details.mismatch = false;
    findDue(a, begin, end, reference, details);
    if (!details.due && end >= a.size()) findEvent(a, details);
}

namespace {

// "(le trésorier, le bureau, etc.)": examples are nobody's charge.
bool givesExamples(Analysis const& a, Segment const& segment) {
    for (std::size_t at = segment.begin; at < segment.end; ++at)
        if (a.sentence.find(at, classes().examples) != nullptr) return true;
    return false;
}

// "(ticket 412, Idir, S20)": what is owner or day among the pieces between a bracket's commas.
void addPieces(Analysis const& a, Segment const& segment, Day reference, Details& details) {
    if (!a.sentence.isSign(segment.begin - 1, "([") || givesExamples(a, segment)) return;
    std::size_t begin = segment.begin;
    for (std::size_t at = begin; at <= segment.end; ++at) {
        if (at < segment.end && !a.sentence.isSign(at, ",;")) continue;
        bool const whole = begin == segment.begin && at == segment.end;
        auto const found = whole || begin >= at ? std::nullopt : onlyDetails(a, begin, at, reference);
        begin = at + 1;
        if (!found) continue;
        addNames(found->who, details.who);
        if (found->due && !details.due) details.takeDue(*found);
        if (found->any()) details.tail = found->tail;
    }
}

}  // namespace

Details detailsOf(Analysis const& a, Day reference) {
    Classes const& c = classes();
    Details details;
    for (Segment const& segment : tailSegments(a, reference)) {
        auto const found = onlyDetails(a, segment.begin, segment.end, reference);
        if (!found) {
            addPieces(a, segment, reference, details);
            continue;
        }
        // After a comma, a bare name is more often a contact or an apposition than an owner.
        bool const comma = a.sentence.is(segment.begin - 1, ",") || a.sentence.is(segment.begin - 1, "،");
        if (comma && !found->labelled && !found->due && !details.due) continue;
        if (!comma || details.due || found->labelled) addNames(found->who, details.who);
        addNames(found->support, details.support);
        if (found->due && !details.due) details.takeDue(*found);
        if (details.any()) details.tail = found->tail;
    }
    findLabels(a, details);
    if (details.who.empty() && a.sentence.classes.test(c.mention))
        for (std::size_t i = 0; i < a.size(); ++i)
            if (a.sentence.find(i, c.mention) != nullptr &&
                (i == 0 || a.sentence.find(i - 1, c.contact) == nullptr))
                if (Tag const* const people = a.sentence.find(i, c.people))
                    addNames(a.people[static_cast<std::size_t>(people->value)].names, details.who);
    if (!details.due) findDue(a, 0, a.size(), reference, details);
    if (!details.due) findEvent(a, details);
    bool const mayUrge = a.sentence.classes.test(c.urgent);
    for (std::size_t i = 0; mayUrge && i < a.size() && !details.urgent; ++i)
        details.urgent = a.sentence.find(i, c.urgent) != nullptr;
    return details;
}

}  // namespace diwan::reading
