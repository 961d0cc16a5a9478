// The model of a rubric: modules, indicators, rules with points, and the facts they read, all names resolved.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "leitai/base/scored_unit.hpp"
#include "leitai/base/text.hpp"
#include "leitai/rubric/awards.hpp"
#include "leitai/rubric/books.hpp"
#include "leitai/rubric/checklist.hpp"
#include "leitai/rubric/criteria.hpp"
#include "leitai/rubric/level.hpp"
#include "leitai/rubric/pairing.hpp"
#include "leitai/rubric/panels.hpp"
#include "leitai/rubric/quantity.hpp"
#include "leitai/rubric/supplied_fact.hpp"
#include "leitai/rubric/verdicts.hpp"
#include "leitai/rule/rule.hpp"
#include "leitai/source/place.hpp"

namespace leitai::rubric {

enum class FactType : std::uint8_t { number, count, yes_no, choice, date, mark, events };

/// What it means when a fact was not reported.
enum class Absent : std::uint8_t { undeclared, none, missing, value };

/// Which level's value counts when several report a fact.
struct Authority {
    std::vector<Level> scored_by;  ///< rising; empty = a single level may report
    bool unchecked_counts = true;  ///< when the last named level is silent
};

/// A field of the events of a fact.
struct EventField {
    enum class Type : std::uint8_t { text, choice, number } type = Type::text;
    std::string id;
    base::Text title;
    std::vector<std::string> values;       ///< of a choice
    std::vector<base::Text> value_titles;  ///< in the order of values; empty where none has one
    int decimals = 0;                      ///< of a number
    bool percent = false;                  ///< unit "%": written as a percent figure, counted as a rate
    bool required = false;                 ///< named by highest_per

    /// Places of the stored value of a number: a percent figure is stored as a rate.
    int stored_decimals() const { return type == Type::number ? decimals + (percent ? 2 : 0) : 0; }
};

/// One reported, typed value of a village in a period.
struct Fact {
    std::string id;
    base::Text title;
    FactType type = FactType::number;
    std::string unit;
    bool percent = false;            ///< unit "%": reported as a percent figure, counted as a rate
    int decimals = 0;                ///< places of what is reported
    std::optional<int> mark_places;  ///< of a mark: how many places it may have, where stated
    std::optional<base::Rational> least, most;
    Absent absent = Absent::undeclared;
    std::int64_t absent_units = 0;         ///< with Absent::value: what silence counts as; see rubric/silence.hpp
    std::vector<std::string> values;       ///< of a choice, as records write them
    std::vector<base::Text> value_titles;  ///< how people read them, in the same order; empty where none has one
    std::vector<EventField> fields;        ///< of events
    std::optional<std::int64_t> at_most;
    std::optional<rule::FactId> part_of;  ///< `at_most` names a fact: this one is never more than that one
    rule::Span span = rule::Span::none;
    rule::Better better = rule::Better::undeclared;
    bool adds = false;  ///< of a number: two villages have together what each has, so that a merger adds it up
    bool evidence_required = false;
    std::optional<base::Rational> growth_at_most;  ///< plausibility bound
    bool round = false;                            ///< a mark that a round of the contest gives
    base::Text kept_in, owner, why;
    std::optional<SuppliedFact> from;  ///< what the toolkit takes it from
    bool supplied = false;             ///< it does so in this campaign, so nobody may type it in
    Authority authority;
    source::Place place;

    /// Places of the stored value: a percent figure is stored as a rate.
    int stored_decimals() const { return type == FactType::mark ? mark_decimals : decimals + (percent ? 2 : 0); }
    /// Places that a reported value may have.
    int most_decimals() const { return type == FactType::mark ? mark_places.value_or(mark_decimals) : decimals; }
    static constexpr int mark_decimals = 6;
};

/// A line of the score sheet: its rules, bounds and full mark.
struct Indicator {
    std::string id;
    base::Text title, owner, why;
    std::uint16_t module = 0;
    rule::Constant points;   ///< full mark by class; 0 = not on that class's sheet
    bool has_points = true;  ///< false: no full mark was stated (points are then 0 and everybody is on the sheet)
    rule::Condition applies;
    std::optional<rule::Worth> start, floor, cap;
    std::optional<rule::FieldId> highest_per;
    std::vector<rule::Rule> rules;
    rule::Instead instead;  ///< the rubric's, overridden by the indicator's
    source::Place place;
};

/// A group of indicators, whose points are summed and bounded together.
struct Module {
    enum class In : std::uint8_t { total, outside, beside } in = In::total;
    std::string id;
    base::Text title;
    std::string unit;
    std::optional<rule::Constant> points;
    std::optional<rule::Worth> start, floor, cap;  ///< shares are of the module's full mark
    rule::Condition applies;
    std::vector<rule::IndicatorId> indicators;
    source::Place place;
};

/// A class of villages that are scored by their own full marks and constants.
struct VillageClass {
    std::string id;
    base::Text title;
};

/// Decimals that a stage rounds to; a stage not named does not round.
struct Rounding {
    std::optional<int> indicator, module, total;
};

/// A merit that decides between equal totals: a module or an indicator.
struct Merit {
    bool is_module = true;
    std::uint16_t index = 0;
};

/// A step of scoring over the whole cohort, in the order of dependence.
struct Step {
    enum class Kind : std::uint8_t { indicator, total } kind = Kind::indicator;
    std::uint16_t index = 0;  ///< of the indicator
};

/// A whole rubric, as the reader made it without errors.
struct Rubric {
    std::string id, version;
    base::Text title, note;
    const base::ScoredUnit* unit = &base::scored_units[0];  ///< what is scored
    base::Rational total;
    Rounding rounding;
    std::vector<Merit> ties;
    std::vector<VillageClass> classes;
    std::vector<Fact> facts;
    std::vector<rule::Measure> measures;
    std::vector<Module> modules;
    std::vector<Indicator> indicators;
    std::optional<rule::Worth> cap, floor;
    std::vector<Panel> panels;  ///< ways of counting what panels say
    std::vector<Veto> vetoes;
    std::vector<Grading> gradings;
    std::vector<GradeColumn> grade_columns;  ///< what the gradings grade, in their order
    std::vector<Step> order;                 ///< so that points are there before anyone reads them
    source::Place place;
    source::Place version_place;  ///< of the version itself
    // The catalogues that the plan joins to it; facts and measures of the weakness catalogue stand behind the rubric's.
    std::optional<Weakness> weakness;
    std::optional<Duties> duties;
    std::optional<Conduct> conduct;
    std::optional<Books> books;
    std::optional<Awards> awards;      ///< what follows from the scores, where the plan names a file of awards
    std::optional<Pairing> pairing;    ///< likewise, of joint building
    std::vector<Quantity> quantities;  ///< what the conditions of both look at
    std::size_t own_facts = 0;         ///< how many are the rubric's own

    /// Positions by id; empty if there is none of that id.
    std::optional<rule::FactId> fact(std::string_view id) const;
    std::optional<rule::ClassId> village_class(std::string_view id) const;
    /// Ids and titles of the classes as they stand in a sentence.
    base::Text classes_listed() const;
    std::optional<rule::IndicatorId> indicator(std::string_view id) const;
    /// Filled by the reader once all facts and indicators are known.
    std::unordered_map<std::string, rule::FactId> fact_ids;
    std::unordered_map<std::string, rule::IndicatorId> indicator_ids;

    /// The grades of the total; null if there are none.
    const Grading* grades() const;
    /// The full mark of an indicator for a class, in points; 0 where it has none.
    base::Rational full_mark(const Indicator& i, rule::ClassId c) const { return i.points.of(c); }
    /// Whether villages of a class are scored by an indicator.
    bool on_sheet(const Indicator& i, rule::ClassId c) const { return !i.has_points || i.points.of(c).sign() != 0; }
    /// The module's own points, else the sum of the full marks of its indicators, for a class.
    base::Rational full_mark(const Module& m, rule::ClassId c) const;
};

/// The facts an indicator reads, in order of first use, through all its measures and conditions.
std::vector<rule::FactId> facts_read(const Rubric& rubric, const Indicator& indicator);

}  // namespace leitai::rubric
