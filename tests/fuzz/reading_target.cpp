// reading::read with any bytes: each finding's words are the bytes that its span names, in order, and nothing
// out of the calendar is due. The first byte chooses the language and whether there is a summary.
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "expect.hpp"
#include "reading/read.hpp"
#include "reading/source_lines.hpp"

namespace {

using diwan::Language;
using diwan::fuzz::expect;
using diwan::fuzz::isBoundary;
namespace reading = diwan::reading;
namespace text = diwan::text;

struct Checker {
    text::Document const& document;

    void words(std::string const& found, reading::Span const& span) const {
        expect(span.block >= 0 && static_cast<std::size_t>(span.block) < document.blocks.size(),
               "a finding lies in a block");
        text::Block const& block = document.blocks[static_cast<std::size_t>(span.block)];
        expect(block.wrapped ? block.line <= span.line
                             : block.line == span.line && block.start + span.offset == span.column,
               "a finding names its line");
        expect(span.length > 0 && span.offset + span.length <= block.text.size(),
               "a finding lies in its block");
        expect(reading::onOneLine(block.text.substr(span.offset, span.length)) == found,
               "a finding's words are the bytes that it names");
        expect(!diwan::fuzz::isUtf8(block.text) ||
                   (isBoundary(block.text, span.offset) && isBoundary(block.text, span.offset + span.length)),
               "findings cut no character");
    }

    template <typename Found>
    void inOrder(std::vector<Found> const& all) const {
        std::pair<int, std::size_t> last{-1, 0};
        for (Found const& found : all) {
            words(found.text, found.span);
            std::pair<int, std::size_t> const here{found.span.block, found.span.offset};
            expect(last <= here, "findings come in reading order");
            last = here;
        }
    }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    if (size == 0) return 0;
    constexpr std::array<std::optional<Language>, 4> languages{std::nullopt, Language::French,
                                                               Language::Arabic, Language::English};
    reading::Options options{.language = languages[data[0] % 4],
                             .output = (data[0] & 4) != 0 ? Language::Arabic : Language::French,
                             .today = std::chrono::year(2026) / std::chrono::May / 3,
                             .people = {"Karim Bouzid", "سعاد"},
                             .sentences = (data[0] & 8) != 0 ? 3 : 0};
    std::string const source(reinterpret_cast<char const*>(data) + 1, size - 1);
    text::Document const document = text::fromPlainText(source);
    reading::Reading const result = reading::read(document, options);
    Checker const check{document};
    check.inOrder(result.actions);
    check.inOrder(result.decisions);
    check.inOrder(result.questions);
    for (reading::SummaryLine const& line : result.summary)
        check.words(line.text, line.span);
    expect(result.summary.size() <= 3, "a summary is as long as was asked");
    for (reading::FoundAction const& action : result.actions) {
        for (std::string const& name : action.who)
            expect(!name.empty(), "an owner has a name");
        expect(!action.why.empty(), "a finding has its reason");
        if (!action.due) continue;
        expect(action.due->ok() && static_cast<int>(action.due->year()) <= 9999,
               "what is due is a day of the calendar");
        expect(!action.dueText.empty(), "a due day has its words");
    }
    (void)reading::toJson(result);
    return 0;
}
