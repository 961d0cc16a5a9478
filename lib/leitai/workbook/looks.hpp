// How the cells of a workbook to fill in look, and which of them are locked.
#pragma once

#include <xlsxwriter.h>

#include <map>
#include <tuple>

#include "leitai/workbook/form.hpp"

namespace leitai::workbook {

/// What a cell is.
enum class Part : std::uint8_t {
    key,         ///< in the hidden row of keys
    heading,     ///< the first line, alone over the sheet
    how_to,      ///< the line below
    head,        ///< of a column
    head_words,  ///< within a head: its title
    head_mark,   ///< within a head: that it must be filled in
    needed,      ///< to fill in, and the row is not complete without it
    open,        ///< to fill in
    known,       ///< says whose row it is, or only shows something
    closed,      ///< nobody asks for it
    further,     ///< of an empty row that people may fill in
};

/// What the format of a cell depends on.
struct CellLook {
    Part part = Part::open;
    Holds holds = Holds::text;
    int decimals = 0;
    bool centred = false;
    auto key() const { return std::tuple(part, holds, decimals, centred); }
    friend bool operator<(const CellLook& a, const CellLook& b) { return a.key() < b.key(); }
};

/// Whether what stands in such cells is a number for spreadsheet programs.
inline bool is_figure(Holds holds) {
    return holds == Holds::number || holds == Holds::whole || holds == Holds::percent || holds == Holds::date;
}

/// The formats of a workbook, one for each look.
class CellLooks {
public:
    explicit CellLooks(lxw_workbook* book) : book_(book) {}
    lxw_format* of(const CellLook& look);
    /// The frame that an empty row gets with its first value.
    lxw_format* frame();

private:
    lxw_workbook* book_;
    std::map<CellLook, lxw_format*> formats_;
    lxw_format* frame_ = nullptr;
};

}  // namespace leitai::workbook
