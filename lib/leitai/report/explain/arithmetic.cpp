// Arithmetic: one formula for each kind of operands.
#include "leitai/report/explain/arithmetic.hpp"

#include <fmt/format.h>

#include "leitai/report/numbers.hpp"

namespace leitai::report {

using base::Rational;

namespace {

/// Writes a number in a formula.
using Print = std::string (*)(const Rational&);

std::string exact(const Rational& value) { return base::to_string(value); }
std::string readable(const Rational& value) { return readable_number(value); }
std::string readable_rate(const Rational& value) { return readable_number(value, true); }

/// One function for each kind of operands; a kind without one does not compile.
struct Formula {
    Print print;

    std::string operator()(const std::monostate&) const { return {}; }
    std::string operator()(const score::Decided&) const { return {}; }
    std::string operator()(const score::Difference& o) const {
        return fmt::format("{} - {}", print(o.number), print(o.against));
    }
    std::string operator()(const score::Quotient& o) const {
        return fmt::format("{} / {}", print(o.number), print(o.divisor));
    }
    std::string operator()(const score::Growth& o) const {
        return fmt::format("({} - {}) / {}", print(o.now), print(o.then), print(o.then));
    }
    std::string operator()(const score::PlaceOf& o) const {
        return fmt::format("{} -> {}/{}", print(o.value), o.place, o.of);
    }
    std::string operator()(const score::PlacesMoved& o) const { return fmt::format("{} - {}", o.then, o.now); }
    std::string operator()(const score::SpanConversion& o) const {
        std::string sum = print(o.figure);
        for (const Rational& quarter : o.earlier) sum += (o.taken_off ? " - " : " + ") + print(quarter);
        return sum;
    }
    std::string operator()(const score::StepsCounted& o) const {
        return fmt::format("{} x {}", print(o.worth), print(o.count));
    }
    std::string operator()(const score::Proportion& o) const {
        return fmt::format("{} x ({} - {}) / ({} - {})", print(o.full), print(o.number), print(o.none_at),
                           print(o.full_at), print(o.none_at));
    }
    std::string operator()(const score::CaseHeld&) const { return {}; }
    std::string operator()(const score::MarkGiven&) const { return {}; }
    std::string operator()(const score::EventSum& o) const {
        std::string sum;
        for (const score::EventWorth& event : o.counted) {
            add_term(sum, event.worth);
            if (!(event.times == Rational(1))) sum += " x " + print(event.times);
            if (event.waived.sign() != 0) sum += " x (1 - " + print(event.waived) + ")";
        }
        return sum;
    }
    std::string operator()(const score::LimitSoFar& o) const {
        return fmt::format("{} - {}", print(o.all), print(o.earlier));
    }
    std::string operator()(const score::Replaced&) const { return {}; }
    std::string operator()(const score::PointSum& o) const {
        std::string sum;
        for (const Rational& term : o.terms) add_term(sum, term);
        return sum;
    }
    std::string operator()(const score::PeersMean& o) const {
        return fmt::format("{} x {} / {}", print(o.full), print(o.rates), o.count);
    }
    std::string operator()(const score::Respread& o) const {
        return fmt::format("{} x {} / {}", print(o.points), print(o.whole), print(o.represented));
    }

private:
    /// "8.14 + 6 - 0.5": the first term keeps its sign, others are added or taken off.
    void add_term(std::string& sum, const Rational& term) const {
        if (sum.empty()) {
            sum = print(term);
        } else {
            sum += (term.sign() < 0 ? " - " : " + ") + print(abs(term));
        }
    }
};

}  // namespace

std::string readable_number(const Rational& value, bool rate) {
    // The sign stays even where the number is rounded to nothing: "-0.0000".
    return (value.sign() < 0 ? "-" : "") + plain(abs(value), rate);
}

std::string exact_arithmetic(const score::Operands& operands) { return std::visit(Formula{exact}, operands); }

std::string readable_arithmetic(const score::Operands& operands, bool rate) {
    return std::visit(Formula{rate ? readable_rate : readable}, operands);
}

}  // namespace leitai::report
