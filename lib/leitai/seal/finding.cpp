// The words of findings, and the first place where two results differ.
#include "leitai/seal/finding.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace leitai::seal {

namespace {

using Json = nlohmann::ordered_json;

struct Row {
    std::string_view id, zh, en;
};
constexpr std::array<Row, 24> rows = {{
    {"archive_missing", "封存的文件不见了", "a file of the seal is gone"},
    {"archive_edited", "封存的文件改过，与校验和不符", "a file of the seal was edited: it does not fit its sum"},
    {"archive_unexpected", "封存里多出的文件", "a file that does not belong to a seal"},
    {"archive_unreadable", "清单不能读", "the manifest cannot be read"},
    {"archive_linked", "封存的文件或文件夹是链接，或不是普通文件",
     "a file of the seal, or its folder, is a link or no file"},
    {"manifest_form", "清单不是程序所写的样子", "the manifest is not as the program writes one"},
    {"manifest_differs", "清单和封存的结果、文件夹名称不一致",
     "the manifest does not say what its results or its folder say"},
    {"later_form", "由更新的程序写成，本程序不认识", "a later program wrote it, in a form that this one does not know"},
    {"input_missing", "封存时的输入不见了", "an input of the seal is gone"},
    {"input_changed", "输入在封存后改过", "an input was changed after the seal"},
    {"rubric_changed", "已封存的一期，细则改过", "the rubric was changed under a sealed period"},
    {"input_added", "封存后新增的记录，会改变结果", "a record came in after the seal and changes the result"},
    {"inputs_invalid", "输入现在有错误，不能重算", "the inputs have errors now and cannot be computed again"},
    {"other_results", "同样的输入算出不同的结果", "the same inputs give other numbers"},
    {"rule_changed", "算法在封存以后改过，新旧程序得分不同，不是改动所致",
     "the program's rule has changed since: other points, and nothing was tampered with"},
    {"inputs_differ", "清单漏列了结果所用的输入", "the manifest leaves out an input that the result rests on"},
    {"as_of_differs", "计划的 as_of 和封存的不同", "the plan's as_of is not the sealed one"},
    {"link_broken", "它所取代的封存不见了或改过", "the seal that it takes the place of is gone or another one"},
    {"rival", "同一期有两份封存，互不引用", "there are two seals of one period, and neither refers to the other"},
    {"seal_missing", "进程记录所说的封存不见了", "a step names this seal, and it is gone"},
    {"step_names_other", "最后的封存没有登记，进程记录写的是另一份",
     "the seal that holds is not recorded: the last step names another one"},
    {"seal_differs", "封存和进程记录登记的散列不符", "the step recorded another hash for this seal"},
    {"member_unsound", "所依据的成员的封存或其输入不是原样",
     "the seal of a member, on which this one rests, or an input of it, is not what it was"},
    {"notice_differs", "封存的结果和登记的公示散列不符",
     "the sealed result gives another notice than the one whose hash is recorded"},
}};

std::string shown(const Json& value) {
    const std::string text = value.dump();
    return text.size() > 60 ? text.substr(0, 57) + "..." : text;
}

std::string member(const std::string& path, const std::string& name) {
    std::string longer = path;
    if (!longer.empty()) longer += '.';
    longer += name;
    return longer;
}

std::string difference(const Json& a, const Json& b, const std::string& path) {
    if (a == b) return {};
    if (a.type() != b.type() || a.is_primitive()) return path + ": " + shown(a) + " / " + shown(b);
    if (a.size() != b.size()) return path + ": " + std::to_string(a.size()) + " / " + std::to_string(b.size());
    if (a.is_array()) {
        for (std::size_t i = 0; i < a.size(); ++i) {
            std::string found = difference(a[i], b[i], member(path, std::to_string(i + 1)));
            if (!found.empty()) return found;
        }
        return {};
    }
    for (const auto& [key, value] : a.items()) {
        if (!b.contains(key)) return member(path, key);
        std::string found = difference(value, b.at(key), member(path, key));
        if (!found.empty()) return found;
    }
    return path;
}

}  // namespace

std::string_view id(Finding::Kind kind) { return rows[static_cast<std::size_t>(kind)].id; }

base::Text words(Finding::Kind kind) {
    const Row& row = rows[static_cast<std::size_t>(kind)];
    return {std::string(row.zh), std::string(row.en)};
}

LineDifference first_line_difference(std::string_view sealed, std::string_view found) {
    const auto next = [](std::string_view& text) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        return line;
    };
    if (sealed == found) return {};
    for (std::uint32_t line = 1;; ++line) {
        const bool over = sealed.empty() && found.empty();
        const std::string_view a = next(sealed), b = next(found);
        if (a == b && !over) continue;
        const auto trimmed = [](std::string_view text) {
            return std::string(text.substr(std::min(text.find_first_not_of(" -"), text.size())).substr(0, 60));
        };
        return {line, std::to_string(line) + ": " + trimmed(a) + " / " + trimmed(b)};
    }
}

std::string first_difference(std::string_view sealed, std::string_view found) {
    if (sealed == found) return {};
    const Json a = Json::parse(sealed, nullptr, false), b = Json::parse(found, nullptr, false);
    if (a.is_discarded() || b.is_discarded()) return "?";
    const std::string place = difference(a, b, "");
    return place.empty() ? "?" : place;
}

}  // namespace leitai::seal
