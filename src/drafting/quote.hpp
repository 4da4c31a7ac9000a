// A quote (devis), pro forma or proposal: its data and its totals, in integer minor units.
//
//   Result<Quote> quote = quoteFromJson(text, today);
//   Result<Totals> totals = totalsOf(*quote);
//   totals->gross                                   // 593'917'10
//   std::string kept = quoteToJson(*quote);         // the same data always gives the same bytes
//
// line = round(quantity × unit price × (1 − discount)); the global discount is rounded per VAT rate; VAT is
// rounded once per rate on the sum of its bases; all half-up; every total is a sum of rounded amounts.
// Sections and notes are rows of `lines` too, so that row n of the document's table is line n. Optional lines
// count only in Totals::withOptions. Rates and duties come from the tables of the quote's country as of the
// quote's own date (drafting/country.hpp, drafting/stamp_duty.hpp). Values; any thread. JSON:
// docs/quote-json.md
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/civil_day.hpp"
#include "base/money.hpp"
#include "base/result.hpp"
#include "drafting/local_text.hpp"
#include "drafting/stamp_duty.hpp"

namespace diwan::drafting {

enum class LineKind {
    Item,     // something with a price
    Section,  // a heading; the items down to the next one are its own, and its amount is their sub-total
    Note      // a text between the items
};

struct QuoteLine {
    std::string reference;
    LocalText label;
    LocalText unit;
    std::int64_t quantityThousandths = 1000;
    std::int64_t unitPriceMinor = 0;      // without taxes
    std::int64_t discountHundredths = 0;  // hundredths of a percent, as all rates here
    std::int64_t vatHundredths = 0;       // a new line takes standardVat(country, date)
    LineKind kind = LineKind::Item;       // of a section or note only the label counts
    bool optional = false;                // offered, but not in the totals
    std::string levy{};                   // code of a tax inside the base of the VAT: drafting/levy.hpp
    bool operator==(QuoteLine const&) const = default;
};

// All three are written from the same data; each has its own series of numbers and its own closing phrase.
enum class DocumentKind { Quote, ProForma, Proposal };
enum class Payment { Unspecified, Cash, Transfer, Cheque, Other };
enum class StampPolicy { Never, IfCash, Always };
enum class VatRegime { Real, FlatTax, ExemptBuyer };  // without Real no VAT is shown or added

// What a quote was before it was revised.
struct Revision {
    int version = 1;
    std::string number;
    Day date{};
    std::int64_t grossMinor = 0;  // all taxes included, without options
    std::string reason;           // why it was revised, in the person's words
    bool operator==(Revision const&) const = default;
};

// The client's "bon pour accord".
struct Acceptance {
    std::string by;
    Day date{};
    bool operator==(Acceptance const&) const = default;
};

struct Quote {
    std::string number;
    Day date{};
    int validityDays = 30;  // from `date`; 0: no limit is stated
    std::string currency = "DZD";
    std::string clientId;
    LocalText object;
    std::vector<QuoteLine> lines;
    std::int64_t discountHundredths = 0;  // on the sum of the lines
    std::int64_t transportMinor = 0;
    LocalText transportLabel;  // empty: "Delivery"
    std::int64_t transportVatHundredths = 0;
    std::int64_t depositHundredths = 0;
    Payment payment = Payment::Unspecified;
    StampPolicy stamp = StampPolicy::IfCash;
    VatRegime regime = VatRegime::Real;
    LocalText paymentTerms;
    LocalText deliveryTime;
    LocalText deliveryPlace;
    LocalText warranty;
    DocumentKind kind = DocumentKind::Quote;
    std::string country = "dz";  // the profile whose rules apply: drafting/country.hpp
    StampRounding stampRounding = StampRounding::None;
    StampMode stampMode = StampMode::Whole;
    std::int64_t cashRoundingMinor = 0;  // what is paid in cash is rounded to a multiple of it; 0: not
    std::string exemption;               // of an exempt buyer: number and date of the certificate
    std::string basedOn;                 // number of the quote that a pro forma or proposal was made from
    int version = 1;
    std::vector<Revision> history;  // oldest first
    std::optional<Acceptance> acceptance;
    bool operator==(Quote const&) const = default;
};

struct VatTotal {
    std::int64_t rateHundredths = 0;
    std::int64_t base = 0;
    std::int64_t tax = 0;
    bool operator==(VatTotal const&) const = default;
};

// A tax inside the base of the VAT.
struct LevyTotal {
    std::string code;
    std::int64_t rateHundredths = 0;
    std::int64_t base = 0;
    std::int64_t tax = 0;
    bool operator==(LevyTotal const&) const = default;
};

struct Sums {
    std::int64_t subtotal = 0;  // sum of the lines
    std::int64_t discount = 0;  // taken off the subtotal
    std::int64_t transport = 0;
    std::int64_t net = 0;           // without taxes
    std::vector<LevyTotal> levies;  // by code; empty when no VAT is shown
    std::vector<VatTotal> vat;      // highest rate first; empty when no VAT is shown
    std::int64_t tax = 0;           // levies and VAT
    std::int64_t gross = 0;         // all taxes included
    std::int64_t stamp = 0;
    std::int64_t rounding = 0;  // what rounding of cash adds or, negative, takes off
    std::int64_t payable = 0;   // gross, stamp and rounding
    std::int64_t deposit = 0;   // of gross
    bool operator==(Sums const&) const = default;
};

// The sums themselves are those without options.
struct Totals : Sums {
    std::vector<std::int64_t> lines;  // of each line, without taxes; a section's sub-total; 0 of a note
    bool stampShown = false;    // not Never, in the country's currency, and due however one may still pay
    bool stampCertain = false;  // due for sure; else only if the client pays in cash
    std::int64_t options = 0;   // sum of the optional lines, without taxes and before the global discount
    std::optional<Sums> withOptions;  // as if all options were taken; nothing if there are none
    bool operator==(Totals const&) const = default;
};

// Problems: the first of errorsOf (drafting/quote_check.hpp), those of stampDuty, and beyond 10^15
// minor units "quote.overflow" {line} or "quote.total-overflow".
Result<Totals> totalsOf(Quote const& quote);

// Amounts as decimal texts ("38500.00"). A missing date is `today`, a missing rate the country's standard one
// of that date. A `country` given here replaces that of the data. Problem "quote.unreadable" {field}.
Result<Quote> quoteFromJson(std::string_view json, Day today, std::string_view country = {});

// Canonical: fields in the order of docs/quote-json.md, no spaces, empty texts left out; reading it gives the
// same quote again, and the same quote the same bytes.
[[nodiscard]] std::string quoteToJson(Quote const& quote);

// How long an offer still stands.
struct Expiry {
    Day lastDay{};
    int daysLeft = 0;  // 0 on the last day, negative once expired
    [[nodiscard]] bool expired() const { return daysLeft < 0; }
    bool operator==(Expiry const&) const = default;
};

// Nothing when no limit is stated.
[[nodiscard]] std::optional<Expiry> expiryOf(Quote const& quote, Day today);

// The next version, dated `today`; what it was goes into its history, an acceptance does not come along.
// Problems: those of totalsOf.
Result<Quote> revised(Quote const& quote, Day today, std::string_view reason);

// The same offer as a document of another kind, without number, version 1; `basedOn` says from which.
[[nodiscard]] Quote convertedTo(Quote const& quote, DocumentKind kind, Day today);

}  // namespace diwan::drafting
