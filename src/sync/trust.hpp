// Trust: decides about a server's certificate during the TLS handshake, before a byte of ours is sent, and
// remembers why it said no.
//
//   Trust trust(address.host, settings.fingerprint);
//   Poco::Net::Context::Ptr context = trust.context();      // TLS 1.2 or later
//   … handshake fails …  trust.refusal() == Trust::Refusal::Expired
//
// With a fingerprint: exactly that certificate, within its dates. Without: the system's authorities and the
// host's name. One handshake at a time; must outlive its context. Uses no global configuration of Poco.
#pragma once

#include <Poco/Net/Context.h>

#include <string>

struct x509_store_ctx_st;

namespace diwan::sync {

class Trust {
  public:
    enum class Refusal { None, Expired, Fingerprint, Untrusted };

    Trust(std::string host, std::string fingerprint);
    Trust(Trust const&) = delete;
    Trust& operator=(Trust const&) = delete;
    [[nodiscard]] Poco::Net::Context::Ptr context() const { return m_context; }
    [[nodiscard]] Refusal refusal() const { return m_refusal; }
    void forget() { m_refusal = Refusal::None; }

  private:
    static int verify(x509_store_ctx_st* chain, void* self);
    bool isPinned(x509_store_ctx_st* chain);
    bool isKnown(x509_store_ctx_st* chain);
    std::string m_host;
    std::string m_fingerprint;
    Refusal m_refusal = Refusal::None;
    Poco::Net::Context::Ptr m_context;
};

}  // namespace diwan::sync
