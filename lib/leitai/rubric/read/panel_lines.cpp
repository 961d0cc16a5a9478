// Reads which marks a panel drops, its quorum, how far a result may be adjusted, and the lines of prizes.
#include "leitai/rubric/read/panel_reading.hpp"

namespace leitai::rubric {

namespace {

namespace t = tables::panel;

bool is_word(Value value, std::string_view word) { return value.is_scalar() && value.text() == word; }

void read_drop(PanelReading& reading, Value value) {
    namespace d = tables::panel_drop;
    if (is_word(value, "none")) return;
    Reader& reader = reading.reader;
    if (!value.is_mapping()) {
        reader.report(
            Code::expected_content_missing({"none 或 {highest: …, lowest: …}", "none, or {highest: …, lowest: …}"}),
            value);
        return;
    }
    const yaml::Mapping map(value, d::rows, {"drop", "drop"}, reader.issues);
    Drop& drop = reading.panel.drop;
    drop.highest = static_cast<std::size_t>(map.whole_number(d::highest).value_or(0));
    drop.lowest = static_cast<std::size_t>(map.whole_number(d::lowest).value_or(0));
    drop.by_total = map.choice(d::by).value_or(0) == 1;
    const auto fewest = map.whole_number(d::fewest);
    if (!fewest || !map.complete()) return;
    drop.fewest = static_cast<std::size_t>(*fewest);
    if (drop.highest > 1'000'000 || drop.lowest > 1'000'000 || drop.fewest > drop.highest + drop.lowest) return;
    reader.report(Code::dropping_leaves_no_mark(same(std::to_string(drop.fewest)),
                                                same(std::to_string(drop.highest + drop.lowest))),
                  map.at(d::fewest));
}

void read_quorum(PanelReading& reading, Value value) {
    namespace q = tables::panel_quorum;
    if (is_word(value, "none")) return;
    Reader& reader = reading.reader;
    if (!value.is_mapping()) {
        reader.report(
            Code::expected_content_missing({"none、{at_least: …} 或 {above: …}", "none, {at_least: …} or {above: …}"}),
            value);
        return;
    }
    const yaml::Mapping map(value, q::rows, {"quorum", "quorum"}, reader.issues);
    if (!map.ok()) return;
    if (map.has(q::at_least) && map.has(q::above)) report_both(reader, map, q::rows, q::at_least, q::above);
    const std::size_t row = map.has(q::at_least) ? q::at_least : q::above;
    if (!map.has(row)) {
        if (map.complete())
            reader.report(
                Code::expected_content_missing({"{at_least: …} 或 {above: …}", "{at_least: …} or {above: …}"}), value);
        return;
    }
    const auto amount = read_amount(reader, map.at(row));
    if (amount) reading.panel.quorum = Quorum{amount->value, row == q::at_least, amount->share};
}

void read_adjust(PanelReading& reading, Value value) {
    Reader& reader = reading.reader;
    const std::vector<Value> ends = value.is_sequence() ? items(value) : std::vector<Value>();
    if (ends.size() != 2) {
        reader.report(Code::expected_content_missing({"[最低, 最高]", "[lowest, highest]"}), value);
        return;
    }
    const auto least = yaml::read_decimal(ends[0], reader.issues);
    const auto most = yaml::read_decimal(ends[1], reader.issues);
    if (!least || !most) return;
    if (base::Rational(*most) < base::Rational(*least))
        return reader.report(Code::least_above_most(same(ends[0].text()), same(ends[1].text())), value);
    reading.panel.adjust = std::pair(base::Rational(*least), base::Rational(*most));
}

/// Reads the line of a prize, or else of `advance`, which has no id.
PanelLine read_line(PanelReading& reading, Value item, bool prize) {
    namespace l = tables::panel_line;
    Reader& reader = reading.reader;
    std::vector<yaml::Field> rows(std::begin(l::rows), std::end(l::rows));
    if (!prize) rows[l::id].need = yaml::Need::optional;
    const yaml::Mapping map(item, rows, prize ? yaml::What("奖项", "prize") : yaml::What("advance", "advance"),
                            reader.issues);
    PanelLine line;
    line.place = item.place();
    if (!map.ok()) return line;
    line.id = map.word(l::id).value_or(prize ? "" : "advance");
    line.title = map.both(l::title).value_or(prize ? same(line.id) : base::Text{"晋级", "advances"});
    if (map.has(l::take)) {
        if (const auto amount = read_amount(reader, map.at(l::take))) {
            line.take = amount->value;
            line.share = amount->share;
            const bool too_much = amount->share && base::Rational(1) < amount->value;
            const bool no_number = !amount->share && !amount->value.is_whole();
            if (amount->value.sign() <= 0 || too_much || no_number)
                reader.report(
                    Code::expected_content_missing({"个数，或不超过 100% 的比例", "a number, or a share up to 100%"}),
                    map.at(l::take));
        }
    }
    if (const auto least = map.decimal(l::at_least)) line.at_least = base::Rational(*least);
    line.round = static_cast<Shares::Round>(map.choice(l::round).value_or(0));
    line.edge = static_cast<Shares::Edge>(map.choice(l::edge).value_or(0));
    if (!map.complete()) return line;
    const base::Text of = {"有名额的" + std::string(prize ? "奖项" : "advance"), "a line with places"};
    if (!map.has(l::take) && !map.has(l::at_least))
        reader.report(
            Code::expected_content_missing({"take（名额）或 at_least（分数线）", "take (places) or at_least (a line)"}),
            item);
    if (map.has(l::take) && !map.has(l::edge))
        reader.report(Code::companion_key_missing(same("edge"), of), map.key(l::take));
    if (line.share && !map.has(l::round))
        reader.report(Code::companion_key_missing(same("round"), quoted("take: %")), map.key(l::take));
    if (!line.share && map.has(l::round))
        reader.report(Code::key_does_not_go_with(same("round"), {"不按比例的名额", "places that are no share"}),
                      map.key(l::round));
    if (!map.has(l::take) && map.has(l::edge))
        reader.report(Code::key_does_not_go_with(same("edge"), {"没有名额的一条线", "a line without places"}),
                      map.key(l::edge));
    return line;
}

}  // namespace

void read_panel_limits(PanelReading& reading) {
    const yaml::Mapping& map = reading.mapping;
    if (map.has(t::drop)) read_drop(reading, map.at(t::drop));
    if (map.has(t::quorum)) read_quorum(reading, map.at(t::quorum));
    if (map.has(t::adjust)) read_adjust(reading, map.at(t::adjust));
}

void read_panel_lines(PanelReading& reading) {
    std::vector<PanelLine>& prizes = reading.panel.prizes;
    for (const Value item : reading.mapping.list(t::prizes)) {
        PanelLine line = read_line(reading, item, true);
        for (const PanelLine& other : prizes) {
            if (!line.id.empty() && other.id == line.id)
                reading.reader.report(Code::key_stands_twice(same(line.id)), item);
        }
        prizes.push_back(std::move(line));
    }
    if (reading.mapping.has(t::advance))
        reading.panel.advance = read_line(reading, reading.mapping.at(t::advance), false);
}

}  // namespace leitai::rubric
