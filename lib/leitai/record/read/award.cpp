// Reads the outcome of an award in an earlier period, and finds the awards that records name.
#include "leitai/base/list.hpp"
#include "leitai/base/names.hpp"
#include "leitai/record/read/award_head.hpp"
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

enum OutcomeField : std::size_t { of_award = head_own, version, sealed, provisional, villages };
constexpr Field award_table[] = {
    kind_row("award"),
    period_row,
    {"award", Need::required, Shape::word, "评先的代号", "id of the award", "red_flag.industry"},
    {"version", Need::optional, Shape::any, "评先办法的版本", "version of the file of awards", "1.0.0"},
    {"sealed", Need::optional, Shape::whole, "这一期第几次封存，只用次数最大的",
     "which seal of its period; the last one counts", "2"},
    {"provisional", Need::optional, Shape::yes_no, "是否暂定", "whether it was provisional", "yes"},
    {"villages", Need::required, Shape::list, "评上的各村", "who won it", "[\"359901101201\"]"},
};

}  // namespace

std::vector<rubric::AwardId> read_awards_named(const Mapping& map, std::size_t field, const rubric::Rubric& rubric,
                                               issue::Issues& issues) {
    const auto word = map.word(field);
    if (!word) return {};
    auto found = rubric.awards->find_family(*word);
    if (!found.empty()) return found;
    std::vector<std::string_view> known;
    known.reserve(found.size());
    for (const rubric::Award& one : rubric.awards->list) known.push_back(one.id);
    if (const auto meant = base::nearest(*word, known)) {
        report(issues, Code::misspelt_award(Text::same(*word), Text::same(*meant)), map.at(field));
    } else {
        report(issues, Code::unknown_award(Text::same(*word), base::listed(known)), map.at(field));
    }
    return {};
}

std::optional<rubric::AwardId> read_award_named(const Mapping& map, std::size_t field, const rubric::Rubric& rubric,
                                                issue::Issues& issues) {
    const auto found = read_awards_named(map, field, rubric, issues);
    if (found.empty()) return std::nullopt;
    if (found.size() == 1) return found.front();
    std::vector<std::string_view> known;
    known.reserve(found.size());
    for (const rubric::AwardId one : found) known.push_back(rubric.awards->list[one].id);
    report(issues, Code::unknown_award(Text::same(map.at(field).text()), base::listed(known)), map.at(field));
    return std::nullopt;
}

std::vector<NamedTable> award_tables(const base::ScoredUnit& /*unit*/) { return {NamedTable{{}, award_table}}; }

/// Awards that the present file does not know are read as well: whether one counts is told by its id.
std::optional<Award> read_award(Value root, const rubric::Rubric& rubric, issue::Issues& issues) {
    const std::size_t before = issues.errors();
    const Mapping map(root, award_table, {"评定结果", "outcome of an award"}, issues);
    Award outcome;
    const auto period = map.period(head_period);
    outcome.award = map.word(of_award).value_or("");
    outcome.sealed = map.whole_number(sealed).value_or(1);
    map.yes_no(provisional);
    for (const Value who : map.list(villages)) {
        if (const auto code = yaml::read_code(who, rubric.unit->digits, issues)) outcome.villages.push_back(*code);
    }
    if (!period || issues.errors() != before) return std::nullopt;
    outcome.period = *period;
    outcome.place = map.whole().place();
    return outcome;
}

}  // namespace leitai::record
