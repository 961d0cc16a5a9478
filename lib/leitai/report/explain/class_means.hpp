// Class means: what the villages of each class have on average, exact, for pages that put one of them beside the
// others.
#pragma once

#include <optional>
#include <vector>

#include "leitai/report/labels.hpp"

namespace leitai::report {

/// Counted once for all pages of a campaign. A class of one village has no means: it would stand beside itself.
class ClassMeans {
public:
    /// `only`: of this class alone, where no other is asked for.
    explicit ClassMeans(const Subject& subject, std::optional<rule::ClassId> only = {});

    /// How many villages the class has.
    std::size_t villages(rule::ClassId village_class) const { return villages_[village_class]; }
    /// Over those of the class that have points.
    std::optional<base::Rational> indicator(rule::ClassId village_class, rule::IndicatorId indicator) const;
    std::optional<base::Rational> module(rule::ClassId village_class, std::size_t module) const;
    std::optional<base::Rational> total(rule::ClassId village_class) const;

private:
    struct Sum {
        base::Rational points;
        std::int64_t count = 0;

        void add(const score::Points& one);
    };
    std::optional<base::Rational> mean(rule::ClassId village_class, const Sum& sum) const;

    std::vector<std::size_t> villages_;  // by class, as the others
    std::vector<std::vector<Sum>> indicators_, modules_;
    std::vector<Sum> totals_;
};

}  // namespace leitai::report
