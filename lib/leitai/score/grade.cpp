// Gives the grades of each column from the best to the last, each to villages that have no grade yet.
#include "leitai/score/grade.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "leitai/score/grade_asked.hpp"
#include "leitai/score/peers.hpp"
#include "leitai/score/places.hpp"
#include "leitai/score/rank.hpp"

namespace leitai::score {

using cohort::VillageId;
using rubric::Effect;
using rubric::Grade;
using rubric::Grading;
using rubric::Shares;
using Why = GradeNote::Why;

namespace {

/// Gives the grades of one column.
///
/// While it is undecided which of some equals have a grade, theirs is open. They are graded on as if the first of them
/// had it: to all others it is the same which of them do, as long as the equals may have the same grades.
class Grader {
public:
    Grader(Evaluator& evaluator, Scores& scores, std::uint16_t index, Lines& lines)
        : evaluator_(evaluator),
          rubric_(evaluator.rubric()),
          scores_(scores),
          index_(index),
          module_(rubric_.grade_columns[index].module),
          grading_(rubric_.gradings[rubric_.grade_columns[index].grading]),
          asked_(evaluator, scores, index),
          lines_(lines) {}

    void note_for(VillageId village, std::vector<GradeNote>& notes) {
        noted_ = village;
        notes_ = &notes;
    }

    void run() {
        list_candidates();
        for (std::uint8_t g = 0; g + 1U < grading_.list.size(); ++g) give(g);
        const auto last = static_cast<std::uint8_t>(grading_.list.size() - 1);
        for (const VillageId v : candidates_) {
            if (now(v) == Scores::no_grade) put(v, last, note_of(last, Why::rest));
        }
        if (!module_) demote();
        for (const auto& [v, best] : open_) now(v) = Scores::open_grade;
    }

private:
    Points quantity(VillageId v) const { return asked_.quantity(v); }
    std::uint8_t& now(VillageId v) { return scores_.grades[v * rubric_.grade_columns.size() + index_]; }
    bool is_open(VillageId v) const { return open_.count(v) != 0; }

    GradeNote note_of(std::uint8_t g, Why why) const {
        GradeNote note;
        note.column = index_;
        note.grade = g;
        note.why = why;
        return note;
    }

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
        if (notes_ != nullptr && v == noted_ && !is_open(v)) notes_->push_back(note);
    }
    void leave_open(VillageId v, const GradeNote& note) {
        tell(v, note);
        open_.try_emplace(v, note.grade);
    }

    void give(std::uint8_t g) {
        const Grade& grade = grading_.list[g];
        const bool places = grade.share && !(grade.least && grading_.precedence == Grading::Precedence::cutoff);
        std::map<std::uint64_t, std::vector<VillageId>> running;  // by circle of the share
        std::map<std::uint64_t, std::set<bool>> open_may;         // whether those whose grade is open may have this one
        for (const VillageId v : candidates_) {
            if (now(v) != Scores::no_grade && !is_open(v)) continue;
            const GradeNote note = asked_.asked(v, g);
            if (is_open(v)) open_may[circle(v)].insert(note.why == Why::given);
            if (now(v) != Scores::no_grade) continue;
            if (note.why != Why::given) {
                tell(v, note);
            } else if (places) {
                running[circle(v)].push_back(v);
            } else {
                put(v, g, note);
            }
        }
        asked_.next_grade(g);
        for (const auto& [key, may] : open_may) {
            if (may.size() > 1) unsure_.insert(key);
        }
        if (running.empty()) return;
        const std::map<std::uint64_t, Counted> circles = count_circles(g);
        for (const auto& [key, villages] : running) give_places(g, villages, circles.at(key), unsure_.count(key) != 0);
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

    /// `unsure`: who is left for these places depends on who gets a better grade, and that is open.
    void give_places(std::uint8_t g, std::vector<VillageId> villages, const Counted& circle, bool unsure) {
        const std::int64_t to_give = places(grading_.shares, grading_.list[g].share->of(0), circle.all, circle.better);
        const bool by_merits = grading_.shares.edge == Shares::Edge::ties;
        const auto count = static_cast<std::int64_t>(villages.size());
        const auto at = [&](std::int64_t i) { return villages[static_cast<std::size_t>(i)]; };
        Line line = draw_line(count, to_give, grading_.shares.edge, [&](std::int64_t a, std::int64_t b) {
            return by_merits ? equal_with_merits(at(a), at(b)) : equal(at(a), at(b));
        });
        const std::int64_t first = line.in, last = line.in + line.unparted;
        const bool revoted = line.unparted > 0 && part_by_revote(villages.begin() + first, villages.begin() + last);
        if (revoted) line = {to_give, 0};
        if (line.unparted > 0) note_unparted(g, to_give - line.in, {villages.begin() + first, villages.begin() + last});
        for (std::int64_t i = 0; i < count; ++i) {
            const bool undecided = i >= line.in && i < line.in + line.unparted;
            GradeNote note = note_of(g, i < line.in ? Why::given : undecided ? Why::unparted : Why::no_place);
            if (unsure && !undecided) note.why = Why::waits;
            note.places = to_give;
            note.position = i + 1;
            note.revoted = revoted && i >= first && i < last;
            if (undecided || unsure) leave_open(at(i), note);
            if (i < line.in || (undecided && i < to_give)) {
                put(at(i), g, note);
            } else {
                tell(at(i), note);
            }
        }
    }

    void note_unparted(std::uint8_t g, std::int64_t places, std::vector<VillageId> villages) {
        // Where some of them wait for a better grade already, the same re-vote decides here.
        if (std::any_of(villages.begin(), villages.end(), [&](VillageId v) { return is_open(v); })) return;
        lines_.unparted.push_back({index_, g, places, std::move(villages)});
    }

    using Equals = std::vector<VillageId>::iterator;

    /// Puts equals in the order of the re-vote that names all of them and nobody who is not their equal; false where
    /// there is none, or two.
    bool part_by_revote(Equals first, Equals last) {
        const std::vector<record::GradeRevote>& votes = evaluator_.cohort().revotes;
        std::vector<std::size_t> found;
        for (std::size_t r = 0; r < votes.size(); ++r) {
            if (!votes[r].award && votes[r].column == index_ && names_equals(votes[r], first, last)) found.push_back(r);
        }
        if (found.size() > 1) lines_.revotes_twice.emplace_back(found[0], found[1]);
        for (const std::size_t r : found) lines_.revotes_used.push_back(r);
        if (found.size() != 1) return false;
        const auto& order = votes[found.front()].order;
        const auto position = [&](VillageId v) {
            const base::RegionCode code = evaluator_.cohort().villages[v].code;
            return std::find_if(order.begin(), order.end(), [&](const auto& one) { return one.first == code; });
        };
        std::sort(first, last, [&](VillageId a, VillageId b) { return position(a) < position(b); });
        return true;
    }

    bool names_equals(const record::GradeRevote& vote, Equals first, Equals last) const {
        std::set<VillageId> named;
        for (const auto& [code, place] : vote.order) {
            const auto v = evaluator_.cohort().find(code);
            if (!v || !quantity(*v).known() || !equal_with_merits(*first, *v) || circle(*v) != circle(*first))
                return false;
            named.insert(*v);
        }
        return std::all_of(first, last, [&](VillageId v) { return named.count(v) != 0; });
    }

    /// Lowers the grades of villages on which a veto acts.
    void demote() {
        const auto last = static_cast<int>(grading_.list.size() - 1);
        for (std::size_t i = 0; !scores_.vetoes.empty() && i < candidates_.size(); ++i) {
            const VillageId v = candidates_[i];
            int grade = is_open(v) ? open_.at(v) : now(v);
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
            if (is_open(v)) {
                if (lower < last) continue;
                open_.erase(
                    v);  // even the best that it may get is lowered to the last one, so nothing is left to decide
                put(v, lower, note_of(lower, Why::demoted));
            }
            if (lower != now(v)) put(v, lower, note_of(lower, Why::demoted));
        }
    }

    Evaluator& evaluator_;
    const rubric::Rubric& rubric_;
    Scores& scores_;
    std::uint16_t index_;
    std::optional<std::uint16_t> module_;
    const Grading& grading_;
    GradeAsked asked_;
    Lines& lines_;
    std::vector<VillageId> candidates_;
    std::map<VillageId, std::uint8_t> open_;  ///< whose grade is open, and the best that it may be
    std::set<std::uint64_t> unsure_;          ///< circles in which it matters to others which of the equals get a grade
    VillageId noted_ = 0;
    std::vector<GradeNote>* notes_ = nullptr;
};

}  // namespace

Lines grade(Evaluator& evaluator, Scores& scores) {
    const std::size_t columns = evaluator.rubric().grade_columns.size();
    Lines lines;
    if (columns == 0) return lines;
    scores.grades.assign(evaluator.cohort().villages.size() * columns, Scores::no_grade);
    scores.undecided.resize(evaluator.cohort().villages.size());
    for (std::uint16_t c = 0; c < columns; ++c) Grader(evaluator, scores, c, lines).run();
    return lines;
}

std::vector<GradeNote> grade_notes(Evaluator& evaluator, const Scores& scores, VillageId village) {
    std::vector<GradeNote> notes;
    if (scores.grades.empty()) return notes;
    Scores again = scores;
    std::fill(again.grades.begin(), again.grades.end(), Scores::no_grade);
    Lines lines;
    for (std::uint16_t c = 0; c < evaluator.rubric().grade_columns.size(); ++c) {
        Grader column(evaluator, again, c, lines);
        column.note_for(village, notes);
        column.run();
    }
    return notes;
}

}  // namespace leitai::score
