// Gives the grades of each column from the best to the last, each to villages that have no grade yet.
#include "leitai/score/grade.hpp"

#include <algorithm>
#include <map>

#include "leitai/score/peers.hpp"
#include "leitai/score/places.hpp"
#include "leitai/score/rank.hpp"

namespace leitai::score {

using base::Rational;
using cohort::VillageId;
using rubric::Effect;
using rubric::Grade;
using rubric::Grading;
using rubric::Shares;
using rule::Truth;
using Why = GradeNote::Why;

namespace {

/// Gives the grades of one column.
class Grader {
public:
    Grader(Evaluator& evaluator, Scores& scores, std::uint16_t index)
        : evaluator_(evaluator),
          rubric_(evaluator.rubric()),
          scores_(scores),
          index_(index),
          module_(rubric_.grade_columns[index].module),
          grading_(rubric_.gradings[rubric_.grade_columns[index].grading]) {
        for (std::size_t g = 0; g < rubric_.grade_columns[index].grading; ++g) {
            for (const Grade& one : rubric_.gradings[g].list) question_ += one.when.always() ? 0U : 1U;
        }
        question_ += rubric_.vetoes.size();
    }

    void note_for(VillageId village, std::vector<GradeNote>& notes) {
        noted_ = village;
        notes_ = &notes;
    }

    std::vector<Unparted> run() {
        list_candidates();
        for (std::uint8_t g = 0; g + 1U < grading_.list.size(); ++g) give(g);
        const auto last = static_cast<std::uint8_t>(grading_.list.size() - 1);
        for (const VillageId v : candidates_) {
            if (now(v) == Scores::no_grade) put(v, last, {index_, last, Why::rest, 0, -1, 0});
        }
        if (!module_) demote();
        return std::move(unparted_);
    }

private:
    const Points& quantity(VillageId v) const { return module_ ? scores_.module(v, *module_) : scores_.totals[v]; }
    std::uint8_t& now(VillageId v) { return scores_.grades[v * rubric_.grade_columns.size() + index_]; }

    bool equal(VillageId a, VillageId b) const {
        return !less(quantity(a), quantity(b)) && !less(quantity(b), quantity(a));
    }
    bool equal_with_merits(VillageId a, VillageId b) const {
        return equal(a, b) && compare_merits(rubric_, scores_, a, b) == 0;
    }

    /// Lists all villages that have the points that are graded, best first.
    void list_candidates() {
        for (const VillageId v : scores_.order) {
            if (quantity(v).known()) candidates_.push_back(v);
        }
        if (!module_) return;  // totals are graded in the order of ranks, where those failed by a veto come last
        std::stable_sort(candidates_.begin(), candidates_.end(), [&](VillageId a, VillageId b) {
            if (less(quantity(b), quantity(a))) return true;
            if (less(quantity(a), quantity(b))) return false;
            const int by_merit = compare_merits(rubric_, scores_, a, b);
            return by_merit != 0 ? by_merit < 0 : a < b;
        });
    }

    void put(VillageId v, std::uint8_t g, const GradeNote& note) {
        now(v) = g;
        tell(v, note);
    }
    void tell(VillageId v, const GradeNote& note) {
        if (notes_ != nullptr && v == noted_) notes_->push_back(note);
    }

    static bool reaches(const rubric::CutOff& line, const Points& points, const rule::Scope& scope) {
        if (!points.known()) return false;
        const Rational at = line.at.of(scope);
        return line.inclusive ? !(points.value() < at) : points.value() > at;
    }

    rule::Scope scope_of_column(VillageId v) const {
        const rule::ClassId c = evaluator_.cohort().villages[v].village_class;
        return {c, module_ ? rubric_.full_mark(rubric_.modules[*module_], c) : rubric_.total};
    }

    /// The first module that is below its minimum; empty where none is.
    std::optional<std::uint16_t> module_below(VillageId v, const rubric::CutOff& line) const {
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

    bool barred(VillageId v, std::uint8_t g) const {
        if (module_ || scores_.vetoes.empty()) return false;
        if (scores_.failed(v)) return true;
        for (std::size_t i = 0; g == 0 && i < rubric_.vetoes.size(); ++i) {
            if (scores_.vetoed(v, i) && rubric_.vetoes[i].effect.kind == Effect::Kind::not_top) return true;
        }
        return false;
    }

    /// The reason why a village cannot have a grade, apart from the number of places; `given` when there is none.
    GradeNote asked(VillageId v, std::uint8_t g) {
        const Grade& grade = grading_.list[g];
        GradeNote note{index_, g, Why::given, 0, -1, 0};
        const bool cut = grade.least && !(grade.share && grading_.precedence == Grading::Precedence::share);
        if (barred(v, g)) {
            note.why = Why::barred;
        } else if (cut && !reaches(*grade.least, quantity(v), scope_of_column(v))) {
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

    void give(std::uint8_t g) {
        const Grade& grade = grading_.list[g];
        const bool places = grade.share && !(grade.least && grading_.precedence == Grading::Precedence::cutoff);
        std::map<std::uint64_t, std::vector<VillageId>> running;  // by circle of the share
        for (const VillageId v : candidates_) {
            if (now(v) != Scores::no_grade) continue;
            const GradeNote note = asked(v, g);
            if (note.why != Why::given) {
                tell(v, note);
            } else if (places) {
                running[circle(v)].push_back(v);
            } else {
                put(v, g, note);
            }
        }
        if (!grade.when.always()) ++question_;
        if (running.empty()) return;
        const std::map<std::uint64_t, Counted> circles = count_circles(g);
        for (const auto& [key, villages] : running) give_places(g, villages, circles.at(key));
    }

    std::uint64_t circle(VillageId v) const { return circle_key(evaluator_.cohort().villages[v], grading_.shares.of); }

    /// Of one circle of peers: how many villages have points, vetoed or not, and how many of them have a better grade.
    struct Counted {
        std::int64_t all = 0, better = 0;
    };
    std::map<std::uint64_t, Counted> count_circles(std::uint8_t g) {
        std::map<std::uint64_t, Counted> circles;
        for (const VillageId v : candidates_) {
            Counted& one = circles[circle(v)];
            ++one.all;
            if (now(v) < g) ++one.better;
        }
        return circles;
    }

    void give_places(std::uint8_t g, const std::vector<VillageId>& villages, const Counted& circle) {
        const std::int64_t to_give = places(grading_.shares, grading_.list[g].share->of(0), circle.all, circle.better);
        const bool by_merits = grading_.shares.edge == Shares::Edge::ties;
        const auto count = static_cast<std::int64_t>(villages.size());
        const auto at = [&](std::int64_t i) { return villages[static_cast<std::size_t>(i)]; };
        const Line line = draw_line(count, to_give, grading_.shares.edge, [&](std::int64_t a, std::int64_t b) {
            return by_merits ? equal_with_merits(at(a), at(b)) : equal(at(a), at(b));
        });
        for (std::int64_t i = 0; i < count; ++i) {
            const Why why = i < line.in ? Why::given : i < line.in + line.unparted ? Why::unparted : Why::no_place;
            const GradeNote note{index_, g, why, 0, to_give, i + 1};
            if (why == Why::given) {
                put(at(i), g, note);
            } else {
                tell(at(i), note);
            }
        }
        if (line.unparted == 0) return;
        const auto first = villages.begin() + line.in;
        unparted_.push_back({index_, g, to_give - line.in, {first, first + line.unparted}});
    }

    /// Lowers the grades of villages on which a veto acts.
    void demote() {
        const auto last = static_cast<int>(grading_.list.size() - 1);
        for (std::size_t i = 0; !scores_.vetoes.empty() && i < candidates_.size(); ++i) {
            const VillageId v = candidates_[i];
            int grade = now(v);
            for (std::size_t k = 0; k < rubric_.vetoes.size(); ++k) {
                const Effect& effect = rubric_.vetoes[k].effect;
                if (scores_.vetoed(v, k) && effect.kind == Effect::Kind::demote_by) grade += effect.grade;
            }
            for (std::size_t k = 0; k < rubric_.vetoes.size(); ++k) {
                const Effect& effect = rubric_.vetoes[k].effect;
                if (scores_.vetoed(v, k) && effect.kind == Effect::Kind::demote_to) {
                    grade = std::max<int>(grade, effect.grade);
                }
            }
            const auto lower = static_cast<std::uint8_t>(std::min(grade, last));
            if (lower != now(v)) put(v, lower, {index_, lower, Why::demoted, 0, -1, 0});
        }
    }

    Evaluator& evaluator_;
    const rubric::Rubric& rubric_;
    Scores& scores_;
    std::uint16_t index_;
    std::optional<std::uint16_t> module_;
    const Grading& grading_;
    std::size_t question_ = 0;  ///< the bit of Scores::undecided for the next condition
    std::vector<VillageId> candidates_;
    std::vector<Unparted> unparted_;
    VillageId noted_ = 0;
    std::vector<GradeNote>* notes_ = nullptr;
};

}  // namespace

std::vector<Unparted> grade(Evaluator& evaluator, Scores& scores) {
    const std::size_t columns = evaluator.rubric().grade_columns.size();
    std::vector<Unparted> unparted;
    if (columns == 0) return unparted;
    scores.grades.assign(evaluator.cohort().villages.size() * columns, Scores::no_grade);
    scores.undecided.resize(evaluator.cohort().villages.size());
    for (std::uint16_t c = 0; c < columns; ++c) {
        std::vector<Unparted> found = Grader(evaluator, scores, c).run();
        std::move(found.begin(), found.end(), std::back_inserter(unparted));
    }
    return unparted;
}

std::vector<GradeNote> grade_notes(Evaluator& evaluator, const Scores& scores, VillageId village) {
    std::vector<GradeNote> notes;
    if (scores.grades.empty()) return notes;
    Scores again = scores;
    std::fill(again.grades.begin(), again.grades.end(), Scores::no_grade);
    for (std::uint16_t c = 0; c < evaluator.rubric().grade_columns.size(); ++c) {
        Grader column(evaluator, again, c);
        column.note_for(village, notes);
        column.run();
    }
    return notes;
}

}  // namespace leitai::score
