// What is asked of every scale alike, and in which words it is asked. Each scale answers in its own file:
//
//     static constexpr ScaleKind kind;                                               what it can price
//     std::optional<Rational> price(const S&, const Asked&);                         a number -> points; none: not to
//     be priced std::optional<Rational> price_event(const S&, const Scope&, const Event&);     where kind.events: one
//     event -> points const Judged* range_of(const S&, truth);                                       where kind.judged:
//     the range of a mark Interval interval(const S&, const Reach&);                                     the least and
//     the most it can give std::optional<Interval> single(const S&, const Scope&);                        what one
//     step, event or entry gives std::optional<Slope> slope(const S&, const Scope&, bool ordered);              how
//     points move while the number grows bool any_fixed(const S&); points that follow no full mark void
//     visit_parts(const S&, visit);                                             calls visit(part) for all it consists
//     of base::Text words(const S&, const ScaleWording&);                                    the sentence
//
// Whoever asks does so by std::visit, so that a scale without an answer does not compile. Two steps look further than
// rules know and answer elsewhere: rubric/read/scales.cpp (its reader) and report/explain/scale_words.cpp.
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
    bool whole_numbers = false;  ///< of numbers the whole ones alone, such as places
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

/// Between which ends the number lies that is priced; `full` as in Asked.
struct Reach {
    const Interval& x;
    const Scope& scope;
    const base::Rational& full;
};

/// How points move while a number grows.
struct Slope {
    bool rises = false, falls = false;

    void add(int sign) {
        rises = rises || sign > 0;
        falls = falls || sign < 0;
    }
    /// From each of a list of points to the next.
    void add(const std::vector<base::Rational>& points) {
        for (std::size_t i = 1; i < points.size(); ++i) {
            add(points[i - 1] < points[i] ? 1 : points[i] < points[i - 1] ? -1 : 0);
        }
    }
};

/// The measure and the names that a scale is put into words with (rule/scale/wording.hpp).
struct ScaleWording;

}  // namespace leitai::rule
