#include "backend/certificate.hpp"

#include <arpa/inet.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <array>
#include <memory>
#include <stdexcept>

namespace diwan::backend {

namespace {

struct Free {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(BIO* memory) const { BIO_free(memory); }
    void operator()(X509_EXTENSION* extension) const { X509_EXTENSION_free(extension); }
};
template <typename Type>
using Owned = std::unique_ptr<Type, Free>;

void require(bool worked, char const* what) {
    if (!worked) throw std::runtime_error(std::string("certificate: ") + what);
}

std::string contents(BIO* memory) {
    char* bytes = nullptr;
    long const size = BIO_get_mem_data(memory, &bytes);
    return {bytes, static_cast<std::size_t>(size)};
}

void extend(X509* certificate, int kind, std::string const& value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    Owned<X509_EXTENSION> const extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str()));
    require(extension && X509_add_ext(certificate, extension.get(), -1) == 1, "extension");
}

bool isAddress(std::string const& host) {
    std::array<unsigned char, sizeof(in6_addr)> buffer{};
    return inet_pton(AF_INET, host.c_str(), buffer.data()) == 1 ||
           inet_pton(AF_INET6, host.c_str(), buffer.data()) == 1;
}

std::string alternativeNames(std::vector<std::string> const& hosts) {
    std::string list;
    for (std::string const& host : hosts) {
        // These names are read by a small language of OpenSSL's, in which a comma would start the next one.
        if (host.empty() || host.find_first_of(", \t\n\\@") != std::string::npos) continue;
        list += (list.empty() ? "" : ",") + std::string(isAddress(host) ? "IP:" : "DNS:") + host;
    }
    return list;
}

}  // namespace

Certificate makeCertificate(CertificateWish const& wish) {
    Owned<EVP_PKEY> const key(EVP_EC_gen("P-256"));
    require(key != nullptr, "key");
    Owned<X509> const certificate(X509_new());
    require(certificate != nullptr, "memory");
    X509_set_version(certificate.get(), 2);
    std::uint64_t serial = 0;
    require(RAND_bytes(reinterpret_cast<unsigned char*>(&serial), sizeof serial) == 1, "random");
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), serial >> 1 | 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), wish.fromSeconds);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), wish.toSeconds);
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME* const subject = X509_get_subject_name(certificate.get());
    std::string const name = wish.name.substr(0, 60);
    X509_NAME_add_entry_by_txt(subject, "O", MBSTRING_ASC, reinterpret_cast<unsigned char const*>("Diwan"),
                               -1, -1, 0);
    if (X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8,
                                   reinterpret_cast<unsigned char const*>(name.data()),
                                   static_cast<int>(name.size()), -1, 0) != 1)
        X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC,
                                   reinterpret_cast<unsigned char const*>("diwand"), -1, -1, 0);
    X509_set_issuer_name(certificate.get(), subject);
    extend(certificate.get(), NID_basic_constraints, "critical,CA:FALSE");
    extend(certificate.get(), NID_key_usage, "critical,digitalSignature");
    extend(certificate.get(), NID_ext_key_usage, "serverAuth");
    if (std::string const names = alternativeNames(wish.hosts); !names.empty())
        extend(certificate.get(), NID_subject_alt_name, names);
    require(X509_sign(certificate.get(), key.get(), EVP_sha256()) > 0, "signature");

    Owned<BIO> const keyMemory(BIO_new(BIO_s_mem()));
    Owned<BIO> const certificateMemory(BIO_new(BIO_s_mem()));
    require(
        PEM_write_bio_PrivateKey(keyMemory.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1 &&
            PEM_write_bio_X509(certificateMemory.get(), certificate.get()) == 1,
        "PEM");
    return {.keyPem = contents(keyMemory.get()), .certificatePem = contents(certificateMemory.get())};
}

std::string fingerprintOf(std::string_view certificatePem) {
    Owned<BIO> const memory(BIO_new_mem_buf(certificatePem.data(), static_cast<int>(certificatePem.size())));
    Owned<X509> const certificate(PEM_read_bio_X509(memory.get(), nullptr, nullptr, nullptr));
    require(certificate != nullptr, "not a certificate");
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    require(X509_digest(certificate.get(), EVP_sha256(), digest.data(), &size) == 1, "digest");
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (unsigned int i = 0; i < size; ++i) {
        text += digits[digest[i] >> 4];
        text += digits[digest[i] & 15];
    }
    return text;
}

}  // namespace diwan::backend
