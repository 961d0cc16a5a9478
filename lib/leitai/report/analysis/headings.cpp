// Chinese numerals up to nineteen, for no report has more sections.
#include "leitai/report/analysis/headings.hpp"

#include <array>
#include <cassert>
#include <string>

namespace leitai::report {

namespace {

std::string chinese(std::size_t number) {
    constexpr std::array<std::string_view, 10> digits = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    assert(number > 0 && number < 20);
    return std::string(number >= 10 ? "十" : "") + std::string(digits[number % 10]);
}

}  // namespace

void Sections::begin(const base::Text& words) {
    ++number_;
    page_.blocks.emplace_back(
        page::Heading{{chinese(number_) + "、" + words.zh, std::to_string(number_) + ". " + words.en}, 1});
}

void Sections::annex(const base::Text& words) {
    const auto heading = [](const base::Text& of, const std::string& number) {
        const std::string en = number.empty() ? "Annex" : "Annex " + number;
        return page::Heading{{"附件" + number + "　" + of.zh, en + ". " + of.en}, 1, true};
    };
    annexes_.emplace_back(page_.blocks.size(), words);
    page_.blocks.emplace_back(heading(words, ""));
    // An annex that stands alone has no number.
    for (std::size_t i = 0; i < annexes_.size() && annexes_.size() > 1; ++i)
        page_.blocks[annexes_[i].first] = heading(annexes_[i].second, std::to_string(i + 1));
}

void Sections::say(base::Text words, bool note) { page_.blocks.emplace_back(page::Paragraph{std::move(words), note}); }

}  // namespace leitai::report
