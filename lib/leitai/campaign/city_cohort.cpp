// Reads the values of seals by the city's rubric.
#include "leitai/campaign/city_cohort.hpp"

#include <algorithm>
#include <set>

#include "leitai/base/list.hpp"
#include "leitai/campaign/city_past.hpp"
#include "leitai/cohort/city_facts.hpp"
#include "leitai/report/labels.hpp"

namespace leitai::campaign {

using base::Text;
using cohort::Cell;
using cohort::VillageId;
using issue::Code;
using Standing = CityMember::Standing;

namespace {

/// A value as records write it, in the units of a cell; empty where the fact cannot have it.
std::optional<std::int64_t> units_of(const rubric::Fact& fact, std::string_view text) {
    using rubric::FactType;
    switch (fact.type) {
        case FactType::yes_no:
            return text == "yes"  ? std::optional<std::int64_t>(1)
                   : text == "no" ? std::optional<std::int64_t>(0)
                                  : std::nullopt;
        case FactType::choice: {
            const auto found = std::find(fact.values.begin(), fact.values.end(), text);
            if (found == fact.values.end()) return std::nullopt;
            return found - fact.values.begin();
        }
        case FactType::date: {
            const auto day = base::parse_date(text);
            return day ? std::optional<std::int64_t>(base::days_of(*day)) : std::nullopt;
        }
        case FactType::number:
        case FactType::count:
        case FactType::mark:
            break;
        case FactType::events:
            return std::nullopt;
    }
    if (fact.percent != text.ends_with('%')) return std::nullopt;
    if (fact.percent) text.remove_suffix(1);
    const auto parsed = base::parse_decimal(text);
    if (parsed.fault != base::DecimalFault::none) return std::nullopt;
    // A percent figure is stored as a rate: the same digits.
    const auto exact =
        base::rescale(parsed.value, fact.type == rubric::FactType::mark ? rubric::Fact::mark_decimals : fact.decimals);
    return exact ? std::optional(exact->units) : std::nullopt;
}

/// A fact by its id, also one that nobody reports.
std::optional<rule::FactId> find_fact(const rubric::Rubric& rubric, const std::string& id) {
    const auto found =
        std::find_if(rubric.facts.begin(), rubric.facts.end(), [&](const rubric::Fact& one) { return one.id == id; });
    if (found == rubric.facts.end()) return std::nullopt;
    return static_cast<rule::FactId>(found - rubric.facts.begin());
}

class Filling {
public:
    Filling(const Campaign& campaign, cohort::Cohort& cohort, issue::Issues& issues)
        : campaign_(campaign), rubric_(*campaign.rubric), cohort_(cohort), issues_(issues) {}

    void run() {
        const auto wanted = cohort::facts_for_city(rubric_, cohort_.period);
        for (const CityMember& member : campaign_.city->members) {
            if (member.standing != Standing::compared) continue;
            for (const seal::CityPeriod& period : member.file->periods) take(member, period);
            for (const auto& [period, fact] : wanted) {
                if (member.file->fact(base::to_string(period), rubric_.facts[fact].id) == nullptr)
                    report(Code::member_without_fact(Text::same(member.folder), Text::same(member.seal),
                                                     Text::same(rubric_.facts[fact].id),
                                                     Text::same(base::to_string(period))),
                           member.place);
            }
        }
        for (cohort::Village& village : cohort_.villages) village.handed_in = true;
    }

private:
    void report(issue::Said said, source::Place place) {
        issues_.add(issue::quoting({std::move(said), place}, campaign_.map));
    }

    Cell* row(cohort::Slot slot, const std::string& code) {
        const auto parsed = base::parse_region(code);
        const auto village = parsed ? cohort_.find(*parsed) : std::nullopt;
        return village ? cohort_.cells[slot].row(cohort_.villages[*village].row) : nullptr;
    }

    void take(const CityMember& member, const seal::CityPeriod& period) {
        const auto of = base::parse_period(period.period);
        const cohort::Slot slot = of ? cohort_.needs.slot(*of) : cohort::no_slot;
        if (slot == cohort::no_slot) return;
        for (const auto& [code, village] : member.results->villages) {
            if (std::binary_search(period.silent.begin(), period.silent.end(), code)) continue;
            if (Cell* cells = row(slot, code)) cells[cohort_.needs.width[slot] - 1].set(Cell::State::value);
        }
        for (const seal::CityFact& fact : period.facts) {
            const auto id = find_fact(rubric_, fact.id);
            const std::int16_t position = id ? cohort_.needs.position[slot][*id] : std::int16_t{-1};
            if (position < 0) continue;  // nothing here looks at it
            if (!fill(fact, rubric_.facts[*id], slot, static_cast<std::size_t>(position)))
                report(Code::sealed_fact_unreadable(Text::same(member.folder), Text::same(member.seal),
                                                    Text::same(fact.id)),
                       member.place);
        }
    }

    /// False where a value is none that the fact can have under the city's rubric; such a value counts as missing.
    bool fill(const seal::CityFact& sealed, const rubric::Fact& fact, cohort::Slot slot, std::size_t position) {
        const bool same_fields = sealed.fields == cohort::fields_of(fact);
        bool sound = true;
        const auto put = [&](const std::string& code, Cell::State state, std::int64_t units) {
            Cell* cells = row(slot, code);
            if (cells == nullptr) return;
            Cell cell;
            cell.set(state);
            cell.set(rubric::Level::county);
            cell.units = units;
            cells[position] = cell;
        };
        const bool events = fact.type == rubric::FactType::events;
        for (const auto& [code, value] : sealed.values) {
            const auto units = sealed.events != events || !same_fields ? std::nullopt
                               : events                                ? units_of_events(fact, value.events)
                                                                       : units_of(fact, value.text);
            sound = sound && units;
            put(code, units ? Cell::State::value : Cell::State::bad, units.value_or(0));
        }
        for (const std::string& code : sealed.not_applicable) put(code, Cell::State::inapplicable, 0);
        for (const std::string& code : sealed.apart) put(code, Cell::State::grown, 0);
        return sound;
    }

    std::optional<std::int64_t> units_of_events(const rubric::Fact& fact, const std::vector<seal::CityEvent>& list) {
        const std::size_t width = record::event_extra::first_field + fact.fields.size();
        std::vector<cohort::Event> events;
        for (const seal::CityEvent& one : list) {
            const auto day = base::parse_date(one.on);
            if (!day || (!one.extra.empty() && one.extra.size() != width)) return std::nullopt;
            cohort::Event event;
            event.day = base::days_of(*day);
            if (!one.extra.empty()) {
                std::vector<std::int64_t> numbers;
                for (const auto& number : one.extra) numbers.push_back(number.value_or(record::event_extra::not_given));
                cohort_.keep_extras(event, numbers);
            }
            events.push_back(event);
        }
        if (events.size() > record::EventRun::most) return std::nullopt;
        return record::EventRun{cohort_.events.append(events), events.size()}.units();
    }

    const Campaign& campaign_;
    const rubric::Rubric& rubric_;
    cohort::Cohort& cohort_;
    issue::Issues& issues_;
};

std::vector<std::optional<base::Rational>> by_position(const auto& items,
                                                       const std::map<std::string, base::Rational>& sealed) {
    std::vector<std::optional<base::Rational>> points(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto found = sealed.find(items[i].id);
        if (found != sealed.end()) points[i] = found->second;
    }
    return points;
}

std::uint8_t grade_of(const rubric::Rubric& rubric, std::size_t column, const std::string& id) {
    const auto& list = rubric.gradings[rubric.grade_columns[column].grading].list;
    const auto found = std::find_if(list.begin(), list.end(), [&](const rubric::Grade& one) { return one.id == id; });
    return found == list.end() ? score::Scores::no_grade : static_cast<std::uint8_t>(found - list.begin());
}

/// The words of report::id() read back; what is no such word counts as refused for lack of a fact.
score::How how_of(const std::string& how, const std::string& cause) {
    score::How result{score::How::Kind::refused, rule::Cause::missing};
    for (const auto kind : {score::How::Kind::no_peer, score::How::Kind::beyond, score::How::Kind::pending}) {
        if (report::id(kind) == how) result.kind = kind;
    }
    for (int i = 0; i < rule::cause_count; ++i) {
        if (report::id(static_cast<rule::Cause>(i)) == cause) result.cause = static_cast<rule::Cause>(i);
    }
    return result;
}

score::SealedVillage village_of(const rubric::Rubric& rubric, const std::string& code,
                                const seal::VillageResult& result, const seal::CityFile& file) {
    score::SealedVillage village;
    village.total = result.total;
    village.indicators = by_position(rubric.indicators, result.indicators);
    village.modules = by_position(rubric.modules, result.modules);
    village.vetoes = veto_bits(rubric, result.vetoes);
    const auto modules = file.module_grades.find(code);
    for (std::size_t c = 0; c < rubric.grade_columns.size(); ++c) {
        const auto& module = rubric.grade_columns[c].module;
        std::string grade = module ? std::string() : result.grade;
        if (module && modules != file.module_grades.end()) {
            const auto found = modules->second.find(rubric.modules[*module].id);
            if (found != modules->second.end()) grade = found->second;
        }
        village.grades.push_back(!module && result.grade_open ? score::Scores::open_grade : grade_of(rubric, c, grade));
    }
    const auto why = file.unscored.find(code);
    const auto indicator = why == file.unscored.end() ? std::nullopt : rubric.indicator(why->second[0]);
    if (indicator) village.unscored.emplace(*indicator, how_of(why->second[1], why->second[2]));
    return village;
}

/// The reporting units of its villages; empty where none of them is on the roster.
std::string names_of(const CityMember& member, const cohort::Cohort& cohort) {
    std::set<std::uint32_t> units;
    if (!member.results) return {};
    for (const auto& [code, result] : member.results->villages) {
        const auto parsed = base::parse_region(code);
        const auto village = parsed ? cohort.find(*parsed) : std::nullopt;
        if (village) units.insert(cohort.villages[*village].county);
    }
    std::string names;
    for (const std::uint32_t unit : units) base::add_to(names, cohort.counties[unit].name, "、");
    return names;
}

}  // namespace

void check_own_records(const Campaign& campaign, const cohort::Cohort& cohort, const batch::Counts& counts,
                       issue::Issues& issues) {
    using record::Group;
    std::uint64_t registers = 0;  // joint building is the city's own: counties are joined across their borders
#define LEITAI_KIND(...)
#define LEITAI_REGISTER(word, Type, list, ...) registers += cohort.registers.list.size();
#include "leitai/record/kinds.def"
    registers -= cohort.registers.clusters.size() + cohort.registers.traits.size();
    const std::uint64_t own =
        counts.of(Group::rosters) - campaign.city->rosters.size() + counts.of(Group::returns) + registers;
    if (own == 0) return;
    issues.add(issue::quoting(
        {Code::city_has_county_records(Text::same(std::to_string(own))), campaign.plan->members_place}, campaign.map));
}

report::CityShown shown_of(const City& city, const cohort::Cohort& cohort) {
    report::CityShown shown;
    for (const CityMember& one : city.members) {
        report::CountySeal county;
        county.folder = county.name = one.folder;
        county.seal = one.seal;
        county.rubric = one.rubric;
        county.villages = one.results ? one.results->villages.size() : 0;
        county.standing = static_cast<report::CountySeal::Standing>(one.standing);  // the same list
        county.provisional = one.provisional;
        if (const std::string names = names_of(one, cohort); !names.empty()) county.name = names;
        shown.counties.push_back(std::move(county));
    }
    return shown;
}

void supply_from_seals(const Campaign& campaign, cohort::Cohort& cohort, issue::Issues& issues) {
    Filling(campaign, cohort, issues).run();
    supply_earlier_results(*campaign.city, *campaign.rubric, cohort);
}

std::vector<score::SealedVillage> sealed_villages(const Campaign& campaign, const cohort::Cohort& cohort) {
    std::vector<score::SealedVillage> villages(cohort.villages.size());
    for (const CityMember& member : campaign.city->members) {
        if (member.standing != Standing::compared) continue;
        for (const auto& [code, result] : member.results->villages) {
            const auto parsed = base::parse_region(code);
            const auto village = parsed ? cohort.find(*parsed) : std::nullopt;
            if (village) villages[*village] = village_of(*campaign.rubric, code, result, *member.file);
        }
    }
    return villages;
}

}  // namespace leitai::campaign
