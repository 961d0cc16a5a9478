// Traced: the trace of one village of a small campaign, line by line, with its numbers as text.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "campaign.hpp"
#include "score/form.hpp"

namespace leitai::test {

/// The trace of one village.
class Traced {
public:
    Traced(const Scored& s, std::string_view id)
        : scored_(s), trace_(score::explain(s.cohort, s.rubric, s.scored, s.village(id))) {}

    /// The only line of a stage that an indicator has; of one rule, counted from 1, where one is named.
    const score::TraceLine& line(std::string_view indicator, score::Stage stage, int rule = 0) const {
        const auto i = scored_.rubric.indicator(indicator);
        REQUIRE(i);
        return only([&](const score::TraceLine& one) {
            return one.indicator == *i && one.stage == stage && (rule == 0 || one.rule == rule - 1);
        });
    }
    /// The only line of a stage that a module has, or the total.
    const score::TraceLine& sum(score::Stage stage, std::optional<std::uint16_t> module = std::nullopt) const {
        return only(
            [&](const score::TraceLine& one) { return !one.indicator && one.stage == stage && one.module == module; });
    }
    template <class Kind>
    std::size_t count() const {
        return static_cast<std::size_t>(
            std::count_if(trace_.lines.begin(), trace_.lines.end(),
                          [](const score::TraceLine& one) { return std::holds_alternative<Kind>(one.operands); }));
    }
    bool has(score::Stage stage) const {
        return std::any_of(trace_.lines.begin(), trace_.lines.end(),
                           [&](const score::TraceLine& one) { return one.stage == stage; });
    }

private:
    template <class Wanted>
    const score::TraceLine& only(const Wanted& wanted) const {
        REQUIRE(std::count_if(trace_.lines.begin(), trace_.lines.end(), wanted) == 1);
        return *std::find_if(trace_.lines.begin(), trace_.lines.end(), wanted);
    }

    const Scored& scored_;
    score::Trace trace_;
};

template <class Kind>
const Kind& operands(const score::TraceLine& line) {
    REQUIRE(std::holds_alternative<Kind>(line.operands));
    return std::get<Kind>(line.operands);
}

inline bool nothing(const score::TraceLine& line) { return std::holds_alternative<std::monostate>(line.operands); }

inline std::string result(const score::TraceLine& line) { return line.result ? to_string(*line.result) : "none"; }

inline std::string text(const std::vector<base::Rational>& numbers) {
    std::string list;
    for (const base::Rational& one : numbers) list += (list.empty() ? "" : ", ") + to_string(one);
    return list;
}

inline std::string text(const std::vector<score::EventWorth>& events) {
    std::string list;
    for (const score::EventWorth& one : events) {
        list += (list.empty() ? "" : ", ") + to_string(one.worth) + " x " + to_string(one.times) + " waived " +
                to_string(one.waived);
    }
    return list;
}

/// One village, which hands in `facts`.
inline Scored score_one(const Form& form, const std::string& facts) {
    Scored s = score_text(form.rubric(), roster({"01 ordinary"}) + handed_in("2023-Q2", "01", facts), "2023-Q2");
    CHECK(s.issues == "");
    return s;
}

}  // namespace leitai::test
