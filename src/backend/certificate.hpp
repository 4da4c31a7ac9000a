// The server's own certificate: a P-256 key and a self-signed certificate that clients pin by its
// fingerprint.
//
//   Certificate made = makeCertificate({.name = "Atelier", .hosts = {"localhost", "127.0.0.1"}});
//   fingerprintOf(made.certificatePem)          // 64 hexadecimal digits: SHA-256 of the certificate
//
// Pure functions but for the clock and the random generator. Throws std::runtime_error when OpenSSL can't.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace diwan::backend {

struct CertificateWish {
    std::string name;                // common name
    std::vector<std::string> hosts;  // names and addresses it is valid for
    long fromSeconds = -24 * 3600L;  // from a day ago: clocks of laptops may be behind
    long toSeconds = 10 * 365 * 24 * 3600L;
};

struct Certificate {
    std::string keyPem;
    std::string certificatePem;
};

[[nodiscard]] Certificate makeCertificate(CertificateWish const& wish);
[[nodiscard]] std::string fingerprintOf(std::string_view certificatePem);

}  // namespace diwan::backend
