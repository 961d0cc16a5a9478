// The tables of keys of rosters, and their reader.
#include "leitai/record/read/profile.hpp"
#include "leitai/record/read/readers.hpp"

namespace leitai::record {

using yaml::Field;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;
using yaml::Value;

namespace {

constexpr std::string_view village_types[] = {"village", "community"};

enum RosterField { kind, from, units, townships, villages, others };
constexpr Field roster_table[] = {
    {"kind", Need::required, Shape::word, "记录种类", "kind of record", "roster"},
    {"from", Need::required, Shape::date, "从哪一天起有效", "the day from which it holds", "2023-01-01"},
    {"units", Need::optional, Shape::list, "填报单位", "reporting units", ""},
    {"townships", Need::optional, Shape::list, "乡镇", "townships", ""},
    {"villages", Need::optional, Shape::list, "村", "villages", ""},
    {"others", Need::optional, Shape::list, "其他单位(给它们打分时)", "other units, where these are scored", ""},
};

/// The rows that all lists have; each list has its own code and name before them, and may have more behind.
enum EntryField { code, name, entry_class, class_decided, secretary, merged, renamed, own };
constexpr Field class_row = {
    "class",   Need::optional, Shape::word, "类别(给这一级打分时必填)", "its class; needed where these are scored",
    "ordinary"};
constexpr Field decided_row = {
    "class_decided", Need::optional, Shape::mapping, "类别由谁何时认定", "who decided the class, when", ""};
constexpr Field secretary_row = {
    "secretary", Need::optional, Shape::mapping, "书记编号和任职日期", "the secretary's id, and since when", ""};
constexpr Field merged_row = {"merged", Need::optional, Shape::mapping, "并入哪一个、何时", "merged into which, when",
                              ""};
constexpr Field renamed_row = {
    "renamed", Need::optional, Shape::mapping, "原名、何时更名", "its former name, renamed when", ""};

constexpr Field unit_table[] = {
    {"code", Need::required, Shape::region_code, "6 位区划代码", "6-digit code", "\"359902\""},
    {"name", Need::required, Shape::line, "名称", "name", "某区"},
    class_row,
    decided_row,
    secretary_row,
    merged_row,
    renamed_row,
    {"reports_for", Need::optional, Shape::list, "代为填报的代码前缀(与代码不一致时)",
     "prefixes it reports for, where they differ from its code", "[\"359902310\"]"},
};

constexpr Field township_table[] = {
    {"code", Need::required, Shape::region_code, "9 位区划代码", "9-digit code", "\"359902101\""},
    {"name", Need::required, Shape::line, "名称", "name", "东溪镇"},
    class_row,
    decided_row,
    secretary_row,
    merged_row,
    renamed_row,
};

enum VillageField { type = own, at };
constexpr Field village_table[] = {
    {"code", Need::required, Shape::village_code, "12 位区划代码", "12-digit code", "\"359902101201\""},
    {"name", Need::required, Shape::line, "村名", "name", "东阳村"},
    class_row,
    decided_row,
    secretary_row,
    merged_row,
    renamed_row,
    {"type", Need::optional, Shape::choice, "村或社区", "village or community", "village", village_types},
    {"at", Need::optional, Shape::list, "经度、纬度", "longitude, latitude", "[130.01, 20.43]"},
};

constexpr Field other_table[] = {
    {"id", Need::required, Shape::word, "编号：1 至 12 个大写字母、数字或 -", "its id: 1 to 12 of A-Z, 0-9 and -",
     "KGJ"},
    {"name", Need::required, Shape::line, "名称", "name", "县矿管局"},
    class_row,
    decided_row,
    secretary_row,
    merged_row,
    renamed_row,
};

/// One of the lists of a roster; they stand in the order of base::scored_units.
struct List {
    RosterField row;
    std::span<const Field> table;
    yaml::What what;
};

List list_for(const base::ScoredUnit& unit) {
    const List lists[] = {
        {villages, village_table, {"村", "village"}},
        {townships, township_table, {"乡镇", "township"}},
        {units, unit_table, {"填报单位", "unit"}},
        {others, other_table, {"单位", "unit"}},
    };
    return lists[position(unit)];
}

enum DecidedField { decided_on, decided_by };
constexpr Field decided_table[] = {
    {"on", Need::required, Shape::date, "日期", "day", "2023-03-28"},
    {"by", Need::required, Shape::line, "单位", "office", "区委组织部"},
};

enum SecretaryField : std::size_t {
    secretary_id,
    secretary_name,
    secretary_since,
    vacant_since,
    newly_elected,
    mentor,
    secretary_own
};
constexpr Field secretary_table[] = {
    {"id", Need::optional, Shape::word, "编号(不写证件号)", "an id, never an identity number", "S0412"},
    {"name", Need::optional, Shape::line, "姓名，只印在本村的说明、报告和履责清单上",
     "the person's name, for the pages about this village alone", "张三"},
    {"since", Need::optional, Shape::date, "任职日期", "in office since", "2021-11-06"},
    {"vacant_since", Need::optional, Shape::date, "缺职起始日(这时不写 id 和 since)",
     "the office is empty since (then neither id nor since)", "2023-02-11"},
    {"newly_elected", Need::optional, Shape::yes_no, "是否新任", "whether newly elected", "yes"},
    {"mentor", Need::optional, Shape::word, "导师编号", "id of the mentor", "M012"},
    profile_rows[0],
    profile_rows[1],
    profile_rows[2],
};

enum MergedField { merged_into, merged_on };
constexpr Field merged_table[] = {
    {"into", Need::required, Shape::region_code, "并入哪一个", "what it went into", "\"359902101202\""},
    {"on", Need::required, Shape::date, "日期", "day", "2023-02-01"},
};

enum RenamedField { renamed_was, renamed_on };
constexpr Field renamed_table[] = {
    {"was", Need::required, Shape::line, "原名", "former name", "旧名村"},
    {"on", Need::required, Shape::date, "日期", "day", "2023-01-15"},
};

void read_decided(const Mapping& map, Entry& entry, issue::Issues& issues) {
    if (!map.has(class_decided)) return;
    const Mapping decided(map.at(class_decided), decided_table, {"类别认定", "decision on the class"}, issues);
    entry.class_decided_on = decided.date(decided_on);
    decided.line(decided_by);
}

/// Who is in office since when, or since when nobody is.
void read_secretary(Value value, Entry& entry, issue::Issues& issues) {
    const Mapping person(value, secretary_table, {"书记", "secretary"}, issues);
    if (!person.ok()) return;
    entry.secretary = person.word(secretary_id).value_or("");
    entry.secretary_name = person.line(secretary_name).value_or("");
    entry.secretary_since = person.date(secretary_since);
    entry.secretary_vacant_since = person.date(vacant_since);
    entry.newly_elected = person.yes_no(newly_elected).value_or(false);
    entry.mentor = person.word(mentor).value_or("");
    entry.secretary_profile = read_profile(person, secretary_own, issues);
    const bool filled = person.has(secretary_id) && person.has(secretary_since);
    const bool any = person.has(secretary_id) || person.has(secretary_name) || person.has(secretary_since) ||
                     person.has(newly_elected);
    if (person.complete() && (person.has(vacant_since) ? any : !filled))
        report(issues, issue::Code::secretary_and_vacancy_mixed, value.first() == value.last() ? value : value.first());
}

void read_renaming(const Mapping& map, Entry& entry, issue::Issues& issues) {
    if (!map.has(renamed)) return;
    const Mapping former(map.at(renamed), renamed_table, {"更名", "renaming"}, issues);
    entry.renamed_from = former.line(renamed_was).value_or("");
    former.date(renamed_on);
}

void read_merger(const Mapping& map, const base::ScoredUnit& unit, Entry& entry, issue::Issues& issues) {
    const Mapping merger(map.at(merged), merged_table, {"合并", "merger"}, issues);
    Merged found;
    if (merger.has(merged_into)) {
        found.into = yaml::read_code(merger.at(merged_into), unit.digits, issues);
        found.into_place = merger.at(merged_into).place();
    }
    found.on = merger.date(merged_on);
    found.place = map.at(merged).place();
    entry.merged = found;
}

/// What every list says of its entries; empty without a code.
std::optional<Entry> read_common(const Mapping& map, const base::ScoredUnit& unit, issue::Issues& issues) {
    Entry entry;
    const auto given_code = map.has(code) ? yaml::read_code(map.at(code), unit.digits, issues) : std::nullopt;
    entry.name = map.line(name).value_or("");
    if (const auto word = map.word(entry_class)) {
        entry.village_class = *word;
        entry.class_place = map.at(entry_class).place();
    }
    read_decided(map, entry, issues);
    read_renaming(map, entry, issues);
    if (map.has(secretary)) read_secretary(map.at(secretary), entry, issues);
    if (map.has(merged)) read_merger(map, unit, entry, issues);
    if (!given_code) return std::nullopt;
    entry.code = *given_code;
    entry.place = map.at(code).place();
    return entry;
}

/// Longitude and latitude in degrees, with up to six decimals (a tenth of a metre); reported if they are no place.
std::optional<Position> read_position(const Mapping& fields, issue::Issues& issues) {
    const std::vector<Value> numbers = fields.list(at);
    std::vector<std::int32_t> read;
    for (const Value number : numbers) {
        const auto degrees = yaml::read_decimal(number, issues);
        const auto exact = degrees ? base::rescale(*degrees, 6) : std::nullopt;
        const std::int64_t most = read.empty() ? 180'000'000 : 90'000'000;
        if (degrees && (!exact || exact->units > most || exact->units < -most)) {
            report(
                issues,
                issue::Code::expected_content_missing({"先经度后纬度，单位是度，最多 6 位小数",
                                                       "longitude, then latitude, in degrees with at most 6 decimals"}),
                number);
        } else if (exact) {
            read.push_back(static_cast<std::int32_t>(exact->units));
        }
    }
    if (numbers.size() != 2 && fields.at(at).is_sequence())
        report(issues,
               issue::Code::expected_content_missing({"两个数：[经度, 纬度]", "two numbers: [longitude, latitude]"}),
               fields.at(at));
    if (numbers.size() != 2 || read.size() != 2) return std::nullopt;
    return Position{read[0], read[1]};
}

/// Reads the entries of one list into whatever they are for: regions that others lie in, contestants, or nothing.
void read_list(const Mapping& map, const base::ScoredUnit& unit, bool scored, Roster& roster, issue::Issues& issues) {
    const List list = list_for(unit);
    std::vector<Field> table(list.table.begin(), list.table.end());
    if (scored) table[entry_class].need = Need::required;
    for (const Value item : map.list(list.row)) {
        const Mapping fields(item, table, list.what, issues);
        std::optional<Entry> entry = read_common(fields, unit, issues);
        std::vector<base::RegionCode> prefixes;
        if (list.row == units) {
            for (const Value prefix : fields.list(own)) {
                if (const auto region = yaml::read_region(prefix, issues)) prefixes.push_back(*region);
            }
        } else if (list.row == villages) {
            fields.choice(type);
            if (fields.has(at) && entry) entry->position = read_position(fields, issues);
        }
        if (!entry) continue;
        if (list.row == units) roster.units.push_back({entry->code, entry->name, std::move(prefixes), entry->place});
        if (list.row == townships)
            roster.townships.push_back({entry->code, entry->name, entry->merged->on, entry->place});
        if (scored) {
            roster.contestants.push_back(std::move(*entry));
        } else if (list.row == villages) {
            roster.unscored.push_back({entry->code, std::move(entry->name)});
        }
    }
}

}  // namespace

std::vector<NamedTable> roster_tables(const base::ScoredUnit& /*unit*/) {
    return {
        {{}, roster_table},
        {{"名册的 units（填报单位）每一项", "Each of a roster's units"}, unit_table, "roster_unit", "roster.units"},
        {{"名册的 townships（乡镇）每一项", "Each of a roster's townships"},
         township_table,
         "roster_township",
         "roster.townships"},
        {{"名册的 villages（村）每一项", "Each of a roster's villages"},
         village_table,
         "roster_village",
         "roster.villages"},
        {{"名册的 others（其他单位）每一项", "Each of a roster's others"},
         other_table,
         "roster_other",
         "roster.others"},
        {{"class_decided（类别由谁何时认定）", "The class_decided of each"},
         decided_table,
         "class_decided",
         "roster_unit.class_decided roster_township.class_decided roster_village.class_decided "
         "roster_other.class_decided"},
        {{"secretary（书记）", "The secretary of each"},
         secretary_table,
         "secretary",
         "roster_unit.secretary roster_township.secretary roster_village.secretary roster_other.secretary"},
        {{"merged（并入哪一个）", "The merged of each"},
         merged_table,
         "merged",
         "roster_unit.merged roster_township.merged roster_village.merged roster_other.merged"},
        {{"renamed（更名）", "The renamed of each"},
         renamed_table,
         "renamed",
         "roster_unit.renamed roster_township.renamed roster_village.renamed roster_other.renamed"},
    };
}

/// All lists are checked; of the scored unit each entry needs a class. Entries that cannot be told apart (no code) are
/// left out, with their issue.
std::optional<Roster> read_roster(Value root, const rubric::Rubric& rubric, issue::Issues& issues) {
    const std::size_t errors_before = issues.errors();
    const Mapping map(root, roster_table, {"名册", "roster"}, issues);
    Roster roster;
    const auto given_from = map.date(from);
    for (const base::ScoredUnit& unit : base::scored_units) read_list(map, unit, &unit == rubric.unit, roster, issues);
    if (!given_from) return std::nullopt;
    roster.from = *given_from;
    roster.place = map.at(from).place();
    roster.in_error = issues.errors() != errors_before;
    return roster;
}

}  // namespace leitai::record
