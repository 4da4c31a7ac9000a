#include "reading/channels.hpp"

#include <charconv>

#include "language/tables.hpp"
#include "reading/lexicon.hpp"
#include "text/fold.hpp"

namespace diwan::reading {

namespace {

std::optional<std::size_t> countIn(std::string_view cell) {
    std::size_t count = 0;
    auto const read = std::from_chars(cell.data(), cell.data() + cell.size(), count);
    return read.ec == std::errc() ? std::optional(count) : std::nullopt;
}

// The names as phrases whose value is the channel's place in the table.
Lexicon const& names() {
    static Lexicon const all([](Lexicon& words) {
        int number = 0;
        for (Channel const& channel : channels()) {
            for (std::string const& name : channel.names)
                words.add(classId("CK_CHANNEL"), name, number);
            ++number;
        }
    });
    return all;
}

}  // namespace

std::vector<Channel> const& channels() {
    static std::vector<Channel> const all = [] {
        std::vector<Channel> read;
        for (language::Row const& row : language::rows("channels")) {
            Channel channel{.id = std::string(row.cell(0)),
                            .names = {},
                            .hook = countIn(row.cell(2)).value_or(longestHook),
                            .characters = countIn(row.cell(3)),
                            .tags = countIn(row.cell(4))};
            for (std::string_view const name : language::alternatives(row.cell(1)))
                channel.names.push_back(text::fold(name));
            read.push_back(std::move(channel));
        }
        return read;
    }();
    return all;
}

Result<std::string> chosenChannel(std::string const& words) {
    if (Channel const* const channel = findChannel(words); channel != nullptr) return channel->id;
    std::string known;
    for (Channel const& one : channels())
        known += (known.empty() ? "" : ", ") + one.id;
    return Problem{"check.channel", {words, known}, {}};
}

Channel const* findChannel(std::string_view words) {
    Sentence sentence;
    sentence.tokens.read(words);
    names().tag(sentence);
    for (std::size_t at = 0; at < sentence.tokens.size(); ++at)
        if (Tag const* const tag = sentence.find(at, classId("CK_CHANNEL")); tag != nullptr)
            return &channels()[static_cast<std::size_t>(tag->value)];
    return nullptr;
}

}  // namespace diwan::reading
