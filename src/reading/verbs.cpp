#include "reading/verbs.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "language/tables.hpp"
#include "reading/lexicon.hpp"
#include "text/fold.hpp"

namespace diwan::reading {

namespace {

struct French {
    Lexicon& lexicon;
    ClassId infinitive = classId("INF");
    ClassId present = classId("PRES");
    ClassId future = classId("FUT");
    ClassId participle = classId("PART");
    ClassId you = classId("YOU_DO");
    ClassId youAll = classId("YOU_ALL");
    ClassId myFuture = classId("MY_FUT");
    ClassId ours = classId("WE_PRES");

    void participles(std::string const& stem) const {
        for (std::string_view const ending : {"", "e", "s", "es"})
            lexicon.add(participle, stem + std::string(ending));
    }
};

// "envoy" → "envoi", "appel" → "appell": the stem before a silent e.
std::string silentStem(std::string const& stem) {
    if (stem.ends_with("oy") || stem.ends_with("uy")) return stem.substr(0, stem.size() - 1) + "i";
    if (stem.ends_with("appel")) return stem + "l";
    if (stem.ends_with("jet")) return stem + "t";
    return stem;
}

}  // namespace

// Folded words: accents are gone, so "é" is "e" and "é / è" alternations vanish.
void addFrenchVerbs(Lexicon& lexicon) {
    French const french{lexicon};
    for (language::Row const& row : language::rows("verbs_fr")) {
        for (std::string_view const word : language::alternatives(row.cell(0))) {
            std::string const infinitive = text::fold(word);
            lexicon.add(french.infinitive, infinitive);
            bool const regular = infinitive.ends_with("er") && row.cell(2).empty();
            if (regular && (row.cell(1).empty() || row.cell(1) == "-")) {
                std::string const stem = infinitive.substr(0, infinitive.size() - 2);
                std::string const silent = silentStem(stem);
                if (row.cell(1).empty()) {
                    lexicon.add(french.present, silent + "e");
                    lexicon.add(french.present, silent + "ent");
                    lexicon.add(french.you, silent + "es");
                    lexicon.add(french.you, silent + "eras");
                    lexicon.add(french.youAll, stem + "ez");
                    lexicon.add(french.youAll, silent + "erez");
                    lexicon.add(french.myFuture, silent + "erai");
                    lexicon.add(french.ours, stem + (stem.ends_with("g") ? "eons" : "ons"));
                }
                lexicon.add(french.future, silent + "era");
                lexicon.add(french.future, silent + "eront");
                french.participles(stem + "e");
            } else if (infinitive.ends_with("ir") && row.cell(1).empty()) {
                std::string const stem = infinitive.substr(0, infinitive.size() - 1);
                lexicon.add(french.present, stem + "t");
                lexicon.add(french.present, stem + "ssent");
                lexicon.add(french.you, stem + "s");
                lexicon.add(french.you, infinitive + "as");
                lexicon.add(french.youAll, stem + "ssez");
                lexicon.add(french.youAll, infinitive + "ez");
                lexicon.add(french.myFuture, infinitive + "ai");
                lexicon.add(french.ours, stem + "ssons");
                lexicon.add(french.future, infinitive + "a");
                lexicon.add(french.future, infinitive + "ont");
                french.participles(stem);
            }
        }
        for (std::string_view const form : language::alternatives(row.cell(1)))
            if (form != "-") lexicon.add(french.present, form);
        for (std::string_view const form : language::alternatives(row.cell(2)))
            if (form != "-") lexicon.add(french.future, form);
        for (std::string_view const form : language::alternatives(row.cell(3)))
            if (form != "-") french.participles(text::fold(form));
    }
}

// "يرسل" → "ترسل", "يرسلون", "نرسل", "سيرسل": a weak last letter falls before the plural's ending.
void addArabicVerbs(Lexicon& lexicon) {
    constexpr std::size_t letter = 2;  // bytes of an Arabic letter
    ClassId const present = classId("PRES");
    ClassId const future = classId("FUT");
    ClassId const presentOrPast = classId("PRES_OR_PAST");
    ClassId const ours = classId("WE_PRES");
    ClassId const ourFuture = classId("WE_FUT");
    for (language::Row const& row : language::rows("verbs_ar")) {
        std::vector<std::string_view> const others = language::alternatives(row.cell(1));
        auto const addPresent = [&](std::string const& form) {
            bool const other = std::find(others.begin(), others.end(), form) != others.end();
            lexicon.add(other ? presentOrPast : present, form);
            lexicon.add(future, "س" + form);
        };
        for (std::string_view const word : language::alternatives(row.cell(0))) {
            std::string const stem = text::fold(word).substr(letter);
            std::size_t const end = stem.find(' ');
            std::string root = stem.substr(0, end);
            if (root.ends_with("ي") || root.ends_with("و")) root.resize(root.size() - letter);
            std::string const rest = end == std::string::npos ? "" : stem.substr(end);
            for (std::string const& form : {"ي" + stem, "ت" + stem, "ي" + root + "ون" + rest,
                                            "ي" + root + "وا" + rest, "ي" + root + "ان" + rest})
                addPresent(form);
            // "يرسلها": what is done, written onto the verb.
            if (rest.empty())
                for (std::string const object : {"ه", "ها", "هم"}) {
                    addPresent("ي" + stem + object);
                    // "تغطيه" is "تغطية", the work itself.
                    if (object != "ه" || !stem.ends_with("ي")) addPresent("ت" + stem + object);
                }
            lexicon.add(ours, "ن" + stem);
            lexicon.add(ourFuture, "سن" + stem);
            lexicon.add(ourFuture, "سا" + stem);
        }
    }
}

bool looksLikeMasdar(std::string_view folded, std::string_view written) {
    auto const is = [&](std::size_t at, std::string_view letter) {
        return folded.substr(2 * at, 2) == letter;
    };
    if (folded.starts_with("ال")) folded.remove_prefix(4);
    // "بترقية", "بإدماج": the work that somebody is charged with.
    else if (folded.starts_with("ب") && folded.size() >= 12) {
        folded.remove_prefix(2);
        written = written.starts_with("ب") ? written.substr(2) : written;
    }
    switch (folded.size() / 2) {
        case 5:
            return (is(0, "ت") && is(3, "ي")) || (written.starts_with("إ") && is(3, "ا"));
        case 6:
            return (is(0, "م") && is(2, "ا") && is(5, "ه")) || (is(0, "ا") && is(2, "ت") && is(4, "ا"));
        case 7:
            return folded.starts_with("است") && is(5, "ا");
        default:
            return false;
    }
}

bool looksLikeFrenchFuture(std::string_view folded) {
    if (!folded.ends_with("ra") && !folded.ends_with("ront")) return false;
    bool const ending = folded.ends_with("era") || folded.ends_with("eront") || folded.ends_with("ira") ||
                        folded.ends_with("iront") || folded.ends_with("dra") || folded.ends_with("dront") ||
                        folded.ends_with("tra") || folded.ends_with("tront") || folded.ends_with("ura") ||
                        folded.ends_with("uront") || folded.ends_with("vra") || folded.ends_with("vront");
    return ending && folded.size() >= 5;
}

bool looksLikeFrenchInfinitive(std::string_view folded) {
    if (folded.size() < 6 || (folded.back() != 'r' && folded.back() != 'e')) return false;
    return (folded.ends_with("iser") || folded.ends_with("ifier") || folded.ends_with("onner") ||
            folded.ends_with("yer") || folded.ends_with("ter") || folded.ends_with("cer") ||
            folded.ends_with("rer") || folded.ends_with("ler") || folded.ends_with("ndre"));
}

void addEnglishVerbs(Lexicon& lexicon) {
    ClassId const base = classId("BASE");
    ClassId const present = classId("PRES");
    ClassId const past = classId("PAST");
    for (language::Row const& row : language::rows("verbs_en")) {
        for (std::string_view const word : language::alternatives(row.cell(0))) {
            if (word == "-") continue;  // a row of irregular forms alone
            std::string const verb(word);
            lexicon.add(base, verb);
            bool const hissing =
                verb.ends_with("s") || verb.ends_with("sh") || verb.ends_with("ch") || verb.ends_with("x");
            bool const vowelBefore = verb.size() > 1 && std::string_view("aeiou").find(
                                                            verb[verb.size() - 2]) != std::string_view::npos;
            bool const shortY = verb.ends_with("y") && !vowelBefore;
            std::string const cut = verb.substr(0, verb.size() - 1);
            lexicon.add(present, shortY ? cut + "ies" : verb + (hissing || verb.ends_with("o") ? "es" : "s"));
            if (row.cell(1).empty())
                lexicon.add(past, shortY ? cut + "ied" : verb + (verb.ends_with("e") ? "d" : "ed"));
        }
        for (std::string_view const form : language::alternatives(row.cell(1)))
            lexicon.add(past, form);
    }
}

}  // namespace diwan::reading
