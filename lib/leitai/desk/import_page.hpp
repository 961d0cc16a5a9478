// What an import did, for people and for programs.
#pragma once

#include "leitai/desk/import.hpp"
#include "leitai/page/page.hpp"

namespace leitai::desk {

/// The page of an import: how much there was, which cells were not taken as they were written, what was corrected, and
/// which files are written. `written`: false where nothing is, because something is wrong or `--dry-run` was given.
/// What it refers to must outlive it.
page::Page import_page(const Imported& imported, const std::vector<Handed>& handed, bool written, base::Lang lang);

}  // namespace leitai::desk
