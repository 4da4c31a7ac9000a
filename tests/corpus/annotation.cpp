#include "annotation.hpp"

#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace diwan::corpus {

namespace {

using Poco::JSON::Array;
using Poco::JSON::Object;

std::string contentOf(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream all;
    all << file.rdbuf();
    return all.str();
}

std::vector<std::string> linesOf(std::string const& text) {
    std::vector<std::string> lines;
    std::istringstream all(text);
    for (std::string line; std::getline(all, line);)
        lines.push_back(line);
    return lines;
}

std::string stringAt(Object const& object, std::string const& key) {
    return object.has(key) && !object.isNull(key) ? object.getValue<std::string>(key) : "";
}

bool isTrue(Object const& object, std::string const& key) {
    return object.has(key) && !object.isNull(key) && object.getValue<bool>(key);
}

Item itemOf(Object const& object) {
    Item item{.line = object.getValue<int>("line"), .text = stringAt(object, "text")};
    if (Array::Ptr const who = object.getArray("who"))
        for (unsigned i = 0; i < who->size(); ++i)
            item.who.push_back(who->getElement<std::string>(i));
    item.due = stringAt(object, "due");
    item.dueFrom = item.dueTo = item.due;
    if (Array::Ptr const span = object.getArray("due_span")) {
        item.dueFrom = span->getElement<std::string>(0);
        item.dueTo = span->getElement<std::string>(1);
    }
    item.skipWho = isTrue(object, "who_skip");
    item.skipDue = isTrue(object, "due_skip");
    item.kind = stringAt(object, "kind");
    return item;
}

std::vector<Item> itemsOf(Object const& object, std::string const& key, std::vector<std::string> const& lines,
                          std::string const& id) {
    std::vector<Item> items;
    Array::Ptr const array = object.getArray(key);
    if (!array) return items;
    for (unsigned i = 0; i < array->size(); ++i) {
        Item const item = itemOf(*array->getObject(i));
        auto const line = static_cast<std::size_t>(std::max(item.line, 1)) - 1;
        if (line >= lines.size() || item.text.empty() || lines[line].find(item.text) == std::string::npos)
            throw std::runtime_error(id + ':' + std::to_string(item.line) +
                                     ": not in this line: " + item.text);
        items.push_back(item);
    }
    return items;
}

Annotation annotationOf(std::filesystem::path const& json) {
    Annotation found{.id = json.stem().string()};
    std::filesystem::path text = json;
    found.text = contentOf(text.replace_extension(".txt"));
    auto const object = Poco::JSON::Parser().parse(contentOf(json)).extract<Object::Ptr>();
    found.language = stringAt(*object, "lang");
    found.date = stringAt(*object, "meeting_date");
    std::vector<std::string> const lines = linesOf(found.text);
    found.actions = itemsOf(*object, "actions", lines, found.id);
    found.decisions = itemsOf(*object, "decisions", lines, found.id);
    found.optional = itemsOf(*object, "optional", lines, found.id);
    return found;
}

}  // namespace

std::vector<Annotation> annotationsIn(std::filesystem::path const& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code none;
    for (auto const& entry : std::filesystem::directory_iterator(folder, none))
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<Annotation> all;
    for (std::filesystem::path const& file : files)
        all.push_back(annotationOf(file));
    return all;
}

}  // namespace diwan::corpus
