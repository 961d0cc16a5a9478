// The functions that every kind of scale must have. Each scale S defines them in its own file:
//
//     static constexpr ScaleKind kind;
//         what it can price
//     std::optional<Rational> price(const S&, const Asked&);
//         the points of a number; empty where the number cannot be priced
//     std::optional<Rational> price_event(const S&, const Scope&, const Event&);
//         the points of one event; only where kind.events
//     const Judged* range_of(const S&, truth);
//         the range of a mark, nullptr where there is none; only where kind.judged
//     Interval interval(const S&, const Reach&);
//         the least and the most points it can give
//     std::optional<Interval> single(const S&, const Scope&);
//         the least and the most that one step, event or entry gives; empty where the scale has no such thing
//     std::optional<Slope> slope(const S&, const Scope&, bool ordered);
//         whether points rise or fall while the number grows; empty where that has no meaning
//     bool any_fixed(const S&);
//         whether some of its points are a number and not a share of the full mark
//     void visit_parts(const S&, visit);
//         calls visit(part) for each of its members
//     base::Text words(const S&, const ScaleWording&);
//         the scale as a sentence
//
// They are called through std::visit, so that a scale that lacks one does not compile. Two more functions of each scale
// need more than rules know, and are elsewhere: its reader (rubric/read/scales.cpp), and its words in explanations
// (report/explain/scale_words.cpp).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "leitai/base/text.hpp"
#include "leitai/rule/constant.hpp"

namespace leitai::rule {

/// A scale's word in a rubric, and what it can price.
struct ScaleKind {
    std::string_view word;
    bool number = false;         ///< any number
    bool whole_numbers = false;  ///< only whole numbers, such as places
    bool mark = false;
    bool yes_no = false;
    bool choice = false;
    bool date = false;
    bool events = false;     ///< the events of a list one by one
    bool judged = false;     ///< it may give the mark that somebody gave within a range
    bool otherwise = false;  ///< it has an `else`
};

/// A number that is to be priced; `full` is the rule's own full mark, else the indicator's.
struct Asked {
    const base::Rational& x;
    const Scope& scope;
    const base::Rational& full;
};

/// The range in which the number that is priced can lie; `full` as in Asked.
struct Reach {
    const Interval& x;
    const Scope& scope;
    const base::Rational& full;
};

/// Whether points rise or fall, or both, while a number grows.
struct Slope {
    bool rises = false, falls = false;

    void add(int sign) {
        rises = rises || sign > 0;
        falls = falls || sign < 0;
    }
    /// Adds the steps from each of a list of points to the next.
    void add(const std::vector<base::Rational>& points) {
        for (std::size_t i = 1; i < points.size(); ++i) {
            add(points[i - 1] < points[i] ? 1 : points[i] < points[i - 1] ? -1 : 0);
        }
    }
};

/// The measure and the names with which a scale is put into words (rule/scale/wording.hpp).
struct ScaleWording;

}  // namespace leitai::rule
