// The post: a short first line, a proof, a benefit, a call; no longer than its channel takes. Its parts are
// labelled, or the text is the post itself.
#include <array>

#include "reading/channels.hpp"
#include "reading/placeholders.hpp"
#include "reading/remarks.hpp"
#include "text/character_count.hpp"
#include "text/marker.hpp"
#include "text/sentences.hpp"

namespace diwan::reading {

namespace {

constexpr std::array bodyParts{Part::Hook, Part::Proof, Part::Benefit, Part::Call, Part::Tags};

std::size_t tagsIn(std::string_view words) {
    std::size_t count = 0;
    for (std::size_t at = 0; at + 1 < words.size(); ++at)
        if (words[at] == '#' && words[at + 1] != ' ' && words[at + 1] != '#' &&
            (at == 0 || words[at - 1] == ' '))
            ++count;
    return count;
}

// "#bureau #sétif": nothing but hashtags.
bool isOnlyTags(std::string_view words) {
    for (std::size_t at = 0; at < words.size();) {
        if (words[at] != '#') return false;
        at = words.find_first_of(" \n", at);
        at = at == std::string_view::npos ? words.size() : words.find_first_not_of(" \n", at);
    }
    return !words.empty();
}

Channel const* channelOf(CheckState const& state) {
    if (!state.options.channel.empty()) return findChannel(state.options.channel);
    for (Span const& span : state.parts.contents(Part::Channel))
        if (Channel const* const named = findChannel(state.parts.words(span)); named != nullptr) return named;
    return nullptr;
}

struct Length {
    std::size_t characters = 0;
    std::size_t tags = 0;
    void add(std::string_view words) {
        characters += text::characterCount(words) + (characters > 0 ? 1 : 0);
        tags += tagsIn(words);
    }
};

void lengthOf(CheckState& state, Length const& length, Channel const* channel) {
    if (channel == nullptr) return;
    if (channel->characters && length.characters > *channel->characters)
        state.remark("post.too-long", std::nullopt,
                     {std::to_string(length.characters), std::to_string(*channel->characters), channel->id});
    if (channel->tags && length.tags > *channel->tags)
        state.remark("post.too-many-tags", std::nullopt,
                     {std::to_string(length.tags), std::to_string(*channel->tags), channel->id});
}

void hook(CheckState& state, Span const& span, Channel const* channel) {
    std::size_t const most = channel != nullptr ? channel->hook : longestHook;
    std::size_t const characters = text::characterCount(state.parts.words(span));
    if (characters > most)
        state.remark("post.hook-too-long", span, {std::to_string(characters), std::to_string(most)});
}

void labelled(CheckState& state, Channel const* channel) {
    Length length;
    for (Part const part : bodyParts)
        for (Span const& span : state.parts.contents(part))
            length.add(state.parts.words(span));
    lengthOf(state, length, channel);
    if (state.isWritten("post", Part::Hook, Part::Hook))
        hook(state, state.parts.contents(Part::Hook).front(), channel);
    if (state.isWritten("post", Part::Proof, Part::Proof))
        state.proof("post", state.parts.contents(Part::Proof));
    static_cast<void>(state.isWritten("post", Part::Benefit, Part::Offer));
    if (!state.isWritten("post", Part::Call, Part::Call)) return;
    for (Span const& span : state.parts.contents(Part::Call))
        if (state.hasCall(state.parts.words(span))) return;
    state.remark("post.call-no-verb", state.parts.contents(Part::Call).front());
}

// The sentences of a post that is its own text: no title, no labels, no lines of hashtags.
std::vector<Span> sentencesOf(CheckState const& state, Length& length) {
    std::vector<Span> found;
    auto const& blocks = state.document.blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        text::Block const& block = blocks[i];
        std::size_t const from = text::markerOf(block.text).length;
        std::string_view const line = std::string_view(block.text).substr(std::min(from, block.text.size()));
        CheckWords const own(line);
        bool const title = block.kind == text::BlockKind::Heading || own.isOnly(classId("CK_TITLE_POST"));
        if (title || own.label(false) || spanIn(state.document, i, from, block.text.size()).length == 0)
            continue;
        length.add(line);
        if (isOnlyTags(line)) continue;
        for (text::Piece const& piece : text::sentences(line)) {
            Span const span =
                spanIn(state.document, i, from + piece.offset, from + piece.offset + piece.length);
            if (span.length > 0 && !isOnlyTags(state.parts.words(span))) found.push_back(span);
        }
    }
    return found;
}

void free(CheckState& state, Channel const* channel) {
    Length length;
    std::vector<Span> const sentences = sentencesOf(state, length);
    lengthOf(state, length, channel);
    if (sentences.empty()) return state.remark("post.nothing", std::nullopt);
    hook(state, sentences.front(), channel);
    // Each sentence has one part to play: the last call is the call, the first fact the proof; what is left
    // behind the first line says what the reader gains.
    std::optional<std::size_t> call;
    std::optional<std::size_t> proof;
    std::optional<Span> praised;
    std::string praise;
    for (std::size_t i = 1; i < sentences.size(); ++i)
        if (state.hasCall(state.parts.words(sentences[i]))) call = i;
    for (std::size_t i = 0; i < sentences.size() && !proof; ++i) {
        if (call == i) continue;
        std::string_view const said = state.parts.words(sentences[i]);
        Facts const facts = state.facts.read(said);
        if (facts.isFact()) proof = i;
        if (facts.praise && !praised) {
            praised = sentences[i];
            praised->offset += facts.praise->offset;
            praised->length = facts.praise->length;
            praise = said.substr(facts.praise->offset, facts.praise->length);
        }
    }
    std::size_t const others = sentences.size() - 1 - (call ? 1 : 0) - (proof && *proof > 0 ? 1 : 0);
    auto const missing = [&](Part part) {
        state.remark("post.no-part", std::nullopt,
                     {state.titleOf(part), state.words("check.why." + std::string(code(part)))});
    };
    if (!proof && praised) {
        state.remark("post.proof-praise", praised, {praise});
    } else if (!proof) {
        missing(Part::Proof);
    }
    if (others == 0) missing(Part::Benefit);
    if (!call) missing(Part::Call);
}

}  // namespace

void checkPost(CheckState& state) {
    Channel const* const channel = channelOf(state);
    if (channel != nullptr) state.check.channel = channel->id;
    int labels = 0;
    for (Part const part : {Part::Hook, Part::Proof, Part::Benefit, Part::Call})
        labels += state.parts.has(part) ? 1 : 0;
    if (labels >= 2) {
        labelled(state, channel);
    } else {
        free(state, channel);
    }
}

}  // namespace diwan::reading
