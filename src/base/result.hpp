// Result<T>: either a value or the Problem that prevented it.
//
//   Result<Day> day = readDay("2026-05-07");
//   if (!day) return day.error();
//   use(*day);
//
// An expected failure travels as a value; an exception ends the request. The member names are those of
// std::expected (C++23), so that this file can be dropped when the compiler has it.
// Values: no thread rules of their own. The caller owns what a Result holds.
#pragma once

#include <stdexcept>
#include <utility>
#include <variant>

#include "base/problem.hpp"

namespace diwan {

template <typename T>
class [[nodiscard]] Result {
  public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}  // NOLINT: implicit by design
    Result(Problem problem)
        : m_state(std::in_place_index<1>, std::move(problem)) {}  // NOLINT: implicit by design

    [[nodiscard]] bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    // Throws std::logic_error when there is no value: asking without looking is a bug of the caller.
    T& value() & {
        requireValue();
        return std::get<0>(m_state);
    }
    T const& value() const& {
        requireValue();
        return std::get<0>(m_state);
    }
    T&& value() && {
        requireValue();
        return std::get<0>(std::move(m_state));
    }
    T& operator*() & { return value(); }
    T const& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    T const* operator->() const { return &value(); }

    [[nodiscard]] Problem const& error() const { return std::get<1>(m_state); }

  private:
    void requireValue() const {
        if (!has_value()) throw std::logic_error("Result without a value: " + error().code);
    }

    std::variant<T, Problem> m_state;
};

// The result of an operation that yields nothing but its success: `Result<Done> r = done;`
struct Done {
    bool operator==(Done const&) const = default;
};
inline constexpr Done done{};

}  // namespace diwan
