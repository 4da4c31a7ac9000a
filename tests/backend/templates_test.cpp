// A company's own templates through a real diwand: at once on the own desk, at the other when the server is
// reached, whole.
#include <gmock/gmock.h>

#include <future>

#include "daemon.hpp"
#include "drafting/document_package.hpp"
#include "store/template_saving.hpp"
#include "sync/http_transport.hpp"
#include "sync/messages.hpp"
#include "sync/worker.hpp"

namespace diwan::backend {
namespace {

using namespace std::chrono_literals;

std::string odt(std::string const& text, std::size_t picture) {
    std::string const spaces =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";
    std::string noise(picture, '\0');
    std::uint32_t state = 7;
    for (char& c : noise)
        c = static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
    return drafting::packageBytes(
        {{"mimetype", std::string(drafting::textMimeType)},
         {"content.xml", "<office:document-content " + spaces + "><office:body><office:text><text:p>" + text +
                             "</text:p></office:text></office:body>"
                             "</office:document-content>"},
         {"styles.xml", "<office:document-styles " + spaces + "/>"},
         {"Pictures/logo.png", noise}});
}

struct Office {
    store::Folder folder;
    SystemClock clock;
    UuidSource ids{clock};
    sync::Worker worker;
    Office(Daemon const& daemon, std::string const& token)
        : worker({.database = folder / "d.sqlite",
                  .server = {.url = daemon.url, .token = token, .fingerprint = daemon.fingerprint}},
                 [] {}) {}

    template <typename Answer>
    Answer with(std::function<Answer(store::OwnTemplates&)> const& ask) {
        std::promise<Answer> answer;
        worker.post([&](Result<store::Store*> const& store) {
            store::OwnTemplates own(folder / "d.sqlite", *store);
            EXPECT_TRUE(own.load());
            answer.set_value(ask(own));
        });
        return answer.get_future().get();
    }
    Result<TemplateEvent> save(std::string const& text, std::string const& as = {},
                               std::size_t picture = 1000) {
        return with<Result<TemplateEvent>>([&](store::OwnTemplates& own) {
            store::TemplateSaving saving{.document = odt(text, picture), .name = "x.odt"};
            saving.identity.language = "fr";
            saving.identity.titles.french = "Contrat";
            saving.as = as;
            saving.forTeam = true;
            saving.author = "said by the desk";
            return own.save(saving, {}, ids, clock);
        });
    }
    std::vector<TemplateEvent> current() {
        return with<std::vector<TemplateEvent>>(
            [](store::OwnTemplates& own) { return own.shelf().current(); });
    }
    void syncNow() {
        std::promise<void> reported;
        worker.syncNow([&](sync::SyncReport const&) { reported.set_value(); });
        reported.get_future().wait();
    }
    // Whether so many versions stand here, soon.
    bool sees(std::size_t count, int number) {
        for (auto const end = std::chrono::steady_clock::now() + 15s;
             std::chrono::steady_clock::now() < end;) {
            auto const list = current();
            if (list.size() == count && (count == 0 || list.back().number == number)) return true;
            syncNow();
            std::this_thread::sleep_for(20ms);
        }
        return false;
    }
};

TEST(DiwandTemplates, ATemplateOfAnyAllowedSizeReachesTheOtherDeskWhole) {
    Daemon daemon;
    Office nadia(daemon, daemon.token);
    Office karim(daemon, daemon.newToken("Karim"));
    auto const saved = nadia.save("Contrat", "", 1'900'000);
    ASSERT_TRUE(saved) << saved.error().code;
    EXPECT_GT(saved->pieces.size(), 40U) << "more than one push";
    ASSERT_TRUE(karim.sees(1, 1));
    TemplateEvent const there = karim.current().at(0);
    EXPECT_EQ(there.sha256, saved->sha256);
    EXPECT_NE(there.by, "said by the desk") << "the author is the one the server knows";
    EXPECT_EQ(nadia.save("trop", "", 2'200'000).error().code, "template.too-large");
}

TEST(DiwandTemplates, SavedWithoutAServerItIsHereAtOnceAndSharedLater) {
    Daemon daemon;
    daemon.stop(SIGTERM);
    Office nadia(daemon, daemon.token);
    TemplateEvent const first = nadia.save("un").value();
    EXPECT_EQ(nadia.current().size(), 1U);
    EXPECT_EQ(nadia.save("deux", first.templateId).value().number, 2);
    daemon.start();
    Office karim(daemon, daemon.newToken("Karim"));
    ASSERT_TRUE(nadia.sees(1, 2));
    EXPECT_TRUE(karim.sees(1, 2));
}

TEST(DiwandTemplates, ChangedOnTwoSidesBothStandEverywhere) {
    Daemon daemon;
    Office nadia(daemon, daemon.token);
    Office karim(daemon, daemon.newToken("Karim"));
    TemplateEvent const first = nadia.save("un").value();
    ASSERT_TRUE(karim.sees(1, 1));
    daemon.stop(SIGTERM);
    ASSERT_TRUE(nadia.save("deux", first.templateId));
    ASSERT_TRUE(karim.save("autre", first.templateId));
    daemon.start();
    EXPECT_TRUE(nadia.sees(2, 2));
    EXPECT_TRUE(karim.sees(2, 2));
    ASSERT_TRUE(karim.save("les deux", first.templateId));
    EXPECT_TRUE(karim.sees(1, 3));
    EXPECT_TRUE(nadia.sees(1, 3));
}

TEST(DiwandTemplates, WhatIsNoTemplateIsRejectedAndItsNeighboursAreNot) {
    Daemon daemon;
    auto transport =
        sync::connectTo({.url = daemon.url, .token = daemon.token, .fingerprint = daemon.fingerprint})
            .value();
    sync::Interruption interruption;
    auto const entry = [](char last, std::string const& kind, std::string const& set) {
        return store::Entry{.op = std::string("019aafc0-0000-7000-8000-00000000000") + last,
                            .entity = std::string("019aafc0-0000-7000-8000-0000000000a") + last,
                            .kind = kind,
                            .set = set,
                            .device = "d",
                            .madeAt = "2026-11-25T08:00:00.000Z"};
    };
    std::string const body = sync::writePush({entry('1', "template-version", R"({"template":"x"})"),
                                              entry('2', "template-piece", R"({"data":"AAAA"})"),
                                              entry('3', "note", R"({"text":"a"})")});
    auto const answer =
        transport->send({.method = "POST", .path = "/v1/push", .body = body}, interruption).value();
    ASSERT_EQ(answer.status, 200) << answer.body;
    auto const results = sync::readPushAnswer(answer.body).value().results;
    EXPECT_EQ(results[0].problem, "template.malformed");
    EXPECT_EQ(results[1].problem, "template.malformed");
    EXPECT_EQ(results[2].status, "applied");
}

}  // namespace
}  // namespace diwan::backend
