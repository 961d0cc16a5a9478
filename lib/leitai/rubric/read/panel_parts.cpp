// Reads what judges mark or voters choose, and the groups of judges with their weights.
#include <algorithm>
#include <limits>

#include "leitai/rubric/read/panel_reading.hpp"

namespace leitai::rubric {

namespace {

namespace t = tables::panel;

constexpr std::size_t most_marks = 100;

/// Reads [lowest, highest], both plain numbers.
std::optional<std::pair<base::Rational, base::Rational>> read_range(Reader& reader, Value value) {
    const std::vector<Value> ends = value.is_sequence() ? items(value) : std::vector<Value>();
    if (ends.size() != 2) {
        reader.report(Code::expected_content_missing({"[最低, 最高]", "[lowest, highest]"}), value);
        return std::nullopt;
    }
    const auto least = yaml::read_decimal(ends[0], reader.issues);
    const auto most = yaml::read_decimal(ends[1], reader.issues);
    if (!least || !most) return std::nullopt;
    if (base::Rational(*most) < base::Rational(*least)) {
        reader.report(Code::least_above_most(same(ends[0].text()), same(ends[1].text())), value);
        return std::nullopt;
    }
    return std::pair(base::Rational(*least), base::Rational(*most));
}

PanelMark read_mark(Reader& reader, Value key, Value value, bool& weighed) {
    namespace m = tables::panel_mark;
    PanelMark mark;
    mark.id = yaml::read_word(key, reader.issues).value_or("");
    mark.title = same(mark.id);
    if (mark.id == "team" || mark.id == "grade") reader.report(Code::name_reserved(same(mark.id)), key);
    const yaml::Mapping map(value, m::rows, {"打分项", "mark"}, reader.issues);
    if (!map.ok()) return mark;
    if (auto title = map.both(m::title)) mark.title = std::move(*title);
    if (map.has(m::range)) {
        if (const auto range = read_range(reader, map.at(m::range))) std::tie(mark.least, mark.most) = *range;
    }
    if (const auto decimals = map.whole_number(m::decimals)) {
        if (*decimals <= Fact::mark_decimals) {
            mark.decimals = static_cast<int>(*decimals);
        } else {
            reader.report(Code::too_many_entries({"小数位数", "decimals"}, base::Text{"6 位", "6"}),
                          map.at(m::decimals));
        }
    }
    mark.weighed = weighed = map.has(m::weight);
    if (weighed) mark.weight = read_weight(reader, map.at(m::weight)).value_or(base::Rational(1));
    return mark;
}

BallotGrade read_grade(PanelReading& reading, Value item, bool last) {
    namespace g = tables::ballot_grade;
    Reader& reader = reading.reader;
    BallotGrade grade;
    const yaml::Mapping map(item, g::rows, {"等次", "grade"}, reader.issues);
    if (!map.ok()) return grade;
    grade.id = map.word(g::id).value_or("");
    grade.title = map.both(g::title).value_or(same(grade.id));
    for (const Value choice : map.list(g::choices)) {
        const auto id = yaml::read_word(choice, reader.issues);
        if (!id) continue;
        const auto known = reading.panel.choice(*id);
        if (known) grade.choices.push_back(*known);
        if (known) continue;
        report_unknown(reader, choice, {"票", "choice"}, [&] {
            std::vector<std::string_view> ids;
            for (const BallotChoice& one : reading.panel.choices) ids.push_back(one.id);
            return ids;
        });
    }
    if (map.has(g::at_least) && map.has(g::above)) report_both(reader, map, g::rows, g::at_least, g::above);
    const std::size_t line = map.has(g::at_least) ? g::at_least : g::above;
    if (map.has(line)) grade.at = read_rate(reader, map.at(line));
    grade.inclusive = line == g::at_least;
    const bool asks = map.has(g::choices) || map.has(line);
    if (map.complete() && map.has(g::id) && asks == last)
        reader.report((last ? Code::last_grade_has_condition : Code::grade_hides_later_grades)(same(grade.id)),
                      map.at(g::id));
    if (!last && map.has(g::choices) != map.has(line) && map.complete()) {
        reader.report(Code::companion_key_missing(same(map.has(g::choices) ? "at_least" : "choices"),
                                                  {"按得票率定的等次", "a grade by ballots"}),
                      map.at(g::id));
    }
    return grade;
}

}  // namespace

void read_panel_marks(PanelReading& reading) {
    Reader& reader = reading.reader;
    const Value marks = reading.mapping.at(t::marks);
    if (!yaml::expect_mapping(marks, {"marks", "marks"}, reader.issues)) return;
    const std::size_t before = reader.troubles();
    std::size_t weighed = 0;
    base::Rational sum;
    for (const auto& [key, value] : entries(reader, marks)) {
        if (reading.panel.marks.size() == most_marks) {
            reader.report(Code::too_many_entries({"打分项", "marks"}, base::Text{"100 个", "100"}), key);
            return;
        }
        bool has_weight = false;
        PanelMark mark = read_mark(reader, key, value, has_weight);
        weighed += has_weight ? 1 : 0;
        sum += mark.weight;
        reading.panel.marks.push_back(std::move(mark));
    }
    if (reader.troubles() != before) return;
    if (reading.panel.marks.empty())
        reader.report(Code::expected_content_missing({"至少一个打分项", "at least one mark"}), marks);
    if (weighed == 0) return;
    if (weighed < reading.panel.marks.size()) {
        reader.report(Code::companion_key_missing(
                          same("weight"), {"每个打分项（有一个写了权重）", "every mark, as one of them has a weight,"}),
                      reading.mapping.key(t::marks));
    } else if (!(sum == base::Rational(1))) {
        reader.report(Code::panel_weights_not_hundred_percent({"各打分项", "the marks"}, same(percent_words(sum))),
                      reading.mapping.key(t::marks));
    }
}

void read_panel_ballots(PanelReading& reading) {
    namespace b = tables::panel_ballots;
    namespace c = tables::ballot_choice;
    Reader& reader = reading.reader;
    const yaml::Mapping map(reading.mapping.at(t::ballots), b::rows, {"民主测评", "set of ballots"}, reader.issues);
    if (!map.ok() || !map.has(b::choices)) return;
    const Value choices = map.at(b::choices);
    if (!yaml::expect_mapping(choices, {"choices", "choices"}, reader.issues)) return;
    for (const auto& [key, value] : entries(reader, choices)) {
        BallotChoice choice;
        choice.id = yaml::read_word(key, reader.issues).value_or("");
        const yaml::Mapping one(value, c::rows, {"票", "choice"}, reader.issues);
        if (!one.ok()) continue;
        choice.title = one.both(c::title).value_or(same(choice.id));
        if (const auto score = one.decimal(c::score)) choice.score = base::Rational(*score);
        reading.panel.choices.push_back(std::move(choice));
    }
    if (reading.panel.choices.empty())
        reader.report(Code::expected_content_missing({"至少一种票", "at least one choice"}), choices);
    reading.panel.of_present = map.choice(b::of).value_or(0) == 1;
    const std::vector<Value> grades = map.list(b::grades);
    for (std::size_t i = 0; i < grades.size(); ++i) {
        BallotGrade grade = read_grade(reading, grades[i], i + 1 == grades.size());
        if (reading.panel.grade(grade.id)) reader.report(Code::key_stands_twice(same(grade.id)), grades[i]);
        reading.panel.grades.push_back(std::move(grade));
    }
    if (!grades.empty() && !map.has(b::of) && map.complete())
        reader.report(Code::companion_key_missing(same("of"), quoted("grades")), map.key(b::grades));
    if (grades.empty() && map.has(b::of))
        reader.report(Code::key_does_not_go_with(same("of"), {"没有 grades 的测评", "ballots without grades"}),
                      map.key(b::of));
}

void read_panel_groups(PanelReading& reading) {
    namespace g = tables::panel_group;
    Reader& reader = reading.reader;
    const std::size_t before = reader.troubles();
    base::Rational sum;
    std::uint16_t taken = 0;
    for (const Value item : reading.mapping.list(t::groups)) {
        const yaml::Mapping map(item, g::rows, {"评委组", "group"}, reader.issues);
        if (!map.ok()) continue;
        PanelGroup group;
        group.id = map.word(g::id).value_or("");
        group.title = map.both(g::title).value_or(same(group.id));
        if (reading.panel.group(group.id)) reader.report(Code::key_stands_twice(same(group.id)), map.at(g::id));
        for (const Value role : map.list(g::roles)) {
            const auto which = yaml::read_choice(role, role_words, reader.issues);
            if (!which) continue;
            const auto bit = static_cast<std::uint16_t>(1U << *which);
            if ((taken & bit) != 0) reader.report(Code::key_stands_twice(same(role.text())), role);
            taken = static_cast<std::uint16_t>(taken | bit);
            group.roles = static_cast<std::uint16_t>(group.roles | bit);
        }
        if (map.has(g::weight)) group.weight = read_weight(reader, map.at(g::weight)).value_or(base::Rational(1));
        sum += group.weight;
        reading.panel.groups.push_back(std::move(group));
    }
    if (reader.troubles() != before) return;
    if (!(sum == base::Rational(1)))
        reader.report(Code::panel_weights_not_hundred_percent({"各组", "the groups"}, same(percent_words(sum))),
                      reading.mapping.key(t::groups));
}

}  // namespace leitai::rubric
