#include "backend/log.hpp"

#include <cstdio>

#include "records/json.hpp"

namespace diwan::backend {

void Log::event(std::string_view name, Words words, Numbers numbers) {
    JsonWriter out;
    out.beginObject().key("time").string(toRfc3339(m_clock.now())).key("event").string(name);
    for (auto const& [key, word] : words)
        out.key(key).string(word);
    for (auto const& [key, number] : numbers)
        out.key(key).number(number);
    std::string const line = out.endObject().text() + "\n";
    std::lock_guard const lock(m_mutex);
    std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace diwan::backend
