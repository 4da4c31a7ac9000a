#include "drafting/slug.hpp"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <map>
#include <memory>

#include "diwan_drafting_data.hpp"
#include "drafting/table_rows.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace diwan::drafting {

namespace {

constexpr UChar32 tatweel = 0x640;

bool isArabic(UChar32 c) {
    UErrorCode error = U_ZERO_ERROR;
    return uscript_getScript(c, &error) == USCRIPT_ARABIC && U_SUCCESS(error) != 0;
}

// Madda and hamza above or below belong to their letter: recomposed, they are one with it.
bool isPartOfArabicLetter(UChar32 c) {
    return c >= 0x653 && c <= 0x655;
}

bool isMark(UChar32 c) {
    int const type = u_charType(c);
    return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_COMBINING_SPACING_MARK;
}

char const* spelt(UChar32 c) {
    switch (c) {
        case 0xE6:
        case 0xC6:
            return "ae";
        case 0x153:
        case 0x152:
            return "oe";
        case 0xDF:
        case 0x1E9E:
            return "ss";
        case 0xF8:
        case 0xD8:
            return "o";
        case 0x142:
        case 0x141:
            return "l";
        case 0x111:
        case 0x110:
        case 0xF0:
        case 0xD0:
            return "d";
        case 0xFE:
        case 0xDE:
            return "th";
        case 0x131:
            return "i";
        default:
            return nullptr;
    }
}

std::map<UChar32, std::string> readLatinOfArabic() {
    std::map<UChar32, std::string> table;
    for (auto const& row : tableRows(data::arabic_latin_tsv)) {
        std::size_t at = 0;
        UChar32 const letter = text::nextCodePoint(row.at(0), at, row.at(0).size());
        table[letter] = row.at(1) == "-" ? "" : std::string(row.at(1));
    }
    return table;
}

std::string const* latinOfArabic(UChar32 c) {
    static std::map<UChar32, std::string> const table = readLatinOfArabic();
    auto const found = table.find(c);
    return found == table.end() ? nullptr : &found->second;
}

// Cyrillic, Greek, Tifinagh …: what ICU makes of a letter, its ASCII letters alone. Empty: nothing.
std::string latinOfOther(UChar32 c) {
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> const latin(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, error));
    if (U_FAILURE(error) != 0 || !latin) return {};
    icu::UnicodeString letter(c);
    latin->transliterate(letter);
    std::string utf8;
    letter.toUTF8String(utf8);
    std::string ascii;
    for (char const one : utf8)
        if ((one >= 'a' && one <= 'z') || (one >= '0' && one <= '9')) ascii += one;
    return ascii;
}

icu::UnicodeString normalized(icu::UnicodeString const& text,
                              icu::Normalizer2 const* (*instance)(UErrorCode&)) {
    UErrorCode error = U_ZERO_ERROR;
    icu::Normalizer2 const* const form = instance(error);
    if (U_FAILURE(error) != 0) return text;
    icu::UnicodeString made = form->normalize(text, error);
    return U_FAILURE(error) != 0 ? text : made;
}

// Adds the slug's form of one decomposed code point; false: it separates words.
bool add(UChar32 c, ArabicLetters arabic, icu::UnicodeString& out) {
    if (char const* const letters = spelt(c)) {
        out.append(icu::UnicodeString::fromUTF8(letters));
    } else if (std::int32_t const digit = u_charDigitValue(c); digit >= 0) {
        out.append(static_cast<UChar32>('0' + digit));
    } else if (u_isalpha(c) == 0) {
        return false;
    } else if (UChar32 const small = u_tolower(c); small < 0x80) {
        out.append(small);
    } else if (!isArabic(c)) {
        out.append(icu::UnicodeString::fromUTF8(latinOfOther(c)));
    } else if (arabic == ArabicLetters::Kept) {
        out.append(c);
    } else if (std::string const* const latin = latinOfArabic(c)) {
        out.append(icu::UnicodeString::fromUTF8(*latin));
    }
    return true;
}

}  // namespace

std::string shortened(std::string_view slug, std::size_t characters) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < characters && at < slug.size(); ++i)
        (void)text::nextCodePoint(slug, at, slug.size());
    slug = slug.substr(0, at);
    while (slug.ends_with('-'))
        slug.remove_suffix(1);
    return std::string(slug);
}

std::string slug(std::string_view text, ArabicLetters arabic, std::string_view orElse) {
    auto const whole =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    icu::UnicodeString const apart = normalized(whole, icu::Normalizer2::getNFKDInstance);
    icu::UnicodeString kept;
    for (std::int32_t at = 0; at < apart.length();) {
        UChar32 const c = apart.char32At(at);
        at += U16_LENGTH(c);
        if (arabic == ArabicLetters::Kept && isPartOfArabicLetter(c)) {
            kept.append(c);
        } else if (c != tatweel && !isMark(c) && !text::isInvisible(c)) {
            bool const endsWithHyphen = kept.endsWith(u'-') != 0;
            if (!add(c, arabic, kept) && !kept.isEmpty() && !endsWithHyphen) kept.append(u'-');
        }
    }
    std::string utf8;
    normalized(kept, icu::Normalizer2::getNFCInstance).toUTF8String(utf8);
    std::string cut = shortened(utf8, longestSlug);
    return cut.empty() ? std::string(orElse) : cut;
}

}  // namespace diwan::drafting
