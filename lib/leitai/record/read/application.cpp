// Reads applications for awards, and the reviews of the townships.
#include "leitai/record/read/award_head.hpp"
#include "leitai/record/read/by_unit.hpp"
#include "leitai/record/read/readers.hpp"
#include "leitai/record/read/return.hpp"

namespace leitai::record {

using issue::Code;
using yaml::Field;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;
using yaml::Value;

namespace {

constexpr std::string_view verdicts[] = {"for", "against"};

enum ApplicationField : std::size_t { applied_on = award_own, applied_by, applied_why, applied_evidence };
constexpr Field application_table[] = {
    kind_row("application"),
    period_row,
    {},  // the key of the scored unit
    award_row,
    {"on", Need::required, Shape::date, "申报日期，在封存以前", "the day, before the freeze", "2023-07-03"},
    {"by", Need::optional, Shape::line, "谁申报", "who applies", "东溪镇东阳村党总支"},
    {"why", Need::optional, Shape::line, "主要事迹", "what it is for", "…"},
    {"evidence", Need::optional, Shape::list, "凭据", "evidence", "[…]"},
};
constexpr auto application_by_unit = by_unit(application_table, award_village);

enum ReviewField : std::size_t { reviewed_on = award_own, reviewed_by, verdict, reviewed_why };
constexpr Field review_table[] = {
    kind_row("review"),
    period_row,
    {},  // the key of the scored unit
    award_row,
    {"on", Need::required, Shape::date, "评审日期，在封存以前", "the day, before the freeze", "2023-07-05"},
    {"by", Need::required, Shape::mapping, "谁评审", "who reviewed", "{level: township, name: 东溪镇}"},
    {"verdict", Need::required, Shape::choice, "同意 for、不同意 against", "for or against", "for", verdicts},
    {"why", Need::optional, Shape::line, "理由，不同意的必填", "why; REQUIRED where it is against", "…"},
};
constexpr auto review_by_unit = by_unit(review_table, award_village);

}  // namespace

std::vector<NamedTable> application_tables(const base::ScoredUnit& unit) {
    return {NamedTable{{}, application_by_unit[position(unit)]}};
}
std::vector<NamedTable> review_tables(const base::ScoredUnit& unit) {
    return {NamedTable{{}, review_by_unit[position(unit)]}};
}

std::optional<Application> read_application(Value root, const rubric::Rubric& rubric, issue::Issues& issues) {
    const std::size_t before = issues.errors();
    if (report_other_unit(root, *rubric.unit, issues)) return std::nullopt;
    const Mapping map(root, application_by_unit[position(*rubric.unit)], {"申报", "application"}, issues);
    Application record;
    const bool head = read_award_head(map, applied_on, rubric, record, issues);
    record.awards = read_awards_named(map, award_award, rubric, issues);
    record.award = map.word(award_award).value_or("");
    map.line(applied_by);
    map.line(applied_why);
    read_lines(map, applied_evidence, issues);
    if (!head || issues.errors() != before) return std::nullopt;
    record.village_place = map.at(award_village).place();
    return record;
}

std::optional<Review> read_review(Value root, const rubric::Rubric& rubric, issue::Issues& issues) {
    const std::size_t before = issues.errors();
    if (report_other_unit(root, *rubric.unit, issues)) return std::nullopt;
    const Mapping map(root, review_by_unit[position(*rubric.unit)], {"评审", "review"}, issues);
    Review record;
    const bool head = read_award_head(map, reviewed_on, rubric, record, issues);
    record.awards = read_awards_named(map, award_award, rubric, issues);
    record.award = map.word(award_award).value_or("");
    if (map.has(reviewed_by)) {
        if (auto who = read_reporter(map.at(reviewed_by), issues)) record.by = std::move(who->name);
    }
    const auto chosen = map.choice(verdict);
    record.for_it = chosen == 0;
    record.why = map.line(reviewed_why).value_or("");
    if (chosen == 1 && !map.has(reviewed_why))
        report(issues, Code::companion_key_missing(base::Text::same("why"), base::Text::same("verdict: against")),
               map.at(verdict));
    if (!head || issues.errors() != before) return std::nullopt;
    record.village_place = map.at(award_village).place();
    return record;
}

}  // namespace leitai::record
