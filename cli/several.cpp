// Opens every campaign and period of a call before it scores the first, and writes what comes of them together.
#include "several.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "file_names.hpp"
#include "leitai/base/list.hpp"
#include "leitai/campaign/several.hpp"
#include "output_folder.hpp"

namespace leitai::app {

using base::Lang;

namespace {

/// A campaign as the person named it: "county-a", "." where nothing is named.
std::string name_of(const campaign::Inputs& inputs) {
    std::string name = inputs.plan.value_or(inputs.paths.empty() ? "." : inputs.paths.front());
    constexpr std::string_view plan = "/leitai.yaml";
    if (name.ends_with(plan)) name.resize(name.size() - plan.size());
    while (name.size() > 1 && name.ends_with('/')) name.pop_back();
    return name;
}

bool are_several_campaigns(const std::vector<Run>& runs) {
    return std::any_of(runs.begin(), runs.end(), [&](const Run& run) {
        return name_of(run->campaign.campaign.inputs) != name_of(runs.front()->campaign.campaign.inputs);
    });
}

Exit worst_of(const std::vector<Run>& runs) {
    const bool errors =
        std::any_of(runs.begin(), runs.end(), [](const Run& run) { return run->campaign.has_errors(); });
    return errors ? Exit::data : Exit::fine;
}

/// A folder takes one format, which is named.
const page::FormatRow& format_in_folder(const OutputOptions& outputs, const std::vector<FormatName>& known) {
    if (outputs.outputs.size() != 1 || outputs.formats.size() != 1)
        throw UsageFailure({"几份结果写进一个文件夹时，-o 和 --format 各写一次",
                            "where several results go into a folder, give -o and --format once each"});
    OutputOptions printed = outputs;
    printed.outputs = {"-"};
    const page::FormatRow& format = *page::find_format(destinations(printed, known).front().format);
    if (format.write == nullptr)
        throw UsageFailure({"几份结果不写 " + std::string(format.name) + "，一次写一份",
                            "several results are not written in " + std::string(format.name) + ": one at a time"});
    return format;
}

void check_format(const Destination& to) {
    if (page::find_format(to.format)->several != page::FormatRow::Several::none) return;
    throw UsageFailure(
        {to.format + " 一个文件只写一份结果：几份用 -o 文件夹/ --format " + to.format + " 写成几个文件",
         "a file in " + to.format + " holds one result: -o FOLDER/ --format " + to.format + " writes a file for each"});
}

std::vector<std::string> names_of(const std::vector<Run>& runs, const std::optional<std::string>& asked,
                                  std::string_view ending) {
    const NamePattern pattern(asked.value_or(are_several_campaigns(runs) ? "{campaign}-{period}" : "{period}"),
                              {"campaign", "period"});
    std::vector<std::string> names;
    for (const Run& run : runs) {
        const auto value = [&](std::string_view field) {
            return field == "period" ? base::to_string(run->subject.cohort.period)
                                     : name_of(run->campaign.campaign.inputs);
        };
        names.push_back(pattern.name(value) + std::string(ending));
    }
    return names;
}

bool any_refused(const std::vector<Run>& runs, const SeveralPages& pages) {
    if (!pages.refused) return false;
    return std::count_if(runs.begin(), runs.end(), [&](const Run& run) { return pages.refused(*run); }) > 0;
}

Exit write_folder(Env& env, const Languages& languages, const OutputOptions& outputs, const page::FormatRow& format,
                  const std::vector<campaign::Inputs>& inputs, const SeveralPages& pages) {
    OutputFolder folder(env, outputs.outputs.front());
    const auto runs = score_runs(env, languages, inputs);
    if (!runs) return Exit::trouble;
    if (any_refused(*runs, pages)) return Exit::data;
    folder.announce(names_of(*runs, pages.name, format.ending));
    const Destination to{"file", std::string(format.name)};
    for (std::size_t i = 0; i < runs->size(); ++i) {
        const ScoredCampaign& scored = (*runs)[i]->campaign;
        const Lang lang = languages.result(scored.campaign.plan->lang);
        const page::Page page = campaign::internal_page(scored, [&](Lang in) { return pages.page_of(*(*runs)[i], in); },
                                                        lang, {format.footer, format.sheets});
        const Manner manner = manner_of(scored.campaign);
        folder.write(i, [&](const page::Sink& sink) { write_page(env, outputs, to, page, lang, 0, sink, manner); });
    }
    folder.finish();
    return worst_of(*runs);
}

}  // namespace

std::vector<Option> several_options_of(InputOptions& inputs) {
    std::vector<Option> options = options_of(inputs);
    for (Option& option : options) {
        if (option.name != "--period") continue;
        option.target = &inputs.periods;
        option.what = {"计分的期间，如 2023-Q2，可以写几次",
                       "the period to score, as 2023-Q2; may be given several times"};
    }
    return options;
}

std::vector<campaign::Inputs> runs_of(Env& env, const Languages& languages, const InputOptions& options,
                                      const TrialOptions& trial) {
    std::vector<base::Period> periods;
    for (const std::string& word : options.periods) {
        periods.push_back(*period_of(word));
        if (std::count(periods.begin(), periods.end(), periods.back()) > 1)
            throw UsageFailure({"--period " + word + " 写了两次", "--period " + word + " is given twice"});
    }
    campaign::Inputs inputs = inputs_of(env, languages, options, few_issues);
    inputs.trial = trial.rubric;
    std::vector<campaign::Inputs> runs;
    for (const campaign::Inputs& one : campaign::campaigns_of(std::move(inputs))) {
        for (std::size_t i = 0; i < std::max<std::size_t>(periods.size(), 1); ++i) {
            runs.push_back(one);
            if (!periods.empty()) runs.back().period = periods[i];
        }
    }
    return runs;
}

std::optional<std::vector<Run>> score_runs(Env& env, const Languages& languages,
                                           const std::vector<campaign::Inputs>& inputs) {
    std::vector<Campaign> opened;
    base::Text unusable;
    for (const campaign::Inputs& one : inputs) {
        std::optional<Campaign> campaign = open_usable(env, languages, one);
        if (campaign) {
            opened.push_back(std::move(*campaign));
        } else {
            base::add_to(unusable, name_of(one) + (one.period ? " " + base::to_string(*one.period) : ""));
        }
    }
    if (!unusable.empty()) {
        tell(env, languages,
             {"几份结果里有不能计分的：" + unusable.zh + "；什么也没有写",
              "among the results some cannot be scored: " + unusable.en + "; nothing was written"});
        return std::nullopt;
    }
    if (inputs.size() > 1 && opened.front().reads_stdin())
        throw UsageFailure(
            {"标准输入只能读一次，不能用于几个期间", "standard input can be read once, not for several periods"});
    std::vector<Run> runs;
    runs.reserve(opened.size());
    for (Campaign& campaign : opened)
        runs.emplace_back(new Scored{score_campaign(env, languages, std::move(campaign))});
    return runs;
}

Exit write_several(Env& env, const Languages& languages, const OutputOptions& outputs,
                   const std::vector<FormatName>& known, const std::vector<campaign::Inputs>& inputs,
                   const SeveralPages& pages) {
    if (std::any_of(outputs.outputs.begin(), outputs.outputs.end(),
                    [&](const std::string& target) { return names_folder(env, target); }))
        return write_folder(env, languages, outputs, format_in_folder(outputs, known), inputs, pages);
    if (pages.form.empty())
        throw UsageFailure({"几个活动或几个期间的报告写成几个文件：用 -o 写明一个文件夹，如 -o reports/",
                            "several campaigns or periods have a report each: name a folder with -o, as -o reports/"});
    if (pages.name)
        throw UsageFailure(
            {"--name 是文件夹里的文件名：用 -o 写明文件夹", "--name names files in a folder: name it with -o"});
    const std::vector<Destination> to = destinations(outputs, known);
    for (const Destination& one : to) check_format(one);
    Outputs opened(env, to);
    const auto runs = score_runs(env, languages, inputs);
    if (!runs) return Exit::trouble;
    const Lang lang = languages.result(runs->front()->campaign.campaign.plan->lang);
    std::vector<page::Part> parts;
    for (const Run& run : *runs) {
        parts.push_back({pages.page_of(*run, lang), name_of(run->campaign.campaign.inputs),
                         base::to_string(run->subject.cohort.period)});
    }
    for (std::size_t i = 0; i < to.size(); ++i) {
        page::WriteOptions how = write_options(env, outputs, to[i], lang, 0);
        how.jobs = runs->front()->campaign.campaign.inputs.jobs;
        page::write_joined(*page::find_format(to[i].format), parts, pages.form, how, opened.sink(i));
    }
    opened.commit();
    return worst_of(*runs);
}

}  // namespace leitai::app
