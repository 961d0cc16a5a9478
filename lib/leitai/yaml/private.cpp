// Finds identity numbers and telephone numbers in free text, in any usual spelling: records must not hold them.
#include <algorithm>
#include <array>
#include <cstring>
#include <string>

#include "leitai/text/utf8.hpp"
#include "leitai/yaml/fields.hpp"

namespace leitai::yaml {

namespace {

/// Digits that stand together, and what stands beside them.
struct Group {
    std::string digits;
    bool joined = false;  ///< only blanks, hyphens, brackets and the like part it from the group before
    bool letter_before = false, letter_behind = false;
    bool plus = false;  ///< a plus sign stands before it
    bool x_behind = false;
    std::string_view ahead;  ///< all text before it
};

/// A character as it would be typed in ASCII: full-width forms fold.
char32_t folded(char32_t code) { return code >= 0xFF01 && code <= 0xFF5E ? code - 0xFEE0 : code; }

bool is_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

/// What people put between the groups of a number.
bool is_separator(char32_t c) {
    constexpr std::u32string_view usual =
        U" \t-.+()/\u00A0\u00AD\u00B7\u200B\u200C\u200D\u2010\u2011\u2012\u2013"
        U"\u2014\u2015\u2060\u2212\u3000\uFEFF";
    return usual.find(c) != usual.npos || (c >= 0x2000 && c <= 0x200A);
}

/// Words after which seven digits are a telephone number.
bool names_telephone(std::string_view ahead) {
    constexpr std::array words = {"电话", "座机", "固话", "手机", "Tel", "tel", "TEL", "phone", "Phone"};
    constexpr std::array fillers = {"号码", "号", "是", "为", ":", "：", " ", ".", "\u3000", "("};
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view filler : fillers) {
            if (!ahead.ends_with(filler)) continue;
            ahead.remove_suffix(filler.size());
            more = true;
        }
    }
    return std::any_of(words.begin(), words.end(), [&](const char* word) { return ahead.ends_with(word); });
}

std::vector<Group> groups_of(std::string_view text) {
    std::vector<Group> groups;
    char32_t before = 0;           // the last character
    bool only_separators = false;  // since the last group
    bool plus = false;
    for (std::size_t at = 0; at < text.size();) {
        const text::Character next = text::character_at(text, at);
        const char32_t code = folded(next.code);
        if (is_digit(code) && !is_digit(before)) {
            groups.push_back({});
            groups.back().joined = only_separators;
            groups.back().letter_before = is_letter(before);
            groups.back().plus = plus;
            groups.back().ahead = text.substr(0, at);
        }
        if (is_digit(code)) {
            groups.back().digits += static_cast<char>(code);
            only_separators = true;
            plus = false;
        } else {
            if (is_digit(before)) {
                groups.back().letter_behind = is_letter(code);
                groups.back().x_behind = code == 'x' || code == 'X';
            }
            plus = code == '+' || (plus && is_separator(code));
            only_separators = only_separators && is_separator(code);
        }
        before = code;
        at += next.length;
    }
    return groups;
}

int number_at(std::string_view digits, std::size_t from, std::size_t count) {
    int number = 0;
    for (const char c : digits.substr(from, count)) number = number * 10 + (c - '0');
    return number;
}

bool is_day(int month, int day) { return month >= 1 && month <= 12 && day >= 1 && day <= 31; }

/// The first two digits of all region codes there are.
bool in_province(std::string_view digits) {
    constexpr std::array<std::pair<int, int>, 8> ranges = {
        {{11, 15}, {21, 23}, {31, 37}, {41, 46}, {50, 54}, {61, 65}, {71, 71}, {81, 83}}};
    const int province = number_at(digits, 0, 2);
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const auto& range) { return range.first <= province && province <= range.second; });
}

/// 18 characters whose middle is a day of birth, or the 15 of old: other codes as long are let be.
bool is_identity(std::string_view digits, bool x_behind, bool parted) {
    if (digits.size() == 15) return in_province(digits) && is_day(number_at(digits, 8, 2), number_at(digits, 10, 2));
    if (digits.size() != 18 && !(digits.size() == 17 && x_behind)) return false;
    const int year = number_at(digits, 6, 4);
    return digits[0] != '0' && (!parted || in_province(digits)) && year >= 1900 && year < 2100 &&
           is_day(number_at(digits, 10, 2), number_at(digits, 12, 2));
}

bool is_mobile(std::string_view digits) { return digits.size() == 11 && digits[0] == '1' && digits[1] >= '3'; }

/// An area code and seven or eight digits: 0593 6321234.
bool is_landline(std::string_view digits) {
    if (digits.size() < 10 || digits.size() > 12 || digits[0] != '0' || digits[1] == '0') return false;
    const std::size_t area = digits[1] == '1' || digits[1] == '2' ? 3 : 4;
    return digits.size() - area >= 7 && digits.size() - area <= 8 && digits[area] >= '2';
}

/// Without the country's 86, however that is written.
std::string_view without_country(std::string_view digits, bool plus) {
    for (const std::string_view country : {"0086", "86"}) {
        const bool certain = plus || country.size() == 4 || digits.size() == 13;
        if (certain && digits.starts_with(country)) return digits.substr(country.size());
    }
    return digits;
}

bool is_telephone(std::string_view digits, bool plus) {
    const std::string_view national = without_country(digits, plus);
    const bool abroad = national.size() < digits.size();  // then the area code has lost its 0
    return is_mobile(national) || is_landline(national) || (abroad && is_landline("0" + std::string(national)));
}

/// Groups that only blanks and the like part.
struct Run {
    std::string digits;
    std::size_t groups = 0;
    std::size_t shortest = 0, longest = 0;
    const Group* first = nullptr;
    const Group* last = nullptr;

    bool stands_alone() const { return !first->letter_before && !last->letter_behind; }
    /// A number is parted into pieces of three and more, or into single digits.
    bool parted_as_number() const { return shortest >= 3 || longest == 1 || first->plus || digits.starts_with("86"); }
};

Run run_of(const std::vector<Group>& groups, std::size_t from, std::size_t to) {
    Run run;
    run.groups = to - from;
    run.first = &groups[from];
    run.last = &groups[to - 1];
    run.shortest = groups[from].digits.size();
    for (std::size_t i = from; i < to; ++i) {
        run.digits += groups[i].digits;
        run.shortest = std::min(run.shortest, groups[i].digits.size());
        run.longest = std::max(run.longest, groups[i].digits.size());
    }
    return run;
}

enum class Found : std::uint8_t { nothing, identity, telephone };

/// What a run is as a whole, or what one of its groups is, or what two or three neighbours make.
Found found_in(const std::vector<Group>& groups, std::size_t from, std::size_t to) {
    const Run whole = run_of(groups, from, to);
    if (is_identity(whole.digits, whole.last->x_behind, whole.groups > 1)) return Found::identity;
    for (std::size_t i = from; i < to; ++i) {
        if (is_identity(groups[i].digits, groups[i].x_behind, false)) return Found::identity;
    }
    if (whole.stands_alone() && whole.parted_as_number() && is_telephone(whole.digits, whole.first->plus))
        return Found::telephone;
    for (std::size_t i = from; i < to; ++i) {
        const Group& one = groups[i];
        const bool local = (one.digits.size() == 7 || one.digits.size() == 8) && names_telephone(one.ahead);
        const bool alone = !one.letter_before && !one.letter_behind;
        if (alone && (local || is_telephone(one.digits, one.plus))) return Found::telephone;
        // A landline and its extension, or two numbers side by side.
        for (std::size_t end = i + 2; end <= std::min(to, i + 3); ++end) {
            const Run part = run_of(groups, i, end);
            const bool area = one.digits.size() >= 3 && one.digits.size() <= 4 && one.digits[0] == '0';
            if (area && part.stands_alone() && is_landline(part.digits)) return Found::telephone;
        }
    }
    return Found::nothing;
}

constexpr std::ptrdiff_t fewest = 7;  // digits of a telephone number

/// Counts the digits and what may be a full-width one in sixteen bytes at a time; never too few. (Byte by byte it was
/// a twentieth of the time of `score`.)
bool may_have_many_digits(std::string_view text) {
    using Bytes = std::uint8_t __attribute__((vector_size(16)));
    Bytes counts{};  // of every sixteenth byte
    for (; text.size() >= sizeof(Bytes); text.remove_prefix(sizeof(Bytes))) {
        Bytes bytes;
        std::memcpy(&bytes, text.data(), sizeof bytes);
        const Bytes digits = bytes - '0';
        counts -= reinterpret_cast<Bytes>((digits < 10) | (bytes == 0xEF));
    }
    std::uint64_t halves[2];
    std::memcpy(halves, &counts, sizeof halves);
    constexpr std::uint64_t every_other = 0x00FF00FF00FF00FFU;
    const std::uint64_t pairs = (halves[0] & every_other) + (halves[0] >> 8U & every_other) +
                                (halves[1] & every_other) + (halves[1] >> 8U & every_other);
    auto found = static_cast<std::ptrdiff_t>(pairs * 0x0001000100010001U >> 48U);
    for (const char c : text) found += (c >= '0' && c <= '9') || c == '\xEF' ? 1 : 0;
    return found >= fewest;
}

/// Whether there are digits enough: most texts have few, and millions are read.
bool has_many_digits(std::string_view text) {
    constexpr std::size_t counted = 255 * 16;  // more could be too many for a count of eight bits
    if (std::ssize(text) < fewest || (text.size() <= counted && !may_have_many_digits(text))) return false;
    const auto ascii = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (ascii >= fewest) return true;
    std::ptrdiff_t wide = 0;
    for (std::size_t at = text.find("\xEF\xBC"); at < text.size(); at = text.find("\xEF\xBC", at + 3)) {
        if (at + 2 >= text.size()) break;
        const auto byte = static_cast<unsigned char>(text[at + 2]);
        if (byte >= 0x90 && byte <= 0x99) ++wide;
    }
    return ascii + wide >= fewest;
}

}  // namespace

void check_private(Value value, issue::Issues& issues) {
    const std::string_view text = value.text();
    if (!has_many_digits(text)) return;
    const std::vector<Group> groups = groups_of(text);
    for (std::size_t from = 0, to = 0; from < groups.size(); from = to) {
        for (to = from + 1; to < groups.size() && groups[to].joined; ++to) {
        }
        const Found found = found_in(groups, from, to);
        if (found == Found::nothing) continue;
        const bool identity = found == Found::identity;
        report(issues, identity ? issue::Code::identity_number_present : issue::Code::phone_number_present, value);
        return;
    }
}

}  // namespace leitai::yaml
