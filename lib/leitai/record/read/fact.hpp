// Reads one fact of a return by its declared type: a plain value, a mapping with evidence, or a list of dated events.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "leitai/issue/issues.hpp"
#include "leitai/record/read/evidence.hpp"
#include "leitai/record/reported.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/yaml/fields.hpp"

namespace leitai::record {

/// The keys beside `value` that a fact may carry, and those of evidence, of a correction, of a restated past and of
/// what decided it, of a waiver.
std::span<const yaml::Field> fact_fields();
std::span<const yaml::Field> correction_fields();
std::span<const yaml::Field> past_fields();
std::span<const yaml::Field> decided_fields();
std::span<const yaml::Field> waived_fields();
/// The keys of every event; the fact's own fields come on top.
std::span<const yaml::Field> event_fields();

/// The keys of the events of one fact.
std::vector<yaml::Field> event_table_of(const rubric::Fact& fact);
/// A number as it was written; a percent figure with or without its sign. Empty (reported) for anything else.
std::optional<base::Decimal> read_figure(yaml::Value value, bool percent, issue::Issues& issues);
base::Text level_text(rubric::Level level, const base::ScoredUnit& unit);

/// Notes where a value or an event stands within its record.
template <class Kept>
void note_place(Kept& kept, yaml::Value at, std::uint32_t first_line) {
    set_place(kept, at.place().line - first_line + 1, at->column);
}

/// Reads facts by the rubric's declarations. One for each worker.
class FactReader {
public:
    FactReader(const rubric::Rubric& rubric, EvidenceWanted evidence);

    /// Adds what stands under the key of `fact`. `detail`, where given, takes what only explanations print.
    void read(rule::FactId fact, yaml::Value value, const Return& head, Returns& into, issue::Issues& issues,
              Detail* detail);

private:
    /// What a worker looks up again and again about a fact.
    struct Prepared {
        std::optional<std::int64_t> least, most;  ///< in units
        std::vector<yaml::Field> event_table;     ///< of an events fact
    };
    /// Where the pieces of one fact go.
    struct Task {
        rule::FactId id;
        const rubric::Fact& fact;
        const Return& head;
        Returns& into;
        issue::Issues& issues;
        Detail* detail;
    };
    std::optional<std::int64_t> units(const Task& task, yaml::Value value) const;
    std::optional<std::int64_t> number(const Task& task, yaml::Value value) const;
    std::optional<std::int64_t> within_bounds(const Task& task, yaml::Value value, std::int64_t units) const;
    void read_mapping(const Task& task, yaml::Value value) const;
    void read_plain(const Task& task, yaml::Value value) const;
    void put(const Task& task, yaml::Value at, std::optional<std::int64_t> units, std::int32_t correction) const;
    void restated(const Task& task, yaml::Value value, rule::Past past) const;
    std::int32_t correction(const Task& task, yaml::Value value) const;
    bool evidence(const Task& task, yaml::Value list) const;
    std::optional<std::int64_t> events(const Task& task, yaml::Value list) const;
    bool event(const Task& task, yaml::Value value) const;
    bool own_fields(const Task& task, const yaml::Mapping& map, std::size_t first) const;

    const rubric::Rubric& rubric_;
    EvidenceFiles evidence_files_;
    std::vector<Prepared> prepared_;
};

}  // namespace leitai::record
