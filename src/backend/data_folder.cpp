#include "backend/data_folder.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include "backend/certificate.hpp"

namespace diwan::backend {

namespace {

Problem folderProblem(std::filesystem::path const& path, std::string detail) {
    return Problem{.code = "server.folder", .arguments = {path.string()}, .detail = std::move(detail)};
}

// Whole or not at all: written beside, then renamed.
Result<Done> writeFile(std::filesystem::path const& file, std::string const& contents, mode_t mode) {
    std::string const draft = file.string() + ".new";
    ::unlink(draft.c_str());
    int const descriptor = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (descriptor < 0) return folderProblem(file, std::strerror(errno));
    ssize_t const written = ::write(descriptor, contents.data(), contents.size());
    bool const whole = written == static_cast<ssize_t>(contents.size()) && ::fsync(descriptor) == 0;
    ::close(descriptor);
    if (!whole || ::rename(draft.c_str(), file.c_str()) != 0) {
        Problem const problem = folderProblem(file, std::strerror(errno));
        ::unlink(draft.c_str());
        return problem;
    }
    return done;
}

}  // namespace

std::string machineName() {
    std::array<char, 256> name{};
    if (gethostname(name.data(), name.size() - 1) != 0 || name[0] == '\0') return "localhost";
    return name.data();
}

Result<bool> DataFolder::initialise(std::string const& name) {
    std::error_code error;
    bool const isNew = std::filesystem::create_directories(m_path, error);
    if (error) return folderProblem(m_path, error.message());
    if (isNew) std::filesystem::permissions(m_path, std::filesystem::perms::owner_all, error);
    bool const hasKey = std::filesystem::exists(key()) && std::filesystem::exists(certificate());
    bool const hasStore = std::filesystem::exists(database());
    if (hasKey && hasStore) return false;

    SystemClock const clock;
    UuidSource ids(clock);
    Result<std::unique_ptr<store::Store>> store =
        store::Store::open(database(), ids, clock, store::OnDamage::Leave);
    if (!store) return store.error();
    Result<std::string> const known = (*store)->meta("name");
    if (!known) return known.error();
    std::string const called = !known->empty() ? *known : name.empty() ? machineName() : name;
    if (Result<Done> const named = (*store)->setMeta("name", called); !named) return named.error();
    if (!hasKey) {
        Certificate const made =
            makeCertificate({.name = called, .hosts = {"localhost", machineName(), "127.0.0.1", "::1"}});
        if (Result<Done> const written = writeFile(key(), made.keyPem, 0600); !written)
            return written.error();
        if (Result<Done> const written = writeFile(certificate(), made.certificatePem, 0644); !written)
            return written.error();
    }
    return true;
}

Result<std::unique_ptr<store::Store>> DataFolder::openStore(UuidSource& ids, Clock const& clock) const {
    if (!std::filesystem::exists(database()))
        return Problem{.code = "server.uninitialised", .arguments = {m_path.string()}, .detail = ""};
    return store::Store::open(database(), ids, clock, store::OnDamage::Leave);
}

Result<std::string> DataFolder::fingerprint() const {
    std::ifstream file(certificate());
    std::string const pem{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (pem.empty())
        return Problem{.code = "server.uninitialised", .arguments = {m_path.string()}, .detail = ""};
    return fingerprintOf(pem);
}

}  // namespace diwan::backend
