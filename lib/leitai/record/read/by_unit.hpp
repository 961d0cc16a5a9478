// A record's table of keys, once for each scored unit: only the key that names the contestant differs.
#pragma once

#include <array>

#include "leitai/base/scored_unit.hpp"
#include "leitai/yaml/fields.hpp"

namespace leitai::record {

template <std::size_t Rows>
using ByUnit = std::array<std::array<yaml::Field, Rows>, base::scored_units.size()>;

/// The table in which the row `which` is, for each unit, its key and its words.
template <std::size_t Rows>
constexpr ByUnit<Rows> by_unit(const yaml::Field (&table)[Rows], std::size_t which) {
    ByUnit<Rows> tables{};
    for (std::size_t u = 0; u < tables.size(); ++u) {
        const base::ScoredUnit& unit = base::scored_units[u];
        for (std::size_t row = 0; row < Rows; ++row) tables[u][row] = table[row];
        yaml::Field& field = tables[u][which];
        field.key = unit.key;
        field.need = yaml::Need::required;
        field.shape = unit.digits == 12 ? yaml::Shape::village
                      : unit.digits > 0 ? yaml::Shape::region
                                        : yaml::Shape::word;
        field.what_zh = unit.code_zh;
        field.what_en = unit.code_en;
        field.example = unit.example;
    }
    return tables;
}

/// Whether a record names its contestant by the key of another unit, which is reported.
bool report_other_unit(yaml::Value root, const base::ScoredUnit& unit, issue::Issues& issues);

}  // namespace leitai::record
