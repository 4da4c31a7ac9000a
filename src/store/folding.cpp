#include "store/folding.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <sstream>

namespace diwan::store {

namespace {

void appendFolded(icu::UnicodeString& out, UChar32 sign) {
    if (std::int32_t const digit = u_charDigitValue(sign); digit >= 0) {
        out.append(static_cast<UChar32>('0' + digit));
        return;
    }
    switch (sign) {
        case 0x0640:
            return;  // tatweel
        case 0x0671:
            out.append(u'\u0627');
            return;  // alef wasla, which has no decomposition
        case 0x0649:
            out.append(u'\u064A');
            return;  // alef maqsura → ya
        case 0x0629:
            out.append(u'\u0647');
            return;  // ta marbuta → ha
        case 0x0621:
            return;  // a hamza alone is often left out
        case 0x0153:
            out.append(u"oe", 2);
            return;
        case 0x00E6:
            out.append(u"ae", 2);
            return;
        case 0x2019:
            out.append(u'\'');
            return;
        case 0x0131:
            out.append(u'i');
            return;
        default:
            out.append(sign);
    }
}

}  // namespace

std::string folded(std::string_view utf8) {
    UErrorCode error = U_ZERO_ERROR;
    icu::UnicodeString text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
    text.foldCase();
    icu::Normalizer2 const* const decomposer = icu::Normalizer2::getNFKDInstance(error);
    if (U_SUCCESS(error)) text = decomposer->normalize(text, error);
    icu::UnicodeString out;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        UChar32 const sign = text.char32At(i);
        auto const type = u_charType(sign);
        if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) continue;
        if (u_isUWhiteSpace(sign)) {
            out.append(u' ');
        } else {
            appendFolded(out, sign);
        }
    }
    std::string result;
    out.toUTF8String(result);
    return result;
}

std::vector<std::string> foldedWords(std::string_view utf8) {
    std::istringstream words(folded(utf8));
    std::vector<std::string> list;
    for (std::string word; words >> word;)
        list.push_back(word);
    return list;
}

}  // namespace diwan::store
