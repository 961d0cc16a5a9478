// The rows of the options, and the table of what goes with what.
#include "step_options.hpp"

#include <algorithm>

#include "leitai/base/decimal.hpp"
#include "leitai/base/list.hpp"
#include "leitai/source/find.hpp"
#include "near.hpp"
#include "spoken.hpp"

namespace leitai::app {

using base::Text;
using desk::Act;

namespace {

/// Which options go with an act, besides those of every command.
struct Goes {
    Act act;
    std::string_view options;
};
constexpr Goes goes_with[] = {
    {Act::freeze, "--on --by --again"},
    {Act::notice, "--on --by --days"},
    {Act::final, "--on --by"},
    {Act::reopen, "--on --by --why"},
    {Act::next, ""},
    {Act::objection, "--on --by --village --about --what"},
    {Act::decision, "--on --by --objection --upheld --person --why"},
    {Act::correction, "--on --by --village --fact --to --level --evidence --objection --why"},
    {Act::close, "--on --by --village --fact --register --why"},
    {Act::held, "--on --by --round --why"},
    {Act::revote, "--on --by --graded --award --round --order --why"},
    {Act::conferral, "--on --by --village --award --period"},
    {Act::withdrawal, "--on --by --village --award --period --why"},
};

bool is_given(const Option& option) {
    if (const auto* const* one = std::get_if<std::optional<std::string>*>(&option.target)) return (*one)->has_value();
    if (const auto* const* all = std::get_if<std::vector<std::string>*>(&option.target)) return !(*all)->empty();
    return **std::get_if<bool*>(&option.target);
}

std::vector<Option> options_of_people(StepOptions& options) {
    desk::Said& said = options.said;
    return {
        {"--on", "DATE", &options.on, {"哪一天，不写就是今天", "on which day; today unless given"}},
        {"--by",
         "OFFICE",
         &said.by,
         {"哪个单位，不写就是上一步的单位；异议写谁提出：self、peer、office、resident",
          "which office, that of the last step unless given; of an objection self, peer, office or resident"}},
        {"--person", "ID", &said.person, {"签批人的编号", "the id of who signed"}},
        {"--why", "REASON", &said.why, {"理由", "the reason"}},
        {"--again", "REASON", &said.again, {"重新封存的理由", "why it is sealed again"}},
        {"--days",
         "N",
         &options.days,
         {"公示几个工作日，不写以计划为准", "working days of a notice; the plan's unless given"}},
        {"--what", "TEXT", &said.what, {"异议的内容", "what an objection says"}},
        {"--objection", "ID", &said.objection, {"哪件异议", "which objection"}},
        {"--upheld",
         "yes|partly|no",
         &said.upheld,
         {"异议成立、部分成立、不成立", "whether the objection is upheld"},
         Values::one_of({"yes", "partly", "no"})},
        {"--dry-run",
         "",
         &options.dry_run,
         {"只列出要写的，什么也不写", "show what would be written, and write nothing"}},
    };
}

std::vector<Option> options_of_data(StepOptions& options) {
    desk::Said& said = options.said;
    return {
        {"--village,--unit",
         "NAME",
         &said.village,
         {"哪个村，名称或编码", "which village, by name or code"},
         Values::Of::village},
        {"--fact",
         "NAME",
         &said.facts,
         {"哪项数据，名称或代号；可以写几次", "which fact, by title or id; may be given several times"},
         Values::Of::fact},
        {"--to", "VALUE", &said.to, {"更正成多少", "the right value"}},
        {"--level",
         "LEVEL",
         &said.level,
         {"更正哪一级报的，不写就是计分的那一级", "of which level, that which counts unless given"},
         Values::one_of({"self", "township", "department", "county"})},
        {"--evidence",
         "NAME",
         &said.evidence,
         {"更正的佐证，名称或文件；可以写几次", "evidence of a correction; may be given several times"}},
        {"--register",
         "NAME",
         &said.registers,
         {"哪本台账不再补报；可以写几次", "a register that will not come; may be given several times"}},
        {"--round",
         "ID",
         &said.round,
         {"没有举行的，或再次投票的，是哪一轮评议", "which round was not held, or had another vote"},
         Values::Of::round},
        {"--about", "NAME", &said.about, {"对什么有异议，不写是总分", "what is contested; the total unless given"}},
        {"--graded",
         "NAME",
         &said.graded,
         {"再次投票的是什么的等次，不写是总分", "of which grades a vote parts equals; of the total unless given"}},
        {"--award", "ID", &said.award, {"哪一项评先", "which award"}, Values::Of::award},
        {"--order",
         "NAME",
         &said.order,
         {"投票的结果，由高到低，每个写一次", "who came first in a vote, each once, best first"},
         Values::Of::village},
        {"--period",
         "P",
         &options.period,
         {"授予、撤销的是以前哪一期的", "of a conferral or withdrawal: an earlier period"},
         Values::Of::period},
    };
}

}  // namespace

std::vector<Option> options_of(StepOptions& options) {
    std::vector<Option> rows = {
        {"act",
         "STEP",
         &options.act,
         {"做什么，不写就说明到了哪一步", "what to do; without it, where the period stands"},
         {Values::Of::act, {desk::act_words.begin(), desk::act_words.end()}}},
        {"campaign",
         "CAMPAIGN",
         &options.campaign,
         {"活动文件夹或计划文件", "a campaign folder or plan"},
         Values::Of::folder},
        {"--plan", "FILE", &options.plan, {"计划文件或它所在的文件夹", "the plan, or its folder"}, Values::Of::file},
    };
    return rows + options_of_people(options) + options_of_data(options);
}

std::optional<Act> act_of(StepOptions& options, const Env& env) {
    if (!options.act) return std::nullopt;
    const auto found = std::find(desk::act_words.begin(), desk::act_words.end(), *options.act);
    if (found != desk::act_words.end()) return static_cast<Act>(found - desk::act_words.begin());
    if (options.campaign || !source::exists(env.folder, *options.act)) {
        const std::vector<std::string_view> known(desk::act_words.begin(), desk::act_words.end());
        const Meant near = meant(*options.act, known);
        const Text list = base::listed(known);
        throw UsageFailure(Text("没有 leitai step " + *options.act, "there is no leitai step " + *options.act) +
                               near.sentence() + Text("\n可用：" + list.zh, "\nit is one of " + list.en),
                           near.words);
    }
    options.campaign = std::move(options.act);
    options.act.reset();
    return std::nullopt;
}

void check_options(StepOptions& options, std::optional<Act> act) {
    std::string_view may;
    for (const Goes& one : goes_with) {
        if (act == one.act) may = one.options;
    }
    const std::string all = " " + std::string(may) + (act ? " --dry-run " : " ");
    for (const Option& option : options_of(options)) {
        if (!option.name.starts_with("--") || option.name == "--plan") continue;
        const std::string name = option.name.substr(0, option.name.find(','));
        if (!is_given(option) || all.find(" " + name + " ") != std::string::npos) continue;
        const std::string with = act ? "leitai step " + std::string(desk::word(*act)) : "leitai step";
        Text words = Text::same(name) + Text(" 不和 ", " does not go with ") + Text::same(with) + Text(" 一起写", "");
        if (!may.empty()) words = words + Text("，能写的是 " + std::string(may), ": what does is " + std::string(may));
        throw UsageFailure(words);
    }
}

desk::Said said_of(const StepOptions& options) {
    desk::Said said = options.said;
    if (options.on) {
        said.on = base::parse_date(*options.on);
        if (!said.on)
            throw UsageFailure(
                {"--on 要写成 2023-07-05，不是 " + *options.on, "--on takes a day as 2023-07-05, not " + *options.on});
    }
    if (options.days) {
        const auto number = base::parse_decimal(*options.days);
        const bool whole = number.fault == base::DecimalFault::none && number.value.decimals == 0;
        if (!whole || number.value.units < 1 || number.value.units > 250)
            throw UsageFailure({"--days 要写 1 到 250 的整数，不是 " + *options.days,
                                "--days takes a whole number from 1 to 250, not " + *options.days});
        said.days = number.value.units;
    }
    said.period = period_of(options.period);
    return said;
}

}  // namespace leitai::app
