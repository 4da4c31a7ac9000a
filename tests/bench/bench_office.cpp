// What Diwan costs inside a real office: see README.md. usage: bench_office [heartbeat] [start]
#include <algorithm>
#include <atomic>
#include <chrono>
#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/awt/XRequestCallback.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cstdio>
#include <cstring>
#include <exception>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "fixture/document.hpp"
#include "fixture/office.hpp"
#include "fixture/profile.hpp"

namespace {

using diwan::office::Answer;
using diwan::office::Document;
using diwan::office::Folder;
using diwan::office::Office;
using diwan::office::Profile;
using SteadyClock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

std::string const package = std::string(DIWAN_BINARY_DIR) + "/diwan.oxt";

// A callback that tells how long the main thread took to come to it.
class Beat : public cppu::WeakImplHelper1<com::sun::star::awt::XCallback> {
  public:
    Beat(SteadyClock::time_point asked, std::atomic<double>& longest, std::atomic<int>& outstanding)
        : m_asked(asked), m_longest(longest), m_outstanding(outstanding) {}
    void SAL_CALL notify(com::sun::star::uno::Any const&) override {
        double const waited = Milliseconds(SteadyClock::now() - m_asked).count();
        double known = m_longest;
        while (waited > known && !m_longest.compare_exchange_weak(known, waited)) {
        }
        --m_outstanding;
    }

  private:
    SteadyClock::time_point m_asked;
    std::atomic<double>& m_longest;
    std::atomic<int>& m_outstanding;
};

// Asks the main thread for a sign of life every five milliseconds while it lives; the longest wait is the
// figure.
class Heartbeat {
  public:
    explicit Heartbeat(Office const& office)
        : m_requests(office.connection().create("com.sun.star.awt.AsyncCallback"),
                     com::sun::star::uno::UNO_QUERY_THROW),
          m_thread([this] { beat(); }) {}
    ~Heartbeat() {
        m_stop = true;
        m_thread.join();
    }
    double longest() {
        m_stop = true;
        while (m_outstanding > 0)
            std::this_thread::sleep_for(std::chrono::milliseconds{1});
        return m_longest;
    }

  private:
    void beat() {
        while (!m_stop) {
            ++m_outstanding;
            m_requests->addCallback(new Beat(SteadyClock::now(), m_longest, m_outstanding), {});
            std::this_thread::sleep_for(std::chrono::milliseconds{5});
        }
    }
    com::sun::star::uno::Reference<com::sun::star::awt::XRequestCallback> m_requests;
    std::atomic<bool> m_stop = false;
    std::atomic<double> m_longest = 0;
    std::atomic<int> m_outstanding = 0;
    std::thread m_thread;
};

// About 300 pages: 3,000 paragraphs of 360 characters, one in ten an action.
std::string longMinutes() {
    std::string const filler =
        "Le tour de table a porté sur les commandes en cours, les délais annoncés aux clients et la "
        "préparation du salon. "
        "Chacun a présenté l’état de ses dossiers, puis les points restés ouverts ont été repris un par un. "
        "Les participants "
        "ont rappelé les engagements pris envers les clients et les fournisseurs, sans qu’aucune objection "
        "soit soulevée.";
    std::string text =
        "<?xml version=\"1.0\"?><office:document "
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.3\" "
        "office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:body><office:text>";
    auto const add = [&text](std::string const& words) { text += "<text:p>" + words + "</text:p>"; };
    add("Compte rendu de la réunion du dimanche 3 mai 2026");
    for (int i = 0; i < 3000; ++i)
        add(i % 10 == 0 ? "Action : envoyer le devis n° " + std::to_string(i) + " au client (Karim, 12/05)."
                        : filler);
    text += "</office:text></office:body></office:document>";
    return text;
}

void measureHeartbeat() {
    Folder folder("bench");
    Profile profile(folder / "profile", "fr");
    profile.install(package);
    Office office({.profile = profile.folder()});
    // Made as a file: putting so much text into an open document takes Writer minutes.
    std::ofstream(folder / "long.fodt") << longMinutes();
    Document document = Document::open(office.connection(), folder / "long.fodt");
    std::this_thread::sleep_for(std::chrono::seconds{8});  // Writer's own first layout
    double idle = 0;
    {
        Heartbeat heartbeat(office);
        std::this_thread::sleep_for(std::chrono::seconds{3});
        idle = heartbeat.longest();
    }
    std::printf("main_thread_longest_wait_idle %.1f ms\n", idle);
    for (int round = 1; round <= 3; ++round) {
        Heartbeat heartbeat(office);
        auto const start = SteadyClock::now();
        Answer const answer = document.command("read-document", {}, std::chrono::seconds{120});
        double const seconds = std::chrono::duration<double>(SteadyClock::now() - start).count();
        std::size_t const actions =
            answer.ok() ? answer.object->getObject("reading")->getArray("actions")->size() : std::size_t{0};
        std::printf("main_thread_longest_wait_reading %.1f ms (read %.2f s, %zu actions)\n",
                    heartbeat.longest(), seconds, actions);
    }
    document.dispatch(".uno:SidebarDeck.DiwanDeck");
    std::this_thread::sleep_for(std::chrono::seconds{2});
    Heartbeat heartbeat(office);
    document.command("read-document", {}, std::chrono::seconds{120});
    std::this_thread::sleep_for(std::chrono::seconds{2});
    std::printf("main_thread_longest_wait_reading_with_panel %.1f ms\n", heartbeat.longest());
    Heartbeat checking(office);
    auto const start = SteadyClock::now();
    bool const checked =
        document.command("check-document", {{"kind", "proposal"}}, std::chrono::seconds{120}).ok();
    double const seconds = std::chrono::duration<double>(SteadyClock::now() - start).count();
    std::this_thread::sleep_for(std::chrono::seconds{2});
    std::printf("main_thread_longest_wait_checking %.1f ms (%s in %.2f s)\n", checking.longest(),
                checked ? "checked" : "refused", seconds);
}

double secondsToWriter(Profile const& profile) {
    auto const start = SteadyClock::now();
    Office office({.profile = profile.folder()});
    { Document document = Document::create(office.connection(), "swriter"); }
    double const seconds = std::chrono::duration<double>(SteadyClock::now() - start).count();
    office.close();
    return seconds;
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

void measureStart() {
    Folder folder("bench");
    Profile plain(folder / "plain", "fr");
    Profile extended(folder / "extended", "fr");
    extended.install(package);
    secondsToWriter(plain);
    secondsToWriter(extended);
    std::vector<double> differences;
    std::vector<double> without;
    for (int pair = 0; pair < 9; ++pair) {
        without.push_back(secondsToWriter(plain));
        differences.push_back(secondsToWriter(extended) - without.back());
    }
    std::printf("start_to_writer_without %.0f ms (median of 9)\n", median(without) * 1000);
    std::printf("start_to_writer_added %.0f ms (median of 9 pairs)\n", median(differences) * 1000);
}

}  // namespace

int main(int count, char** arguments) {
    std::setvbuf(stdout, nullptr, _IOLBF, 0);  // a figure is worth having even if the next one hangs
    auto const wanted = [&](char const* name) {
        for (int i = 1; i < count; ++i)
            if (std::strcmp(arguments[i], name) == 0) return true;
        return count == 1;
    };
    try {
        if (wanted("heartbeat")) measureHeartbeat();
        if (wanted("start")) measureStart();
        return 0;
    } catch (std::exception const& exception) {
        std::fprintf(stderr, "bench_office: %s\n", exception.what());
        return 1;
    }
}
