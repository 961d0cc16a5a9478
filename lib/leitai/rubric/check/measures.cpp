// Checks each measure against what it reads: types, decimals, and the direction that is better.
#include "leitai/base/overloaded.hpp"
#include "leitai/rubric/read/reader.hpp"

namespace leitai::rubric {

namespace {

base::Text kind_words(const Look& look) {
    if (look.fact != nullptr) return title_of(look.fact->type);
    return look.kind == Look::Kind::events ? title_of(FactType::events) : title_of(FactType::number);
}

/// Checks one measure; there is one overload for each kind of measure.
struct Check {
    Reader& reader;
    rule::MeasureId id;

    rule::Measure& measure() { return reader.rubric.measures[id]; }
    MeasureSource& source() { return reader.measures[id]; }

    /// Checks a measure that is read as a number: it must be one, and a division must be rounded. False if nothing more
    /// can be checked.
    bool number(rule::MeasureId read, Value at, std::string_view word) {
        const Look look = look_at(reader, read);
        if (!look.known) {
            ++reader.silent;
            return false;
        }
        if (look.kind != Look::Kind::number && look.kind != Look::Kind::mark) {
            reader.report(Code::name_of_wrong_sort(same(at.text()), same(word), kind_words(look)), at);
            return false;
        }
        const rule::Measure& of = reader.rubric.measures[read];
        const auto* compared = std::get_if<rule::Compared>(&of.what);
        const bool division = compared != nullptr && compared->how != rule::Compared::How::difference;
        if (division && !of.decimals && once(reader.decimals_reported, read)) {
            const std::string_view reader_name = measure().name.empty() ? word : std::string_view(measure().name);
            reader.report(Code::division_without_decimals(same(of.name), same(reader_name)), reader.measures[read].at,
                          at.place());
        }
        return true;
    }

    void direction(rule::MeasureId read, Value at) {
        const rule::Measure& of = reader.rubric.measures[read];
        if (of.better != rule::Better::undeclared || !once(reader.better_reported, read)) return;
        reader.report(Code::ranked_without_better(same(of.name)), reader.measures[read].at, at.place());
    }

    void past(rule::Past against, rule::MeasureId read) {
        if (against != rule::Past::previous_period || !reader.measures[read].year_to_date) return;
        reader.report(Code::year_to_date_compared(same(source().operand->text())), *source().against);
    }

    static bool once(std::vector<bool>& seen, std::size_t index) {
        if (seen.size() <= index) seen.resize(index + 1);
        if (seen[index]) return false;
        seen[index] = true;
        return true;
    }

    void leaf(rule::FactId id_of_fact) {
        const Fact& fact = reader.rubric.facts[id_of_fact];
        source().year_to_date = fact.span == rule::Span::year_to_date;
        if (measure().better == rule::Better::undeclared) measure().better = fact.better;
    }

    void operator()(const rule::FactValue& m) {
        const Fact& fact = reader.rubric.facts[m.fact];
        leaf(m.fact);
        source().percent = fact.percent;
        source().whole =
            fact.type == FactType::number ? fact.decimals == 0 && !fact.percent : fact.type != FactType::mark;
    }
    void operator()(const rule::EventList& m) { leaf(m.fact); }
    void operator()(const rule::Count& m) {
        leaf(m.fact);
        source().whole = true;
    }
    void operator()(const rule::Sum& m) {
        leaf(m.fact);
        const EventField& of = reader.rubric.facts[m.fact].fields[m.of];
        source().percent = of.percent;
        source().whole = of.decimals == 0 && !of.percent;
    }
    void operator()(const rule::PointsOf&) {}

    void operator()(const rule::Converted& m) {
        const Fact& fact = reader.rubric.facts[m.fact];
        leaf(m.fact);
        source().percent = fact.percent;
        source().whole = fact.type == FactType::count || (fact.decimals == 0 && !fact.percent);
        source().year_to_date = m.span == rule::Span::year_to_date;
        if (fact.span == rule::Span::none) {
            source().of_the_past = source().operand;  // check_spans reports the missing span
            return;
        }
        const bool cut = fact.span == rule::Span::year_to_date && m.span == rule::Span::quarter;
        const bool sum = fact.span == rule::Span::quarter && m.span == rule::Span::year_to_date;
        if (cut || sum) return;
        constexpr std::string_view words[] = {"", "moment", "quarter", "year_to_date", "year"};
        reader.report(Code::span_not_convertible(same(fact.id), same(words[static_cast<std::size_t>(fact.span)]),
                                                 same(words[static_cast<std::size_t>(m.span)])),
                      *source().operand);
    }

    void operator()(const rule::Compared& m) {
        constexpr std::string_view words[] = {"ratio", "difference", "growth"};
        const std::string_view word = words[static_cast<std::size_t>(m.how)];
        const MeasureSource& operand = reader.measures[m.operand];
        const bool difference = m.how == rule::Compared::How::difference;
        if (!number(m.operand, *source().operand, word)) return;
        if (measure().better == rule::Better::undeclared) measure().better = reader.rubric.measures[m.operand].better;
        source().percent = difference && operand.percent;
        source().year_to_date = operand.year_to_date;
        const auto whole =
            std::visit(base::Overloaded{
                           [&](const rule::Constant& constant) { return against_constant(constant, difference); },
                           [&](rule::MeasureId other) { return against_measure(other, word); },
                           [&](rule::Past earlier) -> std::optional<bool> {
                               past(earlier, m.operand);
                               return true;
                           },
                           [&](const rule::Peers& peers) -> std::optional<bool> {
                               const bool best = peers.what == rule::Peers::What::best;
                               if (best) direction(m.operand, *source().operand);
                               return best;
                           },
                       },
                       m.against);
        if (whole) source().whole = difference && operand.whole && *whole;
    }

    /// Whether a constant that is compared with is whole; reports one that would divide and is not above 0.
    std::optional<bool> against_constant(const rule::Constant& constant, bool difference) {
        bool whole = true;
        for (const base::Rational& one : constant.by_class) {
            whole = whole && one.is_whole();
            if (difference || one.sign() > 0) continue;
            reader.report(Code::rubric_number_not_positive(as_written(*source().against, one)), *source().against);
            break;
        }
        return whole;
    }

    std::optional<bool> against_measure(rule::MeasureId other, std::string_view word) {
        if (!number(other, *source().against, word)) return std::nullopt;
        source().year_to_date = source().year_to_date || reader.measures[other].year_to_date;
        return reader.measures[other].whole;
    }

    void operator()(const rule::Placed& m) {
        if (!number(m.operand, *source().operand, "rank")) return;
        direction(m.operand, *source().operand);
        source().whole = true;
        source().year_to_date = reader.measures[m.operand].year_to_date;
        if (measure().better == rule::Better::undeclared) measure().better = rule::Better::less;  // 1 is the best place
    }

    void operator()(const rule::Climb& m) {
        if (!number(m.operand, *source().operand, "climb")) return;
        direction(m.operand, *source().operand);
        past(m.against, m.operand);
        source().whole = true;
        source().year_to_date = reader.measures[m.operand].year_to_date;
        if (measure().better == rule::Better::undeclared) measure().better = rule::Better::more;
    }
};

}  // namespace

void check_measure(Reader& reader, rule::MeasureId id) {
    MeasureSource& source = reader.measures[id];
    if (!source.sound) return;
    const std::size_t before = reader.troubles();
    Check check{reader, id};
    std::visit(check, reader.rubric.measures[id].what);
    const std::optional<int>& decimals = reader.rubric.measures[id].decimals;
    if (decimals && *decimals == 0) source.whole = true;
    source.sound = reader.troubles() == before;
}

}  // namespace leitai::rubric
