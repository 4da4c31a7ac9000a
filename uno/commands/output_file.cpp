#include "commands/output_file.hpp"

#include <osl/file.hxx>

#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>
#include <fstream>

#include "bridge/strings.hpp"

namespace diwan::office {

namespace {

std::filesystem::path pathOf(std::string const& pathOrUrl) {
    if (!pathOrUrl.starts_with("file:")) return pathOrUrl;
    OUString path;
    if (osl::FileBase::getSystemPathFromFileURL(toOffice(pathOrUrl), path) != osl::FileBase::E_None)
        return {};
    return toUtf8(path);
}

}  // namespace

Result<std::filesystem::path> outputFile(CommandCall const& call, std::string const& name) {
    std::string chosen = call.argument("to");
    if (chosen.empty()) {
        if (!call.attended) return Problem{.code = "file.no-place", .arguments = {}, .detail = ""};
        auto const dialog = css::ui::dialogs::FilePicker::createWithMode(
            call.session->context(), css::ui::dialogs::TemplateDescription::FILESAVE_SIMPLE);
        dialog->setDefaultName(toOffice(name));
        if (dialog->execute() != css::ui::dialogs::ExecutableDialogResults::OK ||
            !dialog->getSelectedFiles().hasElements())
            return Problem{.code = "command.cancelled", .arguments = {}, .detail = ""};
        chosen = toUtf8(dialog->getSelectedFiles()[0]);
    }
    std::filesystem::path target = pathOf(chosen);
    // The office would make a missing folder by itself when it stores a document: a slip of the pen.
    std::error_code error;
    if (target.empty() || !target.is_absolute() ||
        !std::filesystem::is_directory(target.parent_path(), error))
        return Problem{.code = "file.unwritable", .arguments = {chosen}, .detail = ""};
    return target;
}

Result<Done> writeFile(std::filesystem::path const& target, std::string const& text) {
    Problem const unwritable{.code = "file.unwritable", .arguments = {target.string()}, .detail = ""};
    std::filesystem::path const draft = target.string() + ".part";
    {
        std::ofstream file(draft, std::ios::binary | std::ios::trunc);
        file << text;
        file.flush();
        if (!file) return unwritable;
    }
    std::error_code error;
    std::filesystem::rename(draft, target, error);
    if (error) return unwritable;
    return done;
}

}  // namespace diwan::office
