// init: a campaign folder that works at once, or one new record of a kind.
#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <utility>

#include "../modeline.hpp"
#include "../near.hpp"
#include "../output.hpp"
#include "../results.hpp"
#include "../today.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/base/list.hpp"
#include "leitai/campaign/explaining.hpp"
#include "leitai/campaign/seals.hpp"
#include "leitai/catalogue/catalogue.hpp"
#include "leitai/plan/layout.hpp"
#include "leitai/process/calendar.hpp"
#include "leitai/report/init/new_book.hpp"
#include "leitai/report/init/new_record.hpp"
#include "leitai/report/init/new_register.hpp"
#include "leitai/rubric/load/load.hpp"
#include "leitai/rubric/read/catalogues.hpp"
#include "leitai/seal/archive.hpp"
#include "leitai/source/find.hpp"
#include "leitai/yaml/keys.hpp"

namespace leitai::app {

using base::Failure;
using base::Text;

namespace {

struct InitOptions {
    std::optional<std::string> folder, kind, village, register_id, period, plan, output;
    bool example = false;
};

/// The kind of the records of registers.
constexpr std::string_view book_kind = "book";

/// A file that is going to be written: its path below the folder, and its text.
using File = PlannedFile;

/// `books`: with the builtin catalogue of books.
rubric::Rubric builtin_rubric(bool books = false) {
    source::SourceMap map;
    const source::FileId file = map.add_embedded("builtin:contest", *catalogue::find("contest"));
    rubric::CatalogueFiles catalogues;
    const auto kind = rubric::CatalogueKind::books;
    if (books) catalogues[kind] = map.add_embedded("builtin:books", *catalogue::find(rubric::word(kind)));
    issue::Issues issues;
    std::optional<rubric::Rubric> rubric = rubric::load(map, file, issues, rubric::Linting::no, catalogues);
    if (!rubric) throw Failure({"内置细则 builtin:contest 有错", "the rubric builtin:contest has errors"});
    return std::move(*rubric);
}

/// --period, else the quarter of today (of SOURCE_DATE_EPOCH, where that is set).
base::Period period_for(const Env& env, const InitOptions& options) {
    if (const auto period = period_of(options.period)) return *period;
    const base::Date today = today_of(env);
    const auto quarter = (static_cast<unsigned>(today.month()) + 2) / 3;
    return {static_cast<std::int16_t>(static_cast<int>(today.year())), static_cast<std::int8_t>(quarter)};
}

std::vector<File> example_files(const rubric::Rubric& rubric, base::Period period,
                                const std::vector<report::NewVillage>& villages) {
    std::vector<File> files;
    std::vector<base::Period> periods = {base::same_period_last_year(period), base::previous(period), period};
    periods.erase(std::unique(periods.begin(), periods.end()), periods.end());  // both pasts of a year are one
    for (const base::Period p : periods) {
        for (std::size_t v = 0; v < villages.size(); ++v) {
            const auto filling = v == 0 && p == period ? report::Filling::example : report::Filling::values;
            files.emplace_back("records/" + base::to_string(p) + "/" + villages[v].code + ".yaml",
                               report::new_return(rubric, p, villages[v], filling, static_cast<int>(v)));
        }
    }
    return files;
}

std::vector<File> campaign_files(const rubric::Rubric& rubric, base::Period period, bool example) {
    const std::vector<report::NewVillage> villages = report::invented_villages(rubric);
    std::vector<File> records;
    if (example) {
        records = example_files(rubric, period, villages);
    } else {
        records.emplace_back("records/" + base::to_string(period) + "/" + villages[0].code + ".yaml",
                             report::new_return(rubric, period, villages[0], report::Filling::example));
    }
    std::vector<File> files = {
        {std::string(source::plan_name), modeline(schema_file("plan")) + report::new_plan(period, "builtin:contest")},
        {"roster.yaml", modeline(schema_file(record_schema)) + report::new_roster(rubric, period, villages)},
        {"calendar.yaml",
         modeline(schema_file(process::calendar_key)) + std::string(*catalogue::find(process::calendar_key))},
    };
    for (const auto& [name, text] : records)
        files.emplace_back(name, modeline("../../" + schema_file(record_schema)) + text);
    for (File& file : schema_files({rubric, period})) files.push_back(std::move(file));
    return files;
}

void make_folder(const Env& env, const std::string& folder) {
    std::error_code error;
    std::filesystem::create_directories(source::real_path(env.folder, folder), error);
    if (!error) return;
    const Text reason = base::system_reason(error.value());
    throw Failure(
        {"无法建立文件夹 " + folder + "：" + reason.zh, "cannot make the folder " + folder + ": " + reason.en});
}

Exit init_campaign(const InitOptions& options, Env& env, const Languages& languages) {
    std::string folder = *options.folder;
    while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
    const std::string root = folder + '/';
    const std::vector<File> files = campaign_files(builtin_rubric(), period_for(env, options), options.example);
    for (const auto& [name, text] : files) {
        const std::string path = root + name;
        if (source::exists(env.folder, path)) {
            throw Failure({path + " 已经有了，不覆盖；请换一个文件夹",
                           path + " exists and is not overwritten: choose another folder"});
        }
    }
    for (const auto& [name, text] : files) {
        const std::string path = root + name;
        make_folder(env, path.substr(0, path.rfind('/')));
        Output output(env, path);
        output.sink()(text);
        output.commit();
    }
    const Text words(
        "已建立 " + folder + "，共 " + std::to_string(files.size()) + " 个文件。接下来：leitai validate " + folder,
        folder + " is ready, " + std::to_string(files.size()) + " files. Next: leitai validate " + folder);
    tell(env, languages, words);
    return Exit::fine;
}

/// The rubric and period that a new record is written for: those of the plan, where there is one.
struct Basis {
    rubric::Rubric rubric;
    base::Period period;
    std::map<std::string, std::string> seal = {};  ///< keys of a step that froze the period, where a seal is there
};

/// The seal of the period that holds, by name and by the hash that stands for it.
std::map<std::string, std::string> seal_of(const Campaign& campaign) {
    const auto seals = campaign::seals_of(campaign.inputs.root, campaign.plan->folder);
    const campaign::Seal* last = campaign::last_seal(seals, base::to_string(campaign.plan->period));
    if (last == nullptr) return {};
    return {{"seal", last->name}, {"sha256", seal::digest(last->read(seal::sha256_sums)).sha256}};
}

campaign::Inputs inputs_of(const InitOptions& options, const Env& env) {
    campaign::Inputs inputs;
    inputs.root = env.folder;
    inputs.plan = options.plan;
    inputs.period = period_of(options.period);
    return inputs;
}

Basis basis_of(Env& env, const Languages& languages, const InitOptions& options) {
    if (!options.plan && !source::find_plan(env.folder, ".")) return {builtin_rubric(), period_for(env, options)};
    Campaign campaign = campaign::open_rubric_only(inputs_of(options, env));
    if (!campaign.usable()) {
        tell_issues(env, languages, campaign.map, campaign.issues);
        throw Failure({"计划或细则有错，先改正", "plan or rubric cannot be used: mend them first"});
    }
    const base::Period period = campaign.plan->period;
    if (*options.kind != "step") return {std::move(*campaign.rubric), period};
    auto seal = seal_of(campaign);
    return {std::move(*campaign.rubric), period, std::move(seal)};
}

report::NewVillage village_for(const InitOptions& options, const Env& env, const rubric::Rubric& rubric) {
    report::NewVillage village = report::invented_villages(rubric).front();
    if (!options.village) return village;
    village.code = *options.village;
    if (base::parse_code(village.code, rubric.unit->digits)) return village;
    if (!options.plan && !source::find_plan(env.folder, ".")) {
        const Text code = rubric.unit->code_words();
        throw UsageFailure({"这里没有活动的名册，--village 要写 " + code.zh + "，不是 " + village.code,
                            "there is no roster of a campaign here: --village takes the " + code.en + ", not " +
                                village.code});
    }
    const Campaign campaign = campaign::open(inputs_of(options, env));
    if (!campaign.usable())
        throw Failure({"计划或细则有错，先改正", "plan or rubric cannot be used: mend them first"});
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
        return report::new_book(rubric, find_register(*rubric.books, options.register_id), basis.period, village);
    };
    return basis.rubric.books ? write(basis.rubric) : write(builtin_rubric(true));
}

std::string record_text(const InitOptions& options, Env& env, const Languages& languages) {
    if (*options.kind == "rubric") return std::string(*catalogue::find("contest"));
    if (*options.kind == plan::layout_key) return std::string(*catalogue::find(plan::standard_layout));
    const bool embedded = *options.kind == process::calendar_key || rubric::catalogue_kind(*options.kind);
    if (embedded) return std::string(*catalogue::find(*options.kind));
    const Basis basis = basis_of(env, languages, options);
    if (*options.kind == "roster") {
        return report::new_roster(basis.rubric, basis.period, report::invented_villages(basis.rubric));
    }
    const report::NewVillage village = village_for(options, env, basis.rubric);
    if (*options.kind == book_kind) return book_text(options, basis, village.code);
    if (*options.kind != "return") return report::new_register(*options.kind, basis.period, village.code, basis.seal);
    return report::new_return(basis.rubric, basis.period, village, report::Filling::keys);
}

/// The kinds of records and catalogues that a new one can be written of.
Values kind_values() {
    using Way = record::Beginning::Way;
    std::vector<std::string_view> all = report::kinds_beginning(Way::from_rubric);
    for (const std::string_view other : {std::string_view("rubric"), process::calendar_key, plan::layout_key})
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
