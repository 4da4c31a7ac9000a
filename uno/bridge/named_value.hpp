// namedValue(): an argument by name, as loading, storing and dispatching take them.
//
//   sequenceOf<css::beans::PropertyValue>({namedValue("FilterName", Any(OUString("writer8")))})
#pragma once

#include <com/sun/star/beans/PropertyValue.hpp>

#include "bridge/strings.hpp"

namespace diwan::office {

[[nodiscard]] inline css::beans::PropertyValue namedValue(char const* name, css::uno::Any const& value) {
    return {OUString::createFromAscii(name), 0, value, css::beans::PropertyState_DIRECT_VALUE};
}

}  // namespace diwan::office
