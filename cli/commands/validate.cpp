// validate: every issue of every file, and who has not handed in yet; here the issues are the result.
#include <algorithm>
#include <memory>

#include "../results.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/campaign/older_rubric.hpp"
#include "leitai/campaign/soundness.hpp"
#include "leitai/issue/emit.hpp"
#include "leitai/report/validate/issues_page.hpp"
#include "leitai/report/validate/missing_page.hpp"
#include "leitai/source/find.hpp"
#include "leitai/version.hpp"

namespace leitai::app {

using base::Failure;
using base::Lang;
using base::Text;

namespace {

struct ValidateOptions {
    InputOptions inputs;
    OutputOptions outputs;
    std::optional<std::string> against;
};

/// Everything that was found. `subject` looks at the other members: neither copied nor moved.
struct Findings {
    ScoredCampaign scored;  ///< only opened where plan or rubric cannot be used, or there were only rubrics
    std::optional<report::Subject> subject;      ///< of what was scored: what is owed is known only then
    std::optional<campaign::OlderRubric> older;  ///< what --against names
    std::optional<rubric::Changes> changes;
    std::optional<report::Against> against;
    issue::Issues issues;
    Lang lang = Lang::zh;
    std::size_t limit = issue::default_limit;

    const source::SourceMap& map() const { return scored.campaign.map; }
    report::Validated validated(bool people) const {
        return {issues, map(),  subject ? &*subject : nullptr, lang,
                limit,  people, against ? &*against : nullptr, scored.passed_over};
    }
};

/// The formats that `issue::emit` writes and pages do not know.
const std::vector<std::pair<FormatName, issue::Format>>& issue_formats() {
    static const std::vector<std::pair<FormatName, issue::Format>> all = {
        {{"sarif", ".sarif"}, issue::Format::sarif},
        {{"junit", ".xml"}, issue::Format::junit},
        {{"github", ""}, issue::Format::github},
    };
    return all;
}

std::vector<FormatName> formats() {
    std::vector<FormatName> names = page_formats();
    for (const auto& [name, format] : issue_formats()) names.push_back(name);
    return names;
}

/// Reads the rubric that --against names; its issues are told on stderr, for it is no data that is being checked.
campaign::OlderRubric open_older(Env& env, const Languages& languages, const std::string& name,
                                 const Campaign& campaign) {
    if (!campaign.plan && campaign.rubrics > 1)
        throw Failure({"--against 一次只比较一份细则", "--against compares one rubric at a time"});
    auto older = campaign::open_older(env.folder, name);
    env.read.push_back(source::real_path(env.folder, name));
    if (!older) throw Failure({"--against：找不到细则 " + name, "--against: there is no rubric " + name});
    if (older->rubric) return std::move(*older);
    tell_issues(env, languages, older->map, older->issues);
    throw Failure({"--against：细则 " + name + " 有错，不能与它比较",
                   "--against: the rubric " + name + " has errors: nothing can be compared with it"});
}

void find(Env& env, const Languages& languages, const ValidateOptions& options, Findings& found) {
    found.limit = limit_of(options.inputs, issue::default_limit);
    const campaign::Inputs inputs = inputs_of(env, languages, options.inputs, issue::default_limit);
    Campaign opened = open_campaign(env, inputs, campaign::Sheets::checked);
    if (options.against) found.older = open_older(env, languages, *options.against, opened);
    found.lang = languages.result(opened.plan ? opened.plan->lang : std::nullopt);
    if (opened.usable()) {
        found.scored = campaign::score(std::move(opened), {.evidence = true});
        note_evidence(env, found.scored);
        campaign::check_sealed_inputs(found.scored.campaign, found.scored.reading, found.scored.reading.issues);
        found.subject.emplace(found.scored.subject());
    } else {
        found.scored.campaign = std::move(opened);
    }
    found.issues = found.scored.issues();
    if (!found.older) return;
    const Campaign& campaign = found.scored.campaign;
    found.changes = campaign::compare_with(*found.older->rubric, campaign, found.issues);
    if (found.changes) found.against.emplace(report::Against{*found.older->rubric, *campaign.rubric, *found.changes});
}

/// text: the issues as lines or blocks, then what changed, then the list of who is behind.
void write_text(const Env& env, const ValidateOptions& options, const Destination& to, const Findings& found,
                const page::Sink& sink) {
    issue::EmitOptions emit;
    emit.lang = found.lang;
    emit.terminal = to.target == "-" && env.out_is_terminal;
    emit.color = to.target == "-" && color_of(env, env.out_is_terminal);
    emit.columns = env.columns;
    emit.version = version;
    std::string issues = issue::emit(found.issues, found.map(), emit);
    if (const std::size_t judged = found.issues.acknowledged().size(); judged > 0) {
        const std::string many = std::to_string(judged);
        issues += Text("县级已确认的警告 " + many + " 条，不再列出。\n",
                       "warnings that the county has acknowledged, not listed: " + many + "\n")
                      .in(found.lang);
    }
    for (const report::PassedOver& kind : found.scored.passed_over) issues += kind.words.in(found.lang) + "\n";
    sink(issues);
    const page::WriteOptions write = write_options(env, options.outputs, to, found.lang, 80);
    bool apart = issues.empty() || issues.ends_with("\n\n");
    const auto below = [&](const page::Page& page) {
        if (!apart) sink("\n");
        page::formats().front().write(page, write, sink);
        apart = false;
    };
    if (found.against) below(report::changes_page(*found.against, found.lang));
    if (const auto missing = report::missing_page(found.validated(true))) below(*missing);
}

void write(const Env& env, const ValidateOptions& options, const Destination& to, const Findings& found,
           const page::Sink& sink) {
    const page::FormatRow* row = page::find_format(to.format);
    if (row == &page::formats().front()) {
        write_text(env, options, to, found, sink);
    } else if (row != nullptr) {
        row->write(report::issues_page(found.validated(row->prose)),
                   write_options(env, options.outputs, to, found.lang, 0), sink);
    } else {
        issue::EmitOptions emit;
        for (const auto& [name, format] : issue_formats()) {
            if (name.name == to.format) emit.format = format;
        }
        emit.lang = found.lang;
        emit.version = version;
        sink(issue::emit(found.issues, found.map(), emit));
    }
}

std::string count_of(std::uint64_t n, std::string_view one, std::string_view many) {
    return std::to_string(n) + " " + std::string(n == 1 ? one : many);
}

/// The closing line: what was read, and what was found.
Text closing(const Findings& found) {
    const std::size_t files = found.map().read();
    Text words("已检查 " + std::to_string(files) + " 个文件", count_of(files, "file", "files") + " checked");
    if (found.subject) {
        using record::Group;
        const batch::Counts& counts = found.scored.reading.counts;
        words.zh +=
            "（名册 " + std::to_string(counts.of(Group::rosters)) + " 份、填报 " +
            std::to_string(counts.of(Group::returns)) + " 份、结果 " + std::to_string(counts.of(Group::results)) +
            " 份" +
            (counts.of(Group::registers) > 0 ? "、台账 " + std::to_string(counts.of(Group::registers)) + " 份" : "") +
            (counts.of(Group::contests) > 0 ? "、评议 " + std::to_string(counts.of(Group::contests)) + " 份）" : "）");
        words.en +=
            " (" + count_of(counts.of(Group::rosters), "roster", "rosters") + ", " +
            count_of(counts.of(Group::returns), "return", "returns") + ", " +
            count_of(counts.of(Group::results), "result", "results") +
            (counts.of(Group::registers) > 0 ? ", " + count_of(counts.of(Group::registers), "register", "registers")
                                             : "") +
            (counts.of(Group::contests) > 0
                 ? ", " + count_of(counts.of(Group::contests), "record", "records") + " of contests"
                 : "") +
            ")";
        if (counts.passed_over > 0) {
            words.zh += "，年度只看各季度结果，" + std::to_string(counts.passed_over) + " 份填报未读";
            words.en += ", " + count_of(counts.passed_over, "return", "returns") +
                        " left unread, because a year is made of results";
        }
        if (counts.later > 0) {
            words.zh += "，另有以后各期的记录 " + std::to_string(counts.later) + " 份未读";
            words.en += ", " + count_of(counts.later, "record", "records") + " of later periods left unread";
        }
    } else if (found.scored.campaign.has_records()) {
        words.zh += "，计划或细则有错，记录没有检查";
        words.en += "; records were not checked, because plan or rubric cannot be used";
    }
    const Text sum = totals(found.issues);
    return {words.zh + "：" + sum.zh, words.en + ": " + sum.en};
}

Exit run_validate(const ValidateOptions& options, Env& env, const Languages& languages) {
    const std::vector<Destination> to = destinations(options.outputs, formats());
    width_of(env, options.outputs, 0);
    Outputs outputs(env, to);
    Findings found;
    find(env, languages, options, found);
    for (std::size_t i = 0; i < to.size(); ++i) write(env, options, to[i], found, outputs.sink(i));
    outputs.commit();
    tell(env, languages, closing(found));
    return found.issues.errors() > 0 ? Exit::data : Exit::fine;
}

}  // namespace

Command validate_command() {
    auto options = std::make_shared<ValidateOptions>();
    Command command;
    command.name = "validate";
    command.what = {"检查计划、细则、名册和填报，列出全部问题和未报名单",
                    "check plan, rubric, roster and returns; list all issues and who has not handed in"};
    const std::vector<Option> against = {
        {"--against",
         "OLD",
         &options->against,
         {"与旧版细则（文件或 builtin:名称）比较，列出哪些得分可能变化",
          "compare the rubric with an older one (a file or builtin:NAME): which points can change"},
         rubric_values()}};
    command.options = options_of(options->inputs) + against + options_of(options->outputs, formats());
    command.run = [options](Env& env, const Languages& languages) { return run_validate(*options, env, languages); };
    return command;
}

}  // namespace leitai::app
