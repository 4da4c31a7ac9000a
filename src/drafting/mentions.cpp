#include "drafting/mentions.hpp"

#include <algorithm>
#include <string_view>

#include "diwan_drafting_data.hpp"
#include "drafting/quote_codes.hpp"
#include "drafting/table_rows.hpp"
#include "language/messages.hpp"

namespace diwan::drafting {

namespace {

struct Mention {
    std::string_view country;
    std::string_view kinds;
    std::string_view when;
    Day from{};
    std::optional<Day> until;
    MissingMention missing;
};

// A row that can't be read asks for nothing; a test reads every row.
std::vector<Mention> readMentions() {
    std::vector<Mention> list;
    for (auto const& row : tableRows(data::mentions_tsv)) {
        if (row.size() < 11) continue;
        auto const from = parseIsoDay(row[5]);
        auto const until = parseIsoDay(row[6]);
        if (!from || (!until && row[6] != "-")) continue;
        list.push_back({.country = row[0],
                        .kinds = row[1],
                        .when = row[4],
                        .from = *from,
                        .until = until ? std::optional<Day>(*until) : std::nullopt,
                        .missing = {.field = std::string(row[2]),
                                    .required = row[3] == "required",
                                    .label = {std::string(row[7]), std::string(row[8]), std::string(row[9])},
                                    .source = std::string(row[10])}});
    }
    std::stable_partition(list.begin(), list.end(), [](Mention const& one) { return one.missing.required; });
    return list;
}

bool regimeFits(std::string_view when, VatRegime regime) {
    if (when == "vat_shown") return regime == VatRegime::Real;
    if (when == "flat_tax") return regime == VatRegime::FlatTax;
    if (when == "exempt_buyer") return regime == VatRegime::ExemptBuyer;
    return true;
}

bool applies(Mention const& mention, Quote const& quote) {
    bool const inForce = mention.from <= quote.date && (!mention.until || quote.date <= *mention.until);
    bool const kindFits = mention.kinds == "*" || mention.kinds == codeOf(quote.kind, documentKinds);
    return inForce && kindFits && mention.country == quote.country && regimeFits(mention.when, quote.regime);
}

bool hasNumber(Identifiers const& numbers, std::string_view field) {
    if (!numbers.value(field).empty()) return true;
    // One says the other, or stands for it.
    if (field == "siren") return !numbers.value("siret").empty();
    if (field == "rcs") return !numbers.value("rm").empty();
    return false;
}

bool companyHas(Company const& company, std::string_view field) {
    if (field == "name") return !company.name.empty();
    if (field == "address") return !company.address.empty();
    if (field == "contact") return !company.phones.empty() || !company.email.empty();
    if (field == "legal") return !company.legal.empty();
    if (field == "activity") return !company.activity.empty();
    if (field == "terms") return !company.terms.empty();
    if (field == "rib") return !company.rib.empty() || !company.identifiers.value("iban").empty();
    return hasNumber(company.identifiers, field);
}

bool clientHas(std::optional<Client> const& client, Quote const& quote, std::string_view field) {
    if (field == "name") return client ? !client->name.empty() : !quote.clientId.empty();
    if (!client) return true;
    if (field == "address") return !client->address.empty();
    return hasNumber(client->identifiers, field);
}

bool quoteHas(Quote const& quote, Company const* company, std::string_view field) {
    if (field == "number") return !quote.number.empty();
    if (field == "object") return !quote.object.empty();
    if (field == "validity") return quote.validityDays > 0;
    if (field == "exemption") return !quote.exemption.empty();
    if (field == "payment_terms")
        return !quote.paymentTerms.empty() || (company != nullptr && !company->paymentTerms.empty());
    return !quote.deliveryTime.empty() || (company != nullptr && !company->deliveryTime.empty());
}

// `company`: null, nothing is said about it nor about the client.
std::vector<MissingMention> missing(Quote const& quote, Company const* company,
                                    std::optional<Client> const& client) {
    static std::vector<Mention> const all = readMentions();
    std::vector<MissingMention> list;
    for (Mention const& mention : all) {
        if (!applies(mention, quote)) continue;
        std::string_view const field = mention.missing.field;
        std::string_view const name = field.substr(field.find('.') + 1);
        bool has = true;
        if (field.starts_with("doc."))
            has = quoteHas(quote, company, name);
        else if (company != nullptr)
            has = field.starts_with("company.") ? companyHas(*company, name) : clientHas(client, quote, name);
        if (!has) list.push_back(mention.missing);
    }
    return list;
}

}  // namespace

std::vector<MissingMention> missingMentions(Quote const& quote, Company const& company,
                                            std::optional<Client> const& client) {
    return missing(quote, &company, client);
}

std::vector<MissingMention> missingMentions(Quote const& quote) {
    return missing(quote, nullptr, std::nullopt);
}

std::string describe(MissingMention const& mention, Language language) {
    std::string const where = mention.field.substr(0, mention.field.find('.'));
    std::string const level = mention.required ? "mention.required." : "mention.usual.";
    return language::message(language, level + where, {mention.label.in(language), mention.source});
}

}  // namespace diwan::drafting
