// Reader: what the readers of a rubric's parts share while they work: names, tokens, and how they report.
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

/// Where a measure was written, for the checks that follow once all is read.
struct MeasureSource {
    Value at;                      ///< its name, or the inline mapping
    std::optional<Value> body;     ///< of a named one
    std::optional<Value> operand;  ///< the name behind the measure's word
    std::optional<Value> against;
    std::vector<Value> members;  ///< of points_of
    bool sound = false;          ///< it and all beneath it was read without an error
    // Learnt by check_measure, from the leaves upwards:
    bool whole = false;                ///< only whole numbers come
    bool percent = false;              ///< in the unit of a percent fact
    bool year_to_date = false;         ///< reads a fact that is counted from the year's beginning
    std::optional<Value> of_the_past;  ///< what makes it looked at in an earlier period
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

/// What a scale looks at, as far as it is known.
struct Look {
    enum class Kind : std::uint8_t { number, yes_no, choice, date, mark, events } kind = Kind::number;
    bool known = false;              ///< false: the measure was in error, nothing can be checked against it
    bool whole = false;              ///< only whole numbers come
    bool percent = false;            ///< constants must be written with %
    std::string_view name;           ///< as messages call it
    const Fact* fact = nullptr;      ///< choice, events
    const EventField* by = nullptr;  ///< of events: the field a table reads
};

/// Names by which a condition may test: those of the village, or the fields of an event.
struct Names {
    std::optional<rule::FactId> events;  ///< set inside `where`
};

/// Everything the parts of the reader share.
struct Reader {
    Rubric rubric;
    issue::Issues& issues;
    std::unordered_map<std::string_view, Name> names;
    std::unordered_map<std::string_view, rule::ClassId> classes;
    bool classes_sound = false;
    Authority authority;    ///< of facts that declare none
    rule::Instead instead;  ///< of indicators that declare none
    bool instead_sound = true;
    bool ids_there = true;  ///< false: a module or indicator has no id, which may be the one that is looked for
    bool all_there = true;  ///< false: facts, measures or modules may stand under a misspelt key
    std::vector<bool> fact_sound;
    std::vector<Value> fact_at;
    std::vector<std::optional<rule::MeasureId>> fact_measures;  ///< the measure that is the fact itself
    std::vector<MeasureSource> measures;                        ///< beside rubric.measures
    std::vector<ModuleSource> modules;                          ///< beside rubric.modules
    std::vector<IndicatorSource> indicators;                    ///< beside rubric.indicators
    std::vector<VetoSource> vetoes;                             ///< beside rubric.vetoes
    std::vector<bool> better_reported, decimals_reported;       ///< by measure: once is enough
    bool linting = false;  ///< what a catalogue says soundly and can hardly mean is looked for as well
    std::optional<Value> total_at;
    std::optional<yaml::Mapping> weakness_head;                     ///< of the weakness catalogue, while there is one
    std::vector<std::pair<Value, rule::Condition>> own_conditions;  ///< of signs: about the village's own facts
    std::vector<std::pair<Value, rule::MeasureId>> own_measures;    ///< likewise: what `fill` ranks by
    std::vector<std::pair<rule::FactId, Value>> supplies;  ///< `from` of facts, to be resolved once all are known
    std::size_t silent = 0;                                ///< uses of something that is already known to be broken
    std::int64_t comparisons = 30'000;  ///< left for finding the nearest name: it takes long among thousands

    explicit Reader(issue::Issues& to) : issues(to) {}

    void report(issue::Said said, Value at, std::optional<source::Place> related = std::nullopt) {
        yaml::report(issues, std::move(said), at, related);
    }
    /// Counts what went wrong so far; compare two counts to know whether the part between was sound.
    std::size_t troubles() const { return issues.errors() + silent; }
};

inline base::Text same(std::string_view word) { return base::Text::same(word); }
/// A word of the rubric within a sentence.
inline base::Text quoted(std::string_view word) { return same("“" + std::string(word) + "”"); }
inline base::Text decimals_limit() {
    const std::string most = std::to_string(base::max_decimals);
    return {most + " 位", most};
}
/// A number as it was written, or as it is where it stands among those of the classes.
inline base::Text as_written(Value value, const base::Rational& number) {
    return same(value.is_scalar() ? std::string(value.text()) : to_string(number));
}

// Entries of a free mapping (names chosen by the rubric): key, value. Duplicate keys are reported and left out.
std::vector<std::pair<Value, Value>> entries(Reader& reader, Value mapping);
std::vector<Value> items(Value sequence);

/// Two keys of a mapping that exclude each other: reported at the one that stands later.
void report_both(Reader& reader, const yaml::Mapping& mapping, std::span<const yaml::Field> rows, std::size_t a,
                 std::size_t b);

// numbers.cpp
std::optional<rule::Constant> read_constant(Reader& reader, Value value, const Look& look = {});
std::optional<base::Rational> read_single(Reader& reader, Value value, const Look& look = {});
/// `has_full`: false where there is no full mark to take a share of.
std::optional<rule::Worth> read_worth(Reader& reader, Value value, bool has_full);
/// A number, or a share: with % or as a fraction.
struct Amount {
    base::Rational value;
    bool share = false;
};
std::optional<Amount> read_amount(Reader& reader, Value value);
bool is_name(std::string_view text);

// names.cpp, reserved.cpp
/// Whether a word of the rule language would be read where such a name stands.
bool is_reserved(Name::Kind kind, std::string_view word);
/// Enters a name, reporting one that is reserved or no name; false (reported) when it is taken.
bool declare(Reader& reader, Value at, Name name);
/// `candidates` is asked only while there is time to compare them.
using Candidates = std::function<std::vector<std::string_view>()>;
void report_unknown(Reader& reader, Value at, base::Text what, const Candidates& candidates);
const Name* find(const Reader& reader, std::string_view name);
std::optional<rule::ClassId> find_class(Reader& reader, Value at);
std::optional<rule::FieldId> find_field(Reader& reader, rule::FactId fact, Value at);
/// The fact of a name; of events alone where asked. Reports what does not fit `word`.
std::optional<rule::FactId> find_fact(Reader& reader, Value at, std::string_view word);
/// The measure of a name: a named one, or the fact itself.
std::optional<rule::MeasureId> find_measure(Reader& reader, Value at);
/// Adds the measure that is the fact itself.
std::optional<rule::MeasureId> measure_of_fact(Reader& reader, rule::FactId fact);
std::optional<rule::IndicatorId> find_indicator(Reader& reader, Value at);
base::Text title_of(FactType type);

// head.cpp, facts.cpp
void read_head(Reader& reader, const yaml::Mapping& head);
void read_ties(Reader& reader, const yaml::Mapping& head);
/// Three numbers: "1.0.0". Reports what is none.
std::string read_version(Reader& reader, const yaml::Mapping& mapping, std::size_t row);
Authority read_authority(Reader& reader, const yaml::Mapping& mapping, std::size_t scored_by, std::size_t unchecked,
                         const Authority& otherwise);
void read_facts(Reader& reader, Value facts);
/// Those of a catalogue: one that the rubric has as well is the same fact, and must agree.
void read_catalogue_facts(Reader& reader, Value facts);

// conditions.cpp, values.cpp
std::optional<rule::Condition> read_condition(Reader& reader, Value value, const Names& names = {});
std::optional<rule::Among> read_among(Reader& reader, Value value);
/// The number that a declared value is counted as: its position, or 1 for yes.
std::optional<std::int64_t> declared_position(const Look& look, const std::vector<std::string>* values,
                                              std::string_view text);
void report_undeclared(Reader& reader, Value at, const Look& look, const std::vector<std::string>* values);

// measures.cpp, measure_words.cpp
void declare_measures(Reader& reader, Value measures);
void read_measures(Reader& reader);
/// One measure from its mapping; `source.sound` says whether that went well.
void read_measure_body(Reader& reader, Value value, rule::Measure& measure, MeasureSource& source);
/// The measure of a rule: a name, or a mapping written in place.
std::optional<rule::MeasureId> read_measure_of(Reader& reader, Value value);
/// The sum of no indicators: 0, and always known.
std::optional<rule::MeasureId> empty_measure(Reader& reader, Value at);
/// A named measure's or fact's kind of value; checks of types have been done.
Look look_at(const Reader& reader, rule::MeasureId id);

// measures.cpp, check/measures.cpp
/// All measures, those that are read before those that read them; circles are cut anywhere.
std::vector<rule::MeasureId> inside_out(const Rubric& rubric);
/// A measure is taken anew for every rule and looks through others: how often, and so how deep, is limited.
void check_steps(Reader& reader, const std::vector<rule::MeasureId>& order);
/// Types, directions and decimals of one measure against what it reads, which has been checked before.
void check_measure(Reader& reader, rule::MeasureId id);
/// Spans of the facts that are compared with an earlier period; once all measures are known.
void check_spans(Reader& reader);

// scales.cpp, each.cpp, scale_tables.cpp
struct ScaleContext {
    Look look;
    bool has_full = false;  ///< the indicator (or whoever takes the scale) has a full mark
};
std::optional<rule::Scale> read_scale(Reader& reader, Value value, const ScaleContext& context);
base::Text words_of(const Look& look);
std::optional<rule::Each> read_each(Reader& reader, const yaml::Mapping& scale, const ScaleContext& context);
std::optional<rule::Table> read_table(Reader& reader, const yaml::Mapping& scale, const ScaleContext& context);
std::optional<rule::Cases> read_cases(Reader& reader, const yaml::Mapping& scale, const ScaleContext& context);
std::optional<rule::Judged> read_judged(Reader& reader, Value value, bool has_full);
std::optional<rule::Worth> read_else(Reader& reader, const yaml::Mapping& scale, bool has_full, bool needed);
/// True when what is read for every class keeps low <= high; reported otherwise.
bool check_rising(Reader& reader, Value at, const rule::Worth& low, const rule::Worth& high);

// rules.cpp, instead.cpp
/// Where the words of a rule stand in a table: in a rule's own, or in that of an indicator that is its own rule.
using RuleRows = std::array<std::size_t, 10>;
inline constexpr std::size_t no_row = static_cast<std::size_t>(-1);
/// `indicator_points`: the full mark that shares are of; empty where there is none.
std::optional<rule::Rule> read_rule(Reader& reader, const yaml::Mapping& mapping, const RuleRows& rows,
                                    const std::optional<rule::Constant>& indicator_points);
/// `granted` or `{when: …}`, of a rule or a veto.
std::optional<rule::Waiver> read_waiver(Reader& reader, Value value);
/// Reads outcomes into `instead`, over what stands there.
void read_instead(Reader& reader, Value value, bool has_full, rule::Instead& instead);

// modules.cpp, indicators.cpp
/// Enters the ids of all modules and indicators, so that anything may refer to them.
void declare_modules(Reader& reader, const std::vector<Value>& modules);
void read_modules(Reader& reader);
/// `module_starts`: the module has a base of its own, so that its indicators need no full mark.
void read_indicator(Reader& reader, rule::IndicatorId id, bool module_starts);
/// A full mark by class: points, never a share, never negative.
std::optional<rule::Constant> read_full_mark(Reader& reader, Value value);

// grades.cpp, vetoes.cpp
void read_grades(Reader& reader, const yaml::Mapping& head);
/// After the grades, which effects may name.
void read_vetoes(Reader& reader, const yaml::Mapping& head);
/// What only measures without circles can show; sets Rule::dropped_by.
void check_vetoes(Reader& reader);

// panels.cpp
void read_panels(Reader& reader, Value panels);
std::optional<PanelId> find_panel(Reader& reader, Value at);

// criteria.cpp, determination.cpp, checklists.cpp, supplied_facts.cpp
/// Facts and named measures of the weakness catalogue; before measures are read.
void declare_weakness(Reader& reader, Value root);
/// The rest of it, once all measures are known.
void read_weakness(Reader& reader, Value root);
Determination read_determination(Reader& reader, Value value);
/// A condition that looks at the village's own facts alone, neither at points and peers nor at weakness itself: which
/// is checked once there are no circles.
std::optional<rule::Condition> read_own_condition(Reader& reader, Value value);
void check_own_conditions(Reader& reader);
/// A share from 0% to 100%.
std::optional<base::Rational> read_rate(Reader& reader, Value value);
/// How many items a catalogue has, beside how many it usually has.
void check_usual(Reader& reader, Value at, base::Text has, base::Text usual);
/// Enters an id of a catalogue's item; false (reported) when it is taken.
bool enter_id(Reader& reader, std::unordered_map<std::string, source::Place>& ids, Value at, const std::string& id);
void read_duties(Reader& reader, Value root);
void read_conduct(Reader& reader, Value root);
/// Resolves `from` of all facts.
void read_supplies(Reader& reader);

// Checks of the whole: check/order.cpp, check/causes.cpp, check/sums.cpp, check/bounds.cpp
/// Sets Rubric::order; gives the measures and indicators so that those that are read come first.
struct Settled {
    bool is_measure = false;
    std::uint16_t index = 0;
};
std::vector<Settled> check_order(Reader& reader);
/// An end that left 128 bits bounds nothing.
rule::Interval known(rule::Interval interval);
/// The numbers that each measure can give, by the ranges of the facts.
std::vector<rule::Interval> ranges(const Rubric& rubric, const std::vector<Settled>& order);
void check_causes(Reader& reader, const std::vector<Settled>& order, const std::vector<rule::Interval>& ranges);
void check_sums(Reader& reader);
void check_bounds(Reader& reader, const std::vector<rule::Interval>& ranges);

}  // namespace leitai::rubric
