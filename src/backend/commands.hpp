// The commands of diwand but `serve`: each reads its arguments, prints what was asked for, or says why not.
#pragma once

#include <ostream>

#include "backend/arguments.hpp"
#include "backend/data_folder.hpp"
#include "base/result.hpp"

namespace diwan::backend {

Result<Done> initialise(Arguments const& arguments, std::ostream& out);
Result<Done> printFingerprint(Arguments const& arguments, std::ostream& out);
Result<Done> token(Arguments const& arguments, std::ostream& out);  // token add | list | revoke
Result<Done> exportRegister(Arguments const& arguments, std::ostream& out);
Result<Done> verify(Arguments const& arguments, std::ostream& out);  // Problem "chain.broken"

}  // namespace diwan::backend
