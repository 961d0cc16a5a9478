// Tells warnings of one code as one: of how many villages, what they share, and the first places.
#include <algorithm>
#include <set>

#include "leitai/issue/shown.hpp"
#include "leitai/text/gate.hpp"
#include "leitai/text/lines.hpp"

namespace leitai::issue {

namespace {

/// So many places are listed.
constexpr std::size_t listed_places = 3;

/// The words of a row with the arguments that all of the group share; "…" stands for the others.
std::string shared(const std::vector<const Shown*>& group, std::string_view words) {
    std::vector<base::Text> arguments = group.front()->arguments;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const auto same = [&](const Shown* one) { return one->arguments[i] == arguments[i]; };
        if (!std::all_of(group.begin(), group.end(), same)) arguments[i] = base::Text::same("…");
    }
    return filled(words, arguments, group.front()->lang);
}

/// "12 个村" where it is known of whom each of them is, else "14 处".
base::Text counted(const Report& report, const std::vector<const Shown*>& group) {
    std::set<std::string> names;
    bool known = report.options.units.at != nullptr;
    std::size_t places = 0;
    for (const Shown* one : group) {
        places += std::max<std::size_t>(one->places.size(), 1);
        if (!known) continue;
        const auto name = report.options.units.at(one->place);
        known = name.has_value();
        if (known) names.insert(*name);
    }
    if (known) return report.options.units.counted(names.size());
    const std::string many = std::to_string(places);
    return {many + " 处", many + " places"};
}

/// "records/a.yaml:12:5（东阳村）"
std::string place_line(const Report& report, const Shown& one) {
    std::string line = "    " + where(one.file, one.place, one.sheet);
    const auto name = report.options.units.at ? report.options.units.at(one.place) : std::nullopt;
    if (name) line += text::one_line(one.lang == base::Lang::zh ? "（" + *name + "）" : " (" + *name + ")");
    return line + "\n";
}

}  // namespace

std::string grouped_lines(const Report& report, const std::vector<const Shown*>& group, int columns) {
    const bool zh = report.options.lang == base::Lang::zh;
    const Row& of = row(group.front()->row);
    const std::string head = std::string(zh ? "警告" : "warning") + "[" + std::string(of.name) +
                             "]: " + counted(report, group).in(report.options.lang) + (zh ? "：" : ": ");
    std::string out = text::wrap(head + shared(group, zh ? of.zh : of.en), columns) + "\n";
    for (std::size_t i = 0; i < std::min(listed_places, group.size()); ++i) out += place_line(report, *group[i]);
    if (group.size() > listed_places) {
        const std::string more = std::to_string(group.size() - listed_places);
        out += zh ? "    另有 " + more + " 条，逐条列出：leitai validate --all\n"
                  : "    and " + more + " more; one by one: leitai validate --all\n";
    }
    const std::string advice = shared(group, zh ? of.advice_zh : of.advice_en);
    if (advice.empty()) return out;
    std::string note = text::wrap(advice, columns, 6);
    return out + note.replace(4, 2, "= ") + "\n";
}

}  // namespace leitai::issue
