// Looks for files of evidence inside the campaign's folder, and nowhere else.
#include "leitai/record/read/evidence.hpp"

#include <sys/stat.h>

#include <array>
#include <climits>
#include <cstdlib>
#include <filesystem>

#include "leitai/yaml/keys.hpp"

namespace leitai::record {

using base::Text;
using issue::Code;
using yaml::Field;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;
using yaml::Value;

namespace {

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

std::span<const Field> evidence_fields() { return evidence_table; }

EvidenceFiles::EvidenceFiles(EvidenceWanted wanted) : wanted_(std::move(wanted)) {
    if (wanted_.folder.empty()) return;
    home_ = real(wanted_.folder);
    if (!home_.ends_with('/')) home_ += '/';
}

/// Looks for one file, and lists it if it may be hashed: a regular file inside the campaign's folder.
void EvidenceFiles::look_for(Value at, const std::string& name, issue::Issues& issues,
                             std::vector<std::string>& files) const {
    const Text words = Text::same(name);
    const std::string& folder = wanted_.folder;
    if (leads_out(name)) return report(issues, Code::evidence_outside_campaign(words), at);
    if (!folder.empty()) {
        struct stat status {};
        if (::stat((folder + "/" + name).c_str(), &status) != 0)
            return report(issues, Code::evidence_file_not_found(words), at);
        // A link on the way may lead out of the folder.
        if (!real(folder + "/" + name).starts_with(home_))
            return report(issues, Code::evidence_outside_campaign(words), at);
        if (!S_ISREG(status.st_mode)) return report(issues, Code::evidence_no_regular_file(words), at);
    }
    if (wanted_.listed) files.push_back(name);
}

void EvidenceFiles::read(Value list, issue::Issues& issues, std::vector<std::string>& files,
                         std::vector<std::string>* titles) const {
    for (Value item = list.first(); !(item == list.last()); item = item.next()) {
        if (item.is_scalar()) {
            const auto title = yaml::check_line(item, issues);
            if (title && titles != nullptr) titles->emplace_back(*title);
            continue;
        }
        const Mapping map(item, evidence_table, {"佐证", "piece of evidence"}, issues);
        const auto file = map.line(evidence_name);
        if (!file) continue;
        if (titles != nullptr) titles->push_back(*file);
        look_for(map.at(evidence_name), *file, issues, files);
    }
}

void read_book_evidence(Value root, const EvidenceFiles& evidence, issue::Issues& issues,
                        std::vector<std::string>& files) {
    const auto entries = yaml::value_under(root, "entries");
    if (!entries || !entries->is_sequence()) return;
    for (Value entry = entries->first(); !(entry == entries->last()); entry = entry.next()) {
        const auto list = yaml::value_under(entry, "evidence");
        if (list && list->is_sequence()) evidence.read(*list, issues, files, nullptr);
    }
}

}  // namespace leitai::record
