// Tokens: who may speak to a server. Kept in the store's file as SHA-256 only; the token itself is shown
// once.
//
//   Tokens tokens(store);
//   std::string shownOnce = tokens.add("Nadia", "member").value().secret;
//   std::optional<Holder> who = tokens.find(presented).value();
//
// Same thread as its Store, which it borrows. Roles: "reader" (pulls), "member" (pulls and pushes).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "store/store.hpp"

namespace diwan::store {

struct Holder {
    std::string id;  // short, for lists and revocation; says nothing of the secret
    std::string person;
    std::string role;
    std::string madeAt;
    std::string revokedAt;  // empty: valid
};

struct NewToken {
    std::string secret;
    Holder holder;
};

class Tokens {
  public:
    explicit Tokens(Store& store) : m_store(store) {}
    // Problems: "token.role", "token.person".
    Result<NewToken> add(std::string_view person, std::string_view role);
    // The holder of a valid token; nothing for an unknown or revoked one.
    Result<std::optional<Holder>> find(std::string_view secret);
    Result<std::vector<Holder>> list();
    Result<bool> revoke(std::string_view id);  // false: no such valid token

  private:
    Store& m_store;
};

}  // namespace diwan::store
