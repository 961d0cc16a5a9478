// Reads declared values and circles of peers, as conditions, tables and measures name them.
#include <algorithm>

#include "leitai/base/names.hpp"
#include "leitai/rubric/read/reader.hpp"

namespace leitai::rubric {

std::optional<std::int64_t> declared_position(const Look& look, const std::vector<std::string>* values,
                                              std::string_view text) {
    if (look.kind == Look::Kind::yes_no) {
        if (text == "yes" || text == "是") return 1;
        if (text == "no" || text == "否") return 0;
        return std::nullopt;
    }
    const auto found = std::find(values->begin(), values->end(), text);
    if (found == values->end()) return std::nullopt;
    return found - values->begin();
}

void report_undeclared(Reader& reader, Value at, const Look& look, const std::vector<std::string>* values) {
    std::vector<std::string_view> candidates{"yes", "no"};
    if (look.kind != Look::Kind::yes_no) candidates.assign(values->begin(), values->end());
    reader.comparisons -= static_cast<std::int64_t>(candidates.size());
    const auto meant = reader.comparisons > 0 ? base::nearest(at.text(), candidates) : std::nullopt;
    const base::Text of = {"“" + std::string(look.name) + "”", "“" + std::string(look.name) + "”"};
    if (meant) {
        reader.report(Code::misspelt_value_in_rubric(same(at.text()), of, same(*meant)), at);
    } else {
        reader.report(Code::undeclared_value_in_rubric(same(at.text()), of), at);
    }
}

namespace {

/// The words that can stand in a circle of peers. Places that the scored unit does not lie in are left out.
base::Text circles_of(const base::ScoredUnit& unit) {
    if (unit.in_township) return {"county、township 或 class", "county, township or class"};
    const std::string only_zh = "（细则给" + std::string(unit.zh) + "打分）",
                      only_en = " (the rubric scores " + std::string(unit.en_many) + ")";
    if (unit.in_county) return {"county 或 class" + only_zh, "county or class" + only_en};
    return {"class" + only_zh, "class" + only_en};
}

}  // namespace

std::optional<rule::Among> read_among(Reader& reader, Value value) {
    rule::Among among;
    if (value.is_scalar() && value.text() == "all") return among;
    const base::ScoredUnit& unit = *reader.rubric.unit;
    const base::Text circles = circles_of(unit);
    const base::Text wanted = {"all，或由 " + circles.zh + " 组成的列表，如 [class]",
                               "all, or a list of " + circles.en + ", such as [class]"};
    if (!value.is_sequence() || value.first() == value.last()) {
        reader.report(Code::expected_content_missing(wanted), value);
        return std::nullopt;
    }
    bool sound = true;
    for (const Value item : items(value)) {
        const std::string_view word = item.is_scalar() ? item.text() : std::string_view();
        bool* what = word == "county" && unit.in_county       ? &among.county
                     : word == "township" && unit.in_township ? &among.township
                     : word == "class"                        ? &among.village_class
                                                              : nullptr;
        if (what != nullptr && !*what) {
            *what = true;
            continue;
        }
        sound = false;
        if (what != nullptr) {
            reader.report(Code::key_stands_twice(same(word)), item);
        } else {
            reader.report(Code::expected_content_missing(circles), item);
        }
    }
    if (!sound) return std::nullopt;
    return among;
}

}  // namespace leitai::rubric
