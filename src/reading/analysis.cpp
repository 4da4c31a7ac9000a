#include "reading/analysis.hpp"

#include "reading/person.hpp"
#include "reading/verbs.hpp"
#include "text/detect.hpp"

namespace diwan::reading {

namespace {

struct Classes {
    ClassId future = classId("FUT"), weFuture = classId("WEFUT"), arabicFuture = classId("ARFUT"),
            ourArabicFuture = classId("WE_FUT"), notFuture = classId("NOTFUTURE"), gerund = classId("GERUND"),
            infinitive = classId("INF"), masdar = classId("MASDAR"), arabicVerb = classId("YVERB"),
            spokenWe = classId("DZ_WE"), spokenMine = classId("SPOKEN_I"), hers = classId("TVERB"),
            spokenPresent = classId("SPOKEN_PRES"), title = classId("TITLE"), present = classId("PRES"),
            conditional = classId("COND"), notInfinitive = classId("NOT_INF"),
            beforeInfinitive = classId("BEFORE_INF"), article = classId("ARTICLE");
};

// "Poncer les plateaux", "de poncer", "à poncer": a French word in "-er" that no table knows, where the word
// before or behind shows a verb.
bool isBareInfinitive(Sentence const& sentence, std::size_t i) {
    static Classes const c;
    text::Token const& token = sentence.tokens[i];
    std::string_view const word = token.folded;
    bool const ending = word.ends_with("er") && !word.ends_with("ier") && word.size() >= 5;
    if (!ending || sentence.find(i, c.infinitive) != nullptr || sentence.find(i, c.notInfinitive) != nullptr)
        return false;
    bool const first = i <= sentence.firstWord || i <= sentence.start;
    if (first) return sentence.find(i + 1, c.article) != nullptr;
    return !token.capital && sentence.find(i - 1, c.beforeInfinitive) != nullptr;
}

// "هيبعت", "حتراجع", "غيشري", "هنعمل", "بيرسل": the future and the present of spoken Arabic, whatever the
// verb; 0 else.
ClassId spokenVerb(std::string_view folded) {
    static ClassId const future = classId("SPOKEN_FUT");
    static ClassId const ourFuture = classId("SPOKEN_WE");
    static ClassId const present = classId("SPOKEN_PRES");
    constexpr std::size_t shortest = 10;  // bytes: five letters
    // "بتخلصه": what is done, written onto the verb; "بتاعه" is "his".
    bool const object = folded.ends_with("ه") && folded.starts_with("بت") && !folded.starts_with("بتاع");
    bool const noun = (folded.ends_with("ه") && !object) || folded.ends_with("ات") || folded.ends_with("ين");
    if (folded.size() < shortest || noun) return 0;
    std::string_view const prefix = folded.substr(0, 2);
    std::string_view const person = folded.substr(2, 2);
    bool const third = person == "ي" || person == "ت";
    if (prefix == "ب") return third ? present : 0;
    // "غياب", "غيره" are nouns.
    bool const moroccan = prefix == "غ" && !folded.starts_with("غيا") && !folded.starts_with("غير");
    if (prefix != "ه" && prefix != "ح" && !moroccan) return 0;
    return third ? future : person == "ن" ? ourFuture : 0;
}

// "nbe3tou", "nvalidiw" (we), "n3ayet" (I), "ydakhel", "tkellem" (he, she): Darija in Latin letters, whose
// prefixes stand before consonants as those of no French word do; 0 else.
ClassId latinDarijaVerb(std::string_view folded) {
    static ClassId const ours = classId("DZ_WE");
    static ClassId const mine = classId("DZ_I");
    static ClassId const third = classId("DZ_VERB");
    static ClassId const refused = classId("DZ_WONT");
    constexpr std::size_t shortest = 5;
    if (folded.size() < shortest ||
        folded.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789") != folded.npos)
        return 0;
    constexpr std::string_view consonants = "bcdfghjklmnpqrstvwxz3579";
    bool const consonant = consonants.find(folded[1]) != consonants.npos;
    bool const plural = folded.ends_with("ou") || folded.ends_with("iw") || folded.ends_with("aw");
    switch (folded[0]) {
        case 'n':
            if (consonant && folded.ends_with("ouch")) return refused;
            if (consonant) return plural ? ours : mine;
            return (folded[1] == 'a' || folded[1] == 'e') && folded.size() > shortest &&
                           folded.ends_with("ou")
                       ? ours
                       : 0;
        case 'y':
            return consonant ? third : 0;
        case 't':
            return consonant && std::string_view("chrstw").find(folded[1]) == std::string_view::npos ? third
                                                                                                     : 0;
        default:
            return 0;
    }
}

// "سننجز", "سنقترح", but not the years of "سنوات" nor the bonds of "سندات".
bool isOurFuture(std::string_view folded) {
    constexpr std::size_t shortest = 10;  // bytes: five letters
    return folded.starts_with("سن") && folded.size() >= shortest && !folded.starts_with("سنو") &&
           !folded.starts_with("سند") && !folded.ends_with("ه") && !folded.ends_with("ين");
}

// "سيرسل", "يتابع", "تجميع": what prefixes and the shape of an Arabic word give away.
void tagArabicEnding(Sentence& sentence, std::size_t i, std::string_view text) {
    static Classes const c;
    text::Token const& token = sentence.tokens[i];
    bool const ending = token.folded.starts_with("سي") || token.folded.starts_with("ست") ||
                        token.folded.starts_with("وسي") || token.folded.starts_with("وست");
    if (ending && token.folded.size() >= 8 && sentence.find(i, c.title) == nullptr)
        sentence.add(i, {c.arabicFuture, 1, 0});
    else if (!sentence.isTagged(i) && isOurFuture(token.folded))
        sentence.add(i, {c.ourArabicFuture, 1, 0});
    else if (!sentence.isTagged(i) && looksLikeMasdar(token.folded, text.substr(token.offset, token.length)))
        sentence.add(i, {c.masdar, 1, 0});
    else if (ClassId const spoken = !sentence.isTagged(i) ? spokenVerb(token.folded) : 0; spoken != 0)
        sentence.add(i, {spoken, 1, 0});
    else if (!sentence.isTagged(i) && token.folded.starts_with("ي") && token.folded.size() >= 6)
        sentence.add(i, {c.arabicVerb, 1, 0});
    else if (!sentence.isTagged(i) && token.folded.size() >= 10 && token.folded.starts_with("ن") &&
             token.folded.ends_with("و"))
        sentence.add(i, {c.spokenWe, 1, 0});
    else if (!sentence.isTagged(i) && token.folded.size() >= 8 && token.folded.starts_with("ن"))
        sentence.add(i, {c.spokenMine, 1, 0});
    else if (sentence.tagsAt(i).empty() && token.folded.size() >= 8 && token.folded.starts_with("ت") &&
             !token.folded.ends_with("ه") && !token.folded.ends_with("ات"))
        sentence.add(i, {c.hers, 1, 0});
    // "بتكتب": the table's verb behind the prefix of spoken Arabic.
    if (sentence.nodeAt(i) == 0 && sentence.find(i, c.present) != nullptr &&
        (token.folded.starts_with("بي") || token.folded.starts_with("بت")))
        sentence.add(i, {c.spokenPresent, 1, 0});
}

// Folding makes "contacté" and "contacte" one word; the accent tells the participle.
bool isParticiple(text::Token const& token, std::string_view text) {
    return token.folded.ends_with('e') && text.substr(token.offset, token.length).ends_with("é");
}

bool isOurFrenchFuture(std::string_view folded) {
    return folded.ends_with("rons") && folded.size() >= 6;
}

bool isFrenchConditional(std::string_view folded) {
    return (folded.ends_with("erait") || folded.ends_with("eraient")) && folded.size() >= 7;
}

// False for a French word whose ending tagFrenchEnding() has nothing to say of, wherever it stands.
bool hasFrenchEnding(text::Token const& token, std::string_view text) {
    std::string_view const word = token.folded;
    return word.ends_with("er") || isParticiple(token, text) || latinDarijaVerb(word) != 0 ||
           looksLikeFrenchFuture(word) || looksLikeFrenchInfinitive(word) || isOurFrenchFuture(word) ||
           isFrenchConditional(word);
}

void tagFrenchEnding(Sentence& sentence, std::size_t i, std::string_view text) {
    static Classes const c;
    text::Token const& token = sentence.tokens[i];
    if (isParticiple(token, text)) {
        sentence.remove(i, c.present);
    } else if (isBareInfinitive(sentence, i)) {
        sentence.add(i, {c.infinitive, 1, 0});
    } else if (ClassId const darija = !sentence.isTagged(i) ? latinDarijaVerb(token.folded) : 0;
               darija != 0) {
        sentence.add(i, {darija, 1, 0});
    } else if (!token.capital) {
        if (looksLikeFrenchFuture(token.folded) && sentence.find(i, c.future) == nullptr)
            sentence.add(i, {c.future, 1, 0});
        if (isOurFrenchFuture(token.folded)) sentence.add(i, {c.weFuture, 1, 0});
        if (isFrenchConditional(token.folded)) sentence.add(i, {c.conditional, 1, 0});
        if (looksLikeFrenchInfinitive(token.folded) && sentence.find(i, c.infinitive) == nullptr && i > 0)
            sentence.add(i, {c.infinitive, 1, 0});
    }
}

// Forms that endings give away, whatever the verb.
void tagEndings(Sentence& sentence, std::string_view text, FrenchEndings& french) {
    static Classes const c;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        text::Token const& token = sentence.tokens[i];
        if (token.kind != text::TokenKind::Word) continue;
        if (sentence.find(i, c.notFuture) != nullptr) {
            sentence.remove(i, c.future);
        } else if (token.arabic) {
            tagArabicEnding(sentence, i, text);
        } else if (sentence.language == Language::English) {
            if (token.folded.ends_with("ing") && token.folded.size() >= 6) sentence.add(i, {c.gerund, 1, 0});
        } else if (french.knows(token) ? french.isTelling(token)
                                       : french.note(token, hasFrenchEnding(token, text))) {
            tagFrenchEnding(sentence, i, text);
        }
    }
}

// The sentence's own language: its script decides first, then clear evidence of function words.
Language languageOf(text::Tokens const& tokens, Language document) {
    std::size_t arabic = 0;
    std::size_t words = 0;
    for (text::Token const& token : tokens) {
        words += token.kind == text::TokenKind::Word ? 1 : 0;
        arabic += token.arabic ? 1 : 0;
    }
    if (arabic * 2 > words) return Language::Arabic;
    if (document == Language::Arabic)
        return text::detectLanguage(tokens, words > 0 && arabic == 0 ? Language::French : document);
    Language const found = text::detectLanguage(tokens, document);
    return found == Language::Arabic ? document : found;
}

}  // namespace

bool FrenchEndings::note(text::Token const& token, bool telling) {
    if (token.word == 0) return telling;
    if (token.word >= m_known.size()) m_known.resize(2 * token.word, Known::Nothing);
    m_known[token.word] = telling ? Known::Telling : Known::Plain;
    return telling;
}

std::string_view Analysis::words(std::size_t begin, std::size_t end) const {
    if (begin >= end || end > size()) return {};
    std::size_t const first = sentence.tokens[begin].offset;
    return text.substr(first, sentence.tokens[end - 1].end() - first);
}

Analysis const& Analyser::readTokens(std::string_view text, text::Piece piece) {
    Analysis& a = m_analysis;
    a.text = text;
    a.piece = piece;
    a.sentence.tokens.read(text, piece.offset, piece.length);
    a.dates.clear();
    a.people.clear();
    a.rules.clear();
    a.question = false;
    return a;
}

text::Tokens const& Analyser::readNewWords(std::string_view text, text::Piece piece) {
    readTokens(text, {piece.offset, 0});
    m_analysis.sentence.tokens.readNewWords(text, piece.offset, piece.length);
    return m_analysis.sentence.tokens;
}

Analysis const& Analyser::tagWords(Language language) {
    Sentence& sentence = m_analysis.sentence;
    sentence.language = languageOf(sentence.tokens, language);
    lexicon(sentence.language).tag(sentence);
    return m_analysis;
}

Analysis const& Analyser::readWords(std::string_view text, text::Piece piece, Language language) {
    readTokens(text, piece);
    return tagWords(language);
}

Analysis const& Analyser::read(std::string_view text, text::Piece piece, Language language) {
    readWords(text, piece, language);
    return readMeaning();
}

bool Analyser::mayBeginWithPerson() const {
    Analysis const& a = m_analysis;
    return a.size() > 0 && PersonReader(a.sentence, a.text, m_names).mayStartPerson(0);
}

Analysis const& Analyser::readMeaning() {
    Analysis& a = m_analysis;
    tagEndings(a.sentence, a.text, m_frenchEndings);
    tagDates(a.sentence, m_calendar, a.dates);
    tagPeople(a.sentence, a.text, m_names, a.people);
    possibleRules(a.sentence, a.rules);
    for (std::size_t i = a.size(); i > 0 && a.size() - i < 4; --i) {
        std::string_view const word = a.sentence.tokens[i - 1].folded;
        if (word == "?" || word == "؟") a.question = true;
        if (a.sentence.tokens[i - 1].kind != text::TokenKind::Sign) break;
    }
    return a;
}

}  // namespace diwan::reading
