// step: where the period stands and what may come next; writes the records of steps and moves the plan's state.
#include "leitai/desk/step.hpp"

#include <filesystem>
#include <memory>

#include "../file_set.hpp"
#include "../leftovers.hpp"
#include "../modeline.hpp"
#include "../results.hpp"
#include "../step_options.hpp"
#include "../today.hpp"
#include "../workbooks.hpp"
#include "leitai/campaign/explaining.hpp"
#include "leitai/desk/step_page.hpp"
#include "leitai/source/find.hpp"

namespace leitai::app {

using base::Failure;
using base::Text;
using desk::Act;

namespace {

InputOptions inputs_of(const StepOptions& options) {
    InputOptions inputs;
    if (options.campaign) inputs.paths.push_back(*options.campaign);
    inputs.plan = options.plan;
    return inputs;
}

/// What stands behind the word of commands to type, so that they mean the same campaign.
std::string behind(const StepOptions& options) {
    if (options.campaign) return " " + *options.campaign;
    return options.plan ? " --plan " + *options.plan : "";
}

/// What is read besides: the evidence that a seal lists, and who reported what a correction is about.
campaign::ReadMore more_for(std::optional<Act> act, const desk::Said& said, const Campaign& campaign) {
    campaign::ReadMore more;
    more.evidence = act == Act::freeze;
    if (act == Act::correction && said.village) more.details_of.one = campaign::code_of(campaign, *said.village);
    return more;
}

/// New records name the schema that the campaign keeps for them.
void add_modelines(const Env& env, const Campaign& campaign, desk::Planned& planned) {
    const std::string plan = campaign.map[campaign.plan->place.file].raw_name();
    for (desk::PlannedFile& one : planned.files) {
        if (one.is_record && one.change == desk::PlannedFile::Change::added)
            one.text.insert(0, modeline_for(env, plan, record_schema, one.path));
    }
}

/// Reads the campaign as it would be, makes the notice from that, and tells what is to be said of the new records;
/// false where they would be in error.
bool try_out(Env& env, const Languages& languages, const ScoredCampaign& scored, desk::Planned& planned) {
    if (planned.act == Act::freeze || planned.act == Act::next) return true;
    const desk::AsIf as_if = desk::read_as_if(scored, planned);
    const issue::Issues wrong = as_if.about_added(true);
    if (wrong.errors() > 0 || as_if.scored.issues().errors() > scored.issues().errors()) {
        tell_all_issues(env, languages, as_if.scored.campaign.map, wrong.errors() > 0 ? wrong : as_if.scored.issues(),
                        {});
        tell(env, languages, {"这样登记有错误，什么也没有写", "recorded so it would be in error: nothing was written"});
        return false;
    }
    if (planned.act == Act::notice) desk::add_notice(as_if, planned);
    tell_all_issues(env, languages, as_if.scored.campaign.map, as_if.about_added(false), {});
    return true;
}

void make_folders(const Env& env, const std::vector<std::string>& folders) {
    for (const std::string& folder : folders) {
        std::error_code error;
        std::filesystem::create_directories(source::real_path(env.folder, folder), error);
        if (!error) continue;
        const Text reason = base::system_reason(error.value());
        throw Failure(
            {"无法建立文件夹 " + folder + "：" + reason.zh, "cannot make the folder " + folder + ": " + reason.en});
    }
}

/// Everything is opened first; then come the seal, the new files, and the plan last.
void write_all(Env& env, desk::Planned& planned) {
    make_folders(env, planned.folders);
    FileSet files(env);
    for (const desk::PlannedFile& one : planned.files) {
        if (one.change == desk::PlannedFile::Change::added) {
            files.add(one.path, one.text);
        } else {
            files.edit(one.path, one.text);
        }
    }
    if (planned.seal) tell_cleared(env, "seals", campaign::write_made(*planned.seal).cleared);
    files.commit();
}

/// What is said when a period begins, and the workbooks with which it does.
void begin_period(Env& env, const Languages& languages, const desk::Planned& planned, const std::string& plan) {
    const std::string period = base::to_string(planned.period);
    tell(env, languages, {"现在是 " + period, "the period is " + period + " now"});
    write_period_workbooks(env, languages, plan);
}

void write_page_of(Env& env, const StepOptions& options, const std::vector<Destination>& to, Outputs& outputs,
                   const page::Page& page, base::Lang lang) {
    for (std::size_t i = 0; i < to.size(); ++i) write_page(env, options.outputs, {to[i], i, outputs}, page, lang, 80);
    outputs.commit();
}

Exit run_step(StepOptions options, Env& env, const Languages& languages) {
    const std::optional<Act> act = act_of(options, env);
    check_options(options, act);
    const desk::Said said = said_of(options);
    const std::vector<Destination> to = destinations(options.outputs, page_formats());
    width_of(env, options.outputs, 80);
    Outputs outputs(env, to);
    std::optional<Campaign> campaign = open_usable(env, languages, inputs_of(options));
    if (!campaign) return Exit::trouble;
    const campaign::ReadMore more = more_for(act, said, *campaign);
    const ScoredCampaign scored = score_campaign(env, languages, std::move(*campaign), more);
    outputs.check();
    const base::Lang lang = languages.result(scored.campaign.plan->lang);
    const desk::Standing standing = desk::standing_of(scored);
    if (!act) {
        write_page_of(env, options, to, outputs, desk::standing_page(standing, behind(options), lang), lang);
        return exit_of(scored);
    }
    try {
        desk::Planned planned = desk::plan_act(standing, *act, said, today_of(env));
        add_modelines(env, scored.campaign, planned);
        if (!try_out(env, languages, scored, planned)) return Exit::data;
        if (!options.dry_run) write_all(env, planned);
        write_page_of(env, options, to, outputs, desk::written_page(planned, !options.dry_run, lang), lang);
        if (*act == Act::next && !options.dry_run)
            begin_period(env, languages, planned, scored.campaign.map[scored.campaign.plan->place.file].raw_name());
    } catch (const desk::Unsaid& failure) {
        throw UsageFailure(failure.words());
    } catch (const desk::NotReady& failure) {
        tell(env, languages, failure.words());
        return Exit::data;
    }
    return Exit::fine;
}

}  // namespace

Command step_command() {
    auto options = std::make_shared<StepOptions>();
    Command command;
    command.name = "step";
    command.what = {"本期到了哪一步、接下来做什么；登记封存、公示、异议、公布",
                    "where the period stands and what comes next; records each step"};
    command.options = options_of(*options) + options_of(options->outputs);
    command.run = [options](Env& env, const Languages& languages) { return run_step(*options, env, languages); };
    return command;
}

}  // namespace leitai::app
