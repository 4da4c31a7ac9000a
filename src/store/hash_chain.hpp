// The arithmetic of the chained hashes (docs/journal-format.md 21, 22). Pure functions; hashes are
// hexadecimal outside.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "store/store.hpp"

namespace diwan::store {

[[nodiscard]] std::string sha256(std::string_view bytes);  // 64 hexadecimal digits
// A UUID that follows from a digest: the record of a thing that is known by its name or contents.
[[nodiscard]] std::string uuidOfDigest(std::string const& digest);
[[nodiscard]] std::string randomHex(std::size_t bytes);  // from the system's generator

[[nodiscard]] std::string commitmentOf(Entry const& entry, std::string_view saltHex);

// `previous` is empty before the first entry.
[[nodiscard]] std::string chained(std::string_view previous, Entry const& entry, std::string_view receivedAt,
                                  std::string_view commitment);

}  // namespace diwan::store
