// Reads who reports, and words what is said of ids that no catalogue knows.
#include "leitai/record/read/head.hpp"

#include "leitai/base/list.hpp"
#include "leitai/base/names.hpp"
#include "leitai/record/read/return.hpp"
#include "leitai/yaml/keys.hpp"

namespace leitai::record {

using base::Text;
using issue::Code;

std::optional<Reporter> read_reporter(yaml::Value value, issue::Issues& issues) {
    const yaml::Mapping map(value, by_fields(), {"填报人", "reporter"}, issues);
    const auto level = map.choice(0);
    std::string name = map.line(1).value_or("");
    if (!level) return std::nullopt;
    return Reporter{static_cast<rubric::Level>(*level), std::move(name)};
}

std::vector<std::string> read_lines(const yaml::Mapping& map, std::size_t field, issue::Issues& issues) {
    std::vector<std::string> lines;
    for (const yaml::Value item : map.list(field)) {
        if (auto line = yaml::read_line(item, issues)) lines.push_back(std::move(*line));
    }
    return lines;
}

std::optional<std::string> read_sha256(const yaml::Mapping& map, std::size_t field, issue::Issues& issues) {
    if (!map.has(field)) return std::nullopt;
    const auto text = yaml::read_raw(map.at(field), issues);
    if (!text) return std::nullopt;
    const bool hash = text->size() == 64 && text->find_first_not_of("0123456789abcdef") == std::string_view::npos;
    if (hash) return std::string(*text);
    report(issues, Code::not_a_sha256, map.at(field));
    return std::nullopt;
}

std::optional<rubric::PanelId> read_rules(const yaml::Mapping& map, std::size_t field, const rubric::Rubric& rubric,
                                          issue::Issues& issues) {
    const auto word = map.word(field);
    if (!word) return std::nullopt;
    std::vector<std::string_view> known;
    for (std::size_t p = 0; p < rubric.panels.size(); ++p) {
        if (rubric.panels[p].id == *word) return static_cast<rubric::PanelId>(p);
        known.push_back(rubric.panels[p].id);
    }
    report(issues, Code::unknown_rubric_panel(Text::same(*word), base::listed(known)), map.at(field));
    return std::nullopt;
}

void report_unknown_id(yaml::Value at, Text what, const std::vector<std::string_view>& known, issue::Issues& issues) {
    if (const auto meant = base::nearest(at.text(), known)) {
        report(issues, Code::misspelt_catalogue_entry(Text::same(at.text()), std::move(what), Text::same(*meant)), at);
    } else {
        report(issues, Code::unknown_catalogue_entry(Text::same(at.text()), std::move(what), base::listed(known)), at);
    }
}

}  // namespace leitai::record
