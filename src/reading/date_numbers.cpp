#include "reading/date_numbers.hpp"

#include <algorithm>
#include <array>
#include <boost/container/static_vector.hpp>

namespace diwan::reading {

namespace {

struct Classes {
    ClassId day = classId("DAY"), dayOrdinal = classId("DAYTH"), month = classId("MONTHNUM"),
            month2 = classId("MONTHNUM2"), year = classId("YEAR"), oldYear = classId("YEARLONG"),
            shortYear = classId("YY"), zeroYear = classId("YY0"), number = classId("N"),
            weekCode = classId("WEEKCODE"), whole = classId("YMD"), monthDay = classId("MONTHDAY"),
            clockHour = classId("THOUR"), minutes = classId("HMINUTE"), yearCode = classId("YEARCODE"),
            hour = classId("HOUR"), minute = classId("MINUTE"), hourMinute = classId("HHMM"),
            ordinal = classId("ORDINAL"), century = classId("CENTURYWORD"), word = classId("NUMWORD");
};

Classes const& classes() {
    static Classes const all;
    return all;
}

// What a number of one or two figures may be, made once for each: minutes are full of them.
struct SmallNumber {
    boost::container::static_vector<Tag, 7> tags;
    ClassMask mask;
};

SmallNumber smallNumberOf(int n, std::size_t digits) {
    Classes const& c = classes();
    SmallNumber number;
    auto const add = [&](ClassId cls, bool fits) {
        if (!fits) return;
        number.tags.push_back({cls, 1, n});
        number.mask |= maskOf(cls);
    };
    add(c.number, true);
    add(c.day, n >= 1 && n <= 31);
    add(c.month, n >= 1 && n <= 12);
    add(c.month2, digits == 2 && n >= 1 && n <= 12);
    add(n >= 10 ? c.shortYear : c.zeroYear, digits == 2);
    add(c.hour, n <= 24);
    add(c.minute, digits == 2 && n < 60);
    return number;
}

SmallNumber const& smallNumber(int n, std::size_t digits) {
    constexpr std::size_t oneFigure = 10;
    static std::array<SmallNumber, 110> const all = [] {
        std::array<SmallNumber, 110> numbers;
        for (std::size_t i = 0; i < numbers.size(); ++i)
            numbers[i] =
                smallNumberOf(static_cast<int>(i < oneFigure ? i : i - oneFigure), i < oneFigure ? 1 : 2);
        return numbers;
    }();
    return all[static_cast<std::size_t>(n) + (digits == 1 ? 0 : oneFigure)];
}

void tagNumber(Sentence& sentence, std::size_t i) {
    Classes const& c = classes();
    text::Token const& token = sentence.tokens[i];
    int const n = token.number;
    std::size_t const digits = token.folded.size();
    bool const decimals = i > 0 && !token.spaceBefore && sentence.is(i - 1, ",");  // of "3,5"
    if (digits <= 2 && !decimals) {
        SmallNumber const& number = smallNumber(n, digits);
        sentence.add(i, {number.tags.data(), number.tags.size()}, number.mask);
        bool const ordinal = n >= 1 && n <= 31 && i + 1 < sentence.tokens.size() &&
                             !sentence.tokens[i + 1].spaceBefore &&
                             sentence.find(i + 1, c.ordinal) != nullptr;
        if (ordinal) sentence.add(i, {c.dayOrdinal, 2, n});
        return;
    }
    sentence.add(i, {c.number, 1, n});
    if (digits == 4) {
        if (n >= 1900 && n <= 2100) sentence.add(i, {c.year, 1, n});
        if (n >= 1000 && n <= 2999) sentence.add(i, {c.oldYear, 1, n});
        if (n / 100 < 24 && n % 100 < 60) sentence.add(i, {c.hourMinute, 1, n});
    }
    if (decimals) return;
    bool const wholeDate = digits == 8 && n / 10000 >= 1900 && n / 10000 <= 2100 && n / 100 % 100 >= 1 &&
                           n / 100 % 100 <= 12 && n % 100 >= 1 && n % 100 <= 31;
    if (wholeDate) sentence.add(i, {c.whole, 1, n});
}

// Letters with figures behind them, in one word: "S20", "T14", "h30", "oct2", "cy18".
void tagMixed(Sentence& sentence, std::size_t i) {
    Classes const& c = classes();
    text::Token const& token = sentence.tokens[i];
    std::size_t const letters = token.folded.find_first_of("0123456789");
    std::string_view const digits = token.folded.substr(letters);
    if (letters == 0 || digits.size() > 4 || digits.find_first_not_of("0123456789") != std::string_view::npos)
        return;
    std::string_view const head = token.folded.substr(0, letters);
    int n = 0;
    for (char const digit : digits)
        n = n * 10 + (digit - '0');
    if (letters == 1 && digits.size() <= 2) {
        if ((head == "s" || head == "w") && token.capital) sentence.add(i, {c.weekCode, 1, n});
        if (head == "t" && digits.size() == 2 && n < 24) sentence.add(i, {c.clockHour, 1, n});
        if (head == "h" && digits.size() == 2 && n < 60) sentence.add(i, {c.minutes, 1, n});
        return;
    }
    if (head == "cy" || head == "fy") {
        if (digits.size() != 3) sentence.add(i, {c.yearCode, 1, n < 100 ? 2000 + n : n});
        return;
    }
    if (letters < 3 || digits.size() > 2 || n < 1 || n > 31) return;
    constexpr std::string_view heads = "jan feb mar apr may jun jul aug sep oct nov dec ";
    std::size_t const found = heads.find(head.substr(0, 3));
    if (found != std::string_view::npos && found % 4 == 0 && sentence.language == Language::English)
        sentence.add(i, {c.monthDay, 1, static_cast<int>(found / 4 + 1) * 100 + n});
}

// A small number in words at `at`: its value and length, or nothing.
Tag const* wordAt(Sentence const& sentence, std::size_t at) {
    Tag const* const tag = sentence.find(at, classes().word);
    return tag != nullptr && tag->value >= 1 && tag->value <= 99 ? tag : nullptr;
}

// "nineteen eighty six", "two thousand and twenty", "dix-neuf cent douze", "deux mille vingt-six".
void tagYearWords(Sentence& sentence, std::size_t i) {
    Classes const& c = classes();
    auto const skipAnd = [&](std::size_t at) {
        return sentence.is(at, "and") || sentence.is(at, "et") || sentence.is(at, "-") ? at + 1 : at;
    };
    auto const isThousand = [&](std::size_t at) {
        return sentence.is(at, "thousand") || sentence.is(at, "mille") || sentence.is(at, "mil");
    };
    auto const isHundred = [&](std::size_t at) {
        return sentence.is(at, "hundred") || sentence.is(at, "cent") || sentence.is(at, "cents");
    };
    int value = 0;
    std::size_t end = i;
    Tag const* const head = wordAt(sentence, i);
    if (isThousand(i) && !sentence.is(i, "thousand")) {  // "mil neuf cent"
        value = 1000;
        end = i + 1;
    } else if (head != nullptr && isThousand(i + head->length) && head->value <= 2) {
        value = head->value * 1000;
        end = i + head->length + 1;
    } else if (head == nullptr || head->value < 13 || head->value > 20) {
        return;
    }
    if (value > 0) {
        bool const bare = value == 2000 || value == 1000;
        std::size_t at = skipAnd(end);
        if (Tag const* const hundreds = wordAt(sentence, at);
            hundreds != nullptr && isHundred(at + hundreds->length) && hundreds->value < 10) {
            value += hundreds->value * 100;
            end = at + hundreds->length + 1;
            at = skipAnd(end);
        }
        Tag const* const rest = wordAt(sentence, at);
        if (rest != nullptr) {
            value += rest->value;
            end = at + rest->length;
        } else if (bare && value == 1000) {
            return;
        }
    } else {
        std::size_t at = i + head->length;
        bool const hundred = isHundred(at);
        if (hundred) end = ++at;
        if (sentence.is(at, "-")) ++at;
        if (sentence.is(at, "zero") || sentence.is(at, "oh") || sentence.is(at, "o")) {
            Tag const* const unit = wordAt(sentence, at + 1);
            if (unit == nullptr || unit->value > 9) return;
            value = head->value * 100 + unit->value;
            end = at + 1 + unit->length;
        } else {
            if (hundred) at = skipAnd(at);
            Tag const* const rest = wordAt(sentence, at);
            if (!hundred && (rest == nullptr || rest->value < 10)) return;
            value = head->value * 100 + (rest != nullptr ? rest->value : 0);
            if (rest != nullptr) end = at + rest->length;
        }
    }
    if (value >= 1000 && value < 3000)
        for (ClassId const cls : {c.year, c.oldYear})
            sentence.add(i, {cls, static_cast<std::uint16_t>(end - i), value});
}

}  // namespace

void tagDateNumbers(Sentence& sentence) {
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        text::Token const& token = sentence.tokens[i];
        if (token.kind == text::TokenKind::Number) {
            if (token.number >= 0) tagNumber(sentence, i);
        } else if (token.kind == text::TokenKind::Word) {
            char const last = token.folded.back();
            if (last >= '0' && last <= '9') tagMixed(sentence, i);
        }
    }
    if (!sentence.classes[classes().century]) return;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i)
        if (sentence.wordAt(i) != 0) tagYearWords(sentence, i);
}

}  // namespace diwan::reading
