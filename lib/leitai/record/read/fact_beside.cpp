// Reads what may stand beside a value: evidence, a correction, a restated baseline.
#include <sys/stat.h>

#include <array>
#include <climits>
#include <cstdlib>
#include <filesystem>

#include "leitai/record/read/fact.hpp"

namespace leitai::record {

using base::Text;
using issue::Code;
using rubric::FactType;
using yaml::Field;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;
using yaml::Value;

namespace {

enum CorrectionField { was, why, by, on, objection };
constexpr Field correction_table[] = {
    {"was", Need::required, Shape::any, "原填报值(事项填原条数)", "the value before (of events, how many)", "2"},
    {"why", Need::required, Shape::line, "原因", "reason", "漏报一次"},
    {"by", Need::required, Shape::line, "更正单位或人员编号", "who corrects", "镇党委"},
    {"on", Need::required, Shape::date, "更正日期", "day", "2023-07-04"},
    {"objection", Need::optional, Shape::word, "因哪件异议更正", "the objection that led to it", "OB-1"},
};

enum PastField { past_value, past_decided };
constexpr Field past_table[] = {
    {"value", Need::required, Shape::any, "重报的基期值", "the value stated anew", "6.00"},
    {"decided", Need::optional, Shape::mapping, "县级认定", "the county's decision", ""},
};

enum DecidedField { decided_by, decided_on, decided_why };
constexpr Field decided_table[] = {
    {"by", Need::required, Shape::line, "认定单位", "who decided", "县委组织部"},
    {"on", Need::required, Shape::date, "日期", "day", "2023-07-04"},
    {"why", Need::required, Shape::line, "理由", "reason", ""},
};

enum EvidenceField { evidence_name };
constexpr Field evidence_table[] = {
    {"file", Need::required, Shape::line, "文件(相对活动文件夹)", "a file, relative to the campaign folder",
     "evidence/a.pdf"},
};

/// Whether the path itself leaves the folder that it begins in.
bool leads_out(const std::string& name) {
    const std::filesystem::path path = std::filesystem::path(name).lexically_normal();
    return path.is_absolute() || (!path.empty() && *path.begin() == "..");
}

/// A path without links; empty where it leads nowhere.
std::string real(const std::string& path) {
    std::array<char, PATH_MAX> buffer{};
    return ::realpath(path.c_str(), buffer.data()) == nullptr ? std::string() : std::string(buffer.data());
}

}  // namespace

std::span<const Field> correction_fields() { return correction_table; }
std::span<const Field> evidence_fields() { return evidence_table; }
std::span<const Field> past_fields() { return past_table; }
std::span<const Field> decided_fields() { return decided_table; }

FactReader::Home::Home(const EvidenceWanted& wanted) {
    if (wanted.folder.empty()) return;
    path = real(wanted.folder);
    if (!path.ends_with('/')) path += '/';
}

/// Looks for one file, and lists it if it may be hashed: a regular file inside the campaign's folder.
void FactReader::evidence_file(const Task& task, Value at, const std::string& name) const {
    const Text words = Text::same(name);
    const std::string& folder = wanted_.folder;
    if (leads_out(name)) return report(task.issues, Code::evidence_outside_campaign(words), at);
    if (!folder.empty()) {
        struct stat status {};
        if (::stat((folder + "/" + name).c_str(), &status) != 0)
            return report(task.issues, Code::evidence_file_not_found(words), at);
        // A link on the way may lead out of the folder.
        if (!real(folder + "/" + name).starts_with(home_.path))
            return report(task.issues, Code::evidence_outside_campaign(words), at);
        if (!S_ISREG(status.st_mode)) return report(task.issues, Code::evidence_no_regular_file(words), at);
    }
    if (wanted_.listed) task.into.evidence_files.push_back(name);
}

bool FactReader::evidence(const Task& task, Value list) const {
    const std::size_t errors_before = task.issues.errors();
    bool any = false;
    if (!yaml::expect_list(list, {"佐证材料", "evidence"}, task.issues)) return true;
    for (Value item = list.first(); !(item == list.last()); item = item.next()) {
        any = true;
        if (item.is_scalar()) {
            const auto title = yaml::check_line(item, task.issues);
            if (title && task.detail != nullptr) task.detail->evidence.emplace_back(*title);
            continue;
        }
        const Mapping map(item, evidence_table, {"佐证", "piece of evidence"}, task.issues);
        const auto file = map.line(evidence_name);
        if (!file) continue;
        if (task.detail != nullptr) task.detail->evidence.push_back(*file);
        evidence_file(task, map.at(evidence_name), *file);
    }
    return any || task.issues.errors() != errors_before;  // what was wrong with it has been reported
}

std::int32_t FactReader::correction(const Task& task, Value value) const {
    const Mapping map(value, correction_table, {"更正", "correction"}, task.issues);
    Correction correction;
    correction.place = value.place();
    std::optional<std::int64_t> before;
    if (map.has(was)) {
        before =
            task.fact.type == FactType::events ? yaml::read_whole(map.at(was), task.issues) : units(task, map.at(was));
    }
    const auto day = map.date(on);
    const auto given_reason = map.line(why);
    const auto who = map.line(by);
    const auto contested = map.word(objection);
    if (task.detail != nullptr && day) {
        task.detail->correction = base::to_string(*day) + " " + who.value_or("") + ": " + given_reason.value_or("");
    }
    if (!before || !day) return -1;
    correction.was = *before;
    correction.was_place = map.at(was).place();
    correction.on = *day;
    correction.by = who.value_or("");
    correction.why = given_reason.value_or("");
    correction.objection = contested.value_or("");
    task.into.corrections.push_back(correction);
    return static_cast<std::int32_t>(task.into.corrections.size() - 1);
}

void FactReader::restated(const Task& task, Value value, rule::Past past) const {
    Restated restated;
    restated.fact = task.id;
    restated.past = past;
    Value stated = value;
    if (value.is_mapping()) {
        const Mapping map(value, past_table, {"基期数", "restated past"}, task.issues);
        if (!map.has(past_value)) return;
        stated = map.at(past_value);
        if (map.has(past_decided)) {
            const Mapping decision(map.at(past_decided), decided_table, {"认定", "decision"}, task.issues);
            decision.line(decided_by);
            decision.line(decided_why);
            restated.decided = decision.date(decided_on).has_value() && decision.complete();
            if (!restated.decided) return;  // what is wrong with the decision has been reported
        }
    }
    const auto read = units(task, stated);
    if (!read) return;
    restated.units = *read;
    restated.place = stated.place();
    task.into.restated.push_back(restated);
}

}  // namespace leitai::record
