// What a rubric says otherwise than an older version: what differs, whose points can change, and why.
#pragma once

#include "leitai/page/page.hpp"
#include "leitai/rubric/versions/changes.hpp"

namespace leitai::report {

/// A rubric, the older one it was compared with, and what differs.
struct Against {
    const rubric::Rubric& old;
    const rubric::Rubric& now;
    const rubric::Changes& changes;
};

/// "与 1.0.0 版相比，得分可能变化：2 项指标有改动，44 项没有": what the table below it says as a whole.
base::Text changes_words(const Against& against);

/// A row for each thing that differs; `changes` must outlive it.
page::Table changes_table(const rubric::Changes& changes, base::Lang lang);

/// Both alone, for text below the issues.
page::Page changes_page(const Against& against, base::Lang lang);

}  // namespace leitai::report
