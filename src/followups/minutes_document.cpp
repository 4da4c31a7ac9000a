#include "followups/minutes_document.hpp"

#include "followups/notes.hpp"
#include "followups/wording.hpp"
#include "language/messages.hpp"
#include "text/utf8.hpp"

namespace diwan::followups {

namespace {

constexpr std::string_view beginning =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
    " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
    " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
    " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    " office:version=\"1.3\" office:mimetype=\"application/vnd.oasis.opendocument.text\">\n";

// The language for spelling, the direction of writing, and the few styles used, by the names that Writer
// knows.
std::string styles(Language language) {
    bool const rightToLeft = language::isRightToLeft(language);
    std::string const mode = rightToLeft ? "rl-tb" : "lr-tb";
    std::string const latin = language == Language::English ? "en" : "fr";
    std::string const country = language == Language::English ? "GB" : "DZ";
    auto const heading = [](std::string const& level, std::string const& size) {
        return "<style:style style:name=\"Heading_20_" + level + "\" style:display-name=\"Heading " + level +
               "\" style:family=\"paragraph\" style:parent-style-name=\"Standard\""
               " style:next-style-name=\"Standard\" style:default-outline-level=\"" +
               level +
               "\"><style:paragraph-properties fo:margin-top=\"0.4cm\" fo:margin-bottom=\"0.2cm\""
               " fo:keep-with-next=\"always\"/><style:text-properties fo:font-size=\"" +
               size + "\" fo:font-weight=\"bold\" style:font-size-complex=\"" + size +
               "\" style:font-weight-complex=\"bold\"/></style:style>\n";
    };
    return "<office:styles>\n<style:default-style style:family=\"paragraph\"><style:paragraph-properties"
           " style:writing-mode=\"" +
           mode + "\" fo:text-align=\"" + (rightToLeft ? "end" : "start") +
           "\"/><style:text-properties fo:font-size=\"11pt\" fo:language=\"" + latin + "\" fo:country=\"" +
           country +
           "\" style:language-complex=\"ar\" style:country-complex=\"DZ\"/></style:default-style>\n"
           "<style:style style:name=\"Standard\" style:family=\"paragraph\"/>\n" +
           heading("1", "16pt") + heading("2", "13pt") +
           "<style:style style:name=\"Table_20_Heading\" style:display-name=\"Table Heading\""
           " style:family=\"paragraph\" style:parent-style-name=\"Standard\"><style:text-properties"
           " fo:font-weight=\"bold\" style:font-weight-complex=\"bold\"/></style:style>\n</office:styles>\n"
           "<office:automatic-styles>\n<style:style style:name=\"Rows\" style:family=\"table\">"
           "<style:table-properties style:width=\"17cm\" table:align=\"margins\" style:writing-mode=\"" +
           mode +
           "\"/></style:style>\n<style:style style:name=\"Wide\" style:family=\"table-column\">"
           "<style:table-column-properties "
           "style:rel-column-width=\"5000*\"/></style:style>\n"
           "<style:style style:name=\"Narrow\" style:family=\"table-column\">"
           "<style:table-column-properties "
           "style:rel-column-width=\"2000*\"/></style:style>\n"
           "<style:style style:name=\"Cell\" style:family=\"table-cell\">"
           "<style:table-cell-properties fo:padding=\"0.1cm\" fo:border=\"0.5pt solid #808080\"/>"
           "</style:style>\n<style:page-layout style:name=\"Page\"><style:page-layout-properties"
           " fo:page-width=\"21cm\" fo:page-height=\"29.7cm\" fo:margin=\"2cm\" style:writing-mode=\"" +
           mode +
           "\"/></style:page-layout>\n</office:automatic-styles>\n<office:master-styles><style:master-page"
           " style:name=\"Standard\" style:page-layout-name=\"Page\"/></office:master-styles>\n";
}

// What XML 1.0 can hold: its own signs written as entities; bytes that are not UTF-8 and signs it forbids as
// U+FFFD.
std::string escaped(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const begin = at;
        std::int32_t const sign = text::nextCodePoint(text, at, text.size());
        bool const allowed = sign >= 0x20 && sign != 0xFFFE && sign != 0xFFFF;
        if (!allowed) {
            out += "\xEF\xBF\xBD";
        } else if (sign == '&') {
            out += "&amp;";
        } else if (sign == '<') {
            out += "&lt;";
        } else if (sign == '>') {
            out += "&gt;";
        } else {
            out += text.substr(begin, at - begin);
        }
    }
    return out;
}

std::string paragraph(std::string_view style, std::string_view text) {
    return "<text:p text:style-name=\"" + std::string(style) + "\">" + escaped(text) + "</text:p>";
}

std::string heading(std::string const& level, std::string_view text) {
    return "<text:h text:style-name=\"Heading_20_" + level + "\" text:outline-level=\"" + level + "\">" +
           escaped(text) + "</text:h>\n";
}

std::string row(std::vector<std::string> const& cells, std::string_view style) {
    std::string xml = "<table:table-row>";
    for (std::string const& cell : cells)
        xml += "<table:table-cell table:style-name=\"Cell\" office:value-type=\"string\">" +
               paragraph(style, cell) + "</table:table-cell>";
    return xml + "</table:table-row>\n";
}

std::string chapter(Table const& table, std::size_t number) {
    std::string xml = heading("2", table.title);
    if (table.columns.size() == 1) {
        xml += "<text:list>\n";
        for (std::vector<std::string> const& cells : table.rows)
            xml += "<text:list-item>" + paragraph("Standard", cells.front()) + "</text:list-item>\n";
        return xml + "</text:list>\n";
    }
    xml += "<table:table table:name=\"Notes" + std::to_string(number) +
           "\" table:style-name=\"Rows\"><table:table-column table:style-name=\"Wide\"/>"
           "<table:table-column table:style-name=\"Narrow\" table:number-columns-repeated=\"" +
           std::to_string(table.columns.size() - 1) + "\"/>\n<table:table-header-rows>" +
           row(table.columns, "Table_20_Heading") + "</table:table-header-rows>\n";
    for (std::vector<std::string> const& cells : table.rows)
        xml += row(cells, "Standard");
    return xml + "</table:table>\n";
}

}  // namespace

std::string minutesDocument(Minutes const& minutes, Language language) {
    std::string const title = meetingWords(minutes, language);
    std::string xml(beginning);
    xml += "<office:meta><dc:title>" + escaped(title) + "</dc:title></office:meta>\n";
    xml += styles(language) + "<office:body><office:text>\n" + heading("1", title);
    if (!minutes.participants.empty())
        xml += paragraph("Standard", language::message(language, "followups.participants",
                                                       {joined(minutes.participants, language)})) +
               "\n";
    std::size_t number = 0;
    for (Table const& table : notesTables(minutes, language))
        xml += chapter(table, ++number);
    if (minutes.actions.empty())
        xml += paragraph("Standard", language::message(language, "reading.verdict.none")) + "\n";
    return xml + "</office:text></office:body></office:document>\n";
}

}  // namespace diwan::followups
