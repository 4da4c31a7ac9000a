#include "cli/cards_command.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>

#include "cli/file_content.hpp"
#include "cli/options.hpp"
#include "cli/own_register.hpp"
#include "drafting/card_file.hpp"
#include "drafting/card_merge.hpp"
#include "drafting/cards_in_effect.hpp"
#include "language/messages.hpp"

namespace diwan::cli {

namespace {

using drafting::CardFormat;
using drafting::CardKind;
using drafting::Client;
using drafting::Company;
using drafting::Person;

struct Request {
    std::string verb;
    std::string file;  // none: the cards of the register
    std::optional<std::string> store;
    std::string author;
    std::string into;
    std::string output;
    std::optional<CardFormat> format;  // none: text, or what an imported file is
    bool people = false;
    bool dryRun = false;
    bool replace = false;
    bool help = false;
    [[nodiscard]] bool usesRegister() const {
        return file.empty() || verb == "share" || (verb == "import" && into.empty());
    }
};

// The cards of a file of one's own: a company, or clients.
struct Book {
    std::optional<Company> company;
    std::vector<Client> clients;
};

Result<Book> readBook(std::string const& path) {
    auto const bytes = fileContent(path);
    if (!bytes) return bytes.error();
    Book book;
    std::size_t const first = bytes->find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (drafting::cardFormatOf(*bytes, path) == CardFormat::Json && first != std::string::npos &&
        (*bytes)[first] == '{') {
        auto company = drafting::companyFromJson(*bytes);
        if (!company) return company.error();
        book.company = std::move(*company);
        return book;
    }
    if (drafting::cardFormatOf(*bytes, path) == CardFormat::Json) {
        auto clients = drafting::clientsFromJson(*bytes);
        if (!clients) return clients.error();
        book.clients = std::move(*clients);
        return book;
    }
    // A list that was never imported can be listed and checked as well.
    auto const read = drafting::readCards(*bytes, path, CardKind::Client);
    if (!read) return read.error();
    for (drafting::FlatCard const& card : read->cards)
        drafting::apply(card, book.clients.emplace_back());
    return book;
}

// Written beside and put in place whole: a full disk leaves the file as it was.
Result<Done> writeWhole(std::string const& path, std::string const& bytes) {
    Problem const unwritable{"file.unwritable", {path}, {}};
    std::string const draft = path + ".part";
    std::error_code error;
    {
        std::ofstream file(draft, std::ios::binary | std::ios::trunc);
        file << bytes;
        file.flush();
        if (!file) {
            file.close();
            std::filesystem::remove(draft, error);
            return unwritable;
        }
    }
    std::filesystem::rename(draft, path, error);
    if (error) return unwritable;
    return done;
}

class CardsCommand {
  public:
    CardsCommand(Request request, Language language, Streams streams)
        : m_request(std::move(request)), m_language(language), m_streams(streams) {}

    int run() {
        std::string const& verb = m_request.verb;
        if (m_request.usesRegister()) {
            auto own = OwnRegister::open(m_request.store);
            if (!own) return refuse(own.error());
            m_register = std::move(*own);
        }
        if (verb == "import") return import();
        if (verb == "share") return share();
        auto const book = m_request.file.empty() ? registerBook() : readBook(m_request.file);
        if (!book) return refuse(book.error());
        if (m_request.people && !book->company) return refuse({"card.company-unreadable", {"people"}, {}});
        if (verb == "check") return check(*book);
        if (verb == "list" && !m_request.format) return list(*book);
        return write(*book);
    }

  private:
    int refuse(Problem const& problem) {
        tell(problem);
        return exitUnreadable;
    }
    void tell(Problem const& problem) {
        m_streams.error << "diwan: " << language::describe(m_language, problem) << '\n';
    }
    std::string words(std::string const& key, std::vector<std::string> const& arguments = {}) const {
        return language::message(m_language, key, arguments);
    }

    void show(drafting::FlatCard const& card, CardKind kind) {
        m_streams.out << drafting::nameOf(card) << '\n';
        for (std::string const& field : drafting::cardFields(kind))
            if (auto const found = card.find(field); found != card.end() && field != "name")
                m_streams.out << "  " << drafting::fieldLabel(field, m_language) << ": " << found->second
                              << '\n';
    }

    Result<Book> registerBook() {
        auto const shared = m_register->store().cards();
        if (!shared) return shared.error();
        auto const cards = drafting::cardsInEffect(*shared, {}, {});
        return Book{.company = drafting::companyOf(cards, std::nullopt),
                    .clients = drafting::clientsOf(cards, {})};
    }

    int list(Book const& book) {
        if (book.company && !m_request.people) {
            m_streams.out << book.company->name.in(m_language) << '\n';
            drafting::Identifiers all = book.company->identifiers;
            all.set("rib", book.company->rib);
            for (std::string const& field : drafting::identifierFields())
                if (!all.value(field).empty())
                    m_streams.out << "  " << drafting::fieldLabel(field, m_language) << ": "
                                  << all.value(field) << '\n';
        }
        if (book.company)
            for (Person const& person : book.company->people)
                show(drafting::flatOf(person), CardKind::Person);
        for (Client const& client : book.clients)
            show(drafting::flatOf(client), CardKind::Client);
        return exitFine;
    }

    int check(Book const& book) {
        std::vector<Problem> doubts;
        if (book.company) doubts = drafting::checkIdentifiers(*book.company, m_language);
        for (Client const& client : book.clients)
            for (Problem const& doubt : drafting::checkIdentifiers(client, m_language))
                doubts.push_back(doubt);
        for (Problem const& doubt : doubts)
            m_streams.out << language::describe(m_language, doubt) << '\n';
        if (doubts.empty()) m_streams.out << words("cards.no-doubt") << '\n';
        return doubts.empty() ? exitFine : exitNotReady;
    }

    int write(Book const& book) {
        CardFormat const format = m_request.format.value_or(CardFormat::Csv);
        std::string bytes = drafting::cardFile(book.clients, format);
        // A file holds the company or clients, the register both: there --people says which are meant.
        if (book.company && (m_request.people || !m_request.file.empty()))
            bytes = format == CardFormat::Json && !m_request.people
                        ? drafting::companyFile(*book.company)
                        : drafting::cardFile(book.company->people, format);
        if (m_request.output.empty()) {
            m_streams.out << bytes;
            return exitFine;
        }
        if (std::filesystem::exists(m_request.output)) return refuse({"file.exists", {m_request.output}, {}});
        if (auto const written = writeWhole(m_request.output, bytes); !written)
            return refuse(written.error());
        return exitFine;
    }

    template <typename Card>
    void showChanges(drafting::Merged<Card> const& merged) {
        for (drafting::CardChange const& change : merged.changes)
            m_streams.out << drafting::describe(change, m_language) << '\n';
    }

    int import() {
        auto const bytes = fileContent(m_request.file);
        if (!bytes) return refuse(bytes.error());
        CardKind const kind = m_request.people ? CardKind::Person : CardKind::Client;
        std::string const name = std::filesystem::path(m_request.file).filename().string();
        auto const read = drafting::readCards(*bytes, name, kind, m_request.format);
        if (!read) return refuse(read.error());
        for (Problem const& remark : read->remarks)
            tell(remark);
        if (m_request.into.empty()) return importShared(read->cards);
        Book book;
        // The first import begins the list.
        if (m_request.people || std::filesystem::exists(m_request.into)) {
            auto own = readBook(m_request.into);
            if (!own) return refuse(own.error());
            book = std::move(*own);
        }
        if (m_request.people != book.company.has_value())
            return refuse(
                {m_request.people ? "card.company-unreadable" : "card.client-unreadable", {"?"}, {}});
        auto const rule = m_request.replace ? drafting::WhatDiffers::Replaced : drafting::WhatDiffers::Kept;
        if (m_request.people) {
            auto merged = drafting::mergeCards(book.company->people, read->cards, rule);
            showChanges(merged);
            book.company->people = std::move(merged.cards);
            return save(merged.changesAnything(), drafting::companyFile(*book.company),
                        book.company->people.size());
        }
        auto const merged = drafting::mergeCards(book.clients, read->cards, rule);
        showChanges(merged);
        for (Client const& client : merged.cards)
            for (Problem const& doubt : drafting::checkIdentifiers(client, m_language))
                tell(doubt);
        return save(merged.changesAnything(), drafting::clientFile(merged.cards), merged.cards.size());
    }

    // Into the register: what differs becomes an entry of the journal, card by card.
    int importShared(std::vector<drafting::FlatCard> const& incoming) {
        auto const shared = m_register->store().cards();
        auto const book = registerBook();
        if (!shared || !book) return refuse(shared ? book.error() : shared.error());
        auto const rule = m_request.replace ? drafting::WhatDiffers::Replaced : drafting::WhatDiffers::Kept;
        std::vector<CardEdit> edits;
        auto const collect = [&](auto const& merged, CardEdit::What what) {
            showChanges(merged);
            for (auto const& card : merged.cards) {
                drafting::FlatCard const flat = drafting::flatOf(card);
                auto edit = drafting::editOf(*shared, what, card.id, flat);
                // Taking in a list settles no dispute about what it does not change.
                if (edit)
                    std::erase_if(edit->set,
                                  [&](auto const& one) { return edit->was[one.first] == one.second; });
                if (edit && !edit->set.empty()) edits.push_back(std::move(*edit));
                for (Problem const& doubt : drafting::cardDoubts(flat, m_language))
                    tell(doubt);
            }
        };
        if (m_request.people) {
            std::vector<Person> const own = book->company ? book->company->people : std::vector<Person>();
            collect(drafting::mergeCards(own, incoming, rule), CardEdit::What::Person);
        } else {
            collect(drafting::mergeCards(book->clients, incoming, rule), CardEdit::What::Client);
        }
        return record(edits);
    }

    // The cards of a file of one's own, company.json or clients.json, become the team's.
    int share() {
        auto const book = readBook(m_request.file);
        if (!book) return refuse(book.error());
        auto const shared = m_register->store().cards();
        if (!shared) return refuse(shared.error());
        return record(drafting::sharingOf(*shared, drafting::fileCards(book->company, book->clients), {}));
    }

    int record(std::vector<CardEdit> const& edits) {
        if (edits.empty() || m_request.dryRun) {
            m_streams.out << words(edits.empty() ? "cards.nothing-to-do" : "cards.preview") << '\n';
            return exitFine;
        }
        auto const recorded = m_register->store().editCards(edits, m_request.author);
        if (!recorded) return refuse(recorded.error());
        m_streams.out << words("cards.recorded", {std::to_string(*recorded)}) << '\n';
        return exitFine;
    }

    int save(bool changed, std::string const& bytes, std::size_t count) {
        if (!changed || m_request.dryRun) {
            m_streams.out << words(m_request.dryRun ? "cards.preview" : "cards.nothing-to-do") << '\n';
            return exitFine;
        }
        if (auto const written = writeWhole(m_request.into, bytes); !written) return refuse(written.error());
        m_streams.out << words("cards.written", {std::to_string(count), m_request.into}) << '\n';
        return exitFine;
    }

    Request m_request;
    Language m_language;
    Streams m_streams;
    std::unique_ptr<OwnRegister> m_register;
};

Result<Request> parse(std::vector<std::string> const& arguments) {
    auto const given = parseOptions(arguments, {"--into", "-o", "--output", "--format", "--store", "--by"},
                                    {"--people", "--dry-run", "--replace"});
    if (!given) return given.error();
    Request request;
    request.people = given->flags.contains("--people");
    request.dryRun = given->flags.contains("--dry-run");
    request.replace = given->flags.contains("--replace");
    request.help = given->help;
    request.into = given->value("--into").value_or("");
    request.store = given->value("--store");
    request.author = given->value("--by").value_or(personOfMachine());
    request.output = given->value("--output").value_or(given->value("-o").value_or(""));
    if (auto const format = given->value("--format")) {
        request.format = drafting::cardFormat(*format);
        if (!request.format && *format != "text") return Problem{"option.format", {*format}, {}};
    }
    if (request.help) return request;
    auto const& words = given->words;
    request.verb = words.empty() ? "" : words[0];
    bool const takesFile = request.verb == "import" || request.verb == "share";
    bool const known =
        takesFile || request.verb == "list" || request.verb == "check" || request.verb == "export";
    if (!known) return Problem{"cards.verb", {request.verb}, {}};
    if (words.size() > 2 || (takesFile && words.size() != 2)) return Problem{"cards.no-file", {}, {}};
    if (words.size() == 2) request.file = words[1];
    return request;
}

}  // namespace

int runCards(std::vector<std::string> const& arguments, Language output, Streams streams) {
    auto const request = parse(arguments);
    if (!request) {
        tell(request.error(), output, streams);
        return exitUsage;
    }
    if (request->help) {
        streams.out << language::message(output, "cards.help") << '\n';
        return exitFine;
    }
    int const status = CardsCommand(*request, output, streams).run();
    streams.out.flush();
    return status;
}

}  // namespace diwan::cli
