// Takes the thresholds out of the conditions of numeric signs, and compares each number now with a period ago.
#include "leitai/diagnose/warning.hpp"

#include <algorithm>
#include <tuple>

namespace leitai::diagnose {

using base::Rational;
using cohort::VillageId;
using rule::Truth;

namespace {

/// One end of a test: the sign begins beyond it.
struct Line {
    rule::MeasureId measure = 0;
    const rule::Constant* at = nullptr;
    bool rising = true;
    bool inclusive = true;
};

void lines_of(const rule::Test& test, std::vector<Line>& lines) {
    if (test.subject != rule::Subject::measure || !test.values.empty()) return;
    if (test.least.size() + test.most.size() != 1) return;  // between two lines: neither alone begins the sign
    for (const rule::Test::Limit& limit : test.least) lines.push_back({test.id, &limit.at, true, limit.inclusive});
    for (const rule::Test::Limit& limit : test.most) lines.push_back({test.id, &limit.at, false, limit.inclusive});
}

/// The lines any one of which begins the sign.
std::vector<Line> lines_of(const rule::Condition& condition) {
    std::vector<Line> lines;
    if (condition.kind == rule::Condition::Kind::test) lines_of(condition.test, lines);
    if (condition.kind != rule::Condition::Kind::any) return lines;
    for (const rule::Condition& part : condition.parts) {
        const std::vector<Line> of_part = lines_of(part);
        lines.insert(lines.end(), of_part.begin(), of_part.end());
    }
    return lines;
}

/// The largest whole number not above a fraction >= 0; far beyond every horizon where it does not fit.
std::int64_t whole_part(const Rational& value) {
    constexpr std::int64_t far = 1'000'000;
    if (value.beyond() || value > Rational(far)) return far;
    const Rational nearest = round(value, 0);
    const std::int64_t units = to_decimal(nearest, 0)->units;
    return nearest > value ? units - 1 : units;
}

std::optional<Warning> warning_of(score::Evaluator& evaluator, const Line& line, const Moment& earlier) {
    const score::Yield now = evaluator.measure(line.measure);
    if (earlier.slot == cohort::no_slot || !now.is_number() || now.number.beyond()) return std::nullopt;
    const score::Yield before = evaluator.measure(line.measure, earlier.slot);
    if (!before.is_number() || before.number.beyond()) return std::nullopt;
    Warning warning;
    warning.measure = line.measure;
    warning.before = before.number;
    warning.now = now.number;
    warning.line = line.at->of(evaluator.village_class());
    warning.distance = line.rising ? warning.line - warning.now : warning.now - warning.line;
    warning.quarters = periods_left(warning.before, warning.now, warning.line, line.rising, line.inclusive);
    if (warning.quarters == 0 || warning.distance.beyond()) return std::nullopt;
    return warning;
}

}  // namespace

std::int64_t periods_left(const Rational& before, const Rational& now, const Rational& line, bool rising,
                          bool inclusive) {
    const Rational pace = rising ? now - before : before - now;
    const Rational distance = rising ? line - now : now - line;
    if (pace.beyond() || distance.beyond() || pace.sign() <= 0 || distance.sign() < 0) return 0;
    const Rational periods = distance / pace;
    const std::int64_t whole = whole_part(periods);
    // After exactly `whole` periods the number lies on the line, and the sign begins there only where the line is
    // included.
    const bool on_it = periods == Rational(whole);
    return std::max<std::int64_t>(1, on_it && inclusive ? whole : whole + 1);
}

std::vector<Warning> warnings(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const score::Scored& scored,
                              const Diagnosis& diagnosis) {
    const rubric::Weakness& weakness = *rubric.weakness;
    const Moment earlier = before(cohort, diagnosis.moment);
    const score::PeerColumns no_peers;
    score::Evaluator evaluator(cohort, rubric, no_peers, scored.scores);
    std::vector<Warning> result;
    for (rubric::SignId s = 0; s < weakness.signs.size(); ++s) {
        if (!weakness.signs[s].when) continue;
        const std::vector<Line> lines = lines_of(*weakness.signs[s].when);
        for (VillageId v = 0; v < cohort.villages.size(); ++v) {
            const Standing& standing = diagnosis.villages[v];
            if (standing.on_list || standing.signs[s].present != Truth::no) continue;
            evaluator.look_at(v);
            for (const Line& line : lines) {
                auto warning = warning_of(evaluator, line, earlier);
                if (!warning || warning->quarters > weakness.warning_quarters) continue;
                warning->village = v;
                warning->sign = s;
                result.push_back(*warning);
            }
        }
    }
    std::stable_sort(result.begin(), result.end(), [](const Warning& a, const Warning& b) {
        return std::tuple(a.quarters, a.village, a.sign) < std::tuple(b.quarters, b.village, b.sign);
    });
    return result;
}

}  // namespace leitai::diagnose
