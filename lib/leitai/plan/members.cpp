// Reads `members` of the plan.
#include "leitai/plan/members.hpp"

#include <algorithm>

namespace leitai::plan {

using base::Text;
using issue::Code;
using yaml::Field;
using yaml::Need;
using yaml::Shape;

namespace {

enum Key : std::size_t { folder, sha256, seal };
constexpr Field table[] = {
    {"folder", Need::required, Shape::line, "成员的活动文件夹（从计划所在文件夹算起）",
     "the member's campaign folder, seen from the plan's", "../沧浦区"},
    {"sha256", Need::optional, Shape::any, "成员本期封存里 SHA256SUMS 的 SHA-256，代表整份封存",
     "SHA-256 of the SHA256SUMS of the member's seal, which stands for the seal", "9f86d081884c7d659a2feaa0c55ad015…"},
    {"seal", Need::optional, Shape::word, "散列是哪份封存的；写了的，只在那一期起作用",
     "which seal the hash is of; an entry that names one acts in its period alone", "2023-Q2"},
};

bool is_sha256(std::string_view text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::optional<base::Period> period_of(const std::string& seal) {
    return base::parse_period(std::string_view(seal).substr(0, seal.find('.')));
}

std::optional<Member> read_member(yaml::Value value, issue::Issues& issues) {
    const std::size_t before = issues.errors();
    const yaml::Mapping keys(value, table, {"成员", "member"}, issues);
    if (!keys.ok()) return std::nullopt;
    Member member;
    member.folder = keys.line(folder).value_or("");
    while (member.folder.size() > 1 && member.folder.ends_with('/')) member.folder.pop_back();
    member.place = keys.has(folder) ? keys.at(folder).place() : keys.whole().place();
    member.sha256_place = member.seal_place = member.place;
    if (keys.has(sha256)) {
        member.sha256 = yaml::read_raw(keys.at(sha256), issues).value_or("");
        member.sha256_place = keys.at(sha256).place();
        if (!is_sha256(member.sha256)) yaml::report(issues, Code::not_a_sha256, keys.at(sha256));
    }
    if (keys.has(seal)) {
        member.seal = keys.word(seal).value_or("");
        member.seal_place = keys.at(seal).place();
        if (!member.seal.empty() && !period_of(member.seal))
            yaml::report(issues, Code::member_seal_name_wrong(Text::same(member.seal)), keys.at(seal));
    }
    if (issues.errors() != before) return std::nullopt;
    return member;
}

}  // namespace

bool Member::is_of(base::Period period) const { return seal.empty() || period_of(seal) == period; }

std::span<const Field> member_fields() { return table; }

std::vector<Member> read_members(const std::vector<yaml::Value>& list, issue::Issues& issues) {
    std::vector<Member> members;
    for (const yaml::Value entry : list) {
        if (auto member = read_member(entry, issues)) members.push_back(std::move(*member));
    }
    return members;
}

}  // namespace leitai::plan
