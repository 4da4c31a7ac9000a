// Summary: sentences of the document itself, the meeting's facts first (decisions, dated actions), then the
// most central.
#pragma once

#include <vector>

#include "reading/read.hpp"

namespace diwan::reading {

[[nodiscard]] std::vector<SummaryLine> summarise(text::Document const& document, Reading const& reading,
                                                 Options const& options);

}  // namespace diwan::reading
