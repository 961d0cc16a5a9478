// Reads that an award was conferred, or withdrawn.
#include "leitai/record/read/award_head.hpp"
#include "leitai/record/read/by_unit.hpp"
#include "leitai/record/read/readers.hpp"

namespace leitai::record {

using yaml::Field;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;
using yaml::Value;

namespace {

constexpr Field on_row = {"on", Need::required, Shape::date, "日期", "the day", "2023-07-20"};
constexpr Field by_row = {"by", Need::required, Shape::line, "单位", "the office", "区委组织部"};

enum ConferralField : std::size_t { conferral_on = award_own, conferral_by };
constexpr Field conferral_table[] = {kind_row("conferral"), period_row, {}, award_row, on_row, by_row};
constexpr auto conferral_by_unit = by_unit(conferral_table, award_village);

enum WithdrawalField : std::size_t { withdrawal_on = award_own, withdrawal_by, withdrawal_why };
constexpr Field withdrawal_table[] = {kind_row("withdrawal"),
                                      period_row,
                                      {},
                                      award_row,
                                      on_row,
                                      by_row,
                                      {"why", Need::required, Shape::line, "理由", "why", "…"}};
constexpr auto withdrawal_by_unit = by_unit(withdrawal_table, award_village);

}  // namespace

std::vector<NamedTable> conferral_tables(const base::ScoredUnit& unit) {
    return {NamedTable{{}, conferral_by_unit[position(unit)]}};
}
std::vector<NamedTable> withdrawal_tables(const base::ScoredUnit& unit) {
    return {NamedTable{{}, withdrawal_by_unit[position(unit)]}};
}

std::optional<Conferral> read_conferral(Value root, const rubric::Rubric& rubric, issue::Issues& issues) {
    const std::size_t before = issues.errors();
    if (report_other_unit(root, *rubric.unit, issues)) return std::nullopt;
    const Mapping map(root, conferral_by_unit[position(*rubric.unit)], {"授予", "conferral"}, issues);
    Conferral record;
    const bool head = read_award_head(map, conferral_on, rubric, record, issues);
    const auto award = read_award_named(map, award_award, rubric, issues);
    record.by = map.line(conferral_by).value_or("");
    if (!head || !award || issues.errors() != before) return std::nullopt;
    record.award = *award;
    return record;
}

std::optional<Withdrawal> read_withdrawal(Value root, const rubric::Rubric& rubric, issue::Issues& issues) {
    const std::size_t before = issues.errors();
    if (report_other_unit(root, *rubric.unit, issues)) return std::nullopt;
    const Mapping map(root, withdrawal_by_unit[position(*rubric.unit)], {"撤销", "withdrawal"}, issues);
    Withdrawal record;
    const bool head = read_award_head(map, withdrawal_on, rubric, record, issues);
    const auto award = read_award_named(map, award_award, rubric, issues);
    record.by = map.line(withdrawal_by).value_or("");
    record.why = map.line(withdrawal_why).value_or("");
    if (!head || !award || issues.errors() != before) return std::nullopt;
    record.award = *award;
    return record;
}

}  // namespace leitai::record
