// The folder of one server: its database, its key and its certificate. 0700; the key is 0600.
//
//   DataFolder folder("/var/lib/diwand");
//   Result<bool> made = folder.initialise("Atelier");      // false: it was complete already, nothing was
//   changed Result<std::unique_ptr<store::Store>> store = folder.openStore(ids, clock);
//
// Problems: those of the store, "server.folder" (can't be written), "server.uninitialised".
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "base/result.hpp"
#include "store/store.hpp"

namespace diwan::backend {

class DataFolder {
  public:
    explicit DataFolder(std::filesystem::path path) : m_path(std::move(path)) {}
    Result<bool> initialise(std::string const& name);
    Result<std::unique_ptr<store::Store>> openStore(UuidSource& ids, Clock const& clock) const;
    Result<std::string> fingerprint() const;
    [[nodiscard]] std::filesystem::path database() const { return m_path / "diwand.sqlite"; }
    [[nodiscard]] std::filesystem::path key() const { return m_path / "server.key"; }
    [[nodiscard]] std::filesystem::path certificate() const { return m_path / "server.crt"; }

  private:
    std::filesystem::path m_path;
};

// This machine's own name; "localhost" if it has none.
[[nodiscard]] std::string machineName();

}  // namespace diwan::backend
