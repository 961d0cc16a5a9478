// Makes a new campaign: the plan, a rubric, an invented roster, returns, the calendar and the schemas.
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <utility>

#include "initiating.hpp"
#include "inputs.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/catalogue/catalogue.hpp"
#include "leitai/process/calendar.hpp"
#include "leitai/report/init/new_campaign.hpp"
#include "leitai/report/init/new_record.hpp"
#include "leitai/rubric/load/load.hpp"
#include "leitai/rubric/read/catalogues.hpp"
#include "leitai/schema/schema.hpp"
#include "leitai/source/find.hpp"
#include "modeline.hpp"
#include "output.hpp"
#include "spoken.hpp"
#include "today.hpp"

namespace leitai::app {

using base::Failure;
using base::Text;

namespace {

/// Where --rubric blank is written.
constexpr std::string_view blank_rubric_file = "rubric/contest.yaml";

/// A file that is going to be written: its path below the folder, and its text.
using File = PlannedFile;

/// A rubric that is built in, by the name under which it is told of. `books`: with the builtin catalogue of books.
rubric::Rubric loaded_rubric(const std::string& name, const std::string& text, bool books) {
    source::SourceMap map;
    const source::FileId file = map.add_embedded(name, text);
    rubric::CatalogueFiles catalogues;
    const auto kind = rubric::CatalogueKind::books;
    if (books) catalogues[kind] = map.add_embedded("builtin:books", *catalogue::find(rubric::word(kind)));
    issue::Issues issues;
    std::optional<rubric::Rubric> rubric = rubric::load(map, file, issues, rubric::Linting::no, catalogues);
    if (!rubric) throw Failure({"内置细则 " + name + " 有错", "the rubric " + name + " has errors"});
    return std::move(*rubric);
}

std::vector<File> example_files(const rubric::Rubric& rubric, base::Period period,
                                const std::vector<report::NewVillage>& villages, base::Lang lang) {
    std::vector<File> files;
    std::vector<base::Period> periods = {base::same_period_last_year(period), base::previous(period), period};
    periods.erase(std::unique(periods.begin(), periods.end()), periods.end());  // both pasts of a year are one
    for (const base::Period p : periods) {
        for (std::size_t v = 0; v < villages.size(); ++v) {
            const auto filling = v == 0 && p == period ? report::Filling::example : report::Filling::values;
            files.emplace_back("records/" + base::to_string(p) + "/" + villages[v].code + ".yaml",
                               report::new_return(rubric, p, villages[v], filling, lang, static_cast<int>(v)));
        }
    }
    return files;
}

/// The rubric of a new campaign: what the plan calls it, and its text where it is written into the folder.
struct FirstRubric {
    rubric::Rubric rubric;
    std::string name = "builtin:contest", text = {};
};

FirstRubric first_rubric(const InitOptions& options, base::Lang lang) {
    if (options.rubric != blank_rubric) return {builtin_rubric()};
    std::string text = report::new_rubric(lang);
    rubric::Rubric rubric = loaded_rubric(std::string(blank_rubric_file), text, false);
    return {std::move(rubric), std::string(blank_rubric_file), std::move(text)};
}

std::vector<File> campaign_files(const FirstRubric& first, base::Period period, const InitOptions& options,
                                 base::Lang lang) {
    const rubric::Rubric& rubric = first.rubric;
    std::vector<report::NewVillage> villages;
    if (!options.empty) villages = report::invented_villages(rubric, lang);
    std::vector<File> records;
    if (options.example) {
        records = example_files(rubric, period, villages, lang);
    } else if (!options.empty) {
        records.emplace_back("records/" + base::to_string(period) + "/" + villages[0].code + ".yaml",
                             report::new_return(rubric, period, villages[0], report::Filling::example, lang));
    }
    const bool builtin = first.text.empty();
    std::vector<File> files = {
        {std::string(source::plan_name),
         modeline(schema_file("plan")) + report::new_plan(period, first.name, builtin, lang)},
        {"roster.yaml", modeline(schema_file(record_schema)) + report::new_roster(rubric, period, villages, lang)},
        {"calendar.yaml", modeline(schema_file(process::calendar_key)) +
                              report::in_one_language(*catalogue::find(process::calendar_key), lang)},
    };
    for (const auto& [name, text] : records)
        files.emplace_back(name, modeline("../../" + schema_file(record_schema)) + text);
    for (File& file : schema_files({rubric, period})) files.push_back(std::move(file));
    if (builtin) return files;
    files.emplace_back(first.name, modeline("../" + schema_file(rubric_schema)) + first.text);
    files.emplace_back(schema_file(rubric_schema), *schema::file_schema(rubric_schema));
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

/// A word of a command line as a shell takes it.
std::string typed(const std::string& word) {
    const auto plain = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 || std::isalnum(byte) != 0 ||
               std::string_view("_./-,+:@%").find(c) != std::string_view::npos;
    };
    if (!word.empty() && std::all_of(word.begin(), word.end(), plain)) return word;
    std::string quoted = "'";
    for (const char c : word) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

/// The three commands that come next, a line each.
Text next_words(const std::string& folder, const InitOptions& options) {
    const std::string at = typed(folder);
    if (options.empty)
        return {"\nleitai template " + at +
                    " --kind roster -o 名册.xlsx  （名册的表，填上各村）\nleitai import 名册.xlsx --plan " + at +
                    "  （读回名册）\nleitai template " + at + " -o 填报表/  （发给各单位填的表）",
                "\nleitai template " + at +
                    " --kind roster -o roster.xlsx  (a sheet for the roster, to fill in)\nleitai import roster.xlsx "
                    "--plan " +
                    at + "  (read it back)\nleitai template " + at +
                    " -o sheets/  (sheets for the offices to fill in)"};
    if (options.example)
        return {"\nleitai score " + at + "  （成绩表）\nleitai explain " + at +
                    " --village 示例甲村  （一个村为什么得这些分）\nleitai template " + at +
                    " -o 填报表/  （发给各单位填的表）",
                "\nleitai score " + at + "  (the score table)\nleitai explain " + at +
                    " --village 'Example A'  (why a village has its points)\nleitai template " + at +
                    " -o sheets/  (sheets for the offices to fill in)"};
    return {"\nleitai template " + at + " -o 填报表/  （发给各单位填的表）\nleitai import 填报表/*.xlsx --plan " + at +
                "  （读回填好的表）\nleitai validate " + at + "  （检查，看谁还没报）",
            "\nleitai template " + at +
                " -o sheets/  (sheets for the offices to fill in)\nleitai import sheets/*.xlsx --plan " + at +
                "  (read them back)\nleitai validate " + at + "  (check, and see who has not handed in)"};
}

}  // namespace

rubric::Rubric builtin_rubric(bool books) {
    return loaded_rubric("builtin:contest", std::string(*catalogue::find("contest")), books);
}

base::Period period_for(const Env& env, const InitOptions& options) {
    if (const auto period = period_of(options.period)) return *period;
    const base::Date today = today_of(env);
    const auto quarter = (static_cast<unsigned>(today.month()) + 2) / 3;
    return {static_cast<std::int16_t>(static_cast<int>(today.year())), static_cast<std::int8_t>(quarter)};
}

Exit init_campaign(const InitOptions& options, Env& env, const Languages& languages) {
    std::string folder = *options.folder;
    while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
    const std::string root = folder + '/';
    const base::Lang lang = languages.result();
    const std::vector<File> files =
        campaign_files(first_rubric(options, lang), period_for(env, options), options, lang);
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
    const std::string many = std::to_string(files.size());
    const Text done("已建立 " + folder + "，共 " + many + " 个文件。", folder + " is ready, " + many + " files. ");
    make_folder(env, root + "records/" + base::to_string(period_for(env, options)));
    const Text roster = options.example || options.empty
                            ? Text()
                            : Text("名册 roster.yaml 里的村是虚构的，先换成自己的。",
                                   "The villages of roster.yaml are invented: put in your own. ");
    tell(env, languages, done + roster + Text("接下来：", "Next:") + next_words(folder, options));
    return Exit::fine;
}

}  // namespace leitai::app
