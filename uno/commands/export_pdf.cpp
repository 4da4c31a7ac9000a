// export-pdf: the document in front as a PDF, after a look at what it still asks for.
#include <osl/file.hxx>

#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <com/sun/star/io/IOException.hpp>

#include "bridge/named_value.hpp"
#include "bridge/sequence.hpp"
#include "commands/output_file.hpp"
#include "commands/pdf_check.hpp"

namespace diwan::office::run {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

// The document's name without the ending it may have.
std::string nameFor(Reference<css::text::XTextDocument> const& document) {
    std::string const title = toUtf8(Reference<css::frame::XTitle>(document, UNO_QUERY_THROW)->getTitle());
    std::filesystem::path name = std::filesystem::path(title).filename();
    std::string const ending = name.extension().string();
    if (ending == ".odt" || ending == ".docx" || ending == ".ott" || ending == ".doc") name = name.stem();
    return name.string() + ".pdf";
}

}  // namespace

void exportPdf(CommandCall const& call, CommandAnswer const& answer) {
    auto const document = call.textDocument();
    auto const missing = missingBeforeExport(call.session, document);
    // A program is told; a person is asked.
    if (call.attended && !mayExport(call.session, call.frame, document))
        return answer(CommandResult::refused(Problem{"command.cancelled", {}, {}}));
    Result<std::filesystem::path> const target = outputFile(call, nameFor(document));
    if (!target) return answer(CommandResult::refused(target.error()));
    OUString url;
    Problem const unwritable{.code = "file.unwritable", .arguments = {target->string()}, .detail = ""};
    if (osl::FileBase::getFileURLFromSystemPath(toOffice(target->string()), url) != osl::FileBase::E_None)
        return answer(CommandResult::refused(unwritable));
    try {
        Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)
            ->storeToURL(url, sequenceOf<css::beans::PropertyValue>(
                                  {namedValue("FilterName", Any(OUString("writer_pdf_Export")))}));
    } catch (css::io::IOException const&) {
        return answer(CommandResult::refused(unwritable));
    }
    CommandResult result = CommandResult::ok();
    std::vector<std::string> names;
    for (views::MissingValue const& one : missing)
        names.push_back(one.name);
    result.fields.key("file").string(target->string()).key("missing").strings(names);
    answer(std::move(result));
}

}  // namespace diwan::office::run
