// Asks vetoes, cut-offs, module minima and conditions, in this order.
#include "leitai/score/grade_asked.hpp"

namespace leitai::score {

using base::Rational;
using cohort::VillageId;
using rubric::Effect;
using rubric::Grade;
using rubric::Grading;
using rule::Truth;
using Why = GradeNote::Why;

namespace {

bool reaches(const rubric::CutOff& line, const Points& points, const rule::Scope& scope) {
    if (!points.known()) return false;
    const Rational at = line.at.of(scope);
    return line.inclusive ? !(points.value() < at) : points.value() > at;
}

}  // namespace

GradeAsked::GradeAsked(Evaluator& evaluator, Scores& scores, std::uint16_t column)
    : evaluator_(evaluator),
      rubric_(evaluator.rubric()),
      scores_(scores),
      column_(column),
      module_(rubric_.grade_columns[column].module),
      grading_(rubric_.gradings[rubric_.grade_columns[column].grading]) {
    for (std::size_t g = 0; g < rubric_.grade_columns[column].grading; ++g) {
        for (const Grade& one : rubric_.gradings[g].list) question_ += one.when.always() ? 0U : 1U;
    }
    question_ += rubric_.vetoes.size();
}

rule::Scope GradeAsked::scope(VillageId v) const {
    const rule::ClassId c = evaluator_.cohort().villages[v].village_class;
    return {c, module_ ? rubric_.full_mark(rubric_.modules[*module_], c) : rubric_.total};
}

/// The first module that is below its minimum; empty where none is.
std::optional<std::uint16_t> GradeAsked::module_below(VillageId v, const rubric::CutOff& line) const {
    const rule::ClassId c = evaluator_.cohort().villages[v].village_class;
    for (std::size_t m = 0; m < rubric_.modules.size(); ++m) {
        const Rational full = rubric_.full_mark(rubric_.modules[m], c);
        // A module that does not exist for this class has no minimum.
        if (rubric_.modules[m].in != rubric::Module::In::total || full.sign() == 0) continue;
        if (!reaches(line, scores_.module(v, m), {c, full})) {
            return static_cast<std::uint16_t>(m);
        }
    }
    return std::nullopt;
}

bool GradeAsked::barred(VillageId v, std::uint8_t g) const {
    if (module_ || scores_.vetoes.empty()) return false;
    if (scores_.failed(v)) return true;
    for (std::size_t i = 0; g == 0 && i < rubric_.vetoes.size(); ++i) {
        if (scores_.vetoed(v, i) && rubric_.vetoes[i].effect.kind == Effect::Kind::not_top) return true;
    }
    return false;
}

GradeNote GradeAsked::asked(VillageId v, std::uint8_t g) {
    const Grade& grade = grading_.list[g];
    GradeNote note;
    note.column = column_;
    note.grade = g;
    const bool cut = grade.least && !(grade.share && grading_.precedence == Grading::Precedence::share);
    if (barred(v, g)) {
        note.why = Why::barred;
    } else if (cut && !reaches(*grade.least, quantity(v), scope(v))) {
        note.why = Why::below;
    } else if (const auto module = grade.modules ? module_below(v, *grade.modules) : std::nullopt) {
        note.why = Why::module_below;
        note.module = *module;
    } else if (!grade.when.always()) {
        evaluator_.look_at(v);
        const Truth when = evaluator_.truth(grade.when);
        if (when == Truth::unknown) scores_.undecided[v] |= std::uint64_t{1} << question_;
        if (when != Truth::yes) note.why = when == Truth::no ? Why::condition : Why::unknown;
    }
    return note;
}

}  // namespace leitai::score
