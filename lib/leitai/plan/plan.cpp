// Reads leitai.yaml by its table of keys.
#include "leitai/plan/plan.hpp"

#include <array>

#include "leitai/source/documents.hpp"
#include "leitai/yaml/parse.hpp"

namespace leitai::plan {

using issue::Code;
using yaml::Need;
using yaml::Shape;

namespace {

constexpr std::array<std::string_view, 2> langs = {"zh", "en"};
constexpr std::array<std::string_view, 2> quotas = {"forbidden", "allowed"};

enum Key : std::size_t {
    version,
    title,
    period,
    as_of,
    state,
    lang,
    rubric,
    records,
    annual,
    catalogues,
    quota,
    calendar,
    steps,
    layout,
    texts,
    awards,
    pairing,
    members
};

constexpr std::array<yaml::Field, 18> table = {{
    {"leitai", Need::required, Shape::whole, "格式版本，现为 1", "format version, now 1", "1"},
    {"title", Need::required, Shape::both, "活动名称", "what the campaign is called",
     "{zh: 村党组织书记练兵比武, en: Village secretaries' contest}"},
    {"period", Need::required, Shape::period, "计分的季度或年度", "the quarter or year that is scored", "2023-Q2"},
    {"as_of", Need::optional, Shape::date, "截止日，不写就是本期最后一天",
     "the day on which terms are counted; the last day of the period unless given", "2023-06-30"},
    {"state", Need::optional, Shape::choice, "进度：进行中、已封存、公示中、已公布；要与 kind: step 的记录一致",
     "how far the period has come; the records of kind: step must say the same", "open", process::state_words},
    {"lang", Need::optional, Shape::choice, "结果用中文还是英文，不写就是 zh", "language of results; zh unless given",
     "zh", langs},
    {"rubric", Need::required, Shape::line, "评分细则：内置的，或文件路径（从计划所在文件夹算起）",
     "the rubric: a builtin one, or a path seen from the plan's folder", "builtin:contest"},
    {"records", Need::required, Shape::list, "记录所在的文件、文件夹或通配路径",
     "files, folders or globs that hold the records", "[roster.yaml, records, steps, seals]"},
    {"annual", Need::optional, Shape::mapping, "年度由各季度结果加权而成，期间是年度时起作用",
     "a year is made of the weighted results of its quarters; acts where the period is a year",
     "{weights: {Q1: 20%, Q2: 25%, Q3: 25%, Q4: 30%}, missing_quarter: refuse}"},
    {"catalogues", Need::optional, Shape::mapping, "软弱涣散、履责、八不准、工作台账四份目录：内置的，或文件路径",
     "catalogues of weakness, duties, conduct and books: builtin ones, or paths",
     "{weakness: builtin:weakness, duties: builtin:duties, conduct: builtin:conduct, books: builtin:books}"},
    {"weakness_quota", Need::optional, Shape::choice, "认定软弱涣散能不能按末位比例，不写就是 forbidden",
     "whether weakness may be allotted by a share of the ranking; forbidden unless given", "forbidden", quotas},
    {"calendar", Need::optional, Shape::line, "工作日历：文件路径，或内置的",
     "calendar of working days: a path, or the builtin one", "calendar.yaml"},
    {"steps", Need::optional, Shape::mapping, "封存、公示、答复、公布的期限，都按工作日",
     "terms of sealing, notice, decisions and publication, in working days", "{freeze_within: 10, notice_days: 5}"},
    {"layout", Need::optional, Shape::line, "报告（docx）的版式：内置的，或文件路径",
     "layout of reports as documents (docx): the builtin one, or a path", "builtin:gbt9704"},
    {"texts", Need::optional, Shape::line, "文书的用语、署名和受理异议的单位：文件路径，不写用内置的",
     "texts of documents, who signs and who takes objections: a path; the builtin ones unless given", "texts.yaml"},
    {"awards", Need::optional, Shape::line, "评先办法：文件路径", "the file of awards: a path", "awards.yaml"},
    {"pairing", Need::optional, Shape::line, "跨村联建办法：文件路径", "the file of joint building: a path",
     "pairing.yaml"},
    {"members", Need::optional, Shape::list, "成员：给乡镇、县区打分的，从哪些活动取各村的结果",
     "campaigns whose villages an appraisal of townships or counties looks at",
     "[{folder: ../沧浦区, seal: 2023-Q2, sha256: 9f86d081884c7d659a2feaa0c55ad015…}]"},
}};

/// In the order of CatalogueKind; the files of awards and of joint building have keys of their own.
constexpr std::array<yaml::Field, 4> catalogue_table = {{
    {"conduct", Need::optional, Shape::line, "八不准", "rules of conduct", "builtin:conduct"},
    {"duties", Need::optional, Shape::line, "履责清单", "duties", "builtin:duties"},
    {"weakness", Need::optional, Shape::line, "软弱涣散认定标准", "criteria of weakness", "builtin:weakness"},
    {"books", Need::optional, Shape::line, "工作台账", "registers of the programme", "builtin:books"},
}};

std::string folder_of(const std::string& name) {
    const std::size_t slash = name.rfind('/');
    return slash == std::string::npos ? std::string() : name.substr(0, slash + 1);
}

void read_dates(const yaml::Mapping& keys, Plan& plan, issue::Issues& issues) {
    plan.period = keys.period(period).value_or(base::Period{});
    plan.as_of = base::last_day(plan.period);
    const std::optional<base::Date> day = keys.date(as_of);
    if (!day) return;
    plan.as_of = *day;
    if (keys.period(period) && *day < base::first_day(plan.period)) {
        yaml::report(issues,
                     Code::as_of_before_period(base::Text::same(base::to_string(*day)),
                                               base::Text::same(base::to_string(plan.period))),
                     keys.at(as_of));
    }
}

void read_records_entries(const yaml::Mapping& keys, Plan& plan, issue::Issues& issues) {
    if (!keys.has(records)) return;
    for (const yaml::Value entry : keys.list(records)) {
        if (const auto pattern = yaml::read_line(entry, issues)) plan.records.push_back({*pattern, entry.place()});
    }
    // A city may have no record of its own.
    if (keys.at(records).is_sequence() && keys.list(records).empty() && !keys.has(members)) {
        yaml::report(issues, Code::plan_records_empty, keys.key(records));
    }
}

void read_catalogue_entries(yaml::Value value, Plan& plan, issue::Issues& issues) {
    const yaml::Mapping map(value, catalogue_table, {"目录", "catalogues"}, issues);
    for (std::size_t k = 0; k < catalogue_table.size(); ++k) {
        if (auto name = map.line(k)) plan.catalogues[k] = CatalogueEntry{std::move(*name), map.at(k).place()};
    }
}

/// A file that the plan names by a key of its own.
void read_own_key(const yaml::Mapping& keys, std::size_t key, rubric::CatalogueKind kind, Plan& plan) {
    if (auto name = keys.line(key))
        plan.catalogues[static_cast<std::size_t>(kind)] = CatalogueEntry{std::move(*name), keys.at(key).place()};
}

Plan read_keys(const yaml::Mapping& keys, issue::Issues& issues) {
    Plan plan;
    if (const auto number = keys.whole_number(version); number && *number != 1) {
        yaml::report(issues, Code::plan_format_version_unknown(base::Text::same(std::to_string(*number))),
                     keys.at(version));
    }
    plan.title = keys.both(title).value_or(base::Text());
    read_dates(keys, plan, issues);
    if (const auto index = keys.choice(state)) {
        plan.state = static_cast<process::State>(*index);
        plan.state_place = keys.at(state).place();
    }
    if (const auto index = keys.choice(lang)) plan.lang = *index == 0 ? base::Lang::zh : base::Lang::en;
    if (keys.has(rubric)) {
        plan.rubric = keys.line(rubric).value_or(plan.rubric);
        plan.rubric_place = keys.at(rubric).place();
    }
    read_records_entries(keys, plan, issues);
    if (keys.has(catalogues)) read_catalogue_entries(keys.at(catalogues), plan, issues);
    if (auto name = keys.line(calendar)) plan.calendar = CatalogueEntry{std::move(*name), keys.at(calendar).place()};
    if (auto name = keys.line(layout)) plan.layout = CatalogueEntry{std::move(*name), keys.at(layout).place()};
    if (auto name = keys.line(texts)) plan.texts = CatalogueEntry{std::move(*name), keys.at(texts).place()};
    read_own_key(keys, awards, rubric::CatalogueKind::awards, plan);
    read_own_key(keys, pairing, rubric::CatalogueKind::pairing, plan);
    if (keys.has(steps)) plan.steps = process::read_step_rules(keys.at(steps), issues);
    plan.weakness_quota = keys.choice(quota).value_or(0) == 1;
    if (keys.has(members)) {
        plan.members_place = keys.key(members).place();
        plan.members = read_members(keys.list(members), issues);
    }
    if (keys.has(annual)) plan.annual = read_annual(keys.at(annual), issues);
    plan.place = keys.whole().place();
    return plan;
}

}  // namespace

std::span<const yaml::Field> plan_fields() { return table; }
std::span<const yaml::Field> catalogue_fields() { return catalogue_table; }

std::optional<Plan> read_plan(const source::SourceMap& map, source::FileId file, issue::Issues& issues) {
    const std::string bytes = source::read_file(
        map[file].path, map[file].on_command_line ? source::Openable::anything : source::Openable::regular_files);
    const source::Batch batch = source::cut(bytes, file);
    const std::size_t before = issues.errors();
    std::optional<Plan> plan;
    yaml::Parser parser;
    yaml::Tape tape;
    for (std::size_t i = 0; i < batch.documents.size(); ++i) {
        if (!parser.parse(batch, batch.documents[i], tape, issues)) continue;
        if (i > 0 && !tape.nodes.empty()) {
            yaml::report(issues, Code::second_document_in_plan, {&tape, 0});
        } else if (tape.nodes.empty()) {
            if (i == 0) issues.add(Code::plan_empty, {file, 1, 1});
        } else {
            const yaml::Mapping keys({&tape, 0}, table, base::Text("计划", "plan"), issues);
            if (keys.ok()) plan = read_keys(keys, issues);
        }
    }
    if (issues.errors() != before) return std::nullopt;
    if (plan) plan->folder = folder_of(map[file].raw_name());
    return plan;
}

}  // namespace leitai::plan
