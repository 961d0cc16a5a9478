// Plans the freezing of a period, and holds its results against its seal.
#include "leitai/campaign/soundness.hpp"
#include "leitai/desk/doing.hpp"
#include "leitai/seal/archive.hpp"

namespace leitai::desk {

using base::Date;
using base::Failure;
using base::Text;
using record::Step;
using record::StepKind;

namespace {

const campaign::Seal* seal_named(const std::vector<campaign::Seal>& seals, const std::string& name) {
    for (const campaign::Seal& one : seals) {
        if (one.name == name) return &one;
    }
    return nullptr;
}

std::vector<campaign::Seal> seals_of(const campaign::Campaign& campaign) {
    return campaign::seals_of(campaign.inputs.root, campaign.plan->folder);
}

/// Whether the results are, byte for byte, those of a seal.
bool is_as_sealed(const campaign::ScoredCampaign& scored, const campaign::Seal& seal) {
    const auto manifest = campaign::manifest_of(scored.campaign, seal.name);
    return manifest && seal::is_known(manifest->forms) &&
           seal.holds(seal::results_json, campaign::results_of(scored, manifest->forms.results));
}

/// Why a period is sealed again: what was said, else the reason for which it was opened again.
std::optional<std::string> reason_to_seal_again(const Doing& doing) {
    if (doing.said.again) return doing.said.again;
    const Step* last = doing.standing.last_step();
    if (doing.standing.sealed.empty() || last == nullptr || last->kind != StepKind::reopened) return std::nullopt;
    return last->why;
}

[[noreturn]] void refuse(const campaign::Refusal& refusal) {
    using Reason = campaign::Refusal::Reason;
    const Text& why = refusal.words;
    if (refusal.reason == Reason::sealed_already)
        throw Unsaid({why.zh + "；确要重新封存，用 --again 写明理由",
                      why.en + "; to seal it again, give the reason with --again"});
    if (refusal.reason == Reason::never_sealed)
        throw Unsaid({why.zh + "，不用写 --again", why.en + ": leave out --again"});
    if (refusal.reason == Reason::no_plan) throw Failure(why);
    throw NotReady({why.zh + "；没有封存\n全部列出用 leitai validate，不再补报的用 leitai step close",
                    why.en +
                        ": nothing was sealed\nleitai validate lists all of it; leitai step close closes what will "
                        "not come"});
}

/// A seal that lies there and that no step records, because it was made by `leitai seal` or a run was killed.
bool take_unrecorded(const Doing& doing, Step& step) {
    const Standing& standing = doing.standing;
    if (standing.sealed.empty() || standing.seal_is_recorded || doing.said.again) return false;
    const auto seals = seals_of(doing.campaign());
    const campaign::Seal& seal = *seal_named(seals, standing.sealed);
    if (!is_as_sealed(doing.scored(), seal)) {
        throw NotReady({"封存 " + seal.name + " 还没有登记，现在的结果已经与它不同；确要重新封存，用 --again 写明理由",
                        "the seal " + seal.name +
                            " is not recorded, and the results differ from it by now: to seal "
                            "again, give the reason with --again"});
    }
    step.seal = seal.name;
    step.sha256 = campaign::seal_hash(seal);
    return true;
}

}  // namespace

void check_day(const Doing& doing) {
    const Date on = doing.on(), end = doing.cohort().as_of;
    if (on < end) {
        const std::string day = base::to_string(on), last = base::to_string(end);
        throw Failure({(doing.said.on ? day : "今天 " + day) + " 还没有到期末 " + last,
                       (doing.said.on ? day : "today, " + day) + ", is before the end of the period on " + last});
    }
    const Step* last = doing.standing.last_step();
    if (last == nullptr || last->on <= on) return;
    const Text before = words(last->kind), day = Text::same(base::to_string(last->on));
    throw Failure({base::to_string(on) + " 早于上一步“" + before.zh + "”的日期 " + day.zh + "，用 --on 写明日期",
                   base::to_string(on) + " is before the last step, “" + before.en + "” of " + day.en +
                       ": give the day with --on"});
}

Step step_of(const Doing& doing, StepKind kind) {
    Step step;
    step.kind = kind;
    step.period = doing.standing.period();
    step.on = doing.on();
    step.by = doing.by();
    return step;
}

void add_step(const Doing& doing, const Step& step, Planned& planned) {
    planned.state = process::state_after(step.kind);
    planned.files.push_back(doing.record(Shelf::process, step.period, words(step.kind), step_text(step)));
    const KeyValue keys[] = {{"state", std::string(process::word(planned.state))}};
    planned.files.push_back(doing.plan(keys));
}

void plan_freeze(const Doing& doing, Planned& planned) {
    check_day(doing);
    Step step = step_of(doing, StepKind::frozen);
    if (!take_unrecorded(doing, step)) {
        const auto next = campaign::next_seal(doing.campaign(), reason_to_seal_again(doing));
        if (const auto* refusal = std::get_if<campaign::Refusal>(&next)) refuse(*refusal);
        auto made = campaign::make_seal(doing.scored(), std::get<campaign::NextSeal>(next), step.on, false);
        if (const auto* refusal = std::get_if<campaign::Refusal>(&made)) refuse(*refusal);
        planned.seal = std::move(std::get<campaign::MadeSeal>(made));
        const std::string& folder = planned.seal->sealed.folder;
        step.seal = folder.substr(folder.rfind('/') + 1);
        step.sha256 = seal::digest_of_sums(planned.seal->files).sha256;
    }
    add_step(doing, step, planned);
}

void check_against_seal(const campaign::ScoredCampaign& scored) {
    const process::Timeline* timeline = scored.timeline();
    const std::string name = timeline == nullptr ? std::string() : timeline->seal();
    const auto seals = seals_of(scored.campaign);
    const campaign::Seal* seal = seal_named(seals, name);
    if (seal == nullptr)
        throw NotReady({"封存 " + name + " 不在 seals 里", "the seal " + name + " is not among the seals"});
    if (is_as_sealed(scored, *seal)) return;
    throw NotReady({"现在的结果与封存 " + name +
                        " 不同：封存以后有记录或细则改过\n改错了的改回来；确要更正，先 "
                        "leitai step reopen；逐个核对用 leitai verify",
                    "the results differ from the seal " + name +
                        ": a record or the rubric was changed since\nput it back if that was a slip; otherwise open "
                        "the period again with leitai step reopen; leitai verify names the files"});
}

}  // namespace leitai::desk
