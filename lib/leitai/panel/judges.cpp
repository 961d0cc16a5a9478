// Computes how strict judges are, how far their marks spread, and which marks lie far from the others.
#include "leitai/panel/judges.hpp"

#include <algorithm>
#include <cmath>

namespace leitai::panel {

namespace {

double number(const base::Rational& value) {
    return static_cast<double>(value.numerator()) / static_cast<double>(value.denominator());
}

double mark_number(std::int64_t units) {
    return static_cast<double>(units) / std::pow(10.0, rubric::Fact::mark_decimals);
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

void add_figures(const std::vector<double>& totals, JudgeFigures& figures) {
    figures.marked = totals.size();
    if (totals.empty()) return;
    double sum = 0;
    for (const double total : totals) sum += total;
    const double mean = sum / static_cast<double>(totals.size());
    double squares = 0;
    for (const double total : totals) squares += (total - mean) * (total - mean);
    figures.mean = mean;
    if (totals.size() > 1) figures.spread = std::sqrt(squares / static_cast<double>(totals.size() - 1));
    const auto [lowest, highest] = std::minmax_element(totals.begin(), totals.end());
    figures.lowest = *lowest;
    figures.highest = *highest;
}

}  // namespace

Marks marks_of(const Held& held, std::size_t which) {
    Marks marks(held.entries.size(), held.judges());
    for (std::size_t e = 0; e < held.entries.size(); ++e) {
        for (std::size_t j = 0; j < held.judges(); ++j) {
            const std::int64_t units = held.mark(e, j, which);
            if (units != Held::no_mark && !recused(held, j, e)) marks.set(e, j, mark_number(units));
        }
    }
    return marks;
}

Marks totals_of(const Held& held) {
    Marks marks(held.entries.size(), held.judges());
    std::vector<double> weights;
    for (const rubric::PanelMark& mark : held.rules->marks) weights.push_back(number(mark.weight));
    for (std::size_t e = 0; e < held.entries.size(); ++e) {
        for (std::size_t j = 0; j < held.judges(); ++j) {
            if (recused(held, j, e)) continue;
            double total = 0;
            bool complete = true;
            for (std::size_t m = 0; complete && m < weights.size(); ++m) {
                const std::int64_t units = held.mark(e, j, m);
                complete = units != Held::no_mark;
                total += weights[m] * mark_number(units);
            }
            // Rounds away what binary fractions add, so that equal sums of decimals are equal here as well.
            if (complete) marks.set(e, j, std::round(total * 1e9) / 1e9);
        }
    }
    return marks;
}

Marks without_absent(const Marks& marks) {
    std::vector<std::size_t> there;
    for (std::size_t j = 0; j < marks.raters(); ++j) {
        for (std::size_t e = 0; e < marks.targets(); ++e) {
            if (!marks.mark(e, j)) continue;
            there.push_back(j);
            break;
        }
    }
    Marks kept(marks.targets(), there.size());
    for (std::size_t e = 0; e < marks.targets(); ++e) {
        for (std::size_t j = 0; j < there.size(); ++j) {
            if (const auto mark = marks.mark(e, there[j])) kept.set(e, j, *mark);
        }
    }
    return kept;
}

std::vector<JudgeFigures> judge_figures(const Held& held) {
    const Marks totals = totals_of(held);
    std::vector<JudgeFigures> figures(held.judges());
    std::vector<std::vector<double>> of(held.judges());
    std::vector<double> distance(held.judges());
    for (std::size_t e = 0; e < held.entries.size(); ++e) {
        double sum = 0;
        std::size_t count = 0;
        for (std::size_t j = 0; j < held.judges(); ++j) {
            if (recused(held, j, e)) ++figures[j].recused;
            const auto total = totals.mark(e, j);
            if (!total) continue;
            sum += *total;
            ++count;
            of[j].push_back(*total);
        }
        for (std::size_t j = 0; j < held.judges(); ++j) {
            if (const auto total = totals.mark(e, j)) distance[j] += *total - sum / static_cast<double>(count);
        }
    }
    for (std::size_t j = 0; j < held.judges(); ++j) {
        add_figures(of[j], figures[j]);
        if (figures[j].marked > 0) figures[j].severity = distance[j] / static_cast<double>(figures[j].marked);
    }
    return figures;
}

std::vector<FarMark> far_marks(const Held& held) {
    std::vector<FarMark> far;
    for (std::size_t m = 0; m < held.rules->marks.size(); ++m) {
        const Marks marks = marks_of(held, m);
        for (std::size_t e = 0; e < held.entries.size(); ++e) {
            std::vector<double> given;
            for (const double mark : marks.row(e)) {
                if (!std::isnan(mark)) given.push_back(mark);
            }
            if (given.size() < fewest_for_far) continue;
            const double middle = median(given);
            std::vector<double> off;
            double sum = 0;
            for (const double mark : given) {
                off.push_back(std::abs(mark - middle));
                sum += off.back();
            }
            const double mad = median(off);
            const double scale = mad > 0 ? mad / 0.6745 : 1.253314 * sum / static_cast<double>(off.size());
            if (!(scale > 0)) continue;
            for (std::size_t j = 0; j < held.judges(); ++j) {
                const auto mark = marks.mark(e, j);
                const double distance = mark ? (*mark - middle) / scale : 0;
                if (std::abs(distance) > far_distance) far.push_back({e, j, m, *mark, middle, distance});
            }
        }
    }
    std::sort(far.begin(), far.end(), [](const FarMark& a, const FarMark& b) {
        return std::tuple(a.entry, a.which, a.judge) < std::tuple(b.entry, b.which, b.judge);
    });
    return far;
}

}  // namespace leitai::panel
