// The table of keys of traits of a village, their reader, and that of lists of words.
#include <algorithm>

#include "leitai/record/read/head.hpp"
#include "leitai/record/read/readers.hpp"
#include "leitai/record/read/words.hpp"

namespace leitai::record {

using base::Text;
using issue::Code;
using yaml::Field;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;
using yaml::Value;

namespace {

enum TraitsField : std::size_t { industries = register_own, strengths, needs };
constexpr Field traits_table[] = {
    kind_row("traits"),
    period_row,
    village_row,
    {"industries", Need::required, Shape::list, "产业，没有的写 []", "industries, [] where there are none",
     "[枇杷, 茶叶]"},
    {"strengths", Need::required, Shape::list, "优势，没有的写 []", "what it is good at", "[电商, 冷链]"},
    {"needs", Need::required, Shape::list, "短板，没有的写 []；用词同别村的优势一致",
     "what it lacks, in the words of others' strengths", "[资金, 技术]"},
};

}  // namespace

std::vector<std::string> read_words(const Mapping& map, std::size_t field, std::string_view key,
                                    issue::Issues& issues) {
    std::vector<std::string> words;
    std::vector<source::Place> places;
    for (const Value item : map.list(field)) {
        auto word = yaml::read_word(item, issues);
        if (!word) continue;
        const auto twice = std::find(words.begin(), words.end(), *word);
        if (twice != words.end()) {
            issues.add(Code::word_twice_in_list(Text::same(key), Text::same(*word)), item.place(),
                       places[static_cast<std::size_t>(twice - words.begin())]);
            continue;
        }
        words.push_back(std::move(*word));
        places.push_back(item.place());
    }
    return words;
}

std::vector<NamedTable> traits_tables(const base::ScoredUnit& /*unit*/) { return {{{}, traits_table}}; }

std::optional<Traits> read_traits(Value root, const rubric::Rubric& /*rubric*/, issue::Issues& issues) {
    const std::size_t before = issues.errors();
    const Mapping map(root, traits_table, {"村情记录", "record of traits"}, issues);
    Traits traits;
    const bool head = read_register_head(map, traits);
    traits.industries = read_words(map, industries, "industries", issues);
    traits.strengths = read_words(map, strengths, "strengths", issues);
    traits.needs = read_words(map, needs, "needs", issues);
    if (!head || issues.errors() != before) return std::nullopt;
    return traits;
}

}  // namespace leitai::record
