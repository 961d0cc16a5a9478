// Reads the head of a rubric: version, total, rounding, classes, authority, and the merits that decide between equals.
#include <algorithm>
#include <limits>

#include "leitai/rubric/read/reader.hpp"
#include "leitai/rubric/read/tables.hpp"

namespace leitai::rubric {

namespace {

namespace t = tables::head;

bool is_version(std::string_view text) {
    int numbers = 0;
    while (true) {
        const std::size_t dot = std::min(text.find('.'), text.size());
        const std::string_view part = text.substr(0, dot);
        const bool digits = !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
        if (!digits || part.size() > 9 || (part.size() > 1 && part[0] == '0')) return false;
        ++numbers;
        if (dot == text.size()) return numbers == 3;
        text.remove_prefix(dot + 1);
    }
}

void read_rounding(Reader& reader, Value value) {
    const yaml::Mapping rounding(value, tables::rounding::rows, {"rounding", "rounding"}, reader.issues);
    if (!rounding.ok() || !rounding.has(tables::rounding::at)) return;
    const std::size_t before = reader.troubles();
    const yaml::Mapping at(rounding.at(tables::rounding::at), tables::stages::rows, {"rounding", "rounding"},
                           reader.issues);
    if (!at.ok()) return;
    const auto places = [&](std::size_t row) -> std::optional<int> {
        const auto number = at.whole_number(row);
        if (!number) return std::nullopt;
        if (*number > base::max_decimals) {
            reader.report(Code::too_many_entries({"小数位数", "decimals"}, decimals_limit()), at.at(row));
            return std::nullopt;
        }
        return static_cast<int>(*number);
    };
    Rounding& stages = reader.rubric.rounding;
    stages = {places(tables::stages::indicator), places(tables::stages::module), places(tables::stages::total)};
    const bool none = !stages.indicator && !stages.module && !stages.total;
    if (none && reader.troubles() == before)
        reader.report(Code::rounding_without_stage, rounding.at(tables::rounding::at));
}

base::Text classes_of(const Reader& reader) {
    const base::ScoredUnit& unit = *reader.rubric.unit;
    return {std::string(unit.zh) + "类别", std::string(unit.en) + " classes"};
}

void read_classes(Reader& reader, Value value) {
    if (!value.is_mapping()) {
        reader.report(Code::expected_content_missing({"“代号: 名称”", "“id: name” lines"}), value);
        return;
    }
    const std::size_t before = reader.troubles();
    for (const auto& [key, title] : entries(reader, value)) {
        auto both = yaml::read_both(title, reader.issues);
        if (reader.rubric.classes.size() == std::numeric_limits<rule::ClassId>::max()) {
            reader.report(Code::too_many_entries(classes_of(reader), base::Text{"255 个", "255"}), key);
            return;
        }
        reader.classes.emplace(key.text(), static_cast<rule::ClassId>(reader.rubric.classes.size()));
        reader.rubric.classes.push_back({std::string(key.text()), both ? std::move(*both) : same(key.text())});
    }
    if (reader.rubric.classes.empty() && reader.troubles() == before) {
        reader.report(
            Code::expected_content_missing({"至少一类" + std::string(reader.rubric.unit->zh), "at least one class"}),
            value);
        return;
    }
    reader.classes_sound = reader.troubles() == before;
}

std::optional<Merit> read_merit(Reader& reader, Value item) {
    const Name* name = item.is_scalar() ? find(reader, item.text()) : nullptr;
    const bool is_module = name != nullptr && name->kind == Name::Kind::module;
    if (is_module || (name != nullptr && name->kind == Name::Kind::indicator)) return Merit{is_module, name->index};
    if (!item.is_scalar()) {
        reader.report(Code::expected_content_missing({"模块或指标的名称", "the id of a module or indicator"}), item);
        return std::nullopt;
    }
    if (!reader.ids_there) {
        ++reader.silent;
        return std::nullopt;
    }
    report_unknown(reader, item, {"模块或指标", "module or indicator"}, [&] {
        std::vector<std::string_view> candidates;
        for (const auto& [word, what] : reader.names) {
            if (what.kind == Name::Kind::module || what.kind == Name::Kind::indicator) candidates.push_back(word);
        }
        std::sort(candidates.begin(), candidates.end());
        return candidates;
    });
    return std::nullopt;
}

}  // namespace

std::string read_version(Reader& reader, const yaml::Mapping& mapping, std::size_t row) {
    std::string version = mapping.word(row).value_or("");
    if (!version.empty() && !is_version(version)) reader.report(Code::not_a_version(same(version)), mapping.at(row));
    return version;
}

Authority read_authority(Reader& reader, const yaml::Mapping& mapping, std::size_t scored_by, std::size_t unchecked,
                         const Authority& otherwise) {
    Authority authority = otherwise;
    if (mapping.has(scored_by)) {
        authority.scored_by.clear();
        const Value whole = mapping.at(scored_by);
        for (const Value item : mapping.list(scored_by)) {
            const auto begin = std::begin(tables::levels);
            const auto found =
                item.is_scalar() ? std::find(begin, std::end(tables::levels), item.text()) : std::end(tables::levels);
            if (found == std::end(tables::levels)) {
                reader.report(Code::expected_content_missing(
                                  {"self、township、department 或 county", "self, township, department or county"}),
                              item);
                continue;
            }
            const auto level = static_cast<Level>(found - begin);
            const auto& so_far = authority.scored_by;
            if (std::find(so_far.begin(), so_far.end(), level) != so_far.end()) {
                reader.report(Code::key_stands_twice(same(item.text())), item);
                continue;
            }
            authority.scored_by.push_back(level);
        }
        const bool said = mapping.has(unchecked) || !otherwise.scored_by.empty();
        if (!said && whole.is_sequence() && mapping.complete()) {
            reader.report(Code::companion_key_missing(same("unchecked"), quoted("scored_by")), mapping.key(scored_by));
        }
    }
    if (const auto choice = mapping.choice(unchecked)) authority.unchecked_counts = *choice == 0;
    return authority;
}

void read_head(Reader& reader, const yaml::Mapping& head) {
    Rubric& rubric = reader.rubric;
    rubric.place = head.whole().place();
    if (auto id = head.word(t::rubric)) rubric.id = std::move(*id);
    rubric.version = read_version(reader, head, t::version);
    if (head.has(t::version)) rubric.version_place = head.at(t::version).place();
    if (auto title = head.both(t::title)) rubric.title = std::move(*title);
    if (auto note = head.both(t::note)) rubric.note = std::move(*note);
    if (const auto unit = head.choice(t::scores)) rubric.unit = &base::scored_units[*unit];
    if (const auto total = head.decimal(t::total)) {
        rubric.total = base::Rational(*total);
        if (rubric.total.sign() > 0) {
            reader.total_at = head.at(t::total);
        } else {
            reader.report(Code::rubric_number_not_positive(same(head.at(t::total).text())), head.at(t::total));
        }
    }
    if (head.has(t::rounding)) read_rounding(reader, head.at(t::rounding));
    if (head.has(t::classes)) read_classes(reader, head.at(t::classes));
    reader.authority = read_authority(reader, head, t::scored_by, t::unchecked, {});
    if (head.has(t::cap)) rubric.cap = read_worth(reader, head.at(t::cap), true);
    if (head.has(t::floor)) rubric.floor = read_worth(reader, head.at(t::floor), true);
    if (rubric.cap && rubric.floor) check_rising(reader, head.key(t::cap), *rubric.floor, *rubric.cap);
}

void read_ties(Reader& reader, const yaml::Mapping& head) {
    for (const Value item : head.list(t::ties)) {
        if (const auto merit = read_merit(reader, item)) reader.rubric.ties.push_back(*merit);
    }
}

}  // namespace leitai::rubric
