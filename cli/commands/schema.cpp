// schema: JSON Schemas of what people write, for editors, and of what the program writes, for scripts.
#include "leitai/schema/schema.hpp"

#include <algorithm>
#include <memory>

#include "../near.hpp"
#include "../results.hpp"
#include "../spoken.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/source/find.hpp"

namespace leitai::app {

using base::Failure;
using schema::Title;

namespace {

struct SchemaOptions {
    std::optional<std::string> kind, plan, output;
};

constexpr std::string_view of_output = "output:";

std::vector<Title> all_titles() {
    std::vector<Title> all = schema::file_schemas();
    for (Title& one : schema::output_schemas()) {
        one.name.insert(0, of_output);
        all.push_back(std::move(one));
    }
    return all;
}

/// One line for each: its name, and what it is in both languages.
std::string listed() {
    const std::vector<Title> all = all_titles();
    std::size_t widest = 0;
    for (const Title& one : all) widest = std::max(widest, one.name.size());
    std::string text;
    for (const Title& one : all)
        text += one.name + std::string(widest + 2 - one.name.size(), ' ') + schema::both_words(one.words) + "\n";
    return text;
}

/// Asked for whenever the program starts, so nothing is read for it.
std::vector<std::string> names() {
    std::vector<std::string> all;
    for (Title& one : schema::file_schemas()) all.push_back(std::move(one.name));
    for (const std::string& one : schema::output_names()) all.push_back(std::string(of_output) + one);
    return all;
}

[[noreturn]] void unknown(const std::string& word) {
    const std::vector<std::string> all = names();
    const Meant near = meant(word, {all.begin(), all.end()});
    throw UsageFailure(base::Text("没有“" + word + "”的 schema", "there is no schema of " + word) + near.sentence() +
                           base::Text("\n全部名称：leitai schema", "\nall names: leitai schema"),
                       near.words);
}

/// A record's schema in a campaign knows its unit and facts.
std::optional<std::string> in_campaign(const SchemaOptions& options, Env& env, const Languages& languages) {
    campaign::Inputs inputs;
    inputs.root = env.folder;
    inputs.plan = options.plan;
    const Campaign campaign = campaign::open_rubric_only(inputs);
    if (!campaign.usable()) {
        tell_issues(env, languages, campaign.map, campaign.issues);
        throw Failure({"计划或细则有错，先改正", "plan or rubric cannot be used: mend them first"});
    }
    const schema::Known known{*campaign.rubric, campaign.plan->period};
    return schema::file_schema(*options.kind, &known);
}

std::string text_of(const SchemaOptions& options, Env& env, const Languages& languages) {
    if (!options.kind) return listed();
    const std::string& word = *options.kind;
    std::optional<std::string> text;
    if (word.starts_with(of_output)) {
        text = schema::output_schema(word.substr(of_output.size()));
    } else {
        text = schema::file_schema(word);
        const bool has_plan = options.plan || source::find_plan(env.folder, ".");
        if (text && has_plan && schema::knows_campaign(word)) text = in_campaign(options, env, languages);
    }
    if (!text) unknown(word);
    return *text;
}

Exit run_schema(const SchemaOptions& options, Env& env, const Languages& languages) {
    const std::string text = text_of(options, env, languages);
    Output output(env, options.output.value_or("-"));
    output.sink()(text);
    output.commit();
    return Exit::fine;
}

}  // namespace

Command schema_command() {
    auto options = std::make_shared<SchemaOptions>();
    Command command;
    command.name = "schema";
    command.what = {"JSON Schema：供编辑器检查要写的文件，供程序检查写出的结果",
                    "JSON Schema of files, for editors, and of outputs, for scripts"};
    command.options = {
        {"kind",
         "KIND",
         &options->kind,
         {"plan、rubric、record、return 等；结果写 output:NAME；不写就列出全部",
          "plan, rubric, record, return …; output:NAME of an output; without it all are listed"},
         {Values::Of::schema, names()}},
        {"--plan",
         "FILE",
         &options->plan,
         {"按哪份计划的细则列出数据", "the plan whose rubric's facts a return may hold"},
         Values::Of::file},
        {"-o,--output", "FILE", &options->output, {"写到文件", "write to FILE"}, Values::Of::file},
    };
    command.run = [options](Env& env, const Languages& languages) { return run_schema(*options, env, languages); };
    return command;
}

}  // namespace leitai::app
