// Follows the relations of parts; kinds are told by how they end, which is the same in both editions of the standard.
#include "leitai/workbook/xlsx/parts.hpp"

#include <map>
#include <set>

#include "leitai/text/gate.hpp"
#include "leitai/workbook/cell_text.hpp"
#include "leitai/workbook/refused.hpp"
#include "leitai/workbook/xlsx/xml.hpp"

namespace leitai::workbook {

namespace {

/// A part that another one names.
struct Relation {
    std::string kind;  ///< the last word of its type: worksheet
    std::string part;  ///< its name in the archive; empty where it lies outside
};

int hex(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char small = static_cast<char>(static_cast<unsigned char>(c) | 0x20U);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

std::string without_percent(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool escaped =
            text[at] == '%' && at + 2 < text.size() && hex(text[at + 1]) >= 0 && hex(text[at + 2]) >= 0;
        plain += escaped ? static_cast<char>(hex(text[at + 1]) * 16 + hex(text[at + 2])) : text[at];
        if (escaped) at += 2;
    }
    return plain;
}

/// A target as a name in the archive; relative ones are meant from the folder of the part that names them.
std::string resolved(std::string_view folder, const std::string& target) {
    const std::string from = target.starts_with('/') ? target : std::string(folder) + "/" + target;
    std::vector<std::string_view> steps;
    for (std::size_t at = 0; at <= from.size();) {
        const std::size_t end = std::min(from.find('/', at), from.size());
        const std::string_view step = std::string_view(from).substr(at, end - at);
        if (step == ".." && !steps.empty()) steps.pop_back();
        if (!step.empty() && step != "." && step != "..") steps.push_back(step);
        at = end + 1;
    }
    std::string name;
    for (const std::string_view step : steps) (name += name.empty() ? "" : "/") += step;
    return name;
}

std::string_view folder_of(std::string_view part) {
    const std::size_t slash = part.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : part.substr(0, slash);
}

class RelationsReader : public XmlReader {
public:
    explicit RelationsReader(std::string_view folder) : folder_(folder) {}
    std::map<std::string, Relation, std::less<>> found;

protected:
    void open(std::string_view name, const Attributes& attributes) override {
        const char* id = attributes.find("Id");
        const char* type = attributes.find("Type");
        const char* target = attributes.find("Target");
        if (name != "Relationship" || id == nullptr || type == nullptr || target == nullptr) return;
        const std::string_view kind = type;
        const char* mode = attributes.find("TargetMode");
        const bool outside = mode != nullptr && std::string_view(mode) == "External";
        found[id] = {std::string(kind.substr(kind.rfind('/') + 1)),
                     outside ? "" : resolved(folder_, without_percent(target))};
    }
    void close(std::string_view /*name*/) override {}

private:
    std::string_view folder_;
};

std::map<std::string, Relation, std::less<>> relations_of(Archive& archive, std::string_view part,
                                                          const Limits& limits) {
    const std::string_view folder = folder_of(part);
    const std::string_view name = part.substr(folder.empty() ? 0 : folder.size() + 1);
    const std::string at = std::string(folder) + "/_rels/" + std::string(name) + ".rels";
    RelationsReader reader(folder);
    if (!archive.has(at)) return {};
    PackedFile file = archive.open(at);
    reader.read([&](char* into, std::size_t size) { return file.read(into, size); }, limits.depth);
    return std::move(reader.found);
}

/// A sheet before its relation is looked up.
struct NamedSheet {
    ListedSheet sheet;
    std::string relation;
};

class BookReader : public XmlReader {
public:
    std::vector<NamedSheet> sheets;
    bool is_book = false, from_1904 = false;

protected:
    void open(std::string_view name, const Attributes& attributes) override {
        if (name == "workbook") is_book = true;
        if (name == "workbookPr") from_1904 = attributes.says("date1904");
        if (name != "sheet") return;
        const char* title = attributes.find("name");
        const char* relation = attributes.prefixed("id");
        if (title == nullptr || relation == nullptr)
            refuse_broken({"工作表的目录写错了", "the list of sheets is wrong"});
        const char* state = attributes.find("state");
        const std::string_view word = state == nullptr ? "visible" : state;
        sheets.push_back({{unescaped(title), word != "visible", {}}, relation});
    }
    void close(std::string_view /*name*/) override {}
};

/// The workbook's own part.
std::string main_part(Archive& archive, const Limits& limits) {
    for (const auto& [id, relation] : relations_of(archive, "", limits)) {
        if (relation.kind == "officeDocument" && !relation.part.empty()) return relation.part;
    }
    return "xl/workbook.xml";
}

[[noreturn]] void refuse_other() {
    refuse({"这不是表格文件：请交表格软件另存的xlsx或csv",
            "this is no workbook: hand in an xlsx or csv that a spreadsheet program saved"});
}

BookReader& read_book_part(Archive& archive, const std::string& part, const Limits& limits, BookReader& reader) {
    if (!archive.has(part)) refuse_other();
    if (part.ends_with(".bin")) {
        refuse({"这是二进制的xlsb文件：请在表格软件里另存为xlsx再交",
                "this is a binary xlsb file: save it as xlsx in a spreadsheet program, and hand that in"});
    }
    PackedFile file = archive.open(part);
    reader.read([&](char* into, std::size_t size) { return file.read(into, size); }, limits.depth);
    if (!reader.is_book) refuse_other();
    return reader;
}

void add_sheets(BookParts& parts, std::vector<NamedSheet>& named,
                const std::map<std::string, Relation, std::less<>>& relations) {
    std::set<std::string> names;
    for (NamedSheet& one : named) {
        if (!names.insert(text::look_of(one.sheet.name)).second) {
            throw Refused{{{"有两张工作表同名，分不清：请改名后再交",
                            "two sheets have the same name: give one another name and hand it in again"},
                           one.sheet.name}};
        }
        const auto found = relations.find(one.relation);
        if (found == relations.end() || found->second.part.empty())
            refuse_broken({"工作表的目录写错了", "the list of sheets is wrong"});
        if (found->second.kind.ends_with("acrosheet")) parts.macros = true;
        if (found->second.kind != "worksheet") continue;
        one.sheet.part = found->second.part;
        parts.sheets.push_back(std::move(one.sheet));
    }
}

}  // namespace

BookParts book_parts(Archive& archive, const Limits& limits) {
    const std::string part = main_part(archive, limits);
    BookReader reader;
    read_book_part(archive, part, limits, reader);
    if (reader.sheets.size() > limits.sheets) refuse_large({"工作表太多", "there are too many sheets"});
    BookParts parts;
    parts.from_1904 = reader.from_1904;
    const auto relations = relations_of(archive, part, limits);
    for (const auto& [id, relation] : relations) {
        if (relation.kind == "sharedStrings") parts.strings = relation.part;
        if (relation.kind == "styles") parts.styles = relation.part;
        if (relation.kind == "vbaProject") parts.macros = true;
        if (relation.kind == "externalLink") parts.linked = true;
    }
    add_sheets(parts, reader.sheets, relations);
    return parts;
}

}  // namespace leitai::workbook
