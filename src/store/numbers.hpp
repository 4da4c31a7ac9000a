// What is asked of a store about numbers of documents (docs/numbering.md).
//
//   Result<NumberFate> drawn = store.drawNumber({.series = "quote", .year = 2026, .documentId = id},
//   "Karim"); drawn->number                               // "DV-2026-0042", or "DV-2026-P-K-01" until the
//   server has lent some
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "records/number_book.hpp"
#include "records/number_pattern.hpp"

namespace diwan::store {

// A desk's wish for a block. Repeated with the same op until it is answered: it is granted once.
struct NumberWish {
    std::string op;      // UUIDv7
    std::string series;  // "quote"
    int year = 0;
    int count = 1;  // at most `longestLoan`; fewer may come
    std::int64_t after =
        0;  // the highest number the desk has heard of: a server restored from an old backup has not
    std::string device;
    bool operator==(NumberWish const&) const = default;
};

struct NumberRequest {
    std::string series;
    int year = 0;            // of the document
    std::string documentId;  // a document gets one number, however often it asks; empty: always a new one
    std::string document;    // its title
    bool local = false;      // there is no server (countsAlone()): this store is where numbers come from
};

}  // namespace diwan::store
