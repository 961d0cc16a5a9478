// Collects the fingerprints of indicators, modules, the head of a rubric, facts and measures.
#include "leitai/rubric/versions/fingerprint.hpp"

#include <algorithm>

#include "leitai/rubric/versions/canonical.hpp"

namespace leitai::rubric {

namespace {

std::string words(const base::Text& text) { return "'" + text.zh + "' '" + text.en + "'"; }
template <class Enum>
std::string word(Enum e) {
    return std::to_string(static_cast<int>(e));
}
std::string number(const std::optional<int>& value) { return value ? std::to_string(*value) : "-"; }

/// Whether an outcome of an indicator is the mean of peers of all classes, so that constants of other classes matter.
bool looks_at_other_classes(const Indicator& indicator) {
    return std::any_of(indicator.instead.begin(), indicator.instead.end(), [](const rule::Outcome& outcome) {
        return outcome.kind == rule::Outcome::Kind::peers_mean && !outcome.among.village_class;
    });
}

std::string merits(const Rubric& rubric) {
    std::vector<std::string> pieces;
    for (const Merit& merit : rubric.ties) {
        pieces.push_back(merit.is_module ? rubric.modules[merit.index].id : rubric.indicators[merit.index].id);
    }
    return form("ties", pieces);
}

std::string classes(const Rubric& rubric) {
    std::vector<std::string> pieces;
    for (const VillageClass& one : rubric.classes) pieces.push_back(one.id);
    std::sort(pieces.begin(), pieces.end());
    return form("classes", pieces);
}

std::string cut_off(const Canonical& canonical, const std::optional<CutOff>& line) {
    return line ? form("line", {canonical.text(line->at), line->inclusive ? "from" : "above"}) : "-";
}

std::string grading(const Rubric& rubric, const Grading& grading, Canonical& canonical) {
    std::vector<std::string> pieces = {word(grading.by), word(grading.precedence)};
    bool shares = false;
    for (const Grade& grade : grading.list) {
        shares = shares || grade.share;
        pieces.push_back(form(grade.id, {cut_off(canonical, grade.least), cut_off(canonical, grade.modules),
                                         canonical.text(grade.when), canonical.text(grade.share)}));
    }
    if (grading.by == Grading::By::module) pieces.push_back("of " + rubric.modules[grading.module].id);
    if (shares) {
        const Shares& s = grading.shares;
        pieces.push_back(
            form("shares", {canonical.text(s.of), s.cumulative ? "cumulative" : "each", word(s.round), word(s.edge)}));
    }
    return form("grades", pieces);
}

std::string panel_words(const Panel& panel) {
    std::string text = words(panel.title);
    for (const PanelMark& one : panel.marks) text += words(one.title);
    for (const BallotChoice& one : panel.choices) text += words(one.title);
    for (const BallotGrade& one : panel.grades) text += words(one.title);
    for (const PanelGroup& one : panel.groups) text += words(one.title);
    for (const PanelLine& one : panel.prizes) text += words(one.title);
    return text;
}

std::string head_words(const Rubric& rubric) {
    std::vector<std::string> classes;
    for (const VillageClass& one : rubric.classes) classes.push_back(one.id + " " + words(one.title));
    std::sort(classes.begin(), classes.end());
    std::string text = words(rubric.title) + words(rubric.note) + form("classes", classes);
    for (const Panel& panel : rubric.panels) text += panel_words(panel);
    for (const Veto& veto : rubric.vetoes) text += words(veto.title);
    for (const Grading& grading : rubric.gradings) {
        for (const Grade& grade : grading.list) text += words(grade.title);
    }
    return text;
}

}  // namespace

Parts parts_of(const Rubric& rubric, const Indicator& indicator, rule::ClassId village_class) {
    Parts parts;
    if (rubric.on_sheet(indicator, village_class)) {
        Gathered gathered;
        const auto only = looks_at_other_classes(indicator) ? std::nullopt : std::optional(village_class);
        parts = Canonical(rubric, only, gathered).indicator(indicator);
        parts.merge(gathered.parts);
    } else {
        parts[{Aspect::points, ""}] = "not on the sheet";
    }
    parts[{Aspect::words, ""}] = words(indicator.title) + words(indicator.owner) + words(indicator.why);
    return parts;
}

Parts parts_of(const Rubric& rubric, const Module& module, rule::ClassId village_class) {
    Gathered gathered;
    Canonical canonical(rubric, village_class, gathered);
    Parts parts;
    parts[{Aspect::module, ""}] = word(module.in);
    parts[{Aspect::points, ""}] = canonical.text(module.points);
    parts[{Aspect::bounds, ""}] =
        form("bounds", {canonical.text(module.start), canonical.text(module.floor), canonical.text(module.cap)});
    parts[{Aspect::applies, ""}] = canonical.text(module.applies);
    parts[{Aspect::words, ""}] = words(module.title) + module.unit;
    parts.merge(gathered.parts);
    return parts;
}

Parts parts_of(const Rubric& rubric, rule::ClassId village_class) {
    Gathered gathered;
    Canonical canonical(rubric, village_class, gathered);
    Parts parts;
    parts[{Aspect::classes, ""}] = classes(rubric);
    parts[{Aspect::unit, ""}] = std::string(rubric.unit->key);
    parts[{Aspect::total, ""}] = to_string(rubric.total);
    parts[{Aspect::bounds, ""}] = form("bounds", {canonical.text(rubric.floor), canonical.text(rubric.cap)});
    const Rounding& r = rubric.rounding;
    parts[{Aspect::rounding, ""}] = form("rounding", {number(r.indicator), number(r.module), number(r.total)});
    parts[{Aspect::ties, ""}] = merits(rubric);
    for (PanelId p = 0; p < rubric.panels.size(); ++p)
        parts[{Aspect::panel, rubric.panels[p].id}] = definition(rubric, p);
    for (const Veto& veto : rubric.vetoes) canonical.veto(veto);
    // Who gets a grade by share depends on the villages of all classes.
    Canonical of_all(rubric, std::nullopt, gathered);
    std::vector<std::string> gradings;
    for (const Grading& one : rubric.gradings) gradings.push_back(grading(rubric, one, of_all));
    std::sort(gradings.begin(), gradings.end());
    parts[{Aspect::grades, ""}] = form("all", gradings);
    parts[{Aspect::words, ""}] = head_words(rubric);
    parts.merge(gathered.parts);
    return parts;
}

Parts parts_of(const Rubric& rubric, const Fact& fact) {
    Parts parts;
    parts[{Aspect::fact, ""}] = definition(rubric, fact);
    const std::string growth = fact.growth_at_most ? to_string(*fact.growth_at_most) : "-";
    parts[{Aspect::words, ""}] =
        words(fact.title) + words(fact.kept_in) + words(fact.owner) + words(fact.why) + fact.unit + growth;
    for (const base::Text& title : fact.value_titles) parts[{Aspect::words, ""}] += words(title);
    for (const EventField& field : fact.fields) {
        parts[{Aspect::words, ""}] += words(field.title);
        for (const base::Text& title : field.value_titles) parts[{Aspect::words, ""}] += words(title);
    }
    return parts;
}

Parts parts_of(const Rubric& rubric, rule::MeasureId measure) {
    Gathered gathered;
    Parts parts;
    parts[{Aspect::measure, ""}] = Canonical(rubric, std::nullopt, gathered).body(rubric.measures[measure]);
    return parts;
}

}  // namespace leitai::rubric
