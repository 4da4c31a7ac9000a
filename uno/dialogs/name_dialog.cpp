#include "dialogs/name_dialog.hpp"

#include <osl/file.hxx>

#include <algorithm>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FolderPicker.hpp>

#include "dialogs/dialog_window.hpp"
#include "document/card_library.hpp"
#include "language/messages.hpp"

namespace diwan::office {

namespace {

using css::uno::Any;

// In dialog units.
constexpr sal_Int32 dialogWidth = 300;
constexpr sal_Int32 dialogHeight = 146;
constexpr sal_Int32 labelWidth = 84;

class NameDialog {
  public:
    NameDialog(CommandCall const& call, StandardPlace place)
        : m_call(call),
          m_place(std::move(place)),
          m_dialog(call.session->context(), call.frame, words("name.title"), dialogWidth, dialogHeight) {
        m_dialog.add("FixedText", "type.label", {6, 8, labelWidth, 11}, words("name.type"));
        m_dialog.add("ListBox", "type", field(6))->setPropertyValue("Dropdown", Any(true));
        row("client", "name.client", 23);
        row("object", "name.object", 40);
        row("folder", "name.folder", 57, 56);
        m_dialog.add("Button", "browse", {240, 56, 54, 14}, words("name.browse"));
        m_dialog.add("CheckBox", "latin", {6 + labelWidth, 74, 200, 11}, words("name.latin"))
            ->setPropertyValue("State", Any(static_cast<sal_Int16>(isLatin() ? 1 : 0)));
        m_dialog.add("FixedText", "preview", {6, 89, 288, 32})->setPropertyValue("MultiLine", Any(true));
        m_dialog.model("preview")->setPropertyValue("NoLabel", Any(true));
        m_dialog.add("Button", "save", {170, 126, 62, 14}, words("name.save"))
            ->setPropertyValue("DefaultButton", Any(true));
        m_dialog.add("Button", "cancel", {236, 126, 58, 14}, words("name.cancel"));

        std::vector<std::string> types;
        int chosen = -1;
        for (drafting::FileType const& type : drafting::fileTypes()) {
            if (type.id == m_place.name.type) chosen = static_cast<int>(types.size());
            types.push_back(type.label.in(language()));
        }
        m_dialog.setItems("type", types, chosen);
        m_dialog.setText("client", m_place.name.client);
        m_dialog.setText("object", m_place.name.object);
        m_dialog.setText("folder", m_place.root.string());
        m_dialog.onChoice("type", [this] { show(); });
        for (char const* const name : {"client", "object", "folder"})
            m_dialog.onTyping(name, [this] { show(); });
        m_dialog.onTick("latin", [this] { show(); });
        m_dialog.onPress("browse", [this] { browse(); });
        m_dialog.onPress("cancel", [this] { m_dialog.end(); });
        m_dialog.onPress("save", [this] {
            m_isConfirmed = true;
            m_dialog.end();
        });
        show();
    }

    std::optional<StandardPlace> ask() {
        m_dialog.execute();
        return m_isConfirmed ? std::optional(m_place) : std::nullopt;
    }

  private:
    [[nodiscard]] Language language() const { return m_call.session->settings().uiLanguage(); }
    [[nodiscard]] std::string words(char const* key) const { return language::message(language(), key); }
    [[nodiscard]] bool isLatin() const {
        return m_place.name.arabic == drafting::ArabicLetters::Transliterated;
    }
    static DialogBox field(sal_Int32 top, sal_Int32 less = 0) {
        return {6 + labelWidth, top, dialogWidth - 12 - labelWidth - less, 13};
    }
    void row(char const* name, char const* label, sal_Int32 top, sal_Int32 less = 0) {
        m_dialog.add("FixedText", std::string(name) + ".label", {6, top + 2, labelWidth, 11}, words(label));
        m_dialog.add("Edit", name, field(top, less));
    }

    void show() {
        int const type = m_dialog.chosen("type");
        auto const& types = drafting::fileTypes();
        m_place.name.type =
            type >= 0 ? std::string(types.at(static_cast<std::size_t>(type)).id) : std::string();
        m_place.name.client = m_dialog.text("client");
        m_place.name.object = m_dialog.text("object");
        sal_Int16 ticked = 0;
        m_dialog.model("latin")->getPropertyValue("State") >>= ticked;
        m_place.name.arabic =
            ticked != 0 ? drafting::ArabicLetters::Transliterated : drafting::ArabicLetters::Kept;
        m_place.root = m_dialog.text("folder");
        std::error_code error;
        bool const isThere = m_place.root.is_absolute() && std::filesystem::is_directory(m_place.root, error);
        std::string preview;
        if (!m_place.name.type.empty())
            preview = drafting::standardFolder(m_place.name) + "/\n" + m_place.freeName();
        if (!isThere)
            preview +=
                (preview.empty() ? "" : "\n") +
                (m_place.root.empty()
                     ? language::describe(language(), {"name.no-folder", {}, {}})
                     : language::describe(language(), {"name.folder-missing", {m_place.root.string()}, {}}));
        m_dialog.setLabel("preview", preview);
        m_dialog.setEnabled("save", isThere && !m_place.name.type.empty());
    }

    void browse() {
        auto const picker = css::ui::dialogs::FolderPicker::create(m_call.session->context());
        picker->setTitle(toOffice(words("name.choose-folder")));
        OUString url;
        if (std::string const now = m_dialog.text("folder");
            !now.empty() &&
            osl::FileBase::getFileURLFromSystemPath(toOffice(now), url) == osl::FileBase::E_None)
            picker->setDisplayDirectory(url);
        if (picker->execute() != css::ui::dialogs::ExecutableDialogResults::OK) return;
        m_dialog.setText("folder", localPath(toUtf8(picker->getDirectory())).string());
    }

    CommandCall const& m_call;
    StandardPlace m_place;
    DialogWindow m_dialog;
    bool m_isConfirmed = false;
};

}  // namespace

std::string StandardPlace::freeName() const {
    std::vector<std::string> taken;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder(), error), end; !error && entry != end;
         entry.increment(error))
        taken.push_back(entry->path().filename().string());
    return drafting::nextFreeName(name, taken);
}

std::optional<StandardPlace> askStandardPlace(CommandCall const& call, StandardPlace const& suggested) {
    return NameDialog(call, suggested).ask();
}

}  // namespace diwan::office
