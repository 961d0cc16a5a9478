// Reads a measure over a panel. What it takes becomes a fact that the toolkit supplies, so that traces, peers and
// comparisons with the past need no code for panels.
#include <algorithm>
#include <limits>

#include "leitai/rubric/read/measure_body.hpp"
#include "leitai/rubric/read/panel_reading.hpp"

namespace leitai::rubric {

namespace {

namespace t = tables::measure;
using What = PanelValue::What;

bool same_value(const PanelValue& a, const PanelValue& b) {
    return a.panel == b.panel && a.what == b.what && a.mark == b.mark;
}

/// Reads what `mark` names: a mark, the team, or the grade.
std::optional<PanelValue> read_value(Reader& reader, PanelId id, const Value* mark) {
    const Panel& panel = reader.rubric.panels[id];
    PanelValue value;
    value.panel = id;
    if (mark == nullptr) return value;
    const auto word = yaml::read_word(*mark, reader.issues);
    if (!word) return std::nullopt;
    const bool team = *word == "team", grade = *word == "grade";
    if ((team && panel.team == Panel::Team::none) || (grade && panel.grades.empty())) {
        const base::Text lacking = team ? base::Text{"没有 team 的评议办法", "a panel without team"}
                                        : base::Text{"不按得票率定等次的评议办法", "a panel without grades by ballots"};
        reader.report(Code::key_does_not_go_with(same("mark: " + *word), lacking), *mark);
        return std::nullopt;
    }
    value.what = team ? What::team : grade ? What::grade : What::mark;
    if (value.what != What::mark) return value;
    if (const auto position = panel.mark(*word)) {
        value.mark = *position;
        return value;
    }
    report_unknown(reader, *mark, {"打分项", "mark"}, [&] { return mark_ids(panel); });
    return std::nullopt;
}

Fact fact_of(const Rubric& rubric, const PanelValue& value) {
    const Panel& panel = rubric.panels[value.panel];
    Fact fact;
    fact.id = "panel." + panel.id;
    fact.title = panel.title;
    const auto add = [&](std::string_view id, const base::Text& title) {
        fact.id += "." + std::string(id);
        fact.title = {panel.title.zh + "·" + title.zh, panel.title.en + ", " + title.en};
    };
    if (value.what == What::mark) add(panel.marks[value.mark].id, panel.marks[value.mark].title);
    if (value.what == What::team) add("team", {"队分", "team"});
    if (value.what == What::grade) add("grade", {"等次", "grade"});
    fact.type = FactType::mark;
    fact.better = rule::Better::more;
    if (value.what == What::grade) {
        fact.type = FactType::choice;
        fact.better = rule::Better::undeclared;
        for (const BallotGrade& grade : panel.grades) {
            fact.values.push_back(grade.id);
            fact.value_titles.push_back(grade.title);
        }
    }
    fact.span = rule::Span::quarter;
    fact.round = true;
    fact.owner = {"评议团", "panel"};
    fact.from = SuppliedFact{};
    fact.from->kind = SuppliedFact::Kind::panel;
    fact.from->value = value;
    fact.from->word = fact.id;
    fact.supplied = true;
    const rule::Interval range = panel_range(rubric, value);
    if (!range.unbounded_below) fact.least = range.least;
    if (!range.unbounded_above) fact.most = range.most;
    fact.place = panel.place;
    return fact;
}

/// The fact of a value; added if no other measure has asked for the same value.
std::optional<rule::FactId> panel_fact(Reader& reader, const PanelValue& value, Value at) {
    std::vector<Fact>& facts = reader.rubric.facts;
    const auto is_it = [&](const Fact& fact) {
        return fact.from && fact.from->kind == SuppliedFact::Kind::panel && same_value(fact.from->value, value);
    };
    const auto known = std::find_if(facts.begin(), facts.end(), is_it);
    if (known != facts.end()) return static_cast<rule::FactId>(known - facts.begin());
    if (facts.size() >= std::numeric_limits<rule::FactId>::max()) {
        reader.report(Code::too_many_entries({"事实数据", "facts"}, base::Text{"65535 个", "65535"}), at);
        return std::nullopt;
    }
    facts.push_back(fact_of(reader.rubric, value));
    reader.fact_sound.push_back(true);
    reader.fact_at.push_back(at);
    reader.fact_measures.emplace_back();
    return static_cast<rule::FactId>(facts.size() - 1);
}

}  // namespace

void read_panel_value(MeasureBody& body) {
    const Value at = body.mapping.at(t::panel);
    body.source.operand = at;
    const auto id = find_panel(body.reader, at);
    if (!id) return;
    const std::optional<Value> mark =
        body.mapping.has(t::mark) ? std::optional(body.mapping.at(t::mark)) : std::nullopt;
    const auto value = read_value(body.reader, *id, mark ? &*mark : nullptr);
    if (!value) return;
    if (body.reader.rubric.panels[*id].absent == Panel::Absent::undeclared) {
        const std::string name(at.text());
        body.reader.report(
            Code::companion_key_missing(
                same("absent"), {"计量要用的评议办法“" + name + "”", "the panel “" + name + "”, which is measured,"}),
            at, body.reader.rubric.panels[*id].place);
        return;
    }
    if (const auto fact = panel_fact(body.reader, *value, at)) body.measure.what = rule::FactValue{*fact};
}

}  // namespace leitai::rubric
