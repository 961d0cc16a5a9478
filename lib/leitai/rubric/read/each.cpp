// Reads the scale `each`, which prices steps beyond a line, and checks that it says what a part of a step counts.
#include <algorithm>

#include "leitai/rubric/read/reader.hpp"
#include "leitai/rubric/read/tables.hpp"

namespace leitai::rubric {

namespace {

namespace t = tables::scale;

bool all_whole(const rule::Constant& constant) {
    return std::all_of(constant.by_class.begin(), constant.by_class.end(),
                       [](const base::Rational& one) { return one.is_whole(); });
}

bool is_one(const rule::Constant& constant) {
    return std::all_of(constant.by_class.begin(), constant.by_class.end(),
                       [](const base::Rational& one) { return one == base::Rational(1); });
}

/// Reads where the steps begin and end, and how long they are.
void read_steps(Reader& reader, const yaml::Mapping& scale, const Look& look, rule::Each& each) {
    const auto constant = [&](std::size_t row, rule::Constant& into) {
        if (!scale.has(row)) return;
        if (auto read = read_constant(reader, scale.at(row), look)) into = std::move(*read);
    };
    each.below = scale.has(t::below);
    constant(each.below ? t::below : t::above, each.limit);
    constant(t::per, each.per);
    for (const base::Rational& one : each.per.by_class) {
        if (one.sign() > 0) continue;
        reader.report(Code::rubric_number_not_positive(as_written(scale.at(t::per), one)), scale.at(t::per));
        break;
    }
    if (scale.has(t::up_to)) each.up_to = read_constant(reader, scale.at(t::up_to), look);
    for (const std::size_t row : {t::above, t::up_to}) {
        if (each.below && scale.has(row)) report_both(reader, scale, t::rows, row, t::below);
    }
}

}  // namespace

std::optional<rule::Each> read_each(Reader& reader, const yaml::Mapping& scale, const ScaleContext& context) {
    rule::Each each;
    each.limit.by_class = {base::Rational(0)};
    each.per.by_class = {base::Rational(1)};
    auto worth = read_worth(reader, scale.at(t::each), context.has_full);
    const Look& look = context.look;
    if (look.known && (look.kind == Look::Kind::events || look.kind == Look::Kind::yes_no)) {
        for (const std::size_t row : {t::above, t::below, t::up_to, t::per, t::part}) {
            if (scale.has(row))
                reader.report(Code::key_does_not_go_with(same(t::rows[row].key), words_of(look)), scale.key(row));
        }
        if (worth) each.worth = std::move(*worth);
        return each;
    }
    const std::size_t before = reader.troubles();
    read_steps(reader, scale, look, each);
    if (const auto part = scale.choice(t::part)) each.part = static_cast<rule::Part>(*part);
    // Steps of 1 between whole numbers have no parts; for all others the rubric must say what a part counts.
    const bool whole =
        look.whole && all_whole(each.limit) && is_one(each.per) && (!each.up_to || all_whole(*each.up_to));
    if (look.known && scale.complete() && !scale.has(t::part) && !whole && reader.troubles() == before) {
        reader.report(Code::part_of_step_not_declared, scale.key(t::each));
    }
    if (!worth) return std::nullopt;
    each.worth = std::move(*worth);
    return each;
}

}  // namespace leitai::rubric
