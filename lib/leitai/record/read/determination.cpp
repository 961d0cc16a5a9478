// The tables of keys of determinations, and their reader.
#include "leitai/record/read/head.hpp"
#include "leitai/record/read/readers.hpp"

namespace leitai::record {

using yaml::Field;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;
using yaml::Value;

namespace {

enum DeterminationField : std::size_t { catalogue = register_own, state, criteria, provisional };
constexpr Field determination_table[] = {
    kind_row("determination"),
    period_row,
    village_row,
    {"catalogue", Need::required, Shape::mapping, "目录编号和版本", "id and version of the catalogue",
     "{id: builtin, version: 1.0.0}"},
    {"state", Need::required, Shape::choice, "认定 determined、关注 watch、正常 clear、待定 undecided", "state",
     "clear", weakness_state_words},
    {"criteria", Need::optional, Shape::list, "符合的标准", "criteria that were met", "[W1]"},
    {"provisional", Need::optional, Shape::yes_no, "是否暂定", "whether it was provisional", "yes"},
};

enum CatalogueField : std::size_t { catalogue_id, catalogue_version };
constexpr Field catalogue_table[] = {
    {"id", Need::required, Shape::word, "编号", "id", "builtin"},
    {"version", Need::required, Shape::word, "版本", "version", "1.0.0"},
};

}  // namespace

std::vector<NamedTable> determination_tables(const base::ScoredUnit& /*unit*/) {
    return {
        {{}, determination_table},
        {{"认定结果的 catalogue", "The catalogue of a determination"},
         catalogue_table,
         "catalogue",
         "determination.catalogue"},
    };
}

std::optional<Determination> read_determination(Value root, const rubric::Rubric& /*rubric*/, issue::Issues& issues) {
    const std::size_t before = issues.errors();
    const Mapping map(root, determination_table, {"认定结果", "determination"}, issues);
    Determination record;
    const bool head = read_register_head(map, record);
    if (map.has(catalogue)) {
        const Mapping of(map.at(catalogue), catalogue_table, {"目录", "catalogue"}, issues);
        record.catalogue_id = of.word(catalogue_id).value_or("");
        record.catalogue_version = of.word(catalogue_version).value_or("");
    }
    record.state = static_cast<WeaknessState>(map.choice(state).value_or(0));
    for (const Value item : map.list(criteria)) {
        if (auto id = yaml::read_word(item, issues)) record.criteria.push_back(std::move(*id));
    }
    record.provisional = map.yes_no(provisional).value_or(false);
    if (!head || issues.errors() != before) return std::nullopt;
    return record;
}

}  // namespace leitai::record
