// OwnRegister: the register that a verb works on: the one of the office's profile, or --store FILE.
//
//   Result<std::unique_ptr<OwnRegister>> own = OwnRegister::open(given.value("--store"));
//   (*own)->store().numbers();
//
// The office may be open meanwhile. A file that is not there is not made: a mistyped path must not begin an
// empty register. One thread.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "base/clock.hpp"
#include "base/uuid.hpp"
#include "store/store.hpp"

namespace diwan::cli {

class OwnRegister {
  public:
    // Problems: "numbers.no-store" {file}, those of Store::open.
    static Result<std::unique_ptr<OwnRegister>> open(std::optional<std::string> const& file);
    OwnRegister() = default;
    OwnRegister(OwnRegister const&) = delete;
    OwnRegister& operator=(OwnRegister const&) = delete;
    ~OwnRegister() = default;

    [[nodiscard]] store::Store& store() { return *m_store; }
    [[nodiscard]] Clock const& clock() const { return m_clock; }
    [[nodiscard]] UuidSource& ids() { return m_ids; }

  private:
    SystemClock m_clock;
    UuidSource m_ids{m_clock};
    std::unique_ptr<store::Store> m_store;
};

// `file`, or the register of the office's profile, as the office itself finds it. It may not be there.
[[nodiscard]] std::filesystem::path registerFile(std::optional<std::string> const& file);

// The name of the account, for who does something: "diwan" where there is none.
[[nodiscard]] std::string personOfMachine();

}  // namespace diwan::cli
