// Handler: what all resources have in common: the door, the token, the body read whole, and every failure
// answered as problem+json. A resource only turns a Visit into a Reply.
//
// One Handler serves one request, on a thread of the server's pool.
#pragma once

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

#include <functional>
#include <map>
#include <string>

#include "backend/service.hpp"
#include "store/tokens.hpp"

namespace diwan::backend {

struct Reply {
    int status = 200;
    std::string type = "application/json";
    std::string body;
};

struct Visit {
    store::Holder holder;                      // who asks; empty where no token is needed
    std::map<std::string, std::string> query;  // first value of each name
    std::string body;
    std::function<bool()> isGone;  // the client has closed the connection, or spoken out of turn
};

// application/problem+json of RFC 9457.
[[nodiscard]] Reply problemReply(int status, std::string const& code);
[[nodiscard]] Reply problemReply(Problem const& problem);

// A resource: where it is, who may use it, what it answers.
struct Resource {
    std::string_view method;
    std::string_view path;
    bool needsToken = true;
    bool needsMember = false;  // a reader is refused
    Reply (*answer)(Service& service, Visit const& visit) = nullptr;
};

class Handler final : public Poco::Net::HTTPRequestHandler {
  public:
    explicit Handler(Service& service) : m_service(service) {}
    void handleRequest(Poco::Net::HTTPServerRequest& request,
                       Poco::Net::HTTPServerResponse& response) override;

  private:
    Reply judged(Poco::Net::HTTPServerRequest& request, bool& mustClose);
    Result<store::Holder> holderOf(Poco::Net::HTTPServerRequest const& request);
    Service& m_service;
};

}  // namespace diwan::backend
