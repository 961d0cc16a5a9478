// The places where a title may be broken, and what it costs to break it there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace leitai::page {

/// A title as characters, and what it costs to begin a line with each of them. A line that is a tenth emptier than full
/// costs about 1.
class TitlePlaces {
public:
    explicit TitlePlaces(std::string_view words);

    /// Characters.
    std::size_t size() const { return all_.size(); }
    double cost(std::size_t i) const { return costs_[i]; }
    /// Whether two parts of the title are joined before a character.
    bool joint(std::size_t i) const;

    /// The display columns on paper of characters from `from` up to `to`, without blanks at their end.
    double columns(std::size_t from, std::size_t to) const;
    /// The same characters as text, without blanks at either end.
    std::string words(std::size_t from, std::size_t to) const;

private:
    struct Character {
        char32_t code = 0;
        std::size_t at = 0;      ///< byte
        double columns = 0;      ///< on paper
        bool after_gap = false;  ///< between Chinese and letters is a gap
    };

    void add(char32_t code, std::size_t at);
    char32_t code(std::size_t i) const { return i < size() ? all_[i].code : 0; }
    bool stands(std::size_t at, std::u32string_view word) const;
    std::size_t digits_end(std::size_t i) const;
    double cost_before(std::size_t i) const;
    double cost_behind_blank(std::size_t i) const;
    double cost_behind_latin(std::size_t i) const;
    double cost_before_latin(std::size_t i) const;
    double cost_between_chinese(std::size_t i) const;
    void keep(std::size_t from, std::size_t to);
    void keep_words();
    void keep_periods();
    std::size_t period_end(std::size_t i) const;
    std::size_t ordinal_end(std::size_t i) const;

    std::string_view words_;
    std::vector<Character> all_;
    std::vector<double> costs_;
};

}  // namespace leitai::page
