// The words that stand for choices in a quote's JSON. Internal to this room.
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "drafting/quote.hpp"

namespace diwan::drafting {

template <typename Value, std::size_t Size>
using Codes = std::array<std::pair<std::string_view, Value>, Size>;

inline constexpr Codes<DocumentKind, 3> documentKinds{{{"quote", DocumentKind::Quote},
                                                       {"proforma", DocumentKind::ProForma},
                                                       {"proposal", DocumentKind::Proposal}}};
inline constexpr Codes<LineKind, 3> lineKinds{
    {{"item", LineKind::Item}, {"section", LineKind::Section}, {"note", LineKind::Note}}};
inline constexpr Codes<Payment, 5> payments{{{"unspecified", Payment::Unspecified},
                                             {"cash", Payment::Cash},
                                             {"transfer", Payment::Transfer},
                                             {"cheque", Payment::Cheque},
                                             {"other", Payment::Other}}};
inline constexpr Codes<StampPolicy, 3> stampPolicies{
    {{"never", StampPolicy::Never}, {"if_cash", StampPolicy::IfCash}, {"always", StampPolicy::Always}}};
inline constexpr Codes<StampRounding, 3> stampRoundings{
    {{"none", StampRounding::None}, {"down", StampRounding::Down}, {"up", StampRounding::Up}}};
inline constexpr Codes<StampMode, 2> stampModes{
    {{"whole", StampMode::Whole}, {"progressive", StampMode::Progressive}}};
inline constexpr Codes<VatRegime, 3> regimes{
    {{"reel", VatRegime::Real}, {"ifu", VatRegime::FlatTax}, {"exempt_buyer", VatRegime::ExemptBuyer}}};

template <typename Value, std::size_t Size>
[[nodiscard]] std::string_view codeOf(Value value, Codes<Value, Size> const& codes) {
    for (auto const& [name, one] : codes)
        if (one == value) return name;
    return {};
}

}  // namespace diwan::drafting
