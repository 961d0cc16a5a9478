// Compares each record with the names above it, else with its neighbours in the file, else with the other files of its
// folder.
#include "leitai/batch/suspected_periods.hpp"

#include <algorithm>
#include <array>

namespace leitai::batch {

using base::Period;
using base::Text;
using issue::Code;

namespace {

/// So many times as many neighbours must agree on another period before one is suspected, and at least so many.
constexpr std::size_t majority = 9;
constexpr std::size_t most_places = 100;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool take(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}

/// The number of a quarter at the beginning of a text: Q2, q2; after 年 also 第二季度, 2季度.
int quarter_at(std::string_view text, bool after_year_sign) {
    constexpr std::array<std::string_view, 4> chinese = {"一", "二", "三", "四"};
    const bool letter = take(text, "Q") || take(text, "q");
    if (!letter && !after_year_sign) return 0;
    if (!letter) take(text, "第");
    int quarter = 0;
    if (!text.empty() && text[0] >= '1' && text[0] <= '4') {
        quarter = text[0] - '0';
        text.remove_prefix(1);
    }
    for (std::size_t i = 0; quarter == 0 && i < chinese.size(); ++i) {
        if (take(text, chinese[i])) quarter = static_cast<int>(i) + 1;
    }
    if (quarter == 0) return 0;
    const bool ends = letter ? text.empty() || !is_digit(text[0]) : text.starts_with("季");
    return ends ? quarter : 0;
}

int year_at(std::string_view text) {
    if (text.size() < 4 || !std::all_of(text.begin(), text.begin() + 4, is_digit)) return 0;
    const int year = (text[0] - '0') * 1000 + (text[1] - '0') * 100 + (text[2] - '0') * 10 + (text[3] - '0');
    return year >= 1900 && year < 3000 && (text.size() == 4 || !is_digit(text[4])) ? year : 0;
}

Period made(int year, int quarter) { return {static_cast<std::int16_t>(year), static_cast<std::int8_t>(quarter)}; }

/// The quarter that stands anywhere in a name, or the year that is all of it.
std::optional<Period> period_in(std::string_view name) {
    for (std::size_t at = 0; at < name.size(); ++at) {
        if (at > 0 && is_digit(name[at - 1])) continue;
        const int year = year_at(name.substr(at));
        if (year == 0) continue;
        std::string_view rest = name.substr(at + 4);
        const bool sign = take(rest, "年");
        if (!sign) {
            for (const std::string_view between : {"-", "_", ".", " "}) {
                if (take(rest, between)) break;
            }
        }
        if (const int quarter = quarter_at(rest, sign)) return made(year, quarter);
        take(rest, "度");
        if (at == 0 && rest.empty()) return made(year, 0);
    }
    return std::nullopt;
}

std::string_view without_ending(std::string_view name) {
    for (const std::string_view ending : {".yaml", ".yml"}) {
        if (name.ends_with(ending)) return name.substr(0, name.size() - ending.size());
    }
    return name;
}

bool differ(Period stated, Period named) {
    return stated.is_year() || named.is_year() ? stated.year != named.year : stated != named;
}

std::string_view folder_of(std::string_view name) {
    const std::size_t slash = name.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : name.substr(0, slash);
}

Text others_of(std::size_t count, Period period, const Text& where) {
    const std::string many = std::to_string(count), of = to_string(period);
    return {"同一" + where.zh + "里另有 " + many + " 份是 " + of,
            many + (count == 1 ? " other in this " : " others in this ") + where.en +
                (count == 1 ? " is of " : " are of ") + of};
}

}  // namespace

std::optional<NamedPeriod> period_of_path(std::string_view path) {
    std::string_view rest = path;
    int quarter = 0;  // of a part that is Q2 alone, which its year stands above
    for (bool file = true; !rest.empty(); file = false) {
        const std::size_t slash = rest.rfind('/');
        const std::string_view part = slash == std::string_view::npos ? rest : rest.substr(slash + 1);
        rest = slash == std::string_view::npos ? std::string_view() : rest.substr(0, slash);
        const std::string_view name = file ? without_ending(part) : part;
        if (const auto period = period_in(name)) {
            if (!period->is_year() || quarter == 0) return NamedPeriod{*period, part};
            return NamedPeriod{made(period->year, quarter),
                               path.substr(static_cast<std::size_t>(part.data() - path.data()))};
        }
        if (name.size() == 2) quarter = quarter_at(name, false);
    }
    return std::nullopt;
}

void SuspectedPeriods::add(const StatedPeriod& one) {
    if (files_.empty() || files_.back().file != one.place.file) files_.push_back({one.place.file, {}});
    std::vector<Stated>& periods = files_.back().periods;
    auto known = std::find_if(periods.rbegin(), periods.rend(),
                              [&](const Stated& s) { return s.period == one.period && s.part == one.part; });
    Stated& stated = known != periods.rend() ? *known : periods.emplace_back(Stated{one.period, one.part, 0, 0, {}});
    ++stated.records;
    if (one.handed_in) ++stated.handed_in;
    if (stated.first.size() < most_places) stated.first.push_back(one.place);
}

std::string_view SuspectedPeriods::below_campaign(std::string_view name) const {
    if (!folder_.empty() && name.starts_with(folder_)) return name.substr(folder_.size());
    if (!name.starts_with('/')) return name;
    // Of a file elsewhere its own folder tells, and not the way to it.
    const std::string_view above = folder_of(folder_of(name));
    return above.empty() ? name : name.substr(above.size() + 1);
}

std::unordered_map<std::string_view, SuspectedPeriods::OfFolder> SuspectedPeriods::lone_files(
    const source::SourceMap& map) const {
    std::unordered_map<std::string_view, OfFolder> folders;
    for (const OfFile& of : files_) {
        if (!is_lone(of) || map[of.file].is_stdin()) continue;
        OfFolder& folder = folders[folder_of(map[of.file].name)];
        const Period period = of.periods[0].period;
        const auto known =
            std::find_if(folder.begin(), folder.end(), [&](const auto& seen) { return seen.first == period; });
        if (known == folder.end()) {
            folder.emplace_back(period, 1);
        } else {
            ++known->second;
        }
    }
    return folders;
}

void SuspectedPeriods::warn(const Stated& stated, const Text& why, issue::Issues& issues) {
    Text words = why;
    if (stated.records > stated.first.size()) {
        words = words + Text("；这样的共 " + std::to_string(stated.records) + " 份",
                             "; there are " + std::to_string(stated.records) + " such records");
    }
    issues.about(stated.part);
    for (const source::Place& place : stated.first) {
        issues.add(Code::period_suspected(Text::same(to_string(stated.period)), words), place);
    }
}

void SuspectedPeriods::compare_with_name(const OfFile& of, const NamedPeriod& named, issue::Issues& issues) {
    const std::string by(named.by);
    for (const Stated& stated : of.periods) {
        if (differ(stated.period, named.period))
            warn(stated, {"文件夹或文件名是“" + by + "”", "it lies in “" + by + "”"}, issues);
    }
}

void SuspectedPeriods::compare_in_file(const OfFile& of, issue::Issues& issues) {
    const auto most = std::max_element(of.periods.begin(), of.periods.end(),
                                       [](const Stated& a, const Stated& b) { return a.handed_in < b.handed_in; });
    for (const Stated& stated : of.periods) {
        if (stated.handed_in > 0 && stated.handed_in * majority <= most->handed_in)
            warn(stated, others_of(most->handed_in, most->period, {"文件", "file"}), issues);
    }
}

void SuspectedPeriods::compare_in_folder(const OfFile& of, const OfFolder& folder, issue::Issues& issues) const {
    // The first files of a new period come to those of the last one by and by.
    const Stated& lone = of.periods[0];
    if (lone.period == scored_) return;
    const auto usual = std::max_element(folder.begin(), folder.end(),
                                        [](const auto& a, const auto& b) { return a.second < b.second; });
    const auto same =
        std::find_if(folder.begin(), folder.end(), [&](const auto& seen) { return seen.first == lone.period; });
    if (same != folder.end() && same->second * majority <= usual->second)
        warn(lone, others_of(usual->second, usual->first, {"文件夹", "folder"}), issues);
}

void SuspectedPeriods::report(const source::SourceMap& map, issue::Issues& issues) const {
    const auto folders = lone_files(map);
    for (const OfFile& of : files_) {
        const std::string& name = map[of.file].name;
        const auto named = map[of.file].is_stdin() ? std::nullopt : period_of_path(below_campaign(name));
        if (named) {
            compare_with_name(of, *named, issues);
            continue;
        }
        compare_in_file(of, issues);
        const auto folder = folders.find(folder_of(name));
        if (folder != folders.end() && is_lone(of)) compare_in_folder(of, folder->second, issues);
    }
}

}  // namespace leitai::batch
