// init: a campaign folder that works at once, or one new record of a kind.
#include <algorithm>
#include <memory>
#include <utility>

#include "../initiating.hpp"
#include "../modeline.hpp"
#include "../near.hpp"
#include "../output.hpp"
#include "../results.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/base/list.hpp"
#include "leitai/campaign/explaining.hpp"
#include "leitai/catalogue/catalogue.hpp"
#include "leitai/plan/layout.hpp"
#include "leitai/plan/texts.hpp"
#include "leitai/process/calendar.hpp"
#include "leitai/report/init/new_book.hpp"
#include "leitai/report/init/new_campaign.hpp"
#include "leitai/report/init/new_record.hpp"
#include "leitai/report/init/new_register.hpp"
#include "leitai/rubric/read/catalogues.hpp"
#include "leitai/source/find.hpp"
#include "leitai/yaml/keys.hpp"

namespace leitai::app {

using base::Failure;
using base::Text;

namespace {

/// The kind of the records of registers, and that of judges' sheets.
constexpr std::string_view book_kind = "book", sheet_kind = "sheet";

/// The rubric and period that a new record is written for: those of the plan, where there is one.
struct Basis {
    rubric::Rubric rubric;
    base::Period period;
    base::Lang lang = base::Lang::zh;
};

Basis basis_of(Env& env, const Languages& languages, const InitOptions& options) {
    if (!has_plan(env, options)) return {builtin_rubric(), period_for(env, options), languages.result()};
    Campaign campaign = campaign::open_rubric_only(inputs_for(env, options));
    check_usable(env, languages, campaign);
    const base::Period period = campaign.plan->period;
    return {std::move(*campaign.rubric), period, languages.result(campaign.plan->lang)};
}

report::NewVillage village_for(const InitOptions& options, const Env& env, const rubric::Rubric& rubric,
                               base::Lang lang) {
    report::NewVillage village = report::invented_villages(rubric, lang).front();
    if (!options.village) return village;
    village.code = *options.village;
    if (base::parse_code(village.code, rubric.unit->digits)) return village;
    if (!has_plan(env, options)) {
        const Text code = rubric.unit->code_words();
        throw UsageFailure(
            {"这里没有活动的名册，--village 要写 " + code.zh + "，不是 " + village.code,
             "there is no roster of a campaign here: --village takes the " + code.en + ", not " + village.code});
    }
    const Campaign campaign = campaign::open(inputs_for(env, options));
    if (!campaign.usable()) throw Failure({"计划或细则有错，先改正", "plan or rubric cannot be used: mend them first"});
    village.code = base::to_string(campaign::code_of(campaign, village.code));
    return village;
}

/// The register that --register names.
rubric::RegisterId find_register(const rubric::Books& books, const std::optional<std::string>& word) {
    std::vector<std::string_view> known;
    for (const rubric::Register& one : books.registers) {
        if (one.source == rubric::BookSource::records) known.push_back(one.id);
    }
    const Text list = Text("\n台账：", "\nregisters: ") + base::listed(known);
    if (!word)
        throw UsageFailure(
            Text("--kind book 要写明哪本台账：加 --register", "--kind book: name the register with --register") + list);
    if (std::find(known.begin(), known.end(), *word) != known.end()) return *books.find_register(*word);
    const Meant near = meant(*word, known);
    throw UsageFailure(
        Text("台账目录里没有台账 " + *word, "the catalogue of books has no register " + *word) + near.sentence() + list,
        near.words);
}

/// A record of a register of the plan's catalogue of books, else of the builtin one.
std::string book_text(const InitOptions& options, const Basis& basis, const std::string& village) {
    const auto write = [&](const rubric::Rubric& rubric) {
        return report::new_book(rubric, find_register(*rubric.books, options.register_id), basis.period, village,
                                basis.lang);
    };
    return basis.rubric.books ? write(basis.rubric) : write(builtin_rubric(true));
}

/// A builtin text of a kind that is no record; empty for records.
std::optional<std::string> builtin_text(const InitOptions& options, const Languages& languages) {
    if (*options.kind == "rubric") return std::string(*catalogue::find("contest"));
    if (*options.kind == plan::layout_key) return std::string(*catalogue::find(plan::standard_layout));
    if (*options.kind == process::calendar_key || *options.kind == plan::texts_key)
        return report::in_one_language(*catalogue::find(*options.kind), languages.result());
    if (rubric::catalogue_kind(*options.kind)) return std::string(*catalogue::find(*options.kind));
    return std::nullopt;
}

std::string record_text(const InitOptions& options, Env& env, const Languages& languages) {
    if (auto text = builtin_text(options, languages)) return std::move(*text);
    if (*options.kind == sheet_kind && has_plan(env, options)) return sheet_text(options, env, languages);
    if (options.round)
        throw UsageFailure({"--round 要有计划：进入活动文件夹，或加 --plan",
                            "--round takes a plan: go to the campaign's folder, or name it with --plan"});
    const Basis basis = basis_of(env, languages, options);
    if (*options.kind == "roster") {
        return report::new_roster(basis.rubric, basis.period, report::invented_villages(basis.rubric, basis.lang),
                                  basis.lang);
    }
    const report::NewVillage village = village_for(options, env, basis.rubric, basis.lang);
    if (*options.kind == book_kind) return book_text(options, basis, village.code);
    if (*options.kind != "return") return report::new_register(*options.kind, basis.period, village.code, basis.lang);
    return report::new_return(basis.rubric, basis.period, village, report::Filling::keys, basis.lang);
}

/// The kinds of records and catalogues that a new one can be written of.
Values kind_values() {
    using Way = record::Beginning::Way;
    std::vector<std::string_view> all = report::kinds_beginning(Way::from_rubric);
    for (const std::string_view other :
         {std::string_view("rubric"), process::calendar_key, plan::layout_key, plan::texts_key})
        all.push_back(other);
    for (int k = rubric::catalogue_kinds; k-- > 0;) all.push_back(rubric::word(static_cast<rubric::CatalogueKind>(k)));
    for (const std::string_view kind : report::kinds_beginning(Way::blank)) all.push_back(kind);
    return Values::one_of({all.begin(), all.end()});
}

Exit init_record(const InitOptions& options, Env& env, const Languages& languages) {
    const std::string target = options.output.value_or("-");
    const std::string text =
        modeline_for(env, options.plan, *options.kind, target) + record_text(options, env, languages);
    if (target != "-" && source::exists(env.folder, target)) {
        throw Failure({target + " 已经有了，不覆盖", target + " exists and is not overwritten"});
    }
    Output output(env, target);
    output.sink()(text);
    output.commit();
    return Exit::fine;
}

Exit run_init(const InitOptions& options, Env& env, const Languages& languages) {
    if (options.kind && options.folder) {
        throw UsageFailure({"--kind 写出一份记录，不能同时建文件夹 " + *options.folder,
                            "--kind writes one record; it cannot make the folder " + *options.folder + " as well"});
    }
    if (options.register_id && options.kind != book_kind)
        throw UsageFailure({"--register 和 --kind book 一起写", "--register goes with --kind book"});
    if (options.round && options.kind != sheet_kind)
        throw UsageFailure({"--round 和 --kind sheet 一起写", "--round goes with --kind sheet"});
    if (options.kind && options.rubric)
        throw UsageFailure({"--rubric 是新活动用哪份细则，不和 --kind 一起写",
                            "--rubric says which rubric a new campaign has: it goes without --kind"});
    if (options.empty && (options.example || options.kind))
        throw UsageFailure({"--empty 是不带示例的新活动，不和 --example、--kind 一起写",
                            "--empty is a new campaign without examples: it goes without --example and --kind"});
    if (options.kind) return init_record(options, env, languages);
    if (!options.folder) {
        throw UsageFailure(
            {"要建哪个文件夹？用法：leitai init 新文件夹", "which folder? usage: leitai init NEW_FOLDER"});
    }
    return init_campaign(options, env, languages);
}

}  // namespace

Command init_command() {
    auto options = std::make_shared<InitOptions>();
    Command command;
    command.name = "init";
    command.what = {"新建一个马上能用的活动文件夹，或一份空白记录",
                    "a campaign folder that works at once, or one new record"};
    command.options = {
        {"folder", "DIR", &options->folder, {"新建的活动文件夹", "the campaign folder to make"}, Values::Of::folder},
        {"--example",
         "",
         &options->example,
         {"带三个村、三期的示例填报", "with example returns of three villages in three periods"}},
        {"--empty",
         "",
         &options->empty,
         {"不带示例的村：名册空着，用表格填", "without invented villages: the roster is filled in by a sheet"}},
        {"--rubric",
         "NAME",
         &options->rubric,
         {"新活动的细则：contest 内置的，blank 十来行、可以往上加的",
          "the rubric of a new campaign: contest, the builtin one, or blank, a few lines that grow"},
         Values::one_of({"contest", std::string(blank_rubric)})},
        {"--kind",
         "KIND",
         &options->kind,
         {"写出一份空白记录或一份目录：roster、return、check 等",
          "write one new record or catalogue: roster, return, check …"},
         kind_values()},
        {"--village,--unit",
         "CODE",
         &options->village,
         {"空白填报是哪个村（或乡镇、县、单位）的", "the village (township, county, unit) of a new return"},
         Values::Of::village},
        {"--register",
         "NAME",
         &options->register_id,
         {"和 --kind book 一起：哪本台账", "with --kind book: which register"}},
        {"--round",
         "ID",
         &options->round,
         {"和 --kind sheet 一起：哪一轮", "with --kind sheet: which round"},
         Values::Of::round},
        {"--period", "P", &options->period, {"期间，如 2023-Q2", "the period, as 2023-Q2"}, Values::Of::period},
        {"--plan",
         "FILE",
         &options->plan,
         {"空白记录按哪份计划", "the plan that a new record is for"},
         Values::Of::file},
        {"-o,--output",
         "FILE",
         &options->output,
         {"空白记录写到文件", "write the new record to FILE"},
         Values::Of::file},
    };
    command.run = [options](Env& env, const Languages& languages) { return run_init(*options, env, languages); };
    return command;
}

}  // namespace leitai::app
