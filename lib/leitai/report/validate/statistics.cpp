// Counts issues by code and by file, what is owed by owner, and documents by reader.
#include "leitai/report/validate/statistics.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "leitai/report/table_rows.hpp"
#include "leitai/report/validate/missing_page.hpp"
#include "leitai/text/gate.hpp"

namespace leitai::report {

using page::Cell;

namespace {

struct OfCode {
    std::size_t issues = 0;
    std::set<source::FileId> files;
};

page::Table by_code(const std::vector<issue::Issue>& issues, base::Lang lang) {
    std::map<issue::Code, OfCode> counted;
    for (const issue::Issue& one : issues) {
        OfCode& of = counted[one.code()];
        ++of.issues;
        of.files.insert(one.place.file);
    }
    std::vector<std::pair<issue::Code, OfCode>> rows(counted.begin(), counted.end());
    const auto key = [](const auto& row) {
        return std::tuple(issue::severity(row.first), -static_cast<long long>(row.second.issues), row.first);
    };
    std::sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
    TableRows table("by_code", {"按代码统计", "By code"});
    table.column("code", {"代码", "Code"}).data("severity", {"程度", "Severity"});
    table.column("issues", {"条数", "Issues"}, true).column("files", {"文件数", "Files"}, true);
    table.column("text", {"问题", "Issue"});
    for (const auto& [code, of] : rows) {
        const bool error = issue::severity(code) == issue::Severity::error;
        table.add({Cell::of(std::string(issue::name(code))), Cell::of(error ? "error" : "warning"),
                   number_cell(of.issues), number_cell(of.files.size()), Cell::of(issue::words(code, lang))});
    }
    return table.table();
}

page::Table by_file(const std::vector<issue::Issue>& issues, const source::SourceMap& map) {
    std::map<std::string, std::array<std::size_t, 2>> counted;
    for (const issue::Issue& one : issues)
        ++counted[text::one_line(map[one.place.file].name)][static_cast<std::size_t>(issue::severity(one.code()))];
    std::vector<std::pair<std::string, std::array<std::size_t, 2>>> rows(counted.begin(), counted.end());
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    TableRows table("by_file", {"按文件统计", "By file"});
    table.column("file", {"文件", "File"});
    table.column("errors", {"错误", "Errors"}, true).column("warnings", {"警告", "Warnings"}, true);
    for (const auto& [file, count] : rows) table.add({Cell::of(file), number_cell(count[0]), number_cell(count[1])});
    return table.table();
}

struct OfOwner {
    std::string name;
    std::size_t units = 0, owed = 0, unread = 0;
};

page::Table by_owner(const Subject& subject, base::Lang lang) {
    std::vector<OfOwner> rows;
    for (const Behind& one : behind(subject)) {
        const std::string name = one.owner.in(lang);
        auto row = std::find_if(rows.begin(), rows.end(), [&](const OfOwner& of) { return of.name == name; });
        if (row == rows.end()) row = rows.insert(rows.end(), {name, 0, 0, 0});
        ++row->units;
        row->owed += one.facts.size();
        row->unread += one.unread.size();
    }
    const auto key = [](const OfOwner& of) {
        return std::tuple(-static_cast<long long>(of.owed + of.unread), of.name);
    };
    std::sort(rows.begin(), rows.end(), [&](const OfOwner& a, const OfOwner& b) { return key(a) < key(b); });
    const base::ScoredUnit& unit = *subject.rubric.unit;
    TableRows table("by_owner", {"按责任单位统计", "By owner"});
    table.column("owner", {"责任单位", "Owner"}).column(std::string(unit.list), unit.heading(), true);
    table.column("owed", {"未报", "Not handed in"}, true).column("unread", {"报了但读不出", "Cannot be read"}, true);
    for (const OfOwner& of : rows)
        table.add({Cell::of(of.name), number_cell(of.units), number_cell(of.owed), number_cell(of.unread)});
    return table.table();
}

page::Table by_reader(const yaml::ReadBy& read_by) {
    TableRows table("by_reader", {"按写法统计（记录的份数）", "Records by how they are written"});
    table.column("plain", {"平常写法", "Plainly"}, true);
    table.column("libyaml", {"其他写法（由 libyaml 读）", "Otherwise (read by libyaml)"}, true);
    table.add({number_cell(read_by.plain), number_cell(read_by.libyaml)});
    return table.table();
}

}  // namespace

std::vector<page::Table> statistics(const issue::Issues& issues, const source::SourceMap& map, const Subject* subject,
                                    const yaml::ReadBy& read_by, base::Lang lang) {
    const std::vector<issue::Issue> all = issues.sorted();
    std::vector<page::Table> tables = {by_code(all, lang), by_file(all, map)};
    if (subject != nullptr) tables.push_back(by_owner(*subject, lang));
    tables.push_back(by_reader(read_by));
    return tables;
}

}  // namespace leitai::report
