// Reads the rules by which panels are counted, then checks what only all panels together can show.
#include <algorithm>
#include <limits>

#include "leitai/rubric/read/panel_reading.hpp"

namespace leitai::rubric {

namespace {

namespace t = tables::panel;

/// What a panel counts; exactly one of these must be written.
constexpr std::size_t kinds[] = {t::marks, t::ballots, t::sum};

std::optional<std::size_t> kind_of(PanelReading& reading) {
    std::vector<std::size_t> there;
    for (const std::size_t row : kinds) {
        if (reading.mapping.has(row)) there.push_back(row);
    }
    if (there.size() == 1) return there.front();
    if (there.size() > 1) {
        report_both(reading.reader, reading.mapping, t::rows, there[0], there[1]);
    } else if (reading.mapping.complete()) {
        reading.reader.report(Code::panel_not_one_kind(same(reading.panel.id)), reading.key);
    }
    return std::nullopt;
}

/// A row, the kinds of panel that may have it, and whether these must have it.
struct KindRow {
    std::size_t row;
    bool marks, ballots, sum, needed;
};
constexpr KindRow kind_rows[] = {
    {t::groups, true, true, false, false},   {t::empty_group, true, true, false, false},
    {t::drop, true, false, false, true},     {t::quorum, true, true, false, true},
    {t::recusal, true, false, false, true},  {t::adjust, true, true, true, false},
    {t::normalize, true, true, true, false}, {t::ties, true, false, false, false},
};

void check_rows(PanelReading& reading, std::size_t kind) {
    for (const KindRow& one : kind_rows) {
        const bool fits = kind == t::marks ? one.marks : kind == t::ballots ? one.ballots : one.sum;
        if (!fits && reading.mapping.has(one.row)) {
            reading.reader.report(Code::key_does_not_go_with(same(t::rows[one.row].key), quoted(t::rows[kind].key)),
                                  reading.mapping.key(one.row));
        }
        if (fits && one.needed && !reading.mapping.has(one.row) && reading.mapping.complete())
            reading.need(one.row, kind);
    }
    if (reading.mapping.has(t::groups) && !reading.mapping.has(t::empty_group) && reading.mapping.complete())
        reading.need(t::empty_group, t::groups);
    if (!reading.mapping.has(t::groups) && reading.mapping.has(t::empty_group)) {
        reading.reader.report(
            Code::key_does_not_go_with(same("empty_group"), {"没有分组的评议办法", "a panel without groups"}),
            reading.mapping.key(t::empty_group));
    }
}

std::optional<int> read_places(PanelReading& reading, const yaml::Mapping& map, std::size_t row) {
    const auto number = map.whole_number(row);
    if (!number) return std::nullopt;
    if (*number <= Fact::mark_decimals) return static_cast<int>(*number);
    reading.reader.report(Code::too_many_entries({"小数位数", "decimals"}, base::Text{"6 位", "6"}), map.at(row));
    return std::nullopt;
}

/// Reports rounding at stages that the panel does not have.
void check_stages(PanelReading& reading, const yaml::Mapping& map) {
    namespace r = tables::panel_rounding;
    const Panel& panel = reading.panel;
    const auto refuse = [&](std::size_t row, const base::Text& of) {
        if (map.has(row)) reading.reader.report(Code::key_does_not_go_with(same(r::rows[row].key), of), map.key(row));
    };
    const bool marked = reading.mapping.has(t::marks), summed = reading.mapping.has(t::sum);
    if (!marked || !panel.drop.by_total)
        refuse(r::judge, {"不按评委总分去分的评议办法", "a panel without drop by: total"});
    if (summed) refuse(r::mean, {"由别的结果相加的评议办法", "a sum of other panels"});
    if (!marked && !summed && panel.groups.empty()) refuse(r::product, {"不分组的测评", "ballots without groups"});
}

void read_rounding(PanelReading& reading) {
    namespace r = tables::panel_rounding;
    if (!reading.mapping.has(t::rounding)) return;
    const yaml::Mapping map(reading.mapping.at(t::rounding), r::rows, {"rounding", "rounding"}, reading.reader.issues);
    if (!map.ok()) return;
    PanelRounding& stages = reading.panel.rounding;
    stages.product = read_places(reading, map, r::product);
    stages.judge = read_places(reading, map, r::judge);
    stages.mean = read_places(reading, map, r::mean);
    stages.result = read_places(reading, map, r::result).value_or(0);
    check_stages(reading, map);
}

void read_normalize(PanelReading& reading) {
    namespace n = tables::panel_normalize;
    if (!reading.mapping.has(t::normalize)) return;
    const yaml::Mapping map(reading.mapping.at(t::normalize), n::rows, {"normalize", "normalize"},
                            reading.reader.issues);
    if (!map.ok()) return;
    Normalize normalize;
    normalize.pooled = map.choice(n::by).value_or(0) == 1;
    const bool exact = map.has(n::decimals) && map.at(n::decimals).is_scalar() && map.at(n::decimals).text() == "exact";
    if (map.has(n::decimals) && !exact) normalize.decimals = read_places(reading, map, n::decimals);
    reading.panel.normalize = normalize;
}

/// Reads the marks that decide between equal results.
void read_ties(PanelReading& reading) {
    for (const Value item : reading.mapping.list(t::ties)) {
        const auto id = yaml::read_word(item, reading.reader.issues);
        if (!id) continue;
        if (const auto mark = reading.panel.mark(*id)) {
            reading.panel.ties.push_back(*mark);
        } else {
            report_unknown(reading.reader, item, {"打分项", "mark"}, [&] { return mark_ids(reading.panel); });
        }
    }
}

void read_choices(PanelReading& reading) {
    const yaml::Mapping& map = reading.mapping;
    Panel& panel = reading.panel;
    panel.recusal = static_cast<Recusal>(map.choice(t::recusal).value_or(0));
    panel.respread_empty = map.choice(t::empty_group).value_or(1) == 0;
    if (const auto team = map.choice(t::team)) panel.team = *team == 0 ? Panel::Team::mean : Panel::Team::sum;
    if (const auto absent = map.choice(t::absent))
        panel.absent = *absent == 0 ? Panel::Absent::missing : Panel::Absent::not_applicable;
    panel.rank_exact = map.choice(t::rank_on).value_or(1) == 0;
    panel.dense = map.choice(t::places).value_or(0) == 1;
}

void read_panel(PanelReading& reading) {
    const yaml::Mapping& map = reading.mapping;
    Panel& panel = reading.panel;
    if (auto title = map.both(t::title)) panel.title = std::move(*title);
    const auto kind = kind_of(reading);
    if (kind) check_rows(reading, *kind);
    if (map.has(t::marks)) read_panel_marks(reading);
    if (map.has(t::ballots)) read_panel_ballots(reading);
    if (map.has(t::groups)) read_panel_groups(reading);
    read_choices(reading);
    read_panel_limits(reading);
    read_rounding(reading);
    read_normalize(reading);
    read_ties(reading);
    read_panel_lines(reading);
}

/// Reads the weighted results of other panels that a panel sums; called when all panels are known.
void read_sum(Reader& reader, Panel& panel, Value sum) {
    if (!expect_mapping(sum, {"sum", "sum"}, reader.issues)) return;
    base::Rational total;
    const std::size_t before = reader.troubles();
    for (const auto& [key, value] : entries(reader, sum)) {
        const auto of = find_panel(reader, key);
        const auto weight = read_weight(reader, value);
        if (!of || !weight) continue;
        panel.sum.emplace_back(*of, *weight);
        total += *weight;
    }
    if (reader.troubles() == before && !(total == base::Rational(1)))
        reader.report(Code::panel_weights_not_hundred_percent({"各部分", "the parts"}, same(percent_words(total))),
                      sum);
}

/// Whether a panel is a part of its own sum, directly or through other panels.
bool reaches_itself(const std::vector<Panel>& panels, PanelId id) {
    std::vector<char> seen(panels.size());
    std::vector<PanelId> open = {id};
    while (!open.empty()) {
        const PanelId next = open.back();
        open.pop_back();
        for (const auto& [part, weight] : panels[next].sum) {
            if (part == id) return true;
            if (std::exchange(seen[part], 1) == 0) open.push_back(part);
        }
    }
    return false;
}

/// Reports panels that are part of their own sum. The circle is cut where it was found, so that it is reported once and
/// later sums come to an end.
void check_circles(Reader& reader, const std::vector<std::pair<PanelId, Value>>& sums) {
    std::vector<Panel>& panels = reader.rubric.panels;
    for (const auto& [id, at] : sums) {
        if (!reaches_itself(panels, id)) continue;
        reader.report(Code::panel_in_own_sum(same(panels[id].id)), at);
        panels[id].sum.clear();
    }
}

}  // namespace

std::optional<PanelId> find_panel(Reader& reader, Value at) {
    if (!at.is_scalar()) {
        reader.report(Code::expected_content_missing({"评议办法的名称", "the name of a panel"}), at);
        return std::nullopt;
    }
    std::vector<Panel>& panels = reader.rubric.panels;
    const auto found =
        std::find_if(panels.begin(), panels.end(), [&](const Panel& one) { return one.id == at.text(); });
    if (found != panels.end()) return static_cast<PanelId>(found - panels.begin());
    report_unknown(reader, at, {"评议办法", "panel"}, [&] {
        std::vector<std::string_view> ids;
        ids.reserve(panels.size());
        for (const Panel& one : panels) ids.push_back(one.id);
        return ids;
    });
    return std::nullopt;
}

std::optional<base::Rational> read_weight(Reader& reader, Value value) {
    const auto weight = read_single(reader, value);
    if (weight && weight->sign() <= 0) {
        reader.report(Code::panel_weight_not_positive(same(value.text())), value);
        return std::nullopt;
    }
    return weight;
}

std::string percent_words(const base::Rational& rate) { return to_string(rate * base::Rational(100)) + "%"; }

std::vector<std::string_view> mark_ids(const Panel& panel) {
    std::vector<std::string_view> ids;
    for (const PanelMark& one : panel.marks) ids.push_back(one.id);
    return ids;
}

void read_panels(Reader& reader, Value panels) {
    if (!panels.is_mapping()) {
        reader.report(Code::expected_content_missing({"“名称: {…}”", "“name: {…}” lines"}), panels);
        return;
    }
    std::vector<std::pair<PanelId, Value>> sums;
    for (const auto& [key, value] : entries(reader, panels)) {
        if (reader.rubric.panels.size() == 1000) {
            reader.report(Code::too_many_entries({"评议办法", "panels"}, base::Text{"1000 个", "1000"}), key);
            return;
        }
        Panel panel;
        if (auto id = yaml::read_word(key, reader.issues)) panel.id = std::move(*id);
        panel.title = same(panel.id);
        panel.place = key.place();
        const yaml::Mapping mapping(value, t::rows, {"评议办法", "panel"}, reader.issues);
        PanelReading reading{reader, mapping, key, panel};
        if (mapping.ok()) read_panel(reading);
        if (mapping.ok() && mapping.has(t::sum))
            sums.emplace_back(static_cast<PanelId>(reader.rubric.panels.size()), mapping.at(t::sum));
        reader.rubric.panels.push_back(std::move(panel));
    }
    for (const auto& [id, at] : sums) read_sum(reader, reader.rubric.panels[id], at);
    check_circles(reader, sums);
}

}  // namespace leitai::rubric
