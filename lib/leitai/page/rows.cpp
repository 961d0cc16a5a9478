// Cuts a list into chunks that are written apart and joined in their order.
#include "leitai/page/rows.hpp"

#include <algorithm>
#include <cassert>
#include <string>

#include "leitai/base/ordered.hpp"

namespace leitai::page {

namespace {

/// About half a megabyte of a score table: nothing against what a chunk costs in locks, and little to hold.
constexpr std::size_t items_of_chunk = 512;
/// More threads than the one that takes their bytes could keep up with.
constexpr unsigned most_jobs = 16;

struct Chunk {
    std::size_t first = 0, last = 0;  ///< last: not included
};

void write_chunk(Buffer& out, const Chunk& chunk, const WriteItem& write) {
    for (std::size_t index = chunk.first; index < chunk.last; ++index) write(out, index);
}

}  // namespace

void write_items(Buffer& out, std::size_t count, unsigned jobs, const std::function<WriteItem()>& writer) {
    if (jobs <= 1 || count <= items_of_chunk) return write_chunk(out, {0, count}, writer());
    std::size_t next = 0;
    const auto cut = [&](Chunk& chunk) {
        chunk = {next, std::min(next + items_of_chunk, count)};
        next = chunk.last;
        return chunk.first < chunk.last;
    };
    const auto worker = [&] {
        return [write = writer()](const Chunk& chunk, std::string& bytes) {
            bytes.clear();
            const Sink keep = [&](std::string_view piece) { bytes += piece; };
            Buffer apart(keep);
            write_chunk(apart, chunk, write);
            apart.finish();
        };
    };
    base::run_ordered<Chunk, std::string>(cut, std::min(jobs, most_jobs), worker,
                                          [&](const std::string& bytes) { out << bytes; });
}

void write_rows(Buffer& out, const Table& table, unsigned jobs, const WriteRow& write) {
    const auto writer = [&]() -> WriteItem {
        return [&table, &write, cells = std::vector<Cell>()](Buffer& to, std::size_t index) mutable {
            cells.clear();
            table.row(index, cells);
            assert(cells.size() == table.columns.size() && "a row has one cell a column");
            write(to, index, cells);
        };
    };
    write_items(out, table.rows, jobs, writer);
}

}  // namespace leitai::page
