// How every workbook is made with libxlsxwriter: in a folder of its own, in silence, and with the same bytes each time.
#pragma once

#include <xlsxwriter.h>

#include <functional>
#include <string>

#include "leitai/page/format.hpp"

namespace leitai::page {

/// Throws what libxlsxwriter could not do: base::Failure where the temporary folder fails, std::bad_alloc.
void check(lxw_error error);

/// What the workbook is called in its properties, which also say when it was made: always on the same day.
void set_title(lxw_workbook* book, const std::string& title);

/// Gives `sink` the bytes of a workbook that `write` fills. Several threads may make some. `large`: its rows are not
/// held, so `write` writes them from above, and goes back to none.
void make_workbook(const std::function<void(lxw_workbook* book)>& write, bool large, const Sink& sink);
/// The same in memory, for a small one.
std::string made_workbook(const std::function<void(lxw_workbook* book)>& write);

}  // namespace leitai::page
