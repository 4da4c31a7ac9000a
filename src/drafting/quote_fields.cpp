#include "drafting/quote_fields.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>
#include <string>

#include "drafting/json_reading.hpp"

namespace diwan::drafting {

namespace {

using Names = std::span<std::string_view const>;

constexpr std::array<std::string_view, 29> wholeNames{
    "kind",          "number",        "version",         "history",       "based_on",   "date",
    "validity_days", "profile",       "currency",        "client",        "object",     "lines",
    "discount",      "transport",     "transport_label", "transport_vat", "deposit",    "payment",
    "stamp",         "stamp_round",   "stamp_mode",      "cash_rounding", "vat_regime", "exemption",
    "payment_terms", "delivery_time", "delivery_place",  "warranty",      "acceptance"};
constexpr std::array<std::string_view, 10> lineNames{
    "kind", "reference", "label", "unit", "quantity", "unit_price", "discount", "vat", "optional", "levy"};
constexpr std::array<std::string_view, 5> historyNames{"version", "number", "date", "gross", "reason"};
constexpr std::array<std::string_view, 2> acceptanceNames{"by", "date"};
constexpr std::array<std::string_view, 3> languageNames{"fr", "ar", "en"};
// Fields whose value may be a text in three languages.
constexpr std::array<std::string_view, 8> localNames{
    "object",        "transport_label", "payment_terms", "label",
    "delivery_time", "delivery_place",  "warranty",      "unit"};

// How many letters must be put in, left out or changed to make one of the other.
std::size_t distance(std::string_view one, std::string_view other) {
    std::vector<std::size_t> row(other.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < one.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < other.size(); ++j) {
            std::size_t const above = row[j + 1];
            row[j + 1] = std::min({above + 1, row[j] + 1, diagonal + (one[i] == other[j] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.back();
}

// "unitPrice", "Unit-Price" and "unit price" as "unitprice".
std::string folded(std::string_view name) {
    std::string kept;
    for (char const sign : name) {
        if (sign >= 'A' && sign <= 'Z')
            kept += static_cast<char>(sign - 'A' + 'a');
        else if (sign != '_' && sign != '-' && sign != ' ')
            kept += sign;
    }
    return kept;
}

// Near: at most one letter in three is another.
std::string nearest(std::string_view name, Names known) {
    std::string const wanted = folded(name);
    std::string_view best;
    std::size_t least = std::max<std::size_t>(wanted.size() / 3, 1) + 1;
    for (std::string_view const one : known) {
        std::size_t const far = distance(wanted, folded(one));
        if (far < least) {
            least = far;
            best = one;
        }
    }
    return std::string(best);
}

class FieldCheck {
  public:
    explicit FieldCheck(std::vector<Problem>& found) : m_found(found) {}

    void check(Poco::JSON::Object const& object, std::string const& where, Names known) {
        for (std::string const& name : object.getNames()) {
            if (std::ranges::find(known, name) == known.end()) {
                tell(where + name, nearest(name, known));
                continue;
            }
            bool const local = std::ranges::find(localNames, name) != localNames.end();
            if (!local || !object.isObject(name)) continue;
            check(*object.getObject(name), where + name + ".", languageNames);
        }
    }

    void checkAll(Poco::JSON::Object const& object, std::string const& list, Names known) {
        if (!object.isArray(list)) return;
        auto const array = object.getArray(list);
        for (std::size_t i = 0; i < array->size(); ++i)
            if (array->isObject(static_cast<unsigned>(i)))
                check(*array->getObject(static_cast<unsigned>(i)), list + "[" + std::to_string(i + 1) + "].",
                      known);
    }

  private:
    void tell(std::string const& where, std::string const& near) {
        if (near.empty())
            m_found.push_back({.code = "quote.field-foreign", .arguments = {where}, .detail = ""});
        else
            m_found.push_back({.code = "quote.field-unknown", .arguments = {where, near}, .detail = ""});
    }

    std::vector<Problem>& m_found;
};

}  // namespace

std::vector<Problem> unknownFields(std::string_view json) {
    std::vector<Problem> found;
    auto const object = parseObject(json, "quote.unreadable");
    if (!object) return found;
    FieldCheck check(found);
    check.check(**object, "", wholeNames);
    check.checkAll(**object, "lines", lineNames);
    check.checkAll(**object, "history", historyNames);
    if ((*object)->isObject("acceptance"))
        check.check(*(*object)->getObject("acceptance"), "acceptance.", acceptanceNames);
    return found;
}

}  // namespace diwan::drafting
