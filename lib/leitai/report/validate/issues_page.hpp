// What `validate` found, as tables for formats that take pages, and the list of who has not handed in.
#pragma once

#include <optional>

#include "leitai/book/kept.hpp"
#include "leitai/issue/issues.hpp"
#include "leitai/page/page.hpp"
#include "leitai/report/labels.hpp"
#include "leitai/report/validate/changes_page.hpp"
#include "leitai/report/validate/due.hpp"
#include "leitai/report/validate/passed_over.hpp"
#include "leitai/source/source_map.hpp"

namespace leitai::report {

/// The findings of a validation. Without a subject (only rubrics were checked) nobody can be behind.
struct Validated {
    const issue::Issues& issues;
    const source::SourceMap& map;
    const Subject* subject = nullptr;
    base::Lang lang = base::Lang::zh;
    std::size_t limit = issue::default_limit;  ///< rows of the list of who is behind
    bool people = false;                       ///< that list shortened for people, not a row for each village
    const Against* against = nullptr;          ///< an older version that the rubric was compared with
    std::vector<PassedOver> passed_over = {};  ///< entries of the records' folders that are no records
    std::vector<std::string> excluded = {};    ///< entries that somebody wanted to have left unread: rows of their own
    const book::Kept* books = nullptr;         ///< where the plan names a catalogue of books
    std::string campaign = {};                 ///< its name, where several are checked
    Due due = {};                              ///< until when what is owed must be there
};

/// One row an issue, then one with severity `note` and no code for each excluded entry; what `found` refers to must
/// outlive it.
page::Table issue_table(const Validated& found);

/// Totals, a table of issues, what changed since an older version, and a table of who is behind.
page::Page issues_page(const Validated& found);

/// Entries of the records' folders that are no records, a row for each kind.
page::Table passed_over_table(const Validated& found);

/// Who is behind alone, for text below the issues; empty when nobody is.
std::optional<page::Page> missing_page(const Validated& found);

}  // namespace leitai::report
