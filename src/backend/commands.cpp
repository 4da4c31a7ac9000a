#include "backend/commands.hpp"

#include "base/clock.hpp"
#include "store/tokens.hpp"

namespace diwan::backend {

namespace {

Problem unknown(Arguments const& arguments) {
    std::string words;
    for (std::string const& word : arguments.words)
        words += (words.empty() ? "" : " ") + word;
    return Problem{.code = "usage.unknown", .arguments = {words}, .detail = ""};
}

Result<Done> addToken(store::Tokens& tokens, Arguments const& arguments, std::ostream& out) {
    Result<std::string> const person = arguments.required("--user");
    if (!person) return person.error();
    Result<store::NewToken> const made = tokens.add(*person, arguments.option("--role", "member"));
    if (!made) return made.error();
    out << made->secret << "\n";
    return done;
}

Result<Done> listTokens(store::Tokens& tokens, std::ostream& out) {
    Result<std::vector<store::Holder>> const holders = tokens.list();
    if (!holders) return holders.error();
    for (store::Holder const& holder : *holders)
        out << holder.id << "\t" << holder.role << "\t" << holder.madeAt << "\t"
            << (holder.revokedAt.empty() ? "valid" : "revoked " + holder.revokedAt) << "\t" << holder.person
            << "\n";
    return done;
}

Result<Done> revokeToken(store::Tokens& tokens, Arguments const& arguments, std::ostream& out) {
    Result<std::string> const id = arguments.required("--id");
    if (!id) return id.error();
    Result<bool> const revoked = tokens.revoke(*id);
    if (!revoked) return revoked.error();
    if (!*revoked) return Problem{.code = "token.unknown", .arguments = {*id}, .detail = ""};
    out << "revoked " << *id << "\n";
    return done;
}

}  // namespace

Result<Done> initialise(Arguments const& arguments, std::ostream& out) {
    if (Result<Done> const allowed = arguments.allowOnly({"--data", "--name"}); !allowed)
        return allowed.error();
    Result<std::string> const path = arguments.required("--data");
    if (!path) return path.error();
    DataFolder folder(*path);
    Result<bool> const made = folder.initialise(arguments.option("--name"));
    if (!made) return made.error();
    Result<std::string> const fingerprint = folder.fingerprint();
    if (!fingerprint) return fingerprint.error();
    out << (*made ? "diwand: initialised " : "diwand: already initialised, nothing changed: ") << *path
        << "\n"
        << "fingerprint: " << *fingerprint << "\n";
    return done;
}

Result<Done> printFingerprint(Arguments const& arguments, std::ostream& out) {
    if (Result<Done> const allowed = arguments.allowOnly({"--data"}); !allowed) return allowed.error();
    Result<std::string> const path = arguments.required("--data");
    if (!path) return path.error();
    Result<std::string> const fingerprint = DataFolder(*path).fingerprint();
    if (!fingerprint) return fingerprint.error();
    out << *fingerprint << "\n";
    return done;
}

Result<Done> token(Arguments const& arguments, std::ostream& out) {
    if (Result<Done> const allowed = arguments.allowOnly({"--data", "--user", "--role", "--id"}); !allowed)
        return allowed.error();
    if (arguments.words.size() != 2) return unknown(arguments);
    Result<std::string> const path = arguments.required("--data");
    if (!path) return path.error();
    SystemClock const clock;
    UuidSource ids(clock);
    Result<std::unique_ptr<store::Store>> const store = DataFolder(*path).openStore(ids, clock);
    if (!store) return store.error();
    store::Tokens tokens(**store);
    if (arguments.words[1] == "add") return addToken(tokens, arguments, out);
    if (arguments.words[1] == "list") return listTokens(tokens, out);
    if (arguments.words[1] == "revoke") return revokeToken(tokens, arguments, out);
    return unknown(arguments);
}

Result<Done> verify(Arguments const& arguments, std::ostream& out) {
    if (Result<Done> const allowed = arguments.allowOnly({"--data"}); !allowed) return allowed.error();
    Result<std::string> const path = arguments.required("--data");
    if (!path) return path.error();
    SystemClock const clock;
    UuidSource ids(clock);
    Result<std::unique_ptr<store::Store>> const store = DataFolder(*path).openStore(ids, clock);
    if (!store) return store.error();
    Result<store::ChainCheck> const check = (*store)->verifyChain();
    if (!check) return check.error();
    if (check->firstBroken)
        return Problem{
            .code = "chain.broken", .arguments = {std::to_string(*check->firstBroken)}, .detail = ""};
    out << "diwand: " << check->checked << " entries, the chain is whole\n";
    return done;
}

}  // namespace diwan::backend
