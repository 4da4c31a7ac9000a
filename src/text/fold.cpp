#include "text/fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "text/letter_table.hpp"
#include "text/utf8.hpp"

namespace diwan::text {

namespace {

std::int32_t arabicForm(std::int32_t c) {
    switch (c) {
        case 0x0622:
        case 0x0623:
        case 0x0625:
        case 0x0671:
            return 0x0627;  // alif with hamza, madda or wasla
        case 0x0624:
            return 0x0648;  // waw with hamza
        case 0x0626:
            return 0x064A;  // ya with hamza
        case 0x0649:
        case 0x06CC:
            return 0x064A;  // alif maqsura, Persian ya
        case 0x0629:
            return 0x0647;  // ta marbuta
        case 0x06A9:
            return 0x0643;  // Persian kaf
        default:
            return c;
    }
}

void append(std::int32_t c, std::string& out) {
    icu::UnicodeString(static_cast<UChar32>(c)).toUTF8String(out);
}

std::string foldedSlowly(std::int32_t c) {
    if (isInvisible(c) || c == 0x0640 || u_getCombiningClass(c) != 0 || c == 0x0670) return {};
    if (std::int32_t const digit = u_charDigitValue(c); digit >= 0 && u_isdigit(c))
        return std::string(1, static_cast<char>('0' + digit));
    if (c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0xB4 || c == 0x60) return "'";
    if (c >= 0x2010 && c <= 0x2015) return "-";
    if (c == 0xA0 || c == 0x202F || c == 0x2009) return " ";
    if (c == 0x153 || c == 0x152) return "oe";
    if (c == 0xE6 || c == 0xC6) return "ae";
    std::int32_t lower = u_foldCase(arabicForm(c), U_FOLD_CASE_DEFAULT);
    UErrorCode status = U_ZERO_ERROR;
    icu::Normalizer2 const* const nfd = icu::Normalizer2::getNFDInstance(status);
    std::string out;
    icu::UnicodeString parts;
    if (U_SUCCESS(status) && arabicForm(lower) == lower && nfd->getDecomposition(lower, parts)) {
        for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1))
            if (u_getCombiningClass(parts.char32At(i)) == 0) append(parts.char32At(i), out);
        return out;
    }
    append(lower, out);
    return out;
}

}  // namespace

FoldTable const& foldTable() {
    static FoldTable const folded([](std::int32_t c) {
        Folded form;
        std::string const bytes = foldedSlowly(c);
        form.length = static_cast<std::uint8_t>(bytes.copy(form.bytes.data(), form.bytes.size()));
        return form;
    });
    return folded;
}

void foldInto(std::int32_t codePoint, std::string& out) {
    static FoldTable const& folded = foldTable();
    if (codePoint < 0) {
        out += "\xEF\xBF\xBD";  // no question mark: that would make a question of the sentence
    } else if (Folded const* const form = folded.find(codePoint)) {
        out.append(form->bytes.data(), form->length);
    } else {
        out += foldedSlowly(codePoint);
    }
}

std::string fold(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    std::size_t i = 0;
    while (i < utf8.size()) {
        foldInto(nextCodePoint(utf8, i, utf8.size()), out);
    }
    return out;
}

}  // namespace diwan::text
