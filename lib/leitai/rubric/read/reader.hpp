// What the files that read the parts of a rubric share: names, tokens, and how they report.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "leitai/issue/issues.hpp"
#include "leitai/rubric/read/catalogues.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/rubric/silence.hpp"
#include "leitai/yaml/fields.hpp"
#include "leitai/yaml/parse.hpp"

namespace leitai::rubric {

using issue::Code;
using yaml::Value;

/// What a name of the rubric stands for.
struct Name {
    enum class Kind : std::uint8_t { fact, measure, module, indicator, veto } kind = Kind::fact;
    std::uint16_t index = 0;
    source::Place place;
};

/// Where a measure was written, for the checks that follow when everything has been read.
struct MeasureSource {
    Value at;                      ///< its name, or the inline mapping
    std::optional<Value> body;     ///< of a named one
    std::optional<Value> operand;  ///< the name behind the measure's word
    std::optional<Value> against;
    std::vector<Value> members;  ///< of points_of
    bool sound = false;          ///< it and all beneath it was read without an error
    // Set by check_measure, after it was set for the measures that this one reads:
    bool whole = false;                ///< gives only whole numbers
    bool percent = false;              ///< in the unit of a percent fact
    bool year_to_date = false;         ///< reads a fact that is counted from the year's beginning
    std::optional<Value> of_the_past;  ///< the value because of which it is also read in an earlier period
};

/// Where an indicator was written.
struct IndicatorSource {
    yaml::Mapping mapping;
    Value at;  ///< its id, or the whole where it has none
    bool sound = false;
    bool points_sound = false;
};

/// Where a module was written.
struct ModuleSource {
    yaml::Mapping mapping;
    Value at;
    bool points_sound = false;
};

/// Where a veto was written.
struct VetoSource {
    Value at;  ///< its id, or the whole where it has none
    std::vector<Value> indicators;
};

/// What kind of value a scale or a condition looks at, as far as it is known.
struct Look {
    enum class Kind : std::uint8_t { number, yes_no, choice, date, mark, events } kind = Kind::number;
    bool known = false;              ///< false: the measure was in error, nothing can be checked against it
    bool whole = false;              ///< gives only whole numbers
    bool percent = false;            ///< constants must be written with %
    bool plain = false;              ///< a fact or field that is no percentage: constants must not be written with %
    std::string_view name;           ///< as messages call it
    const Fact* fact = nullptr;      ///< choice, events
    const EventField* by = nullptr;  ///< of events: the field a table reads
};

/// The names that a condition may test: those of the village, or the fields of an event.
struct Names {
    std::optional<rule::FactId> events;  ///< set inside `where`
    /// Of an award, and of joint building: quantities as well. Of a year only those that are known of a year.
    enum class Awards : std::uint8_t { no, of_quarter, of_year } awards = Awards::no;
};

/// What is being read, with all that the functions below share. Mistakes are reported here, at the place of a value.
struct Reader {
    Rubric rubric;
    issue::Issues& issues;
    std::unordered_map<std::string_view, Name> names;
    std::unordered_map<std::string_view, rule::ClassId> classes;
    bool classes_sound = false;
    Authority authority;    ///< of facts that declare none
    rule::Instead instead;  ///< of indicators that declare none
    bool instead_sound = true;
    bool ids_there = true;  ///< false: a module or indicator has no id, so that an unknown id may be meant for it
    bool all_there = true;  ///< false: facts, measures or modules may stand under a misspelt key
    std::vector<bool> fact_sound;
    std::vector<Value> fact_at;
    std::vector<std::optional<rule::MeasureId>> fact_measures;  ///< the measure that is the fact itself
    std::vector<MeasureSource> measures;                        ///< beside rubric.measures
    std::vector<ModuleSource> modules;                          ///< beside rubric.modules
    std::vector<IndicatorSource> indicators;                    ///< beside rubric.indicators
    std::vector<VetoSource> vetoes;                             ///< beside rubric.vetoes
    std::vector<bool> better_reported, decimals_reported;       ///< by measure: was it reported already
    bool linting = false;                                       ///< also warn of what a catalogue can hardly mean
    std::optional<Value> total_at;
    std::optional<yaml::Mapping> weakness_head;                     ///< of the weakness catalogue, while there is one
    std::vector<std::pair<Value, rule::Condition>> own_conditions;  ///< those that may read only own facts
    std::vector<std::pair<Value, rule::MeasureId>> own_measures;    ///< measures likewise: what `fill` ranks by
    std::vector<std::pair<rule::FactId, Value>> supplies;           ///< `from` of facts, resolved when all are known
    std::vector<std::pair<rule::FactId, Value>> parts;              ///< facts whose `at_most` names a fact, likewise
    std::vector<std::string> grade_ids;  ///< of the total, which conditions of awards may test
    bool in_pairing = false;             ///< the file of joint building is being read
    std::size_t silent = 0;              ///< mistakes that only follow from reported ones
    std::int64_t comparisons = 30'000;   ///< left for finding the nearest name, which is slow among thousands

    explicit Reader(issue::Issues& to) : issues(to) {}

    void report(issue::Said said, Value at, std::optional<source::Place> related = std::nullopt) {
        yaml::report(issues, std::move(said), at, related);
    }
    /// How many mistakes were found so far. If it is the same before and after reading a part, the part is sound.
    std::size_t troubles() const { return issues.errors() + silent; }
};

/// A word that is the same in both languages.
inline base::Text same(std::string_view word) { return base::Text::same(word); }
/// A word of the rubric within a sentence.
inline base::Text quoted(std::string_view word) { return same("“" + std::string(word) + "”"); }
/// The most decimals that a number may have, as it stands in a sentence.
inline base::Text decimals_limit() {
    const std::string most = std::to_string(base::max_decimals);
    return {most + " 位", most};
}
/// A number as it was written; as it is printed where one was written for each class.
inline base::Text as_written(Value value, const base::Rational& number) {
    return same(value.is_scalar() ? std::string(value.text()) : to_string(number));
}

// Functions that return an optional are empty when there was an error. The error has then been reported, or it follows
// from one that was.

/// Key and value of each entry of a mapping whose keys the rubric chooses. Duplicate keys are reported and left out.
std::vector<std::pair<Value, Value>> entries(Reader& reader, Value mapping);
/// The items of a sequence.
std::vector<Value> items(Value sequence);

/// Reports two keys of a mapping that exclude each other, at the one that stands later.
void report_both(Reader& reader, const yaml::Mapping& mapping, std::span<const yaml::Field> rows, std::size_t a,
                 std::size_t b);

// numbers.cpp
/// A number that stands for all classes, or one for each class; `look` says whether it must be written with %.
std::optional<rule::Constant> read_constant(Reader& reader, Value value, const Look& look = {});
/// One number for all classes.
std::optional<base::Rational> read_single(Reader& reader, Value value, const Look& look = {});
/// Points, or a share of the full mark, for all or by class. `has_full`: whether there is a full mark.
std::optional<rule::Worth> read_worth(Reader& reader, Value value, bool has_full);
/// A number, or a share: with % or as a fraction.
struct Amount {
    base::Rational value;
    bool share = false;
};
/// A number or a share, whichever was written.
std::optional<Amount> read_amount(Reader& reader, Value value);
/// Whether a text can be a name and not a number: it begins neither with a digit nor with a minus sign.
bool is_name(std::string_view text);

// names.cpp, reserved.cpp
/// Whether a word belongs to the rule language, so that no name of this kind may be called that.
bool is_reserved(Name::Kind kind, std::string_view word);
/// Enters a name, reporting one that is reserved or no name; false (reported) when it is taken.
bool declare(Reader& reader, Value at, Name name);
/// Gives the names that may have been meant; called only while Reader::comparisons are left.
using Candidates = std::function<std::vector<std::string_view>()>;
/// Reports a name that is not there, with the nearest of the candidates. `what` says what it should have named.
void report_unknown(Reader& reader, Value at, base::Text what, const Candidates& candidates);
/// What a name stands for; null if it is unknown.
const Name* find(const Reader& reader, std::string_view name);
/// The village class of a name.
std::optional<rule::ClassId> find_class(Reader& reader, Value at);
/// The field of a name, of the events of a fact.
std::optional<rule::FieldId> find_field(Reader& reader, rule::FactId fact, Value at);
/// The fact of a name; of events alone where asked. Reports what does not fit `word`.
std::optional<rule::FactId> find_fact(Reader& reader, Value at, std::string_view word);
/// The measure of a name: a named one, or the fact itself.
std::optional<rule::MeasureId> find_measure(Reader& reader, Value at);
/// Adds a measure that is the fact itself.
std::optional<rule::MeasureId> measure_of_fact(Reader& reader, rule::FactId fact);
/// The indicator of an id.
std::optional<rule::IndicatorId> find_indicator(Reader& reader, Value at);
/// The type as it stands in a sentence: "a number".
base::Text title_of(FactType type);

// head.cpp, facts.cpp
/// All of the head but the merits that decide between equals.
void read_head(Reader& reader, const yaml::Mapping& head);
/// The merits that decide between equal totals, when modules and indicators are known.
void read_ties(Reader& reader, const yaml::Mapping& head);
/// A version of three numbers: "1.0.0". Reports any other text.
std::string read_version(Reader& reader, const yaml::Mapping& mapping, std::size_t row);
/// Which level's value counts, by two rows of a mapping; `otherwise` gives what is not written there.
Authority read_authority(Reader& reader, const yaml::Mapping& mapping, std::size_t scored_by, std::size_t unchecked,
                         const Authority& otherwise);
/// `absent` of a fact, when its type, values and bounds are known.
void read_absent(Reader& reader, const yaml::Mapping& mapping, Value key, Fact& fact);
/// The facts of the rubric.
void read_facts(Reader& reader, Value facts);
/// The facts of a catalogue. One that the rubric has as well is the same fact, and its declaration must agree.
void read_catalogue_facts(Reader& reader, Value facts);

// conditions.cpp, values.cpp
/// A condition over the names that may be tested.
std::optional<rule::Condition> read_condition(Reader& reader, Value value, const Names& names = {});
/// A circle of peers: `all`, or a list such as [class, township].
std::optional<rule::Among> read_among(Reader& reader, Value value);
/// The number that a declared value is counted as: its position, or 1 for yes; empty (not reported) for any other text.
std::optional<std::int64_t> declared_position(const Look& look, const std::vector<std::string>* values,
                                              std::string_view text);
/// Reports a value that is not among the declared ones.
void report_undeclared(Reader& reader, Value at, const Look& look, const std::vector<std::string>* values);

// measures.cpp, measure_words.cpp
/// Enters the names of measures, so that anything may refer to them.
void declare_measures(Reader& reader, Value measures);
/// Reads and checks the measures that were entered.
void read_measures(Reader& reader);
/// One measure from its mapping; `source.sound` says whether that went well.
void read_measure_body(Reader& reader, Value value, rule::Measure& measure, MeasureSource& source);
/// The measure of a rule: a name, or a mapping written in place.
std::optional<rule::MeasureId> read_measure_of(Reader& reader, Value value);
/// A measure that is always 0: the sum of the points of no indicators.
std::optional<rule::MeasureId> empty_measure(Reader& reader, Value at);
/// What kind of value a measure gives; check_measure must have seen it.
Look look_at(const Reader& reader, rule::MeasureId id);

// measures.cpp, check/measures.cpp
/// All measures, each after those that it reads; circles are cut at any place.
std::vector<rule::MeasureId> inside_out(const Rubric& rubric);
/// Limits how many measures are computed for one. A measure is computed anew for every rule, with all that it reads.
void check_steps(Reader& reader, const std::vector<rule::MeasureId>& order);
/// Checks types, directions and decimals of one measure against what it reads, which must have been checked before.
void check_measure(Reader& reader, rule::MeasureId id);
/// Checks the spans of facts that are compared with an earlier period, when all measures are known.
void check_spans(Reader& reader);

// scales.cpp, each.cpp, scale_tables.cpp
/// What a scale is written for.
struct ScaleContext {
    Look look;
    bool has_full = false;  ///< the indicator (or whoever takes the scale) has a full mark
};
/// A scale of any kind, which must suit what it looks at.
std::optional<rule::Scale> read_scale(Reader& reader, Value value, const ScaleContext& context);
/// What a scale looks at, as it stands in a sentence.
base::Text words_of(const Look& look);
/// One kind of scale each.
std::optional<rule::Each> read_each(Reader& reader, const yaml::Mapping& scale, const ScaleContext& context);
std::optional<rule::Table> read_table(Reader& reader, const yaml::Mapping& scale, const ScaleContext& context);
std::optional<rule::Cases> read_cases(Reader& reader, const yaml::Mapping& scale, const ScaleContext& context);
std::optional<rule::Judged> read_judged(Reader& reader, Value value, bool has_full);
/// `else` of a scale; `needed`: reported if it is not there.
std::optional<rule::Worth> read_else(Reader& reader, const yaml::Mapping& scale, bool has_full, bool needed);
/// Whether low <= high for every class, as far as they can be compared; reported if not.
bool check_rising(Reader& reader, Value at, const rule::Worth& low, const rule::Worth& high);

// rules.cpp, instead.cpp
/// The rows of the words of a rule: in the table of rules, or in that of an indicator that is its own rule.
using RuleRows = std::array<std::size_t, 10>;
inline constexpr std::size_t no_row = static_cast<std::size_t>(-1);
/// One rule. `indicator_points`: the full mark that shares are of; empty where there is none.
std::optional<rule::Rule> read_rule(Reader& reader, const yaml::Mapping& mapping, const RuleRows& rows,
                                    const std::optional<rule::Constant>& indicator_points);
/// `granted` or `{when: …}`, of a rule or a veto.
std::optional<rule::Waiver> read_waiver(Reader& reader, Value value);
/// Reads outcomes into `instead`; causes that are not written keep theirs.
void read_instead(Reader& reader, Value value, bool has_full, rule::Instead& instead);

// modules.cpp, indicators.cpp
/// Enters the ids of all modules and indicators, so that anything may refer to them.
void declare_modules(Reader& reader, const std::vector<Value>& modules);
/// Reads the modules that were entered, with their indicators.
void read_modules(Reader& reader);
/// One indicator. `module_starts`: the module has a base of its own, so that its indicators need no full mark.
void read_indicator(Reader& reader, rule::IndicatorId id, bool module_starts);
/// A full mark by class: points, never a share, never negative.
std::optional<rule::Constant> read_full_mark(Reader& reader, Value value);

// grades.cpp, vetoes.cpp
/// All lists of grades.
void read_grades(Reader& reader, const yaml::Mapping& head);
/// All vetoes; called after read_grades, because effects may name grades.
void read_vetoes(Reader& reader, const yaml::Mapping& head);
/// The checks of vetoes that need measures without circles; sets Rule::dropped_by.
void check_vetoes(Reader& reader);

// panels.cpp
/// All panels.
void read_panels(Reader& reader, Value panels);
/// The panel of a name.
std::optional<PanelId> find_panel(Reader& reader, Value at);

// criteria.cpp, determination.cpp, checklists.cpp, supplied_facts.cpp
/// Enters the facts and named measures of the weakness catalogue, before measures are read.
void declare_weakness(Reader& reader, Value root);
/// Reads the rest of the weakness catalogue, when all measures are known.
void read_weakness(Reader& reader, Value root);
/// How a village is determined to be weak.
Determination read_determination(Reader& reader, Value value);
/// A condition that may look only at the village's own facts, neither at points and peers nor at weakness itself.
/// check_own_conditions checks that, when it is known that there are no circles.
std::optional<rule::Condition> read_own_condition(Reader& reader, Value value);
void check_own_conditions(Reader& reader);
/// A share from 0% to 100%.
std::optional<base::Rational> read_rate(Reader& reader, Value value);
/// Enters an id of a catalogue's item; false (reported) when it is taken.
bool enter_id(Reader& reader, std::unordered_map<std::string, source::Place>& ids, Value at, const std::string& id);
/// The catalogue of duties, and that of rules of conduct.
void read_duties(Reader& reader, Value root);
void read_conduct(Reader& reader, Value root);
/// The catalogue of books; facts may name its figures.
void read_books(Reader& reader, Value root);
/// The file of awards, when modules, indicators and grades are known.
void read_awards(Reader& reader, Value root);
/// Resolves `from` of all facts.
void read_supplies(Reader& reader);

// Checks of the whole: check/order.cpp, check/causes.cpp, check/sums.cpp, check/bounds.cpp
/// A measure or an indicator, in the order of check_order.
struct Settled {
    bool is_measure = false;
    std::uint16_t index = 0;
};
/// Sets Rubric::order and reports circles; gives measures and indicators so that each comes after what it reads.
std::vector<Settled> check_order(Reader& reader);
/// The interval, unbounded at an end that does not fit into 128 bits.
rule::Interval known(rule::Interval interval);
/// The numbers that each measure can give, by the ranges of the facts; or what it gives where no fact is mentioned.
std::vector<rule::Interval> ranges(const Rubric& rubric, const std::vector<Settled>& order, Silent silent = Silent::no);
/// Checks that the rubric says what every cause of having no number is worth.
void check_causes(Reader& reader, const std::vector<Settled>& order, const std::vector<rule::Interval>& ranges);
/// Checks that full marks add up to the points of modules and to the total.
void check_sums(Reader& reader);
/// Checks that what can leave 0 to its full mark has a cap or a floor.
void check_bounds(Reader& reader, const std::vector<rule::Interval>& ranges);

}  // namespace leitai::rubric
