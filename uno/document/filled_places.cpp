#include "document/filled_places.hpp"

#include <algorithm>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>

#include "bridge/strings.hpp"
#include "document/marked_values.hpp"

namespace diwan::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Content = Reference<css::text::XTextContent>;
using Document = Reference<css::text::XTextDocument>;
using Kind = FilledPlace::Kind;

std::string property(Any const& field, char const* name) {
    OUString text;
    Reference<css::beans::XPropertySet>(field, UNO_QUERY_THROW)
        ->getPropertyValue(OUString::createFromAscii(name)) >>= text;
    return toUtf8(text);
}

// Whether `inner` lies inside `outer`; ranges of different texts (body, cell, header) never do.
bool holds(Content const& outer, Content const& inner) {
    Reference<css::text::XTextRange> const whole = outer->getAnchor();
    Reference<css::text::XTextRange> const part = inner->getAnchor();
    Reference<css::text::XTextRangeCompare> const compare(whole->getText(), UNO_QUERY);
    if (!compare.is()) return false;
    try {
        return compare->compareRegionStarts(whole, part) >= 0 && compare->compareRegionEnds(whole, part) <= 0;
    } catch (css::lang::IllegalArgumentException const&) {
        return false;
    }
}

std::vector<FilledPlace> fieldsOf(Document const& document) {
    Reference<css::text::XTextFieldsSupplier> const supplier(document, UNO_QUERY_THROW);
    Reference<css::container::XEnumeration> const fields = supplier->getTextFields()->createEnumeration();
    std::vector<FilledPlace> places;
    while (fields->hasMoreElements()) {
        Any const next = fields->nextElement();
        Reference<css::lang::XServiceInfo> const info(next, UNO_QUERY);
        if (!info.is()) continue;
        bool const open = info->supportsService("com.sun.star.text.TextField.JumpEdit");
        if (!open && !info->supportsService("com.sun.star.text.TextField.Input")) continue;
        std::string name = property(next, "Hint");
        if (name.empty()) continue;
        places.push_back({.name = std::move(name),
                          .kind = open ? Kind::Placeholder : Kind::Field,
                          .content = Content(next, UNO_QUERY_THROW),
                          .text = open ? std::string() : property(next, "Content"),
                          .unfilled = open});
    }
    return places;
}

Content newField(Document const& document, char const* service) {
    Reference<css::lang::XMultiServiceFactory> const factory(document, UNO_QUERY_THROW);
    return Content(factory->createInstance(OUString::createFromAscii(service)), UNO_QUERY_THROW);
}

Content inputField(Document const& document, std::string const& name, std::string const& text) {
    Content const field = newField(document, "com.sun.star.text.TextField.Input");
    Reference<css::beans::XPropertySet> const properties(field, UNO_QUERY_THROW);
    properties->setPropertyValue("Hint", Any(toOffice(name)));
    properties->setPropertyValue("Content", Any(toOffice(text)));
    return field;
}

// Whether a text is to stand as ordinary text under a bookmark.
bool asPassage(FilledPlace const& place, drafting::Placeholder const& placeholder, std::string const& text) {
    using drafting::PlaceholderType;
    // A number that is provisional is looked for in the text and replaced.
    if (text.empty() || placeholder.name == "doc.number") return true;
    if (placeholder.type == PlaceholderType::Paragraph || placeholder.type == PlaceholderType::List ||
        text.find_first_of("\r\n") != std::string::npos)
        return true;
    bool const emptied = !place.unfilled && place.text.empty();
    return place.kind == Kind::Passage && (!emptied || rewrittenValues().contains(place.name));
}

}  // namespace

std::set<std::string> const& rewrittenValues() {
    static std::set<std::string> const names{"doc.number",          "doc.date",
                                             "doc.validity_days",   "doc.valid_until",
                                             "quote.words",         "quote.deposit",
                                             "quote.object",        "quote.payment_terms",
                                             "quote.delivery_time", "quote.delivery_place",
                                             "quote.warranty",      "client.name",
                                             "client.contact",      "client.address",
                                             "client.identifiers"};
    return names;
}

std::vector<FilledPlace> filledPlaces(Document const& document) {
    std::vector<FilledPlace> places = fieldsOf(document);
    for (MarkedPlace const& mark : markedPlaces(document)) {
        FilledPlace passage{.name = mark.name, .kind = Kind::Passage, .content = mark.bookmark, .text = {}};
        auto const inside = std::ranges::find_if(places, [&](FilledPlace const& place) {
            return place.kind != Kind::Passage && place.name == mark.name &&
                   holds(mark.bookmark, place.content);
        });
        if (inside == places.end()) {
            passage.text = toUtf8(mark.bookmark->getAnchor()->getString());
        } else {
            if (inside->kind == Kind::Field) continue;  // written by itself
            passage.unfilled = true;
            places.erase(inside);
        }
        // What Writer gives back for the end of a paragraph and of a line.
        std::string text;
        for (std::size_t i = 0; i < passage.text.size(); ++i) {
            bool const paragraph = passage.text.compare(i, 2, "\r\n") == 0;
            text += paragraph ? '\r' : passage.text[i];
            if (paragraph) ++i;
        }
        passage.text = std::move(text);
        places.push_back(std::move(passage));
    }
    return places;
}

std::map<std::string, std::vector<std::string>> textsOfPlaces(std::vector<FilledPlace> const& places) {
    std::map<std::string, std::vector<std::string>> texts;
    for (FilledPlace const& place : places)
        if (!place.unfilled) texts[place.name].push_back(place.text);
    return texts;
}

Content placeholderField(Document const& document, drafting::Placeholder const& placeholder,
                         Language language) {
    Content const field = newField(document, "com.sun.star.text.TextField.JumpEdit");
    Reference<css::beans::XPropertySet> const properties(field, UNO_QUERY_THROW);
    properties->setPropertyValue("Hint", Any(toOffice(placeholder.name)));
    properties->setPropertyValue("PlaceHolder", Any(toOffice(placeholder.label.in(language))));
    return field;
}

void writePlace(Document const& document, FilledPlace const& place, drafting::Placeholder const& placeholder,
                Language language, std::optional<std::string> const& text) {
    if (!text && place.unfilled) return;
    if (text && !place.unfilled && *text == place.text) return;
    bool const passage = text && asPassage(place, placeholder, *text);
    if (place.kind == Kind::Field && text && !passage) {
        Reference<css::beans::XPropertySet>(place.content, UNO_QUERY_THROW)
            ->setPropertyValue("Content", Any(toOffice(*text)));
        return;
    }
    if (place.kind == Kind::Passage && passage)
        return setMarkedPlace(document, {.name = place.name, .bookmark = place.content}, *text);
    Reference<css::text::XTextRange> const anchor = place.content->getAnchor();
    Reference<css::text::XText> const around = anchor->getText();
    Reference<css::text::XTextCursor> const cursor = around->createTextCursorByRange(anchor);
    if (place.kind == Kind::Passage) around->removeTextContent(place.content);
    if (passage) {
        cursor->setString(toOffice(*text));
        markValue(document, Reference<css::text::XTextRange>(cursor.get()), place.name);
        return;
    }
    Content const field =
        text ? inputField(document, place.name, *text) : placeholderField(document, placeholder, language);
    around->insertTextContent(Reference<css::text::XTextRange>(cursor.get()), field, true);
    if (place.kind == Kind::Passage && rewrittenValues().contains(place.name))
        markValue(document, field->getAnchor(), place.name);
}

}  // namespace diwan::office
