// score: the table of totals, modules, indicators, ranks, and the change since the last period.
#include <memory>

#include "../output.hpp"
#include "../results.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/base/names.hpp"
#include "leitai/report/result_records.hpp"
#include "leitai/report/score_page.hpp"

namespace leitai::app {

using base::Failure;

namespace {

struct ScoreOptions {
    InputOptions inputs;
    OutputOptions outputs;
    std::optional<std::string> township, village_class;
};

/// A township by its code or its name.
base::RegionCode find_township(const cohort::Cohort& cohort, const base::ScoredUnit& unit, const std::string& word) {
    if (!unit.in_township) {
        throw Failure({"细则给" + std::string(unit.zh) + "打分，不能用 --township 按乡镇筛选",
                       "the rubric scores " + std::string(unit.en_many) + ", which --township cannot choose from"});
    }
    const auto code = base::parse_region(word);
    std::vector<std::string_view> names;
    std::vector<const cohort::Region*> found;
    for (const cohort::Region& township : cohort.townships) {
        names.push_back(township.name);
        if (township.name == word || (code && township.code == *code)) found.push_back(&township);
    }
    if (found.size() == 1) return found[0]->code;
    base::Text words("名册里没有乡镇 " + word, "the roster has no township " + word);
    if (found.size() > 1) {
        words = {"有几个乡镇都叫 " + word + "，请写代码", "several townships are called " + word + ": give the code"};
        for (const cohort::Region* township : found) {
            words.zh += "\n  " + base::to_string(township->code) + " " + township->name;
            words.en += "\n  " + base::to_string(township->code) + " " + township->name;
        }
    } else if (const auto near = base::nearest(word, names)) {
        words.zh += "，是不是 " + std::string(*near) + "？";
        words.en += "; did you mean " + std::string(*near) + "?";
    }
    throw Failure(words);
}

/// A class by its id or its title.
rule::ClassId find_class(const rubric::Rubric& rubric, const std::string& word) {
    std::string known;
    for (std::size_t c = 0; c < rubric.classes.size(); ++c) {
        const rubric::VillageClass& one = rubric.classes[c];
        if (one.id == word || one.title.zh == word || one.title.en == word) return static_cast<rule::ClassId>(c);
        known += (known.empty() ? "" : ", ") + one.id;
    }
    throw Failure(
        {"细则里没有类别 " + word + "，只有 " + known, "the rubric has no class " + word + ": it has " + known});
}

report::Shown shown_of(const ScoreOptions& options, const ScoredCampaign& scored) {
    report::Shown shown;
    if (options.township)
        shown.township = find_township(scored.reading.cohort, *scored.campaign.rubric->unit, *options.township);
    if (options.village_class) shown.village_class = find_class(*scored.campaign.rubric, *options.village_class);
    return shown;
}

Exit run_score(const ScoreOptions& options, Env& env, const Languages& languages) {
    std::vector<FormatName> formats = page_formats();
    formats.push_back({"yaml", ".yaml"});
    const std::vector<Destination> to = destinations(options.outputs, formats);
    width_of(env, options.outputs, 0);  // a wrong --width is said before anything is read
    Outputs outputs(env, to);
    std::optional<Campaign> campaign = open_usable(env, languages, options.inputs);
    if (!campaign) return Exit::trouble;
    const ScoredCampaign scored = score_campaign(env, languages, options.inputs, std::move(*campaign));
    const report::Subject subject = scored.subject();
    const report::Shown shown = shown_of(options, scored);
    const base::Lang lang = languages.result(scored.campaign.plan->lang);
    const page::Page page = report::score_page(subject, lang, shown);
    for (std::size_t i = 0; i < to.size(); ++i) {
        if (to[i].format == "yaml") {
            report::write_result_records(subject, outputs.sink(i));
        } else {
            write_page(env, options.outputs, to[i], page, lang, 0, outputs.sink(i));
        }
    }
    outputs.commit();
    return scored.exit();
}

}  // namespace

Command score_command() {
    auto options = std::make_shared<ScoreOptions>();
    Command command;
    command.name = "score";
    command.what = {"计算得分，列出总分、模块、名次和较上期的升降",
                    "score table: totals, modules, ranks, change since the last period"};
    command.options =
        options_of(options->inputs) + options_of(options->outputs) +
        std::vector<Option>{
            {"--township",
             "CODE",
             &options->township,
             {"只列这个乡镇（代码或名称），名次不变", "rows of this township only (code or name); ranks stay"}},
            {"--class",
             "ID",
             &options->village_class,
             {"只列这一类村，名次不变", "rows of this class only; ranks stay"}},
        };
    command.run = [options](Env& env, const Languages& languages) { return run_score(*options, env, languages); };
    return command;
}

}  // namespace leitai::app
