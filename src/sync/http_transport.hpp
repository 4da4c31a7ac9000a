// HTTP transport: requests over Poco, encrypted with TLS 1.2 or later except to this computer. Keeps its
// connection while requests follow one another.
//
//   Result<std::unique_ptr<Transport>> transport = connectTo(settings);   // "server.address",
//   "server.insecure"
//
// Every failure is a Problem: "server.unreachable", "server.unknown-host", "server.timeout",
// "server.fingerprint", "server.certificate-expired", "server.certificate-untrusted", "server.encryption",
// "server.strange", "server.interrupted". Nothing is written to logs; no signal, no global configuration is
// touched.
#pragma once

#include <memory>

#include "sync/transport.hpp"
#include "sync/worker.hpp"

namespace diwan::sync {

Result<std::unique_ptr<Transport>> connectTo(ServerSettings const& settings);

}  // namespace diwan::sync
