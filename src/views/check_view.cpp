#include "views/check_view.hpp"

#include <algorithm>
#include <array>

#include "language/messages.hpp"
#include "reading/channels.hpp"

namespace diwan::views {

namespace {

using language::message;
using reading::CheckKind;

constexpr std::array kinds{CheckKind::Brief, CheckKind::Proposal, CheckKind::Agenda, CheckKind::Post,
                           CheckKind::Commitments};

// "Brief : 3 remarques.", and of a proposal how long it is.
std::string verdictOf(reading::Check const& check, Language language) {
    std::string text = check.verdict;
    if (check.isFine()) text += " " + message(language, "views.check.fine");
    if (!check.pages) return text;
    return text + "\n" +
           language::counted(language, check.pagesEstimated ? "views.check.about-pages" : "views.check.pages",
                             *check.pages);
}

std::string verdict(CheckInput const& input, Language language) {
    switch (input.stage) {
        case Stage::NoDocument:
            return message(language, "views.check.no-document");
        case Stage::NotRead:
            return message(language, "views.check.not-read");
        case Stage::Busy:
            return message(language, "views.check.busy");
        case Stage::Failed:
            return language::describe(language, input.problem);
        case Stage::Read:
            return input.check == nullptr ? "" : verdictOf(*input.check, language);
    }
    return "";
}

ChoiceView kindChoice(CheckInput const& input, Language language) {
    ChoiceView choice{.texts = {message(language, "views.check.kind.auto")},
                      .chosen = 0,
                      .enabled = input.stage != Stage::NoDocument};
    for (CheckKind const kind : kinds) {
        choice.texts.push_back(message(language, "check.kind." + std::string(reading::code(kind))));
        if (input.kind == kind) choice.chosen = choice.texts.size() - 1;
    }
    return choice;
}

ChoiceView channelChoice(CheckInput const& input, Language language) {
    bool const isPost =
        input.kind ? input.kind == CheckKind::Post : input.check && input.check->kind == CheckKind::Post;
    ChoiceView choice{.texts = {message(language, "views.check.channel.auto")},
                      .chosen = 0,
                      .enabled = isPost && input.stage != Stage::NoDocument};
    for (reading::Channel const& channel : reading::channels()) {
        choice.texts.push_back(message(language, "views.check.channel." + channel.id));
        if (input.channel == channel.id) choice.chosen = choice.texts.size() - 1;
    }
    return choice;
}

}  // namespace

CheckView checkView(CheckInput const& input, Language language) {
    bool const checked = input.check != nullptr && (input.stage == Stage::Read || input.stage == Stage::Busy);
    CheckView view;
    view.check = {.text = message(language, checked ? "views.check.again" : "views.check.check"),
                  .enabled = input.stage != Stage::Busy && input.stage != Stage::NoDocument};
    view.kind = kindChoice(input, language);
    view.channel = channelChoice(input, language);
    view.verdict = verdict(input, language);
    if (!checked) return view;
    std::size_t const all = input.check->remarks.size();
    std::size_t const shown = std::min(all, input.most);
    for (std::size_t i = 0; i < shown; ++i)
        view.rows.push_back({.index = i, .text = input.check->remarks[i].text});
    if (shown < all)
        view.more = language::counted(language, "views.check.more", static_cast<int>(all - shown));
    return view;
}

std::optional<CheckKind> kindAt(std::size_t row) {
    return row == 0 || row > kinds.size() ? std::nullopt : std::optional(kinds[row - 1]);
}

std::string channelAt(std::size_t row) {
    auto const& all = reading::channels();
    return row == 0 || row > all.size() ? "" : all[row - 1].id;
}

Aim aimOf(std::string_view remarkCode) {
    if (remarkCode.starts_with("proposal.too-long")) return Aim::SecondPage;
    for (std::string_view const missing : {".no-part", ".no-price", ".no-validity", ".no-lines"})
        if (remarkCode.ends_with(missing)) return Aim::End;
    return Aim::Beginning;
}

}  // namespace diwan::views
