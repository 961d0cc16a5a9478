// Explain account: how a village's total comes out of the full mark, exact: what every indicator lost or added.
#pragma once

#include <optional>
#include <vector>

#include "leitai/report/explain/page.hpp"

namespace leitai::report {

/// An indicator that counts for the total.
struct Entry {
    rule::IndicatorId indicator = 0;
    base::Rational full;                   ///< 0 where none is stated: it only adds or takes off
    std::optional<base::Rational> points;  ///< none where it is not scored
    /// It is left out and its full mark went to the others: its points are what they made of that.
    bool spread = false;
    /// What it lacks of its full mark. Below 0: what it added beyond, as all points of a module outside the total do.
    base::Rational lost;
};

/// full - what was lost + what was added + rest = total.
struct Account {
    base::Rational full;
    std::vector<Entry> entries;           ///< in the rubric's order
    base::Rational rest;                  ///< what starts, limits and roundings of modules and of the total changed
    bool rest_is_told = false;            ///< it is more than the last decimal that is printed
    std::optional<base::Rational> total;  ///< where there is none, `rest` is 0

    /// Those that lost something, the largest loss first; those that added something, the largest first.
    std::vector<Entry> losses() const;
    std::vector<Entry> gains() const;
    /// The sums of both, as positive numbers.
    base::Rational lost() const;
    base::Rational gained() const;
};

/// The account of a village whose points are known by indicator; a year of quarters has none.
Account account_of(const Explained& explained);

}  // namespace leitai::report
