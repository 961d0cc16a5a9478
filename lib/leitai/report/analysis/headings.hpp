// The numbered headings of a long report and of its annexes.
#pragma once

#include "leitai/page/page.hpp"

namespace leitai::report {

/// Numbers the headings of a page: 一、 in Chinese, 1. in English.
class Sections {
public:
    explicit Sections(page::Page& page) : page_(page) {}
    void begin(const base::Text& words);
    /// An annex, numbered where there are several: 附件1　成绩表. Blocks before it are not moved afterwards.
    void annex(const base::Text& words);
    /// A paragraph; `note`: small print.
    void say(base::Text words, bool note = false);
    void add(page::Table table) { page_.blocks.emplace_back(std::move(table)); }
    page::Page& page() { return page_; }

private:
    page::Page& page_;
    std::size_t number_ = 0;
    std::vector<std::pair<std::size_t, base::Text>> annexes_;  // where they begin, and their titles
};

}  // namespace leitai::report
