#include "cli/own_register.hpp"

#include <cstdlib>

namespace diwan::cli {

std::filesystem::path registerFile(std::optional<std::string> const& file) {
    if (file) return *file;
    char const* const home = std::getenv("HOME");
    return std::filesystem::path(home == nullptr ? "." : home) /
           ".config/libreoffice/4/user/diwan/diwan.sqlite";
}

Result<std::unique_ptr<OwnRegister>> OwnRegister::open(std::optional<std::string> const& file) {
    std::filesystem::path const path = registerFile(file);
    if (!std::filesystem::exists(path)) return Problem{"numbers.no-store", {path.string()}, {}};
    auto own = std::make_unique<OwnRegister>();
    auto opened = store::Store::open(path, own->m_ids, own->m_clock, store::OnDamage::Leave);
    if (!opened) return opened.error();
    own->m_store = std::move(*opened);
    return own;
}

std::string personOfMachine() {
    char const* const name = std::getenv("USER");
    return name == nullptr || *name == '\0' ? "diwan" : name;
}

}  // namespace diwan::cli
