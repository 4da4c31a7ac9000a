// Functions: the add-in of Calc, service "Diwan". Each method is one function DIWAN.*: what it means is in a
// file of its own, what people read of it in registry/functions.tsv. Calc makes one object when it meets the
// first formula, and calls it on the thread that calculates, under the office's lock: nothing here waits for
// the register, a file or the network, and no session is started.
#include <atomic>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/supportsservice.hxx>
#include <org/diwan/XFunctions.hpp>

#include "bridge/guard.hpp"
#include "bridge/sequence.hpp"
#include "bridge/settings.hpp"
#include "bridge/weak_implementation.hpp"
#include "calc/cell_answer.hpp"
#include "calc/words_function.hpp"

namespace diwan::office {

namespace {

using css::uno::Any;

using Rows = css::uno::Sequence<css::uno::Sequence<Any>>;

// The value of one cell; nothing of a range.
Any singleOf(Rows const& rows) {
    bool const single = rows.getLength() == 1 && rows[0].getLength() == 1;
    return single ? rows[0][0] : Any();
}

class Functions : public WeakImplementation<org::diwan::XFunctions, css::lang::XServiceInfo> {
  public:
    explicit Functions(css::uno::Reference<css::uno::XComponentContext> const& context)
        : m_settings(context, [this] { m_language = m_settings.outputLanguage(); }),
          m_language(m_settings.outputLanguage()) {}

    Any SAL_CALL words(Rows const& amount, Any const& currency, Any const& language,
                       Any const& spelling) override {
        WordsArguments const given{
            .amount = singleOf(amount), .currency = currency, .language = language, .spelling = spelling};
        return answered("calc.words", [&] { return answerOf(wordsOf(given, m_language), m_language); });
    }

    OUString SAL_CALL getImplementationName() override { return "org.diwan.comp.Functions"; }
    sal_Bool SAL_CALL supportsService(OUString const& name) override {
        return cppu::supportsService(this, name);
    }
    css::uno::Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        return sequenceOf<OUString>({"Diwan"});
    }

  private:
    // UNO exceptions are a cell's errors and go to Calc; any other is logged and becomes one.
    template <typename Body>
    static Any answered(char const* place, Body&& body) {
        try {
            return body();
        } catch (css::uno::Exception const&) {
            throw;
        } catch (std::exception const& exception) {
            logEvent(place, exception.what());
            throw css::uno::RuntimeException(OUString::createFromAscii(place));
        }
    }

    SettingsReader m_settings;
    // The settings may change on another thread than the one that calculates.
    std::atomic<Language> m_language;
};

}  // namespace

}  // namespace diwan::office

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* diwan_Functions_get_implementation(
    css::uno::XComponentContext* context, css::uno::Sequence<css::uno::Any> const&) {
    return cppu::acquire(new diwan::office::Functions(context));
}
