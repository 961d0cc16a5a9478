// The closing lines of `validate`, and what it says of entries that were left unread.
#include <algorithm>

#include "leitai/base/list.hpp"
#include "validating.hpp"

namespace leitai::app {

using base::Text;

namespace {

std::string count_of(std::uint64_t n, std::string_view one, std::string_view many) {
    return std::to_string(n) + " " + std::string(n == 1 ? one : many);
}

/// How many records there are of each group, and what of them was not read.
Text counted(const batch::Counts& counts) {
    using record::Group;
    Text words;
    words.zh +=
        "（名册 " + std::to_string(counts.of(Group::rosters)) + " 份、填报 " +
        std::to_string(counts.of(Group::returns)) + " 份、结果 " + std::to_string(counts.of(Group::results)) + " 份" +
        (counts.of(Group::registers) > 0 ? "、台账 " + std::to_string(counts.of(Group::registers)) + " 份" : "") +
        (counts.of(Group::books) > 0 ? "、工作台账 " + std::to_string(counts.of(Group::books)) + " 份" : "") +
        (counts.of(Group::draws) > 0 ? "、抽签 " + std::to_string(counts.of(Group::draws)) + " 份" : "") +
        (counts.of(Group::contests) > 0 ? "、评议 " + std::to_string(counts.of(Group::contests)) + " 份）" : "）");
    words.en +=
        " (" + count_of(counts.of(Group::rosters), "roster", "rosters") + ", " +
        count_of(counts.of(Group::returns), "return", "returns") + ", " +
        count_of(counts.of(Group::results), "result", "results") +
        (counts.of(Group::registers) > 0 ? ", " + count_of(counts.of(Group::registers), "register", "registers") : "") +
        (counts.of(Group::books) > 0 ? ", " + count_of(counts.of(Group::books), "book", "books") : "") +
        (counts.of(Group::draws) > 0 ? ", " + count_of(counts.of(Group::draws), "record", "records") + " of draws"
                                     : "") +
        (counts.of(Group::contests) > 0
             ? ", " + count_of(counts.of(Group::contests), "record", "records") + " of contests"
             : "") +
        ")";
    if (counts.passed_over > 0) {
        words.zh += "，年度只看各季度结果，" + std::to_string(counts.passed_over) + " 份填报未读";
        words.en += ", " + count_of(counts.passed_over, "return", "returns") +
                    " left unread, because a year is made of results";
    }
    if (counts.later > 0) {
        words.zh += "，另有以后各期的记录 " + std::to_string(counts.later) + " 份未读";
        words.en += ", " + count_of(counts.later, "record", "records") + " of later periods left unread";
    }
    return words;
}

}  // namespace

Text some_of(const std::vector<std::string>& names) {
    constexpr std::size_t most = 5;
    Text list = base::listed(std::vector<std::string>(
        names.begin(), names.begin() + static_cast<std::ptrdiff_t>(std::min(most, names.size()))));
    if (names.size() <= most) return list;
    const std::string count = std::to_string(names.size());
    return {list.zh + " 等 " + count + " 个", list.en + " and others, " + count + " in all"};
}

std::optional<Text> Checked::excluded_words() const {
    const std::vector<std::string>& names = scored.campaign.excluded;
    if (names.empty()) return std::nullopt;
    const Text list = some_of(names);
    return Text("已被排除，没有读取：" + list.zh, "excluded and not read: " + list.en);
}

Text Checked::closing() const {
    const std::size_t files = map().read();
    Text words("已检查 " + std::to_string(files) + " 个文件", count_of(files, "file", "files") + " checked");
    if (subject) {
        words = words + counted(scored.reading.counts);
    } else if (scored.campaign.has_records()) {
        words.zh += "，计划或细则有错，记录没有检查";
        words.en += "; records were not checked, because plan or rubric cannot be used";
    }
    if (const std::size_t left = scored.campaign.excluded.size(); left > 0) {
        words.zh += "，按 --exclude 另有 " + std::to_string(left) + " 项未读";
        words.en += ", " + count_of(left, "entry", "entries") + " left unread by --exclude";
    }
    const Text sum = totals(issues);
    if (!named) return {words.zh + "：" + sum.zh, words.en + ": " + sum.en};
    if (!usable()) return {words.zh + "：" + sum.zh, words.en + ": " + sum.en};
    const std::string errors = std::to_string(other_errors), warnings = std::to_string(other_warnings);
    words = words + Text("；只说写明的文件：" + sum.zh, "; of the named files: " + sum.en);
    if (other_errors + other_warnings == 0) return words;
    return words + Text("；其余文件还有错误 " + errors + " 个，警告 " + warnings + " 个，没有列出",
                        "; in other files, not listed: " + count_of(other_errors, "error", "errors") + ", " +
                            count_of(other_warnings, "warning", "warnings"));
}
void tell_closing(Env& env, const AllChecked& all) {
    using page::Cell;
    const bool several = all.size() > 1;
    issue::Issues sum(0);
    std::size_t files = 0;
    for (const auto& one : all) {
        std::vector<std::pair<std::string, Cell>> data = totals_data(one->issues);
        if (several) data.insert(data.begin(), {"campaign", Cell::of(one->name)});
        data.emplace_back("files", Cell::number(std::to_string(one->map().read())));
        data.emplace_back("excluded", Cell::number(std::to_string(one->scored.campaign.excluded.size())));
        if (one->named) {
            data.emplace_back("other_errors", Cell::number(std::to_string(one->other_errors)));
            data.emplace_back("other_warnings", Cell::number(std::to_string(one->other_warnings)));
        }
        const Text before = several ? Text(one->name + "：", one->name + ": ") : Text();
        say(env, {Message::Kind::totals, before + one->closing(), {}, data});
        files += one->map().read();
        sum.merge(issue::Issues(one->issues));
    }
    if (!several) return;
    std::vector<std::pair<std::string, Cell>> data = {{"campaigns", Cell::number(std::to_string(all.size()))}};
    for (auto& member : totals_data(sum)) {
        if (member.first != "truncated") data.push_back(std::move(member));
    }
    const std::string many = std::to_string(all.size()), read = std::to_string(files);
    say(env,
        {Message::Kind::totals,
         Text("共 " + many + " 个活动，" + read + " 个文件：", many + " campaigns, " + read + " files: ") + totals(sum),
         {},
         data});
}

}  // namespace leitai::app
