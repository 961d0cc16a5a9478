// draw: random draws that anyone can repeat: who is drawn, who is next in line, and the recipe.
#include <algorithm>
#include <memory>

#include "../documents.hpp"
#include "../near.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/base/list.hpp"
#include "leitai/report/draw/outcome_records.hpp"
#include "leitai/report/draw/page.hpp"

namespace leitai::app {

using base::Failure;
using base::Text;

namespace {

struct DrawOptions {
    InputOptions inputs;
    OutputOptions outputs;
    std::optional<std::string> draw;
    bool public_view = false, provisional = false;
};

/// The draws that are shown: all, or the one that --draw names.
std::vector<const draw::Held*> chosen(const draw::Draws& draws, const std::optional<std::string>& wanted) {
    std::vector<const draw::Held*> shown;
    std::vector<std::string_view> known;
    for (const draw::Held& one : draws.held) {
        known.push_back(one.rule.id);
        if (!wanted || one.rule.id == *wanted) shown.push_back(&one);
    }
    if (!shown.empty()) return shown;
    if (known.empty() && draws.faulty)
        throw Failure(
            {"抽签的记录都有错误，没有可以重做的", "every record of a draw is in error: none can be repeated"});
    if (known.empty()) {
        throw Failure(
            {"没有抽签的记录；leitai init --kind draw 写一份空白的，怎样写见 leitai help draws",
             "there is no record of a draw: leitai init --kind draw writes a blank one; see leitai help draws"});
    }
    const Meant near = meant(*wanted, known);
    throw UsageFailure(Text("没有抽签 " + *wanted, "there is no draw " + *wanted) + near.sentence() +
                           Text("\n抽签：", "\ndraws: ") + base::listed(known),
                       near.words);
}

bool any_records(const std::vector<Destination>& to) {
    return std::any_of(to.begin(), to.end(), [](const Destination& one) {
        return page::find_format(one.format)->by == page::FormatRow::By::records;
    });
}

/// Why the draws that are shown are not final: what hinders all draws, and those of them that cannot be repeated.
page::Finality finality_of(const ScoredCampaign& scored, const std::vector<const draw::Held*>& shown) {
    page::Finality finality = scored.finality_of(campaign::Result::draws);
    std::size_t count = 0;
    Text examples;
    for (const draw::Held* one : shown) {
        if (one->is_held()) continue;
        ++count;
        base::add_to(examples, one->rule.id);
    }
    if (count == 0) return finality;
    const std::string number = std::to_string(count);
    finality.reasons.push_back({"not_drawn",
                                count,
                                {"不能重做的抽签 " + number + " 次",
                                 number + (count == 1 ? " draw cannot be repeated" : " draws cannot be repeated")},
                                examples});
    return finality;
}

/// An outcome is a record that later draws rest on, so a provisional one is never written.
void tell_unwritten(Env& env, const Languages& languages, const page::Finality& finality) {
    const Text why = page::listed(finality.reasons);
    tell(env, languages,
         {"结果是暂定的：" + why.zh + "；没有写结果。结果是记录，以后的抽签要看它，暂定的不写",
          "the result is provisional: " + why.en +
              "; no outcome was written. An outcome is a record that later draws rest on, and a provisional one is "
              "none"});
}

Exit run_draw(const DrawOptions& options, Env& env, const Languages& languages) {
    const std::vector<Destination> to =
        destinations(options.outputs, options.public_view ? document_formats() : all_formats());
    const std::optional<Printer> printer = find_printer(env, to);
    width_of(env, options.outputs, 0);
    env.counts_only = options.public_view;
    Outputs outputs(env, to);
    std::optional<Campaign> campaign = open_usable(env, languages, options.inputs);
    if (!campaign) return Exit::trouble;
    const ScoredCampaign scored = score_campaign(env, languages, std::move(*campaign));
    const report::Subject subject = scored.subject();
    const std::vector<const draw::Held*> shown = chosen(scored.reading.draws, options.draw);
    const page::Finality finality = finality_of(scored, shown);
    if (options.public_view &&
        refused(env, languages, finality, options.provisional, {"没有写公示", "nothing was published"}, true))
        return Exit::data;
    if (any_records(to) && finality.provisional()) {
        tell_unwritten(env, languages, finality);
        return Exit::data;
    }
    const report::DrawInput input{subject.title, scored.campaign.plan->period, scored.campaign.map, finality, shown};
    for (std::size_t i = 0; i < to.size(); ++i) {
        if (page::find_format(to[i].format)->by == page::FormatRow::By::records)
            report::write_outcome_records(input, outputs.sink(i));
    }
    const PageIn page_in = [&](base::Lang lang) {
        return options.public_view ? report::public_draw_page(input, lang) : report::draw_page(input, lang);
    };
    write_documents(env, options.outputs, languages, scored, page_in, options.public_view, {to, printer, outputs});
    return exit_of(scored);
}

}  // namespace

Command draw_command() {
    auto options = std::make_shared<DrawOptions>();
    Command command;
    command.name = "draw";
    command.what = {"随机抽签：谁抽中，谁候补，任何人怎样重做",
                    "random draws: who is drawn, who is next, how anyone repeats it"};
    command.options =
        std::vector<Option>{
            {"--draw", "ID", &options->draw, {"只看这一次抽签（编号）", "this draw alone (its id)"}, Values::Of::draw},
            {"--public",
             "",
             &options->public_view,
             {"公示版：不写跳过的理由和题目的内容",
              "the public view: neither why somebody was passed over nor what questions say"}},
            provisional_option(options->provisional)} +
        options_of(options->inputs) + options_of(options->outputs, all_formats());
    command.run = [options](Env& env, const Languages& languages) { return run_draw(*options, env, languages); };
    return command;
}

}  // namespace leitai::app
