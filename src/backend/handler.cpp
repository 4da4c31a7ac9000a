#include "backend/handler.hpp"

#include <Poco/Exception.h>
#include <Poco/Net/HTTPServerRequestImpl.h>
#include <Poco/Net/StreamSocket.h>
#include <Poco/URI.h>

#include <istream>
#include <ostream>

#include "backend/request_guard.hpp"
#include "backend/resources.hpp"
#include "records/json.hpp"
#include "sync/messages.hpp"

namespace diwan::backend {

namespace {

using Poco::Net::HTTPResponse;

constexpr std::size_t politeDrain = 8 * 1024 * 1024;

std::map<std::string, std::string> queryOf(Poco::URI const& uri) {
    std::map<std::string, std::string> query;
    for (auto const& [name, value] : uri.getQueryParameters())
        query.emplace(name, value);
    return query;
}

// Reads exactly the announced bytes; nothing if fewer come.
std::optional<std::string> readBody(Poco::Net::HTTPServerRequest& request, std::size_t length) {
    std::string body(length, '\0');
    std::istream& in = request.stream();
    std::size_t taken = 0;
    while (taken < length) {
        in.read(body.data() + taken, static_cast<std::streamsize>(length - taken));
        if (in.gcount() <= 0) break;
        taken += static_cast<std::size_t>(in.gcount());
    }
    return taken == length ? std::optional<std::string>(std::move(body)) : std::nullopt;
}

// Unread bytes would make the system reset the connection, and the client might never see our answer.
void drain(Poco::Net::HTTPServerRequest& request, std::size_t length) {
    char piece[16 * 1024];
    std::istream& in = request.stream();
    for (std::size_t taken = 0; taken < length && taken < politeDrain;) {
        in.read(piece, sizeof piece);
        if (in.gcount() <= 0) return;
        taken += static_cast<std::size_t>(in.gcount());
    }
}

void send(Poco::Net::HTTPServerResponse& response, Reply const& reply) {
    response.setVersion(Poco::Net::HTTPMessage::HTTP_1_1);
    auto const status = static_cast<HTTPResponse::HTTPStatus>(reply.status);
    response.setStatusAndReason(
        status, reply.status == 507 ? "Insufficient Storage" : HTTPResponse::getReasonForStatus(status));
    response.setContentType(reply.type);
    response.set("Cache-Control", "no-store");
    response.set("X-Content-Type-Options", "nosniff");
    if (reply.status == 401) response.set("WWW-Authenticate", "Bearer");
    if (reply.status == 503) response.set("Retry-After", "2");
    response.sendBuffer(reply.body.data(), reply.body.size());
}

}  // namespace

Reply problemReply(int status, std::string const& code) {
    JsonWriter out;
    auto const known = static_cast<HTTPResponse::HTTPStatus>(status);
    out.beginObject().key("type").string("https://diwan.invalid/p/" + code);
    out.key("title").string(status == 507 ? "Insufficient Storage" : HTTPResponse::getReasonForStatus(known));
    out.key("status").number(status).key("code").string(code).endObject();
    return Reply{.status = status, .type = "application/problem+json", .body = out.text()};
}

Reply problemReply(Problem const& problem) {
    if (problem.code == "json.invalid") return problemReply(400, problem.code);
    if (problem.code == "push.too-many") return problemReply(413, problem.code);
    if (problem.code == "log-diverged") return problemReply(409, problem.code);
    if (problem.code == "op-reused" || problem.code == "entry.invalid" || problem.code.starts_with("number."))
        return problemReply(422, problem.code);
    if (problem.code == "store.full") return problemReply(507, problem.code);
    if (problem.code == "server.busy" || problem.code.starts_with("store."))
        return problemReply(503, problem.code);
    return problemReply(500, problem.code);
}

Result<store::Holder> Handler::holderOf(Poco::Net::HTTPServerRequest const& request) {
    Problem const unknown{.code = "token-refused", .arguments = {}, .detail = ""};
    constexpr std::string_view scheme = "Bearer ";
    std::string const field = request.get("Authorization", "");
    if (!field.starts_with(scheme) || field.size() > 300) return unknown;
    std::optional<Result<std::optional<store::Holder>>> found;
    Result<Done> const read = m_service.ledger.read(
        [&](store::Store& store) { found = store::Tokens(store).find(field.substr(scheme.size())); });
    if (!read) return read.error();
    if (!*found) return found->error();
    if (!**found) return unknown;
    return ***found;
}

Reply Handler::judged(Poco::Net::HTTPServerRequest& request, bool& mustClose) {
    mustClose = true;  // until the body has been read whole
    if (auto const refusal = inspect(request, m_service.hosts))
        return problemReply(refusal->status, refusal->code);
    std::size_t const length = lengthOf(request);
    mustClose = length > 0;

    Poco::URI const uri(request.getURI());
    Resource const* resource = nullptr;
    bool isPathKnown = false;
    for (Resource const& candidate : resources()) {
        if (candidate.path != uri.getPath()) continue;
        isPathKnown = true;
        if (candidate.method == request.getMethod()) resource = &candidate;
    }
    if (resource == nullptr)
        return isPathKnown ? problemReply(405, "method-not-allowed") : problemReply(404, "not-found");

    Visit visit;
    if (resource->needsToken) {
        Result<store::Holder> holder = holderOf(request);
        if (!holder && holder.error().code == "token-refused") return problemReply(401, "token-refused");
        if (!holder) return problemReply(holder.error());
        visit.holder = std::move(*holder);
    }
    if (resource->needsMember && visit.holder.role != "member") return problemReply(403, "role-insufficient");
    if (length > sync::longestBody) return problemReply(413, "body-too-large");
    if (length > 0) {
        std::optional<std::string> body = readBody(request, length);
        if (!body) return problemReply(400, "body-incomplete");
        visit.body = std::move(*body);
        mustClose = false;
    }
    visit.query = queryOf(uri);
    visit.isGone = [&request] {
        auto* const connection = dynamic_cast<Poco::Net::HTTPServerRequestImpl*>(&request);
        return connection == nullptr ||
               connection->socket().poll(Poco::Timespan(0, 0), Poco::Net::Socket::SELECT_READ);
    };
    return resource->answer(m_service, visit);
}

void Handler::handleRequest(Poco::Net::HTTPServerRequest& request, Poco::Net::HTTPServerResponse& response) {
    bool mustClose = true;
    Reply reply;
    try {
        reply = judged(request, mustClose);
    } catch (Poco::SyntaxException const&) {
        reply = problemReply(400, "uri-malformed");
        mustClose = true;
    } catch (Poco::Exception const& exception) {
        m_service.log.event("request-failed", {{"exception", exception.name()}}, {});
        reply = problemReply(500, "internal");
        mustClose = true;
    } catch (std::exception const&) {
        m_service.log.event("request-failed", {{"exception", "std"}}, {});
        reply = problemReply(500, "internal");
        mustClose = true;
    }
    try {
        if (mustClose || m_service.stopping) response.setKeepAlive(false);
        send(response, reply);
        bool const isBodyReadable = mustClose && request.has("Content-Length") && reply.status != 400;
        if (isBodyReadable) drain(request, politeDrain);
    } catch (Poco::Exception const&) {
        response.setKeepAlive(false);  // the client went away; there is nobody to tell
    }
}

}  // namespace diwan::backend
