#include "document/table_memory.hpp"

#include <array>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <cstdint>
#include <cstdio>

#include "bridge/strings.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr char const* writtenAnchor = "diwan-written-";
constexpr std::size_t digitsOfKey = 8;

// Its name; empty if there is none.
OUString memoryOf(Reference<css::text::XTextDocument> const& document) {
    Reference<css::text::XBookmarksSupplier> const supplier(document, UNO_QUERY_THROW);
    for (OUString const& name : supplier->getBookmarks()->getElementNames())
        if (name.startsWith(OUString::createFromAscii(writtenAnchor))) return name;
    return {};
}

}  // namespace

std::string shortNumber(std::string const& text) {
    std::uint32_t sum = 2166136261U;
    for (char const sign : text) {
        sum ^= static_cast<unsigned char>(sign);
        sum *= 16777619U;
    }
    std::array<char, digitsOfKey + 1> digits{};
    std::snprintf(digits.data(), digits.size(), "%08x", sum);
    return digits.data();
}

std::set<std::string> rowsWritten(Reference<css::text::XTextDocument> const& document) {
    std::set<std::string> keys;
    std::string const name = toUtf8(memoryOf(document));
    for (std::size_t at = std::string(writtenAnchor).size(); at + digitsOfKey <= name.size();
         at += digitsOfKey)
        keys.insert(name.substr(at, digitsOfKey));
    return keys;
}

void rememberRows(Reference<css::text::XTextDocument> const& document,
                  Reference<css::text::XText> const& cell, std::set<std::string> const& keys) {
    std::string name = writtenAnchor;
    for (std::string const& key : keys)
        name += key;
    OUString const before = memoryOf(document);
    if (before == toOffice(name)) return;
    if (!before.isEmpty()) {
        Reference<css::text::XBookmarksSupplier> const supplier(document, UNO_QUERY_THROW);
        Reference<css::text::XTextContent> const old(supplier->getBookmarks()->getByName(before),
                                                     UNO_QUERY_THROW);
        old->getAnchor()->getText()->removeTextContent(old);
    }
    Reference<css::lang::XMultiServiceFactory> const factory(document, UNO_QUERY_THROW);
    Reference<css::text::XTextContent> const bookmark(factory->createInstance("com.sun.star.text.Bookmark"),
                                                      UNO_QUERY_THROW);
    Reference<css::container::XNamed>(bookmark, UNO_QUERY_THROW)->setName(toOffice(name));
    cell->insertTextContent(cell->getStart(), bookmark, false);
}

}  // namespace diwan::office
