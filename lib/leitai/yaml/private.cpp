// Finds identity numbers and mobile phone numbers in free text, which records must not hold.
#include <algorithm>

#include "leitai/yaml/fields.hpp"

namespace leitai::yaml {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

int number_at(std::string_view digits, std::size_t from, std::size_t count) {
    int number = 0;
    for (const char c : digits.substr(from, count)) number = number * 10 + (c - '0');
    return number;
}

/// 18 characters whose middle is a day of birth: other codes of 18 digits are let be.
bool is_identity(std::string_view run, char behind) {
    const bool with_x = run.size() == 17 && (behind == 'X' || behind == 'x');
    if (run.size() != 18 && !with_x) return false;
    const int year = number_at(run, 6, 4);
    const int month = number_at(run, 10, 2);
    const int day = number_at(run, 12, 2);
    return run[0] != '0' && year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

bool is_mobile(std::string_view run) { return run.size() == 11 && run[0] == '1' && run[1] >= '3'; }

}  // namespace

void check_private(Value value, issue::Issues& issues) {
    const std::string_view text = value.text();
    if (text.size() < 11) return;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(text[at])) continue;
        std::size_t end = at;
        while (end < text.size() && is_digit(text[end])) ++end;
        const std::string_view run = text.substr(at, end - at);
        const char behind = end < text.size() ? text[end] : ' ';
        const bool identity = is_identity(run, behind);
        if (identity || is_mobile(run)) {
            report(issues, identity ? issue::Code::identity_number_present : issue::Code::phone_number_present, value);
            return;
        }
        at = end - 1;
    }
}

}  // namespace leitai::yaml
