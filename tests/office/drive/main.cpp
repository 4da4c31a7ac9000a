// diwan_drive: does from a script what a person does in the office. Used by scripts/start.
//
//   diwan_drive --pipe NAME open minutes.odt deck DiwanDeck command read-document pdf minutes.pdf quit
//   diwan_drive profile FOLDER fr  install FOLDER diwan.oxt  set FOLDER /org.diwan.Settings/Server Url
//   https://…
//
// The verbs are done in order; the first that fails ends the program with status 1 and a line that names it.
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <com/sun/star/lang/DisposedException.hpp>

#include "fixture/connection.hpp"
#include "fixture/dispatch.hpp"
#include "fixture/document.hpp"
#include "fixture/nudge.hpp"
#include "fixture/profile.hpp"
#include "fixture/window.hpp"

namespace {

namespace css = com::sun::star;
using namespace diwan::office;
using namespace std::chrono_literals;
using Words = std::span<std::string const>;

class Drive {
  public:
    void use(std::string const& pipe) {
        m_nudge.reset();
        m_connection = Connection::open(pipe, 90s);
        m_nudge.emplace(*m_connection);
    }

    void open(std::string const& file) { become(Document::openOnce(office(), file)); }
    void create(std::string const& factory) { become(Document::create(office(), factory)); }
    void current() { become(Document::current(office())); }

    // The command as it stands after "vnd.diwan:"; the answer is printed, and kept for `keep`.
    void command(std::string const& command) {
        Answer answer = dispatchAndWait(office(), document().frame(), "vnd.diwan:" + command, 60s);
        m_answer = answer.json;
        if (!answer.arrived) throw std::runtime_error("no answer to " + command);
        if (!answer.ok()) throw std::runtime_error(command + ": " + answer.json);
        std::cout << command << ": " << answer.json.substr(0, 300) << "\n";
    }
    void keep(std::string const& file) const { std::ofstream(file) << m_answer << "\n"; }
    void dispatch(std::string const& url) { document().dispatch(url); }
    void deck(std::string const& id) { showDeck(document(), id); }
    void save(std::string const& file) { document().saveAs(file); }
    void pdf(std::string const& file) { document().exportPdf(file); }
    void fillScreen() {
        if (!diwan::office::fillScreen(document(), 10s)) throw std::runtime_error("the window stays small");
    }
    void close() {
        document().close();
        m_document.reset();
    }
    void quit() {
        if (m_document) m_document->release();
        m_document.reset();
        try {
            office().desktop()->terminate();
        } catch (css::lang::DisposedException const&) {
            std::cout << "the office left while it answered\n";
        }
    }
    void leave() {
        if (m_document) m_document->release();
    }

  private:
    Connection const& office() const {
        if (!m_connection) throw std::runtime_error("say --pipe NAME first");
        return *m_connection;
    }
    Document& document() {
        if (!m_document) current();
        return *m_document;
    }
    void become(Document&& document) {
        leave();
        m_document.emplace(std::move(document));
    }
    std::optional<Connection> m_connection;
    std::optional<Nudge> m_nudge;
    std::optional<Document> m_document;
    std::string m_answer;
};

struct Verb {
    std::size_t words;
    std::function<void(Words)> act;
};

std::map<std::string, Verb> verbs(Drive& drive) {
    return {
        {"--pipe", {1, [&](Words w) { drive.use(w[0]); }}},
        {"open", {1, [&](Words w) { drive.open(w[0]); }}},
        {"new", {1, [&](Words w) { drive.create(w[0]); }}},
        {"current", {0, [&](Words) { drive.current(); }}},
        {"command", {1, [&](Words w) { drive.command(w[0]); }}},
        {"keep", {1, [&](Words w) { drive.keep(w[0]); }}},
        {"dispatch", {1, [&](Words w) { drive.dispatch(w[0]); }}},
        {"deck", {1, [&](Words w) { drive.deck(w[0]); }}},
        {"save", {1, [&](Words w) { drive.save(w[0]); }}},
        {"pdf", {1, [&](Words w) { drive.pdf(w[0]); }}},
        {"fill-screen", {0, [&](Words) { drive.fillScreen(); }}},
        {"wait",
         {1, [](Words w) { std::this_thread::sleep_for(std::chrono::milliseconds(std::stol(w[0]))); }}},
        {"close", {0, [&](Words) { drive.close(); }}},
        {"quit", {0, [&](Words) { drive.quit(); }}},
        {"profile", {2, [](Words w) { Profile(w[0], w[1]); }}},
        {"install", {2, [](Words w) { Profile(w[0], "en-US").install(w[1]); }}},
        {"set", {4, [](Words w) { Profile(w[0], "en-US").set(w[1], w[2], w[3]); }}},
    };
}

}  // namespace

int main(int count, char** given) {
    std::vector<std::string> words(given + 1, given + count);
    if (words.empty()) {
        std::cerr << "usage: diwan_drive [--pipe NAME] VERB WORD… …  (see tests/office/drive/main.cpp)\n";
        return 2;
    }
    Drive drive;
    std::map<std::string, Verb> known = verbs(drive);
    std::string doing;
    int status = 0;
    try {
        for (std::size_t next = 0; next < words.size();) {
            doing = words[next++];
            auto verb = known.find(doing);
            if (verb == known.end()) throw std::runtime_error("unknown verb");
            if (words.size() - next < verb->second.words)
                throw std::runtime_error("words are missing after it");
            verb->second.act(Words(words).subspan(next, verb->second.words));
            next += verb->second.words;
        }
    } catch (std::exception const& trouble) {
        std::cerr << "diwan_drive: " << doing << ": " << trouble.what() << "\n";
        status = 1;
    } catch (css::uno::Exception const& trouble) {
        std::cerr << "diwan_drive: " << doing << ": " << utf8(trouble.Message) << "\n";
        status = 1;
    }
    try {
        drive.leave();
    } catch (css::uno::Exception const&) {
        status = 1;  // the office is gone, which the verb above has reported
    }
    std::cout.flush();
    // The bridge's threads may still be listening to an office that is leaving: nothing of ours needs their
    // goodbye.
    std::_Exit(status);
}
