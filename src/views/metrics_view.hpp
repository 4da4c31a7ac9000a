// The indicators of a period as people read them, and as a table for spreadsheets.
//
//   out << metricsText(report, zone, Language::French);
//   out << metricsCsv(report, Language::French);       // RFC 4180 with a byte order mark (followups/csv.hpp)
//
// Each figure with its formula and the number of records behind it. Pure functions; any thread.
#pragma once

#include <string>

#include "language/language.hpp"
#include "metrics/report.hpp"

namespace diwan::views {

// "3 h 20", "4,25", "33 %", "—".
[[nodiscard]] std::string figureText(metrics::Indicator const& indicator, Language language);

[[nodiscard]] std::string metricsText(metrics::Report const& report, metrics::Zone const& zone,
                                      Language language);

// A row an indicator, week, channel and source. Values are plain numbers with a decimal point: hours,
// percentages, counts.
[[nodiscard]] std::string metricsCsv(metrics::Report const& report, Language language);

}  // namespace diwan::views
