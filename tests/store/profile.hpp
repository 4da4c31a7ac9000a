// A folder of its own for a test, a clock that stands still until told, and the store in it.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <memory>

#include "store/store.hpp"

namespace diwan::store {

class Folder {
  public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "diwan-test-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        m_path = name;
    }
    ~Folder() {
        std::error_code error;
        std::filesystem::remove_all(m_path, error);
    }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;
    [[nodiscard]] std::filesystem::path operator/(std::string const& name) const { return m_path / name; }

  private:
    std::filesystem::path m_path;
};

class SetClock final : public Clock {
  public:
    [[nodiscard]] Instant now() const override { return time; }
    [[nodiscard]] Day today() const override { return Day{std::chrono::floor<std::chrono::days>(time)}; }
    Instant time = std::chrono::sys_days{std::chrono::year{2026} / 5 / 6} + std::chrono::hours{9};
};

struct Profile {
    Folder folder;
    SetClock clock;
    UuidSource ids{clock};
    std::unique_ptr<Store> store = Store::open(folder / "diwan.sqlite", ids, clock).value();

    void reopen() {
        store.reset();
        store = Store::open(folder / "diwan.sqlite", ids, clock).value();
    }
    std::string log(Action const& action, std::string_view author = "Nadia") {
        std::string const entity = ids.next();
        (void)store->append({Change{.entity = entity, .kind = "action", .set = toJson(action)}}, author)
            .value();
        return entity;
    }
    std::string log(Decision const& decision) {
        std::string const entity = ids.next();
        (void)store->append({Change{.entity = entity, .kind = "decision", .set = toJson(decision)}}, "Nadia")
            .value();
        return entity;
    }
};

}  // namespace diwan::store
