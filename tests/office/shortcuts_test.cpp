// Diwan's shortcuts take nothing away: every key of an office without Diwan does the same in one with it.
#include <map>

#include <com/sun/star/awt/KeyEvent.hpp>
#include <com/sun/star/ui/XAcceleratorConfiguration.hpp>
#include <com/sun/star/ui/XModuleUIConfigurationManagerSupplier.hpp>
#include <com/sun/star/ui/XUIConfigurationManager.hpp>

#include "with_diwan.hpp"

namespace diwan::office {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Keys = std::map<std::pair<int, int>, std::string>;  // (key, modifiers) → command

Keys keysOf(Connection const& office, char const* module) {
    Reference<css::ui::XModuleUIConfigurationManagerSupplier> supplier(
        office.create("com.sun.star.ui.ModuleUIConfigurationManagerSupplier"), UNO_QUERY_THROW);
    Reference<css::ui::XUIConfigurationManager> manager = supplier->getUIConfigurationManager(wide(module));
    Reference<css::ui::XAcceleratorConfiguration> keys(manager->getShortCutManager(), UNO_QUERY_THROW);
    Keys result;
    css::uno::Sequence<css::awt::KeyEvent> all = keys->getAllKeyEvents();
    for (sal_Int32 index = 0; index < all.getLength(); ++index)
        result[{all[index].KeyCode, all[index].Modifiers}] = utf8(keys->getCommandByKeyEvent(all[index]));
    return result;
}

class OfficeShortcuts : public WithDiwan {};

TEST_F(OfficeShortcuts, ReplaceNoneOfWritersOrCalcs) {
    Folder folder("plain");
    Profile plain(folder / "profile", "fr");
    Office other({.profile = plain.folder()});
    for (char const* module : {"com.sun.star.text.TextDocument", "com.sun.star.sheet.SpreadsheetDocument"}) {
        Keys before = keysOf(other.connection(), module);
        Keys after = keysOf(connection(), module);
        ASSERT_GT(before.size(), 50U);
        for (auto const& [key, command] : before)
            EXPECT_EQ(after[key], command) << module << ", key " << key.first << " with " << key.second;
    }
    EXPECT_EQ(other.close(), 0) << other.log();
}

TEST_F(OfficeShortcuts, AreThereInWriter) {
    int ours = 0;
    for (auto const& [key, command] : keysOf(connection(), "com.sun.star.text.TextDocument"))
        if (command.starts_with("vnd.diwan:")) ++ours;
    EXPECT_GE(ours, 1);
}

}  // namespace
}  // namespace diwan::office
