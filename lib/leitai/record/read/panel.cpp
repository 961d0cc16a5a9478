// The tables of keys of panel records, and their reader.
#include <algorithm>
#include <unordered_map>

#include "leitai/record/read/head.hpp"
#include "leitai/record/read/readers.hpp"

namespace leitai::record {

using base::Text;
using issue::Code;
using yaml::Field;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;
using yaml::Value;

namespace {

enum PanelField : std::size_t { panel_id = head_own, panel_judges };
constexpr Field panel_table[] = {
    kind_row("panel"),
    period_row,
    {"id", Need::required, Shape::word, "评议团的编号", "id of the panel", "county-panel"},
    {"judges", Need::required, Shape::list, "评委", "its judges",
     "[{id: J01, role: party_delegate, home: \"359902101207\"}]"},
};

enum JudgeField : std::size_t { judge_id, judge_role, judge_home };
constexpr Field judge_table[] = {
    {"id", Need::required, Shape::word, "评委编号，不写姓名", "id of the judge, never a name", "J01"},
    {"role", Need::required, Shape::choice, "身份", "in which capacity", "party_delegate", rubric::role_words},
    {"home", Need::optional, Shape::any, "来自哪个村（或乡镇），用于回避",
     "the judge's village or township, for recusal", "\"359902101207\""},
};

void read_judge(Value item, const rubric::Rubric& rubric, Panel& panel, issue::Issues& issues) {
    const Mapping map(item, judge_table, {"评委", "judge"}, issues);
    Judge judge;
    const auto id = map.word(judge_id);
    const auto role = map.choice(judge_role);
    if (map.has(judge_home)) {
        judge.home = rubric.unit->digits == 0 ? yaml::read_code(map.at(judge_home), 0, issues)
                                              : yaml::read_region(map.at(judge_home), issues);
    }
    const bool recusable = !map.has(judge_home) || judge.home;  // else it might mark its own village
    if (!id || !role || !recusable) return;
    judge.id = *id;
    judge.role = static_cast<rubric::Role>(*role);
    judge.place = map.at(judge_id).place();
    panel.judges.push_back(std::move(judge));
}

/// Leaves every judge once.
void check_twice(Panel& panel, issue::Issues& issues) {
    std::unordered_map<std::string, source::Place> seen;
    std::vector<Judge> once;
    for (Judge& judge : panel.judges) {
        const auto [known, is_new] = seen.try_emplace(judge.id, judge.place);
        if (is_new) {
            once.push_back(std::move(judge));
        } else {
            issues.add(Code::judge_listed_twice(Text::same(judge.id)), judge.place, known->second);
        }
    }
    panel.judges = std::move(once);
}

}  // namespace

std::vector<NamedTable> panel_tables(const base::ScoredUnit& /*unit*/) {
    return {
        {{}, panel_table},
        {{"评议团的 judges（评委）每一项", "Each of a panel's judges"}, judge_table, "judge", "panel.judges"},
    };
}

std::optional<Panel> read_panel(Value root, const rubric::Rubric& rubric, issue::Issues& issues) {
    const std::size_t before = issues.errors();
    const Mapping map(root, panel_table, {"评议团", "panel"}, issues);
    Panel panel;
    const auto period = map.period(head_period);
    const auto id = map.word(panel_id);
    for (const Value item : map.list(panel_judges)) read_judge(item, rubric, panel, issues);
    if (map.has(panel_judges) && map.at(panel_judges).is_sequence() && panel.judges.empty() &&
        issues.errors() == before)
        report(issues, Code::panel_without_judges, map.key(panel_judges));
    check_twice(panel, issues);
    if (!period || !id || panel.judges.empty()) return std::nullopt;
    panel.faulty = issues.errors() != before;
    panel.period = *period;
    panel.id = *id;
    panel.place = map.at(panel_id).place();
    return panel;
}

}  // namespace leitai::record
