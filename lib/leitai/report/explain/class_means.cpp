// Adds up the points of each class in one pass over the villages.
#include "leitai/report/explain/class_means.hpp"

namespace leitai::report {

using base::Rational;

void ClassMeans::Sum::add(const score::Points& one) {
    if (!one.known()) return;
    points += one.value();
    ++count;
}

ClassMeans::ClassMeans(const Subject& s, std::optional<rule::ClassId> only)
    : villages_(s.rubric.classes.size()),
      indicators_(villages_.size(), std::vector<Sum>(s.scores.indicator_count)),
      modules_(villages_.size(), std::vector<Sum>(s.scores.module_count)),
      totals_(villages_.size()) {
    for (cohort::VillageId v = 0; v < s.cohort.villages.size(); ++v) {
        const rule::ClassId c = s.cohort.villages[v].village_class;
        ++villages_[c];
        if (only && c != *only) continue;
        totals_[c].add(s.scores.totals[v]);
        for (std::size_t m = 0; m < s.scores.module_count; ++m) modules_[c][m].add(s.scores.module(v, m));
        for (std::size_t i = 0; i < s.scores.indicator_count; ++i)
            indicators_[c][i].add(s.scores.indicator(v, static_cast<rule::IndicatorId>(i)));
    }
}

std::optional<Rational> ClassMeans::mean(rule::ClassId c, const Sum& sum) const {
    if (villages_[c] < 2 || sum.count == 0) return std::nullopt;
    return sum.points / Rational(sum.count);
}

std::optional<Rational> ClassMeans::indicator(rule::ClassId c, rule::IndicatorId i) const {
    return mean(c, indicators_[c][i]);
}
std::optional<Rational> ClassMeans::module(rule::ClassId c, std::size_t m) const { return mean(c, modules_[c][m]); }
std::optional<Rational> ClassMeans::total(rule::ClassId c) const { return mean(c, totals_[c]); }

}  // namespace leitai::report
