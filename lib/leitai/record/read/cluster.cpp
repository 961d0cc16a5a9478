// The tables of keys of joint buildings, and their reader, which checks what one record can tell by itself.
#include <algorithm>

#include "leitai/record/read/head.hpp"
#include "leitai/record/read/readers.hpp"
#include "leitai/record/read/words.hpp"
#include "leitai/yaml/keys.hpp"

namespace leitai::record {

using base::Text;
using issue::Code;
using yaml::Field;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;
using yaml::Value;

namespace {

enum ClusterField : std::size_t {
    cluster_id = head_own,
    title,
    centre,
    leads,
    assisted,
    since,
    until,
    industries,
    projects
};
constexpr Field cluster_table[] = {
    kind_row("cluster"),
    period_row,
    {"cluster", Need::required, Shape::word, "联建的编号：同一编号的，后一期的记录从那一期起代替前一期的",
     "id of the joint building; a later record of the same id stands in the place of the earlier one", "L01"},
    {"title", Need::required, Shape::both, "中心村党委的名称", "the centre committee", "东溪片区中心村党委"},
    {"centre", Need::required, Shape::village, "中心村的 12 位代码", "12-digit code of the centre", "\"359902101201\""},
    {"leads", Need::optional, Shape::list, "带动村，中心村在内；只有中心村一个的可以不写",
     "lead villages, the centre among them; may be left out where it is the only one",
     "[\"359902101201\", \"359902101202\"]"},
    {"assisted", Need::required, Shape::list, "被带村，至少一个", "assisted villages, one at least",
     "[\"359902101203\"]"},
    {"since", Need::required, Shape::date, "成立日期", "the day from which it is there", "2023-03-01"},
    {"until", Need::optional, Shape::date, "撤销前的最后一天", "the last day on which it was there", "2023-12-31"},
    {"industries", Need::optional, Shape::list, "联营的产业", "industries that are run jointly", "[枇杷, 茶叶]"},
    {"projects", Need::optional, Shape::list, "联建项目，没有的写 []", "joint projects, [] where there are none",
     "[{what: 枇杷分拣中心, since: 2023-04-01, income: {\"359902101201\": 12.5}}]"},
};

enum ProjectField : std::size_t { project_what, project_since, project_income, project_note };
constexpr Field project_table[] = {
    {"what", Need::required, Shape::line, "项目", "what it is", "枇杷分拣中心"},
    {"since", Need::optional, Shape::date, "哪天开始", "the day on which it began", "2023-04-01"},
    {"income", Need::optional, Shape::mapping, "本年累计给各村带来的收益（万元），都还没有的写 {}",
     "what it brought each village in the year so far, in 10,000 yuan; {} where nobody got anything",
     "{\"359902101201\": 12.5, \"359902101203\": 8.4}"},
    {"note", Need::optional, Shape::line, "说明", "note", "…"},
};

/// What the readers of a cluster's parts share.
struct ClusterReading {
    Cluster& cluster;
    issue::Issues& issues;

    bool is_member(base::RegionCode village) const {
        return leads_in(cluster, village) || assisted_in(cluster, village);
    }
    /// A day of what happened lies in the record's period or before.
    std::optional<base::Date> day(const Mapping& map, std::size_t field, std::string_view key) const {
        const auto day = map.date(field);
        if (!day || cluster.period == base::Period{} || *day <= base::last_day(cluster.period)) return day;
        report(issues,
               Code::cluster_day_after_period(Text::same(key), Text::same(base::to_string(*day)),
                                              Text::same(base::to_string(cluster.period))),
               map.at(field));
        return day;
    }
};

std::vector<ClusterVillage> read_villages(const Mapping& map, std::size_t field, std::string_view key,
                                          issue::Issues& issues) {
    std::vector<ClusterVillage> villages;
    for (const Value item : map.list(field)) {
        const auto code = yaml::read_village(item, issues);
        if (!code) continue;
        const auto twice = std::find_if(villages.begin(), villages.end(),
                                        [&](const ClusterVillage& one) { return one.village == *code; });
        if (twice != villages.end()) {
            report(issues, Code::word_twice_in_list(Text::same(key), Text::same(to_string(*code))), item, twice->place);
        } else {
            villages.push_back({*code, item.place()});
        }
    }
    std::sort(villages.begin(), villages.end(),
              [](const ClusterVillage& a, const ClusterVillage& b) { return a.village < b.village; });
    return villages;
}

/// The centre, the leads, of whom it is one, and those that they assist.
void read_members(const ClusterReading& reading, const Mapping& map) {
    Cluster& cluster = reading.cluster;
    if (map.has(leads)) cluster.leads = read_villages(map, leads, "leads", reading.issues);
    cluster.assisted = read_villages(map, assisted, "assisted", reading.issues);
    const bool empty = map.has(assisted) && map.at(assisted)->kind == yaml::Kind::sequence && cluster.assisted.empty();
    if (empty && map.at(assisted).first() == map.at(assisted).last())
        report(reading.issues, Code::cluster_without_assisted, map.at(assisted));
    const auto code = map.village(centre);
    if (!code) return;
    cluster.centre = *code;
    cluster.centre_place = map.at(centre).place();
    if (!map.has(leads)) {
        cluster.leads.push_back({*code, cluster.centre_place});
    } else if (!leads_in(cluster, *code)) {
        report(reading.issues, Code::cluster_centre_does_not_lead(Text::same(to_string(*code))), map.at(centre),
               map.at(leads).place());
    }
    for (const ClusterVillage& one : cluster.assisted) {
        const auto lead = std::find_if(cluster.leads.begin(), cluster.leads.end(),
                                       [&](const ClusterVillage& other) { return other.village == one.village; });
        if (lead == cluster.leads.end()) continue;
        reading.issues.add(Code::village_leads_and_is_assisted(Text::same(to_string(one.village))), one.place,
                           lead->place);
    }
}

void read_shares(const ClusterReading& reading, Value value, JointProject& project) {
    if (!yaml::expect_mapping(value, {"income（收益）", "income"}, reading.issues)) return;
    if (!yaml::check_keys(value, reading.issues)) return;
    for (Value key = value.first(); !(key == value.last()); key = key.next().next()) {
        const auto village = yaml::read_village(key, reading.issues);
        const auto same = [&](const ProjectShare& one) { return village && one.village == *village; };
        const auto twice = std::find_if(project.shares.begin(), project.shares.end(), same);
        if (twice != project.shares.end())
            report(reading.issues, Code::key_stands_twice(Text::same(key.text())), key, twice->place);
        const auto income = yaml::read_decimal(key.next(), reading.issues);
        if (income && (income->units < 0 || !base::rescale(*income, 2)))
            report(reading.issues, Code::cluster_income_unusable(Text::same(key.next().text())), key.next());
        if (village && !reading.is_member(*village))
            report(reading.issues, Code::cluster_income_of_no_member(Text::same(to_string(*village))), key);
        if (village && income) project.shares.push_back({*village, *income, key.place()});
    }
    std::sort(project.shares.begin(), project.shares.end(),
              [](const ProjectShare& a, const ProjectShare& b) { return a.village < b.village; });
}

/// Whether it tells its income.
bool read_project(const ClusterReading& reading, Value item) {
    const Mapping map(item, project_table, {"联建项目", "joint project"}, reading.issues);
    JointProject project;
    const auto what = map.line(project_what);
    project.since = reading.day(map, project_since, "since");
    project.note = map.line(project_note).value_or("");
    if (map.has(project_income)) read_shares(reading, map.at(project_income), project);
    if (!what) return false;
    project.what = *what;
    project.place = map.at(project_what).place();
    std::vector<JointProject>& all = reading.cluster.projects;
    const auto twice =
        std::find_if(all.begin(), all.end(), [&](const JointProject& one) { return one.what == project.what; });
    if (twice != all.end()) {
        report(reading.issues, Code::word_twice_in_list(Text::same("projects"), Text::same(project.what)),
               map.at(project_what), twice->place);
    }
    all.push_back(std::move(project));
    return map.has(project_income);
}

void read_days(const ClusterReading& reading, const Mapping& map) {
    const auto begins = reading.day(map, since, "since");
    reading.cluster.until = reading.day(map, until, "until");
    if (begins) reading.cluster.since = *begins;
    if (!begins || !reading.cluster.until || *begins <= *reading.cluster.until) return;
    report(reading.issues,
           Code::cluster_ends_before_start(Text::same(base::to_string(*reading.cluster.until)),
                                           Text::same(base::to_string(*begins))),
           map.at(until), map.at(since).place());
}

}  // namespace

std::vector<NamedTable> cluster_tables(const base::ScoredUnit& /*unit*/) {
    return {
        {{}, cluster_table},
        {{"联建的 projects（项目）每一项", "Each of a joint building's projects"},
         project_table,
         "cluster_project",
         "cluster.projects"},
    };
}

std::optional<Cluster> read_cluster(Value root, const rubric::Rubric& /*rubric*/, issue::Issues& issues) {
    const std::size_t before = issues.errors();
    const Mapping map(root, cluster_table, {"联建记录", "record of joint building"}, issues);
    Cluster cluster;
    const ClusterReading reading{cluster, issues};
    const auto period = map.period(head_period);
    const auto id = map.word(cluster_id);
    const auto committee = map.both(title);
    if (period) cluster.period = *period;
    read_members(reading, map);
    read_days(reading, map);
    cluster.industries = read_words(map, industries, "industries", issues);
    cluster.income_told = map.has(projects);
    for (const Value item : map.list(projects)) cluster.income_told &= read_project(reading, item);
    if (!period || !id || !committee || issues.errors() != before) return std::nullopt;
    cluster.id = *id;
    cluster.title = *committee;
    cluster.place = map.at(cluster_id).place();
    return cluster;
}

}  // namespace leitai::record
