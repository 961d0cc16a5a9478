// The table of keys of re-votes on grades, and their reader, which knows what the rubric grades.
#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/record/read/award_head.hpp"
#include "leitai/record/read/head.hpp"
#include "leitai/record/read/readers.hpp"
#include "leitai/yaml/keys.hpp"

namespace leitai::record {

using base::Text;
using issue::Code;
using yaml::Field;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;
using yaml::Value;

namespace {

enum RevoteField : std::size_t {
    revote_graded = head_own,
    revote_award,
    revote_on,
    revote_by,
    revote_why,
    revote_order
};
constexpr Field revote_table[] = {
    kind_row("revote"),
    period_row,
    {"graded", Need::optional, Shape::word, "评的是什么的等次：total 总分（不写就是它），或模块",
     "what is graded: total (the default) or a module", "total"},
    {"award", Need::optional, Shape::word, "评先的代号，代替 graded", "id of the award, in place of graded",
     "red_flag"},
    {"on", Need::required, Shape::date, "哪一天", "on which day", "2023-07-05"},
    {"by", Need::required, Shape::line, "谁投的", "who voted", "区委组织部部务会"},
    {"why", Need::required, Shape::line, "为什么再投", "why", "名额线上并列"},
    {"order", Need::required, Shape::list, "名额线上并列的各村，由高到低",
     "those who are equal at the line, best first", "[\"359902101208\", \"359902101207\"]"},
};

/// The column of grades that a word stands for; reported where there is none.
std::optional<std::uint16_t> column_of(const Mapping& map, const rubric::Rubric& rubric, issue::Issues& issues) {
    const std::string word = map.word(revote_graded).value_or("total");
    std::vector<std::string_view> known;
    for (std::size_t c = 0; c < rubric.grade_columns.size(); ++c) {
        const auto& module = rubric.grade_columns[c].module;
        const std::string_view name = module ? std::string_view(rubric.modules[*module].id) : "total";
        if (name == word) return static_cast<std::uint16_t>(c);
        known.push_back(name);
    }
    const Value at = map.has(revote_graded) ? map.at(revote_graded) : map.whole();
    const Text none("没有", "nothing");
    report(issues, Code::nothing_graded_so(Text::same(word), known.empty() ? none : base::listed(known)), at);
    return std::nullopt;
}

/// The award whose line is parted.
std::optional<rubric::AwardId> award_of(const Mapping& map, const rubric::Rubric& rubric, issue::Issues& issues) {
    if (map.has(revote_graded))
        report(issues, Code::key_does_not_go_with(Text::same("award"), Text::same("“graded”")), map.key(revote_award));
    if (rubric.awards) return read_award_named(map, revote_award, rubric, issues);
    report(issues, Code::unknown_award(Text::same(map.at(revote_award).text()), {"没有", "none"}),
           map.at(revote_award));
    return std::nullopt;
}

}  // namespace

std::vector<NamedTable> revote_tables(const base::ScoredUnit& /*unit*/) { return {NamedTable{{}, revote_table}}; }

std::optional<GradeRevote> read_revote(Value root, const rubric::Rubric& rubric, issue::Issues& issues) {
    const std::size_t before = issues.errors();
    const Mapping map(root, revote_table, {"再次投票", "re-vote"}, issues);
    GradeRevote vote;
    const auto period = map.period(head_period);
    const auto on = map.date(revote_on);
    vote.by = map.line(revote_by).value_or("");
    vote.why = map.line(revote_why).value_or("");
    for (const Value who : map.list(revote_order)) {
        const auto code = yaml::read_code(who, rubric.unit->digits, issues);
        if (!code) continue;
        const auto twice =
            std::find_if(vote.order.begin(), vote.order.end(), [&](const auto& one) { return one.first == *code; });
        if (twice != vote.order.end())
            issues.add(Code::key_stands_twice(Text::same(to_string(*code))), who.place(), twice->second);
        vote.order.emplace_back(*code, who.place());
    }
    if (!map.ok()) return std::nullopt;
    if (map.complete() && vote.order.size() < 2 && issues.errors() == before)
        report(issues, Code::expected_content_missing({"至少两个", "at least two"}), map.key(revote_order));
    std::optional<std::uint16_t> column = 0;
    if (map.has(revote_award)) {
        vote.award = award_of(map, rubric, issues);
    } else {
        column = column_of(map, rubric, issues);
    }
    if (!period || !on || !column || issues.errors() != before) return std::nullopt;
    vote.period = *period;
    vote.column = *column;
    vote.on = *on;
    vote.place = map.key(revote_order).place();
    return vote;
}

}  // namespace leitai::record
