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
    const std::string number = std::to_string(++annexes_);
    page_.blocks.emplace_back(
        page::Heading{{"附件" + number + "　" + words.zh, "Annex " + number + ". " + words.en}, 1, true});
}

void Sections::say(base::Text words, bool note) { page_.blocks.emplace_back(page::Paragraph{std::move(words), note}); }

}  // namespace leitai::report
