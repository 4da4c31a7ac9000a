// WeakImplementation<A, B, …>: the base of our UNO objects: counts references, answers queryInterface and
// getTypes for the named interfaces. The 7.4 SDK only ships such a base for fixed numbers of interfaces.
//
//   class Dispatcher : public WeakImplementation<css::frame::XDispatch, css::lang::XServiceInfo> { … };
//
// Owned by its references (rtl::Reference, css::uno::Reference); never on the stack. Any thread may hold
// references.
#pragma once

#include <com/sun/star/lang/XTypeProvider.hpp>
#include <cppuhelper/implbase_ex.hxx>
#include <cppuhelper/weak.hxx>
#include <cstddef>

#include "bridge/sequence.hpp"

namespace diwan::office {

template <typename... Interfaces>
class WeakImplementation : public cppu::OWeakObject, public css::lang::XTypeProvider, public Interfaces... {
  public:
    css::uno::Any SAL_CALL queryInterface(css::uno::Type const& type) override {
        return cppu::WeakImplHelper_query(type, classData(), this, this);
    }
    void SAL_CALL acquire() noexcept override { OWeakObject::acquire(); }
    void SAL_CALL release() noexcept override { OWeakObject::release(); }
    css::uno::Sequence<css::uno::Type> SAL_CALL getTypes() override {
        return cppu::WeakImplHelper_getTypes(classData());
    }
    css::uno::Sequence<sal_Int8> SAL_CALL getImplementationId() override { return {}; }

  private:
    // The layout cppuhelper expects: its class_data with as many entries as there are interfaces and
    // XTypeProvider.
    struct Data {
        sal_Int16 count;
        sal_Bool storedTypes;
        sal_Bool createdId;
        sal_Int8 id[16];
        cppu::type_entry entries[sizeof...(Interfaces) + 1];
    };

    template <typename Interface>
    static cppu::type_entry entry() {
        cppu::type_entry made{};
        made.m_type.getCppuType = &Interface::static_type;
        auto* const sample = reinterpret_cast<WeakImplementation*>(16);
        made.m_offset = reinterpret_cast<sal_IntPtr>(static_cast<Interface*>(sample)) - 16;
        return made;
    }

    static cppu::class_data* classData() {
        static Data data{sizeof...(Interfaces) + 1,
                         false,
                         false,
                         {},
                         {entry<Interfaces>()..., entry<css::lang::XTypeProvider>()}};
        return reinterpret_cast<cppu::class_data*>(&data);
    }
};

}  // namespace diwan::office
