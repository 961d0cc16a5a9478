// Declared values and circles of peers, as conditions, tables and measures name them.
#include <algorithm>

#include "leitai/base/names.hpp"
#include "leitai/rubric/reader.hpp"

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
        reader.report(Code::E0831, at, {same(at.text()), of, same(*meant)});
    } else {
        reader.report(Code::E0830, at, {same(at.text()), of});
    }
}

std::optional<rule::Among> read_among(Reader& reader, Value value) {
    rule::Among among;
    if (value.is_scalar() && value.text() == "all") return among;
    const base::Text wanted = {"all，或 [county]、[township]、[class] 之类的列表",
                               "all, or a list such as [county], [township], [class]"};
    if (!value.is_sequence() || value.first() == value.last()) {
        reader.report(Code::E0850, value, {wanted});
        return std::nullopt;
    }
    bool sound = true;
    for (const Value item : items(value)) {
        const std::string_view word = item.is_scalar() ? item.text() : std::string_view();
        bool* what = word == "county"     ? &among.county
                     : word == "township" ? &among.township
                     : word == "class"    ? &among.village_class
                                          : nullptr;
        if (what != nullptr && !*what) {
            *what = true;
            continue;
        }
        sound = false;
        if (what != nullptr) {
            reader.report(Code::E0305, item, {same(word)});
        } else {
            reader.report(Code::E0850, item, {{"county、township 或 class", "county, township or class"}});
        }
    }
    if (!sound) return std::nullopt;
    return among;
}

}  // namespace leitai::rubric
