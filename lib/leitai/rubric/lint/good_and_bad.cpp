// Warns of points for what should not happen, and of points taken for what people have a right to.
#include <algorithm>
#include <string_view>

#include "leitai/rubric/lint/lint.hpp"
#include "leitai/rubric/uses.hpp"

namespace leitai::rubric {

namespace {

using base::Rational;
using rule::Better;
using rule::Condition;
using rule::Scope;

/// The name of a measure that the condition requires to have a bad value; empty if there is none.
std::string_view wants_bad(const Rubric& rubric, const Condition& condition) {
    if (condition.kind == Condition::Kind::any) return {};  // another part of `any` may hold
    if (condition.kind == Condition::Kind::all) {
        for (const Condition& part : condition.parts) {
            if (const std::string_view found = wants_bad(rubric, part); !found.empty()) return found;
        }
        return {};
    }
    const rule::Test& test = condition.test;
    if (test.subject != rule::Subject::measure) return {};
    const rule::Measure& measure = rubric.measures[test.id];
    const bool high = !test.least.empty(), low = !test.most.empty();
    const bool bad =
        (measure.better == Better::less && high && !low) || (measure.better == Better::more && low && !high);
    if (!bad) return {};
    if (!measure.name.empty()) return measure.name;
    const auto* value = std::get_if<rule::FactValue>(&measure.what);
    return value != nullptr ? std::string_view(rubric.facts[value->fact].id) : std::string_view("…");
}

void pays_only_if_bad(Lint& lint, const Indicator& indicator, const rule::Rule& rule) {
    const std::string_view bad = wants_bad(lint.rubric(), rule.when);
    if (bad.empty()) return;
    bool pays = false;
    for_classes(lint.rubric(), indicator, [&](const Scope& scope) {
        const rule::Interval given = lint.bounds.of(rule, scope);
        pays = pays || given.unbounded_above || given.most.sign() > 0;
    });
    if (pays) lint.reader.issues.add(Code::points_only_for_bad(same(indicator.id), same(bad)), rule.place);
}

bool holds_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.find(word) != text.npos; });
}

/// Whether a title is about how something was answered.
bool is_about_answers(const base::Text& title) {
    return holds_any(title.zh, {"办结", "答复", "解决", "办理", "回复", "及时率", "满意", "化解", "回访"}) ||
           holds_any(title.en, {"answer", "solved", "settled", "handled", "satisf"});
}

/// Whether a title is about what residents raise, and not about how it was answered.
bool is_complaint(const base::Text& title) {
    if (is_about_answers(title)) return false;
    return holds_any(title.zh, {"投诉", "信访", "上访", "举报", "求助", "个访", "重复访", "集体访", "集访", "越级访",
                                "来访", "初访", "缠访", "闹访"}) ||
           holds_any(title.en, {"complaint", "petition", "calls for help"});
}

/// Whether some field that a condition tests is about how an event was answered.
bool asks_for_answers(const Fact& fact, const Condition& where) {
    if (where.kind == Condition::Kind::test)
        return where.test.subject == rule::Subject::field && is_about_answers(fact.fields[where.test.id].title);
    return std::any_of(where.parts.begin(), where.parts.end(),
                       [&](const Condition& part) { return asks_for_answers(fact, part); });
}

/// The fact beneath a measure that is about what residents raise: of a ratio that of its upper part, and none where
/// only events with a certain answer count; nullptr where there is none.
const Fact* complaint_in(const Rubric& rubric, rule::MeasureId id) {
    const auto& what = rubric.measures[id].what;
    const auto* compared = std::get_if<rule::Compared>(&what);
    if (compared != nullptr && compared->how == rule::Compared::How::ratio)
        return complaint_in(rubric, compared->operand);
    if (const auto fact_id = rule::fact_of(what)) {
        const Fact& fact = rubric.facts[*fact_id];
        const auto* count = std::get_if<rule::Count>(&what);
        const auto* list = std::get_if<rule::EventList>(&what);
        const bool answers = (count != nullptr && asks_for_answers(fact, count->where)) ||
                             (list != nullptr && asks_for_answers(fact, list->where));
        return !answers && is_complaint(fact.title) ? &fact : nullptr;
    }
    const Fact* found = nullptr;
    rule::visit_read(what, [&](rule::MeasureId read) {
        if (found == nullptr) found = complaint_in(rubric, read);
    });
    return found;
}

/// Warns of penalties for being complained about, because they teach people to suppress complaints.
void complaints(Lint& lint, const Indicator& indicator, const rule::Rule& rule) {
    const Fact* fact = complaint_in(lint.rubric(), rule.measure);
    if (fact == nullptr || is_about_answers(indicator.title)) return;
    bool takes = false;
    for_classes(lint.rubric(), indicator, [&](const Scope& scope) {
        const rule::Interval given = lint.bounds.of(rule, scope);
        const auto* linear = std::get_if<rule::Linear>(&rule.scale);
        const bool falls =
            linear != nullptr && linear->full_at.of(scope.village_class) < linear->none_at.of(scope.village_class);
        takes = takes || falls || given.unbounded_below || given.least.sign() < 0;
    });
    if (takes) lint.reader.issues.add(Code::reporting_discouraged(same(indicator.id), fact->title), rule.place);
}

/// Whether two tests of one thing exclude each other: other values, or limits that do not meet.
bool exclusive(const Condition& a, const Condition& b, rule::ClassId c) {
    const bool tests = a.kind == Condition::Kind::test && b.kind == Condition::Kind::test;
    if (!tests || a.test.subject != b.test.subject || a.test.id != b.test.id) return false;
    const auto passes = [&](const rule::Test& test, const Rational& value) {
        return rule::holds(test, value, c) == rule::Truth::yes;
    };
    if (!a.test.values.empty() || !b.test.values.empty()) {
        const rule::Test& one = a.test.values.empty() ? b.test : a.test;
        const rule::Test& other = a.test.values.empty() ? a.test : b.test;
        return std::none_of(one.values.begin(), one.values.end(),
                            [&](const Rational& value) { return passes(other, value); });
    }
    const auto apart = [&](const rule::Test& low, const rule::Test& high) {
        if (low.most.empty() || high.least.empty()) return false;
        const Rational &top = low.most[0].at.of(c), &bottom = high.least[0].at.of(c);
        return top < bottom || (top == bottom && !(low.most[0].inclusive && high.least[0].inclusive));
    };
    return apart(a.test, b.test) || apart(b.test, a.test);
}

/// Warns of a later case that is graver than an earlier one: the first case that holds counts, so the gravest has to
/// stand first.
void later_graver(Lint& lint, const Indicator& indicator, const rule::Rule& rule, const rule::Cases& scale) {
    constexpr std::size_t looked_at = 50;  // the number of pairs grows with the square
    const std::size_t count = std::min(scale.cases.size(), looked_at);
    for (std::size_t j = 1; j < count; ++j) {
        for (std::size_t i = 0; i < j; ++i) {
            const auto *first = std::get_if<rule::Worth>(&scale.cases[i].then),
                       *later = std::get_if<rule::Worth>(&scale.cases[j].then);
            if (first == nullptr || later == nullptr) continue;
            const Scope scope{0, indicator.points.of(0)};
            const Rational now = first->of(scope), graver = later->of(scope);
            if (graver.sign() >= 0 || !(graver < now) || exclusive(scale.cases[i].when, scale.cases[j].when, 0))
                continue;
            lint.reader.issues.add(
                Code::graver_case_comes_later(same(indicator.id), same(to_string(graver)), same(to_string(now))),
                rule.place);
            return;
        }
    }
}

}  // namespace

void lint_good_and_bad(Lint& lint) {
    for_rules(lint.rubric(), [&](const Indicator& indicator, const rule::Rule& rule) {
        pays_only_if_bad(lint, indicator, rule);
        complaints(lint, indicator, rule);
        if (const auto* cases = std::get_if<rule::Cases>(&rule.scale)) later_graver(lint, indicator, rule, *cases);
    });
}

}  // namespace leitai::rubric
