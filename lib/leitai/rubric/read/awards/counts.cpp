// Reads how many of an award there are, the most of each township, and what it brings.
#include "leitai/rubric/read/awards/award_reader.hpp"
#include "leitai/rubric/read/tables_awards.hpp"

namespace leitai::rubric {

namespace {

constexpr std::int64_t most_places = 1'000'000;

std::int64_t read_small(Reader& reader, Value at, std::int64_t least, std::int64_t most) {
    const auto number = yaml::read_whole(at, reader.issues);
    if (!number) return least;
    if (*number >= least && *number <= most) return *number;
    const std::string low = std::to_string(least), high = std::to_string(most);
    reader.report(
        Code::expected_content_missing({low + " 到 " + high + " 的整数", "a whole number from " + low + " to " + high}),
        at);
    return least;
}

void read_share_of(Reader& reader, const yaml::Mapping& mapping, Places& places) {
    namespace p = tables::award_places;
    places.kind = Places::Kind::share;
    const auto amount = read_amount(reader, mapping.at(p::share));
    if (amount && (amount->value.sign() < 0 || amount->value > base::Rational(1)))
        reader.report(Code::rubric_share_out_of_range(as_written(mapping.at(p::share), amount->value)),
                      mapping.at(p::share));
    if (amount) places.share = amount->value;
    if (!mapping.has(p::round))
        reader.report(Code::companion_key_missing(same("round"), quoted("share")), mapping.key(p::share));
    places.round = static_cast<Shares::Round>(mapping.choice(p::round).value_or(0));
    for (const std::size_t row : {std::size_t{p::number}, std::size_t{p::over}}) {
        if (mapping.has(row)) report_both(reader, mapping, p::rows, p::share, row);
    }
}

void read_divided(Reader& reader, const yaml::Mapping& mapping, Places& places) {
    namespace p = tables::award_places;
    places.kind = mapping.has(p::over) ? Places::Kind::over : Places::Kind::number;
    if (mapping.has(p::round)) report_both(reader, mapping, p::rows, p::number, p::round);
    if (mapping.has(p::number)) places.number = read_small(reader, mapping.at(p::number), 1, most_places);
    if (!mapping.has(p::over)) return;
    if (const auto over = read_among(reader, mapping.at(p::over))) places.over = *over;
    if (places.over == rule::Among{} && mapping.at(p::over).is_scalar())
        reader.report(Code::expected_content_missing({"列表，如 [township]", "a list such as [township]"}),
                      mapping.at(p::over));
}

}  // namespace

Places read_places(Reader& reader, Value value) {
    namespace p = tables::award_places;
    Places places;
    if (value.is_scalar() && value.text() == "all") {
        places.kind = Places::Kind::all;
    } else if (value.is_mapping()) {
        const yaml::Mapping mapping(value, p::rows, {"how_many", "how_many"}, reader.issues);
        if (!mapping.ok() || !mapping.complete()) return places;
        if (mapping.has(p::share)) {
            read_share_of(reader, mapping, places);
        } else if (mapping.has(p::number)) {
            read_divided(reader, mapping, places);
        } else {
            reader.report(Code::expected_content_missing({"share 或 number", "share or number"}), value);
        }
    } else {
        places.number = read_small(reader, value, 1, most_places);
    }
    return places;
}

AtMost read_at_most(Reader& reader, Value value) {
    namespace m = tables::award_at_most;
    AtMost most;
    const yaml::Mapping mapping(value, m::rows, {"at_most", "at_most"}, reader.issues);
    if (!mapping.ok() || !mapping.complete()) return most;
    const base::ScoredUnit& unit = *reader.rubric.unit;
    int written = 0;
    const auto read = [&](std::size_t row, bool lies_in, bool rule::Among::*of) {
        if (!mapping.has(row)) return;
        ++written;
        most.of.*of = true;
        most.number = read_small(reader, mapping.at(row), 1, most_places);
        if (lies_in) return;
        refuse_award(reader,
                     {std::string(unit.zh) + "不归“" + std::string(m::rows[row].key) + "”",
                      "a " + std::string(unit.en) + " lies in no " + std::string(m::rows[row].key)},
                     mapping.key(row));
    };
    read(m::township, unit.in_township, &rule::Among::township);
    read(m::county, unit.in_county, &rule::Among::county);
    read(m::village_class, true, &rule::Among::village_class);
    if (written != 1)
        reader.report(
            Code::expected_content_missing({"township、county、class 中的一个", "one of township, county, class"}),
            value);
    return most;
}

Brings read_brings(Reader& reader, Value value) {
    namespace b = tables::award_brings;
    Brings brings;
    const yaml::Mapping mapping(value, b::rows, {"brings", "brings"}, reader.issues);
    if (!mapping.ok() || !mapping.complete()) return brings;
    const auto money = [&](std::size_t row) -> std::optional<base::Decimal> {
        const auto sum = mapping.decimal(row);
        if (!sum) return std::nullopt;
        if (sum->units < 0 || sum->decimals > 2) {
            reader.report(Code::expected_content_missing({"不是负数、最多两位小数的钱数",
                                                          "a sum that is not negative, with two decimals at most"}),
                          mapping.at(row));
            return std::nullopt;
        }
        return sum;
    };
    brings.grant = money(b::grant);
    brings.pay_rise = money(b::pay_rise);
    if (mapping.has(b::star)) brings.star = read_small(reader, mapping.at(b::star), 1, 10);
    if (mapping.has(b::leave_days)) brings.leave_days = read_small(reader, mapping.at(b::leave_days), 1, 365);
    return brings;
}

}  // namespace leitai::rubric
