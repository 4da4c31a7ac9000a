// diwan.uno.so: what the office loads. LibreOffice opens component libraries with RTLD_GLOBAL, which would
// offer every library we bring (Poco, …) to the whole process. This small library therefore opens
// libdiwan_office.so beside itself with RTLD_LOCAL and passes each request on; nothing else of ours becomes
// visible to the office.
#include <dlfcn.h>
#include <sal/types.h>

#include <com/sun/star/uno/RuntimeException.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <string>

#include "entry_points.hpp"

namespace {

using Constructor = css::uno::XInterface* (*)(css::uno::XComponentContext*,
                                              css::uno::Sequence<css::uno::Any> const&);

void* openOffice() {
    Dl_info here{};
    if (dladdr(reinterpret_cast<void*>(&openOffice), &here) == 0 || here.dli_fname == nullptr) return nullptr;
    std::string path = here.dli_fname;
    path.erase(path.rfind('/') + 1);
    path += "libdiwan_office.so";
    return dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
}

css::uno::XInterface* construct(char const* name, css::uno::XComponentContext* context,
                                css::uno::Sequence<css::uno::Any> const& arguments) {
    static void* const library = openOffice();
    void* const symbol = library == nullptr ? nullptr : dlsym(library, name);
    if (symbol == nullptr) {
        char const* const reason = dlerror();
        throw css::uno::RuntimeException("Diwan: " +
                                         rtl::OUString::createFromAscii(reason == nullptr ? name : reason));
    }
    return reinterpret_cast<Constructor>(symbol)(context, arguments);
}

}  // namespace

#define DIWAN_FORWARD(Name)                                                                         \
    extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* diwan_##Name##_get_implementation(        \
        css::uno::XComponentContext* context, css::uno::Sequence<css::uno::Any> const& arguments) { \
        return construct("diwan_" #Name "_get_implementation", context, arguments);                 \
    }
DIWAN_ENTRY_POINTS(DIWAN_FORWARD)
