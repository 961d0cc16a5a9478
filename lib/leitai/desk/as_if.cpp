// Opens the campaign again with the planned texts in the place of files, and makes the notice from what it reads.
#include <limits>

#include "leitai/campaign/notice.hpp"
#include "leitai/desk/step.hpp"
#include "leitai/desk/step_texts.hpp"
#include "leitai/seal/digest.hpp"

namespace leitai::desk {

AsIf read_as_if(const campaign::ScoredCampaign& scored, const Planned& planned) {
    campaign::Inputs inputs = scored.campaign.inputs;
    inputs.issue_limit = std::numeric_limits<std::size_t>::max();  // what is said of the act must not be lost
    for (const PlannedFile& one : planned.files) {
        if (one.is_record) inputs.drafts[one.path] = one.text;
    }
    campaign::Campaign campaign = campaign::open(inputs);
    campaign.plan->state = planned.state;
    std::set<source::FileId> added;
    for (const auto& [name, file] : campaign.drafts) added.insert(file);
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
