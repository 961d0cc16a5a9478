// Reads the head of a return, then its facts one by one.
#include "leitai/record/read/return.hpp"

#include "leitai/base/names.hpp"
#include "leitai/record/read/by_unit.hpp"
#include "leitai/record/read/readers.hpp"
#include "leitai/record/read/salvage.hpp"

namespace leitai::record {

using base::Text;
using issue::Code;
using yaml::Field;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;
using yaml::Value;

namespace {

constexpr std::string_view levels[] = {"self", "township", "department", "county"};

enum ReturnField { kind, period, village, by, village_class, facts };
constexpr Field return_table[] = {
    {"kind", Need::required, Shape::word, "记录种类", "kind of record", "return"},
    {"period", Need::required, Shape::period, "时期", "period", "2023-Q2"},
    {},  // the key of the scored unit
    {"by", Need::required, Shape::mapping, "谁填报", "who hands it in", "{level: self}"},
    {"class", Need::optional, Shape::word, "类别(须与名册一致)", "class, which must agree with the roster", "ordinary"},
    {"facts", Need::required, Shape::mapping, "填报数据", "the reported facts", ""},
};
constexpr auto return_by_unit = by_unit(return_table, village);

enum ByField { by_level, by_name };
constexpr Field by_table[] = {
    {"level", Need::required, Shape::choice, "哪一级", "at which level", "self", levels},
    {"name", Need::optional, Shape::line, "单位名称", "name of the office", "农业农村局"},
};

}  // namespace

std::span<const Field> return_fields(const base::ScoredUnit& unit) { return return_by_unit[position(unit)]; }

std::vector<NamedTable> return_tables(const base::ScoredUnit& unit) {
    return {
        {{}, return_fields(unit)},
        {{"填报的 facts：一项数据写成一个值，或带下列键的一组", "A return's facts: a plain value, or a mapping of"},
         fact_fields(),
         "fact",
         "return.facts.*",
         yaml::Stands::or_plain},
        {{"佐证 evidence 每一项，或只写名称", "Each piece of evidence, or its title alone"},
         evidence_fields(),
         "evidence",
         "fact.evidence event.evidence",
         yaml::Stands::or_plain},
        {{"更正 correction", "A correction"}, correction_fields(), "correction", "fact.correction"},
        {{"重报的基期数：一个值，或带下列键的一组", "A past value stated anew: a plain value, or a mapping of"},
         past_fields(),
         "restated",
         "fact.same_period_last_year fact.previous_period",
         yaml::Stands::or_plain},
        {{"基期数的 decided（县级认定）", "The decided of a past value"},
         decided_fields(),
         "decided",
         "restated.decided"},
        {{"按日期登记的事项（events）每一项", "Each dated event"},
         event_fields(),
         "event",
         "fact.events",
         yaml::Stands::own_keys_too},
        {{"事项的 waived（免扣）", "The waived of an event"}, waived_fields(), "waived", "event.waived"},
    };
}

std::span<const Field> by_fields() { return by_table; }

ReturnReader::ReturnReader(const rubric::Rubric& rubric, base::Period scored, DetailsOf details_of,
                           EvidenceWanted evidence)
    : facts_(rubric, std::move(evidence)),
      rubric_(rubric),
      table_(return_fields(*rubric.unit)),
      scored_(scored),
      details_of_(details_of),
      seen_(rubric.facts.size()),
      seen_in_(rubric.facts.size(), 0) {}

std::optional<rule::FactId> ReturnReader::find(Value key) {
    const std::string_view name = key.text();
    if (expected_ < rubric_.facts.size() && rubric_.facts[expected_].id == name) return expected_++;
    const auto found = rubric_.fact(name);
    if (found) expected_ = static_cast<rule::FactId>(*found + 1);
    return found;
}

/// The fact that was probably meant by a name. Records of the past repeat the same few names, so each is looked up
/// once.
std::optional<rule::FactId> ReturnReader::nearest_fact(std::string_view name) {
    const auto [known, is_new] = nearest_.try_emplace(std::string(name));
    if (is_new) {
        std::vector<std::string_view> ids;
        for (const rubric::Fact& fact : rubric_.facts) ids.push_back(fact.id);
        const auto meant = base::nearest(name, ids);
        if (meant) known->second = static_cast<rule::FactId>(*rubric_.fact(*meant));
    }
    return known->second;
}

/// A return that holds a fact under its own name has not misspelt it.
void ReturnReader::settle_meant(std::size_t first, Returns& into) const {
    for (std::size_t i = first; i < into.unknown.size(); ++i) {
        auto& meant = into.unknown[i].meant;
        if (meant && seen_in_[*meant] == return_number_) meant.reset();
    }
}

void ReturnReader::unknown_fact(Value key, const Return& head, Returns& into, issue::Issues& issues) {
    if (key.text().empty()) {
        report(issues, Code::empty_key, key);
        return;
    }
    const Value value = key.next();
    if (value->kind == yaml::Kind::plain && value->length == 0 && yaml::report_colon(key, issues)) return;
    if (!head.period_known) return;  // perhaps it is a fact of that period's rubric
    if (head.period < scored_) {
        into.unknown.push_back(
            {std::string(key.text()), key.place(), head.village, head.period, nearest_fact(key.text())});
        return;
    }
    if (const auto meant = nearest_fact(key.text())) {
        report(issues, Code::misspelt_fact(Text::same(key.text()), Text::same(rubric_.facts[*meant].id)), key);
    } else {
        report(issues, Code::unknown_fact(Text::same(key.text())), key);
    }
}

void ReturnReader::read_facts(Value list, const Return& head, const std::string& by_whom, Returns& into,
                              issue::Issues& issues) {
    ++return_number_;
    expected_ = 0;
    const bool wanted = details_of_.has(head.village);
    const std::size_t first_unknown = into.unknown.size();
    for (Value key = list.first(); !(key == list.last());) {
        const Value value = key.next();
        const auto fact = find(key);
        if (!fact) {
            unknown_fact(key, head, into, issues);
        } else if (seen_in_[*fact] == return_number_) {
            report(issues, Code::key_stands_twice(Text::same(key.text())), key, seen_[*fact]);
        } else {
            seen_in_[*fact] = return_number_;
            seen_[*fact] = key.place();
            if (wanted) {
                into.details.push_back({head.village,
                                        *fact,
                                        head.period,
                                        static_cast<RecordId>(into.returns.size()),
                                        head.level,
                                        by_whom,
                                        {},
                                        {},
                                        {},
                                        {}});
            }
            facts_.read(*fact, value, head, into, issues, wanted ? &into.details.back() : nullptr);
        }
        key = value.next();
    }
    settle_meant(first_unknown, into);
}

bool ReturnReader::read_head(Value root, Return& head, Returns& into, issue::Issues& issues, Value& list,
                             std::string& by_whom) {
    if (report_other_unit(root, *rubric_.unit, issues)) return false;
    const Mapping map(root, table_, {"填报记录", "return"}, issues);
    const auto given_period = map.period(period);
    const auto given_village =
        map.has(village) ? yaml::read_code(map.at(village), rubric_.unit->digits, issues) : std::nullopt;
    bool level_known = false;
    if (map.has(by)) {
        const Mapping who(map.at(by), by_table, {"填报人", "reporter"}, issues);
        if (const auto level = who.choice(by_level)) {
            head.level = static_cast<rubric::Level>(*level);
            level_known = true;
        }
        by_whom = who.line(by_name).value_or("");
    }
    if (const auto word = map.word(village_class)) {
        head.class_place = map.at(village_class).place();
        head.village_class = rubric_.village_class(*word);
        if (!head.village_class) {
            report(issues, Code::unknown_class(Text::same(*word), rubric_.classes_listed()), map.at(village_class));
        }
    }
    if (!given_period || !given_village || !level_known || !map.has(facts)) return false;
    if (!map.at(facts).is_mapping()) {
        if (!yaml::report_colon(map.at(facts), issues)) report(issues, Code::return_facts_empty, map.at(facts));
        return false;
    }
    if (given_period->is_year() != scored_.is_year()) {
        report(issues, Code::period_of_wrong_sort(Text::same(to_string(*given_period)), Text::same(to_string(scored_))),
               map.at(period));
        return false;
    }
    head.period = *given_period;
    head.village = *given_village;
    head.village_place = map.at(village).place();
    if (head.period > scored_) {
        ++into.later;
        return false;
    }
    list = map.at(facts);
    return true;
}

void ReturnReader::look_through(Value root, Returns& into, issue::Issues& issues) {
    if (auto unread = salvage(root, rubric_, scored_)) into.unread.push_back(std::move(*unread));
    Return head;
    head.period = scored_;
    head.first_line = root.tape->first_line;
    head.period_known = head.level_known = false;
    for (Value key = root.first(); !(key == root.last()); key = key.next().next()) {
        if (key.text() != "facts" || !key.next().is_mapping()) continue;
        read_facts(key.next(), head, {}, unused_, issues);
        unused_.clear();
        return;
    }
}

void ReturnReader::look_through(const yaml::Tape& refused, Returns& into) const {
    if (auto unread = salvage(refused.bytes, rubric_, scored_, refused.naming))
        into.unread.push_back(std::move(*unread));
}

void ReturnReader::read(Value root, Returns& into, issue::Issues& issues) {
    const std::size_t errors_before = issues.errors();
    Return head;
    head.file = root.tape->file;
    head.first_line = root.tape->first_line;
    head.first_fact = static_cast<std::uint32_t>(into.reported.size());
    head.first_restated = static_cast<std::uint32_t>(into.restated.size());
    Value list;
    std::string by_whom;
    const std::uint64_t later = into.later;
    if (!read_head(root, head, into, issues, list, by_whom)) {
        if (into.later == later) look_through(root, into, issues);
        return;
    }
    read_facts(list, head, by_whom, into, issues);
    head.facts = static_cast<std::uint32_t>(into.reported.size()) - head.first_fact;
    head.restated = static_cast<std::uint32_t>(into.restated.size()) - head.first_restated;
    head.in_error = issues.errors() != errors_before;
    into.returns.push_back(head);
}

}  // namespace leitai::record
