// The tables of keys of every kind of record.
#include "leitai/record/read/readers.hpp"

#include "leitai/record/read/acknowledged.hpp"
#include "leitai/record/read/return.hpp"

namespace leitai::record {

std::vector<NamedTable> shared_tables() {
    return {
        {{"by（谁填报、谁排查、谁决定）", "A record's by"},
         by_fields(),
         "by",
         "return.by check.by duty.by breach.by closing.by acknowledged.by"},
        {{"各种记录的 acknowledged（核实无误的警告）每一项", "Each acknowledged warning of a record of any kind"},
         acknowledged_fields(),
         "acknowledged"},
    };
}

std::vector<NamedTable> tables_of(const Kind& kind, const base::ScoredUnit& unit) {
    using Tables = std::vector<NamedTable> (*)(const base::ScoredUnit&);
    constexpr Tables tables[] = {
#define LEITAI_KIND(group, word, ...) word##_tables,
#include "leitai/record/kinds.def"
    };
    static_assert(std::size(tables) == kinds.size());
    std::vector<NamedTable> all = tables[&kind - kinds.data()](unit);
    all.front().title = kind.title();
    all.front().name = kind.word;
    return all;
}

}  // namespace leitai::record
