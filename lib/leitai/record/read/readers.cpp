// The tables of keys of every kind of record.
#include "leitai/record/read/readers.hpp"

namespace leitai::record {

std::vector<NamedTable> tables_of(const Kind& kind, const base::ScoredUnit& unit) {
    using Tables = std::vector<NamedTable> (*)(const base::ScoredUnit&);
    constexpr Tables tables[] = {
#define LEITAI_KIND(group, word, ...) word##_tables,
#include "leitai/record/kinds.def"
    };
    static_assert(std::size(tables) == kinds.size());
    std::vector<NamedTable> all = tables[&kind - kinds.data()](unit);
    all.front().title = kind.title();
    return all;
}

}  // namespace leitai::record
