#include "drafting/standard_name.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "diwan_drafting_data.hpp"
#include "drafting/table_rows.hpp"
#include "text/utf8.hpp"

namespace diwan::drafting {

namespace {

constexpr std::size_t mostCharacters = 100;
constexpr std::size_t mostBytes = 255;
constexpr std::string_view longestEnd = "_v9999_signe";  // kept free, so that no version is cut otherwise
constexpr std::array<std::string_view, 9> lastWords{"final", "finale", "vf",    "vfinale", "definitif",
                                                    "copie", "copy",   "نهائي", "نسخة"};

std::string folded(std::string_view name) {
    UErrorCode error = U_ZERO_ERROR;
    icu::UnicodeString text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
    text.foldCase();
    icu::Normalizer2 const* const form = icu::Normalizer2::getNFCInstance(error);
    if (U_SUCCESS(error) != 0) text = form->normalize(text, error);
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

std::string objectSlug(StandardName const& name) {
    std::string object = slug(name.object, name.arabic);
    for (bool again = true; again;) {
        std::size_t const hyphen = object.rfind('-');
        std::string_view const last = std::string_view(object).substr(hyphen + 1);
        again = std::ranges::find(lastWords, last) != lastWords.end();
        if (again) object = hyphen == std::string::npos ? "" : object.substr(0, hyphen);
    }
    return object.empty() ? slug("") : object;
}

std::string stem(StandardName const& name) {
    std::string client = slug(name.client, name.arabic);
    std::string object = objectSlug(name);
    std::string const before = toIso(name.day) + "_" + name.type + "_";
    std::size_t const others = longestEnd.size() + 1 + name.extension.size();
    auto const whole = [&] { return before + client + "_" + object; };
    while (text::codePointCount(whole()) + others > mostCharacters || whole().size() + others > mostBytes) {
        std::string& longer = object.size() > client.size() ? object : client;
        std::size_t const length = text::codePointCount(longer);
        if (length < 2) break;
        longer = shortened(longer, length - 1);
    }
    return whole();
}

// 3 of "…_v3.odt" and "…_v3_signe.pdf"; 0: another name.
int versionOf(std::string const& taken, std::string const& beginning) {
    if (!taken.starts_with(beginning)) return 0;
    int version = 0;
    char const* const first = taken.data() + beginning.size();
    char const* const end = taken.data() + taken.size();
    auto const read = std::from_chars(first, end, version);
    std::string_view const rest(read.ptr, static_cast<std::size_t>(end - read.ptr));
    bool const ours =
        read.ec == std::errc() && (rest.empty() || rest[0] == '.' || rest.starts_with("_signe"));
    return ours ? version : 0;
}

std::vector<FileType> readTypes() {
    std::vector<FileType> types;
    for (auto const& row : tableRows(data::file_types_tsv)) {
        if (row.size() < 6) continue;
        FileType type{.id = row[0],
                      .folder = row[1],
                      .templates = {},
                      .label = {std::string(row[3]), std::string(row[4]), std::string(row[5])}};
        if (row[2] != "-") type.templates = pieces(row[2], '|');
        types.push_back(std::move(type));
    }
    return types;
}

}  // namespace

std::vector<FileType> const& fileTypes() {
    static std::vector<FileType> const types = readTypes();
    return types;
}

FileType const* findFileType(std::string_view id) {
    auto const found = std::ranges::find(fileTypes(), id, &FileType::id);
    return found == fileTypes().end() ? nullptr : &*found;
}

FileType const* fileTypeOfTemplate(std::string_view templateId) {
    for (FileType const& type : fileTypes())
        if (std::ranges::find(type.templates, templateId) != type.templates.end()) return &type;
    return nullptr;
}

std::string standardFolder(StandardName const& name) {
    FileType const* const type = findFileType(name.type);
    if (type == nullptr) return {};
    std::string const day = toIso(name.day);
    std::string folder(type->folder);
    for (auto const& [mark, text] :
         {std::pair<std::string_view, std::string>{"{client}", slug(name.client, name.arabic)},
          {"{year}", day.substr(0, 4)},
          {"{month}", day.substr(0, 7)}})
        if (std::size_t const at = folder.find(mark); at != std::string::npos)
            folder.replace(at, mark.size(), text);
    return folder;
}

std::size_t pathLength(std::string_view path) {
    std::size_t units = 0;
    for (char const c : path) {
        auto const byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0) != 0x80) units += byte >= 0xF0 ? 2 : 1;
    }
    return units;
}

std::string fileName(StandardName const& name, int version) {
    return stem(name) + "_v" + std::to_string(version) + "." + name.extension;
}

std::string nextFreeName(StandardName const& name, std::vector<std::string> const& taken) {
    std::string const beginning = folded(stem(name) + "_v");
    int highest = 0;
    for (std::string const& one : taken)
        highest = std::max(highest, versionOf(folded(one), beginning));
    return fileName(name, highest + 1);
}

}  // namespace diwan::drafting
