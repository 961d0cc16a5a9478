// Reads rows cell by cell, each as its column wants it.
#include "leitai/desk/rows.hpp"

#include <algorithm>

namespace leitai::desk {

using base::Text;
using workbook::Cell;
using workbook::SheetRow;
using workbook::Use;

namespace {

/// NamedUnit a column names, if it names anybody who is on the roster already.
enum class Names : std::uint8_t { nobody, contestant, township, county };

Names names_of(const Table& table, std::string_view key) {
    if (table.of.kind == "roster") return Names::nobody;
    if (key.starts_with("record.")) key.remove_prefix(7);
    const bool head = table.of.layout != FormOf::Layout::items || table.of.subject.empty();
    if (key == "village") return Names::contestant;
    if (!head && key == "township") return Names::township;
    if (!head && key == "county") return Names::county;
    if (head && (key == "township" || key == "county" || key == "other")) return Names::contestant;
    return Names::nobody;
}

class RowReader {
public:
    RowReader(std::size_t book, const Table& table, const Contestants& contestants, const DayRules& days,
              const std::vector<CellAt>& left_out, ReadRows& into)
        : book_(book),
          table_(table),
          contestants_(contestants),
          unit_key_(contestants.unit().key),
          days_(days),
          left_out_(left_out),
          into_(into) {}

    void read(const SheetRow& row) {
        if (std::binary_search(left_out_.begin(), left_out_.end(), CellAt{book_, table_.sheet, row.number, 0})) return;
        ReadRow made;
        made.number = row.number;
        bool filled = false;
        for (const Placed& placed : table_.columns) {
            const Cell* cell = row.at(placed.at);
            if (cell == nullptr || placed.column.use == Use::context) continue;
            const CellAt from{book_, table_.sheet, row.number, placed.at};
            if (std::binary_search(left_out_.begin(), left_out_.end(), from)) {
                made.faulty = made.faulty || placed.column.use == Use::key || placed.column.required;
                continue;
            }
            CellValue said = read_cell(row, placed, *cell, from, made);
            if (said.text.empty()) continue;
            filled = filled || placed.column.use == Use::fill;
            made.cells.push_back(std::move(said));
        }
        if (filled && !made.faulty) check_contestant(made);
        if (filled || made.faulty) into_.rows.push_back(std::move(made));
    }

private:
    /// What was filled in and belongs to nobody would be lost.
    void check_contestant(ReadRow& row) {
        using Layout = FormOf::Layout;
        const Layout layout = table_.of.layout;
        if (layout != Layout::facts && layout != Layout::events && layout != Layout::marks) return;
        if (row.at(unit_key_) != nullptr) return;
        row.faulty = true;
        into_.faults.push_back(
            {{book_, table_.sheet, row.number, 0},
             {"这一行填了数，没有写是哪个村（单位）的", "this row is filled in, and says nobody whose it is"}});
    }

    CellValue read_cell(const SheetRow& row, const Placed& placed, const Cell& cell, CellAt from, ReadRow& made) {
        CellValue said{&placed.column, {}, {}, from};
        Taken taken = take(as_declared(placed, cell), placed.column, days_);
        const Names names = names_of(table_, placed.column.key);
        if (taken.wrong.empty() && names != Names::nobody) {
            const NamedUnit named = who(names, taken.text, row);
            taken.wrong = named.wrong;
            if (named.by_name) taken.how = Text("按名称认作" + named.code, "known by its name: " + named.code);
            taken.text = named.code;
            said.name = named.name;
        }
        if (!taken.wrong.empty()) {
            into_.faults.push_back({from, taken.wrong});
            made.faulty = true;
            return said;
        }
        if (!taken.how.empty()) into_.readings.push_back({from, placed.column.title, cell.text, taken.how});
        said.text = std::move(taken.text);
        return said;
    }

    /// A value that the mapping of a table gives another word for.
    Cell as_declared(const Placed& placed, const Cell& cell) const {
        Cell read = cell;
        const std::string half = placed.unit.empty() ? std::string() : half_width(cell.text);
        if (!half.empty() && half.back() >= '0' && half.back() <= '9') {
            read.text += placed.unit;
            read.kind = workbook::Kind::text;
        }
        for (const auto& [key, choices] : table_.values) {
            if (key != placed.column.key) continue;
            for (const workbook::Choice& one : choices) {
                if (one.title.zh != cell.text) continue;
                read.text = one.word;
                read.kind = workbook::Kind::text;
            }
        }
        return read;
    }

    NamedUnit who(Names names, const std::string& text, const SheetRow& row) const {
        if (names == Names::township) return contestants_.township(text);
        if (names == Names::county) return contestants_.county(text);
        const Placed* in = column_of(table_, "in");
        const Cell* township = in == nullptr ? nullptr : row.at(in->at);
        return contestants_.contestant(text, township == nullptr ? std::string() : township->text);
    }

    std::size_t book_;
    const Table& table_;
    const Contestants& contestants_;
    std::string_view unit_key_;
    const DayRules& days_;
    const std::vector<CellAt>& left_out_;
    ReadRows& into_;
};

}  // namespace

const CellValue* ReadRow::at(std::string_view key) const {
    const auto found =
        std::find_if(cells.begin(), cells.end(), [&](const CellValue& one) { return one.column->key == key; });
    return found == cells.end() ? nullptr : &*found;
}

ReadRows read_rows(std::size_t number, const Table& table, const Contestants& contestants, const DayRules& days,
                   const std::vector<CellAt>& left_out) {
    ReadRows read;
    RowReader reader(number, table, contestants, days, left_out, read);
    for (const SheetRow* row : table.rows) reader.read(*row);
    return read;
}

}  // namespace leitai::desk
