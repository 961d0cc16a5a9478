// What one owner hands in for one village and period, as cells that the cohort takes over.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/region.hpp"
#include "leitai/issue/issues.hpp"
#include "leitai/record/cell.hpp"
#include "leitai/record/read/fact.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/yaml/fields.hpp"

namespace leitai::record {

std::span<const yaml::Field> return_fields(const base::ScoredUnit& unit);
std::span<const yaml::Field> by_fields();

/// Reads returns against a rubric. One for each worker: it remembers the order in which facts came last.
class ReturnReader {
public:
    ReturnReader(const rubric::Rubric& rubric, base::Period scored, DetailsOf details_of, EvidenceWanted evidence);

    void read(yaml::Value root, Returns& into, issue::Issues& issues);
    /// Notes a return that cannot be read, and says what is wrong with its facts; nothing where it is none.
    void look_through(yaml::Value root, Returns& into, issue::Issues& issues);
    /// Notes a return whose text is no YAML; nothing where it is none.
    void look_through(const yaml::Tape& refused, Returns& into) const;

private:
    bool read_head(yaml::Value root, Return& head, Returns& into, issue::Issues& issues, yaml::Value& facts,
                   std::string& by);
    void read_facts(yaml::Value facts, const Return& head, const std::string& by, Returns& into, issue::Issues& issues);
    std::optional<rule::FactId> find(yaml::Value key);
    void unknown_fact(yaml::Value key, const Return& head, Returns& into, issue::Issues& issues);
    std::optional<rule::FactId> nearest_fact(std::string_view name);
    void settle_meant(std::size_t first, Returns& into) const;

    FactReader facts_;
    const rubric::Rubric& rubric_;
    std::span<const yaml::Field> table_;  ///< of a return, for the scored unit
    base::Period scored_;
    DetailsOf details_of_;
    std::vector<source::Place> seen_;     ///< by fact: where it stands in the return that saw it last
    std::vector<std::uint32_t> seen_in_;  ///< by fact: the number of that return
    std::unordered_map<std::string, std::optional<rule::FactId>> nearest_;  ///< of names that the rubric does not know
    std::uint32_t return_number_ = 0;
    Returns unused_;             ///< takes what is read of facts that cannot count
    rule::FactId expected_ = 0;  ///< returns name their facts in the same order again and again
};

}  // namespace leitai::record
