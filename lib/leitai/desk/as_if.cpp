// Opens the campaign again with the planned texts in the place of files, and makes the notice from what it reads.
#include <fstream>
#include <limits>

#include "leitai/campaign/notice.hpp"
#include "leitai/desk/step.hpp"
#include "leitai/desk/step_texts.hpp"
#include "leitai/seal/digest.hpp"

namespace leitai::desk {

using base::Failure;

namespace {

/// A path as a glob that fits nothing else.
std::string as_glob(const std::string& path) {
    std::string glob;
    for (const char c : path) {
        if (std::string_view("*?[]\\").find(c) != std::string_view::npos) glob += '\\';
        glob += c;
    }
    return glob;
}

void write(const std::string& path, const std::string& text) {
    std::ofstream file(path, std::ios::binary);
    file << text;
    file.close();
    if (!file) throw Failure({"无法写入 " + path, "cannot write " + path});
}

}  // namespace

AsIf read_as_if(const campaign::ScoredCampaign& scored, const Planned& planned, const std::string& place) {
    campaign::Inputs inputs = scored.campaign.inputs;
    inputs.issue_limit = std::numeric_limits<std::size_t>::max();  // what is said of the act must not be lost
    for (const PlannedFile& one : planned.files) {
        const bool replaces = one.is_record && one.change == PlannedFile::Change::edited;
        if (replaces) inputs.exclude.push_back(as_glob(scored.campaign.below_plan(one.path)));
    }
    campaign::Campaign campaign = campaign::open(inputs);
    campaign.plan->state = planned.state;
    std::set<source::FileId> added;
    for (const PlannedFile& one : planned.files) {
        if (!one.is_record) continue;
        const std::string path = place + "/" + std::to_string(added.size()) + ".yaml";
        write(path, one.text);
        added.insert(campaign.map.add(one.path, path));
    }
    return {campaign::score(std::move(campaign)), std::move(added)};
}

issue::Issues AsIf::about_added(bool only_errors) const {
    issue::Issues about;
    for (const issue::Issue& one : scored.issues().sorted()) {
        if (only_errors && issue::severity(one.code()) != issue::Severity::error) continue;
        if (added.count(one.place.file) != 0) about.add(one);
    }
    return about;
}

void add_notice(const AsIf& as_if, Planned& planned) {
    const campaign::ScoredCampaign& scored = as_if.scored;
    const process::Timeline& timeline = *scored.timeline();
    const int form = campaign::notice_form(scored);
    const base::Lang lang = campaign::notice_lang(scored);
    const std::string text = campaign::notice_text(campaign::score_notice(scored, &timeline, form, lang));
    record::Step step = timeline.steps.back();
    step.form = form;
    step.sha256 = seal::digest(text).sha256;
    PlannedFile notice;
    notice.path = scored.campaign.plan->folder + "notices/" + timeline.seal() + "/notice.json";
    notice.text = text;
    for (PlannedFile& one : planned.files) {
        const std::string head = one.text.starts_with('#') ? one.text.substr(0, one.text.find('\n') + 1) : "";
        if (one.is_record) one.text = head + step_text(step);
    }
    planned.files.insert(planned.files.begin(), std::move(notice));
}

}  // namespace leitai::desk
