#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>

#include "bridge/guard.hpp"
#include "commands/command.hpp"

namespace diwan::office::run {

// Opens Tools ▸ Options at Diwan's page. Answers before the page opens, because the page waits for the
// person.
void options(CommandCall const& call, CommandAnswer const& answer) {
    call.session->mainThread().post([call] {
        css::uno::Sequence<css::beans::PropertyValue> arguments(1);
        arguments.getArray()[0].Name = "OptionsPageURL";
        // The office compares this with registry/OptionsDialog.xcu letter by letter.
        arguments.getArray()[0].Value <<=
            OUString("vnd.sun.star.extension://org.diwan.diwan/dialogs/options.xdl");
        css::uno::Reference<css::frame::XDispatchProvider> const provider(call.frame, css::uno::UNO_QUERY);
        css::frame::DispatchHelper::create(call.session->context())
            ->executeDispatch(provider, ".uno:OptionsTreeDialog", "_self", 0, arguments);
    });
    answer(CommandResult::ok());
}

}  // namespace diwan::office::run
