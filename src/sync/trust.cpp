#include "sync/trust.hpp"

#include <Poco/Net/IPAddress.h>
#include <openssl/ssl.h>
#include <openssl/x509_vfy.h>

#include <array>

#include "sync/server_address.hpp"

namespace diwan::sync {

namespace {

bool isWithinItsDates(X509* certificate) {
    return X509_cmp_current_time(X509_get0_notBefore(certificate)) < 0 &&
           X509_cmp_current_time(X509_get0_notAfter(certificate)) > 0;
}

std::string fingerprintOf(X509* certificate) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (X509_digest(certificate, EVP_sha256(), digest.data(), &size) != 1) return {};
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (unsigned int i = 0; i < size; ++i) {
        text += digits[digest[i] >> 4];
        text += digits[digest[i] & 15];
    }
    return text;
}

}  // namespace

Trust::Trust(std::string host, std::string fingerprint)
    : m_host(std::move(host)),
      m_fingerprint(plainFingerprint(fingerprint)),
      // Poco's own verification is switched off because ours below, inside OpenSSL, replaces it: it alone can
      // pin, and Poco's would take any host name on a loopback address.
      m_context(new Poco::Net::Context(Poco::Net::Context::TLS_CLIENT_USE, "", "", "",
                                       Poco::Net::Context::VERIFY_NONE, 9, m_fingerprint.empty(),
                                       "HIGH:!aNULL:!eNULL:!MD5:!RC4:!3DES")) {
    m_context->requireMinimumProtocol(Poco::Net::Context::PROTO_TLSV1_2);
    SSL_CTX* const context = m_context->sslContext();
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_cert_verify_callback(context, &Trust::verify, this);
}

int Trust::verify(x509_store_ctx_st* chain, void* self) {
    Trust& trust = *static_cast<Trust*>(self);
    return (trust.m_fingerprint.empty() ? trust.isKnown(chain) : trust.isPinned(chain)) ? 1 : 0;
}

bool Trust::isPinned(x509_store_ctx_st* chain) {
    X509* const certificate = X509_STORE_CTX_get0_cert(chain);
    if (certificate == nullptr || fingerprintOf(certificate) != m_fingerprint) {
        m_refusal = Refusal::Fingerprint;
        X509_STORE_CTX_set_error(chain, X509_V_ERR_APPLICATION_VERIFICATION);
        return false;
    }
    if (!isWithinItsDates(certificate)) {
        m_refusal = Refusal::Expired;
        X509_STORE_CTX_set_error(chain, X509_V_ERR_CERT_HAS_EXPIRED);
        return false;
    }
    X509_STORE_CTX_set_error(chain, X509_V_OK);
    return true;
}

bool Trust::isKnown(x509_store_ctx_st* chain) {
    X509_VERIFY_PARAM* const rules = X509_STORE_CTX_get0_param(chain);
    Poco::Net::IPAddress address;
    int const named = Poco::Net::IPAddress::tryParse(m_host, address)
                          ? X509_VERIFY_PARAM_set1_ip_asc(rules, m_host.c_str())
                          : X509_VERIFY_PARAM_set1_host(rules, m_host.c_str(), m_host.size());
    if (named == 1 && X509_verify_cert(chain) == 1) return true;
    int const error = X509_STORE_CTX_get_error(chain);
    bool const expired = error == X509_V_ERR_CERT_HAS_EXPIRED || error == X509_V_ERR_CERT_NOT_YET_VALID;
    m_refusal = expired ? Refusal::Expired : Refusal::Untrusted;
    return false;
}

}  // namespace diwan::sync
