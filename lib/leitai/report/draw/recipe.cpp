// Writes the recipe of a draw; codes and ids are words, so that the seed alone needs quotes.
#include "leitai/report/draw/recipe.hpp"

namespace leitai::report {

namespace {

/// No code can hold this, so none ends the list of candidates.
constexpr const char* end_of_list = "/end";

/// A text in single quotes, as every POSIX shell reads it.
std::string quoted(const std::string& text) {
    std::string result = "'";
    for (const char c : text) {
        if (c == '\'') {
            result += "'\\''";
        } else {
            result += c;
        }
    }
    return result + "'";
}

std::string seed_line(const draw::Held& held) { return "seed=" + quoted(held.rule.seed.text); }

}  // namespace

std::vector<std::string> recipe_of_order(const draw::Held& held) {
    const bool divided = held.rule.by != record::DrawBy::none;
    const std::string key = R"sh("$(printf '%s\n%s' "$seed" "$code" | sha256sum | cut -c1-64)")sh";
    std::vector<std::string> lines = {seed_line(held)};
    lines.emplace_back(divided ? "while read -r stratum code; do" : "while read -r code; do");
    lines.push_back(divided ? R"(  printf '%s %s %s\n' "$stratum" )" + key + R"( "$code")"
                            : R"(  printf '%s %s\n' )" + key + R"( "$code")");
    lines.push_back("done <<'" + std::string(end_of_list) + "' | LC_ALL=C sort");
    for (const draw::Candidate& one : held.candidates) lines.push_back((divided ? one.stratum + " " : "") + one.code);
    lines.emplace_back(end_of_list);
    return lines;
}

std::vector<std::string> recipe_of_questions(const draw::Held& held) {
    if (held.rule.questions.empty()) return {};
    std::string codes, ids;
    for (const draw::Stratum& stratum : held.strata) {
        for (const draw::Line& line : stratum.order) {
            if (line.fate == draw::Fate::drawn) codes += " " + held.candidates[line.candidate].code;
        }
    }
    for (const record::DrawQuestion& one : held.rule.questions) ids += " " + one.id;
    return {
        seed_line(held),
        "for code in" + codes + "; do",
        "  for id in" + ids + "; do",
        R"sh(    printf '%s %s %s\n' "$code" "$(printf '%s\n%s\n%s' "$seed" "$code" "$id" | sha256sum | cut -c1-64)" "$id")sh",
        "  done | LC_ALL=C sort | head -n " + std::to_string(held.rule.questions_each),
        "done",
    };
}

}  // namespace leitai::report
