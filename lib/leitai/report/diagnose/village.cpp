// One village: its state in a sentence, every sign with its evidence, and its cases step by step.
#include <algorithm>

#include "leitai/diagnose/progress.hpp"
#include "leitai/diagnose/statistics.hpp"
#include "leitai/report/diagnose/case_table.hpp"
#include "leitai/report/diagnose/words.hpp"
#include "leitai/report/numbers.hpp"
#include "leitai/report/table_rows.hpp"
#include "leitai/rubric/naming.hpp"
#include "leitai/rubric/silence.hpp"
#include "leitai/rubric/uses.hpp"
#include "leitai/rule/words.hpp"
#include "leitai/score/evaluate.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using cohort::VillageId;
using diagnose::SignState;
using diagnose::Standing;
using page::Cell;
using rule::Truth;

namespace {

Text present_words(Truth present) { return present == Truth::yes ? Text("有", "present") : Text("不明", "not known"); }

/// "W1.1 书记空缺超过 3 个月（严重）".
Cell titled(const rubric::Sign& sign, Lang lang) {
    const Text grave = sign.grave ? Text("（严重）", " (grave)") : Text();
    return Cell::of(sign.id + " " + (sign.title + grave).in(lang));
}

/// What a numeric sign looked at: every number with its place, or that it is not reported.
Text numeric_words(const Diagnosed& d, VillageId v, const rubric::Sign& sign) {
    const rubric::Rubric& rubric = d.subject.rubric;
    const score::PeerColumns no_peers;
    score::Evaluator evaluator(d.subject.cohort, rubric, no_peers, d.subject.scores);
    score::Trace trace;
    evaluator.look_at(v);
    evaluator.write_to(&trace);
    const rubric::RubricNaming naming(rubric);
    Text words = Text("界线：", "line: ") + rule::words(*sign.when, naming, d.subject.cohort.villages[v].village_class);
    rubric::visit_measures(*sign.when, [&](rule::MeasureId id) {
        const score::Yield yield = evaluator.measure(id, d.diagnosis.moment.slot);
        const Text name = rule::words(rubric.measures[id], naming);
        const bool known = yield.is_number() && !yield.number.beyond();
        const Text value = known ? measured(rubric, id, yield.number) : Text("没有数", "no figure");
        words = words + Text("；" + name.zh + " ", "; " + name.en + " ") + value;
    });
    for (const score::FactRead& read : evaluator.take_reads()) {
        const rubric::Fact& fact = rubric.facts[read.fact];
        const std::string place = place_text(d.map, d.subject.cohort.place(read.cell));
        if (read.cell.state() == cohort::Cell::State::value && !place.empty()) {
            words = words + Text("；" + place, "; " + place);
        } else if (read.cell.state() != cohort::Cell::State::value && !rubric::silence_of(fact).speaks()) {
            words = words + Text("；缺“" + fact.title.zh + "”", "; “" + fact.title.en + "” is missing");
        }
    }
    return words;
}

/// Who found it when, what was seen, on what evidence, signed by whom, and where that is written.
Text found_words(const Diagnosed& d, const SignState& state) {
    const record::Check& check = *state.check;
    Text words = Text(base::to_string(check.on) + "，", base::to_string(check.on) + ", ") +
                 reporter_words(check.by, check.level, *d.subject.rubric.unit);
    const auto add = [&](const Text& clause) { words = words + Text("；" + clause.zh, "; " + clause.en); };
    if (state.finding != nullptr) {
        const record::Finding& finding = *state.finding;
        if (state.present != Truth::yes) words = words + Text("核实销号", " found it resolved");
        if (!finding.what.empty()) add(Text::same(finding.what));
        for (const std::string& one : finding.evidence) add({"凭据" + one, "evidence " + one});
        if (!finding.reason.empty()) add({"理由：" + finding.reason, "reason: " + finding.reason});
        if (finding.signed_level)
            add(Text("签认：", "signed by ") +
                reporter_words(finding.signed_by, *finding.signed_level, *d.subject.rubric.unit));
    } else {
        words = words + Text("查过，没有发现", " looked and found nothing");
    }
    add(Text::same(place_text(d.map, state.finding != nullptr ? state.finding->place : check.place)));
    return words;
}

Text basis_words(const Diagnosed& d, VillageId v, rubric::SignId s) {
    const rubric::Sign& sign = d.weakness().signs[s];
    const SignState& state = d.diagnosis.villages[v].signs[s];
    if (sign.when) return numeric_words(d, v, sign);
    if (state.present == Truth::unknown) {
        return {"本期没有人查过；核查办法：" + sign.check.zh, "nobody looked in this period; how: " + sign.check.en};
    }
    return found_words(d, state);
}

page::Table sign_table(const Diagnosed& d, VillageId v, Lang lang) {
    const rubric::Weakness& weakness = d.weakness();
    TableRows rows("signs", {"有的和不明的表现情形", "Signs that are present or not known"});
    rows.if_any()
        .data("criterion", {"标准", "Criterion"})
        .data("sign.id", {"编号", "Id"})
        .data("sign.title", {"表现情形名称", "Sign title"})
        .people("sign_words", {"表现情形", "Sign"})
        .data("severity", {"轻重", "Severity"})
        .item("present", {"有无", "Present"})
        .column("basis", {"依据", "Basis"});
    const Standing& standing = d.diagnosis.villages[v];
    for (const Truth wanted : {Truth::yes, Truth::unknown}) {
        for (rubric::SignId s = 0; s < weakness.signs.size(); ++s) {
            if (standing.signs[s].present != wanted) continue;
            const rubric::Sign& sign = weakness.signs[s];
            rows.add({Cell::of(weakness.criteria[sign.criterion].id), Cell::of(sign.id), text_cell(sign.title, lang),
                      titled(sign, lang), Cell::of(sign.grave ? "grave" : "plain"),
                      Cell::of(wanted == Truth::yes ? "yes" : "unknown"), text_cell(present_words(wanted), lang),
                      text_cell(basis_words(d, v, s), lang)});
        }
    }
    return rows.table();
}

/// Those that were looked for and are not there: who looked when is enough for people, programs have the place as well.
page::Table absent_table(const Diagnosed& d, VillageId v, Lang lang) {
    const rubric::Weakness& weakness = d.weakness();
    TableRows rows("absent", {"查过而没有的表现情形", "Signs that were looked for and are absent"});
    rows.if_any()
        .data("sign.id", {"编号", "Id"})
        .data("sign.title", {"表现情形名称", "Sign title"})
        .people("sign_words", {"表现情形", "Sign"})
        .people("short", {"依据", "Basis"})
        .data("basis", {"依据", "Basis"});
    const Standing& standing = d.diagnosis.villages[v];
    for (rubric::SignId s = 0; s < weakness.signs.size(); ++s) {
        const SignState& state = standing.signs[s];
        if (state.present != Truth::no) continue;
        const rubric::Sign& sign = weakness.signs[s];
        const Text resolved = state.finding != nullptr ? Text("销号", " resolved") : Text();
        const Text by = state.check == nullptr
                            ? Text("数据不到界线", "the figures are within the line")
                            : Text(base::to_string(state.check->on) + "，", base::to_string(state.check->on) + ", ") +
                                  reporter_words(state.check->by, state.check->level, *d.subject.rubric.unit) +
                                  resolved;
        rows.add({Cell::of(sign.id), text_cell(sign.title, lang), titled(sign, lang), text_cell(by, lang),
                  text_cell(basis_words(d, v, s), lang)});
    }
    return rows.table();
}

page::Table criterion_table(const Diagnosed& d, VillageId v, Lang lang) {
    TableRows rows("criteria", {"认定标准", "Criteria"});
    rows.column("criterion.id", {"编号", "Id"})
        .column("criterion.title", {"标准", "Criterion"})
        .item("met", {"是否符合", "Met"})
        .column("grave", {"严重", "Grave"}, true)
        .column("present", {"有", "Present"}, true)
        .column("unknown", {"不明", "Not known"}, true)
        .column("signs", {"共", "Of"}, true);
    const Standing& standing = d.diagnosis.villages[v];
    for (std::size_t c = 0; c < standing.criteria.size(); ++c) {
        const rubric::Criterion& criterion = d.weakness().criteria[c];
        const diagnose::CriterionState& state = standing.criteria[c];
        const Text met = state.met == Truth::yes  ? Text("符合", "met")
                         : state.met == Truth::no ? Text("不符合", "not met")
                                                  : Text("不明", "not known");
        rows.add({Cell::of(criterion.id), text_cell(criterion.title, lang),
                  Cell::of(state.met == Truth::yes  ? "yes"
                           : state.met == Truth::no ? "no"
                                                    : "unknown"),
                  text_cell(met, lang), number_cell(state.grave), number_cell(state.present),
                  number_cell(state.unknown), number_cell(criterion.signs)});
    }
    return rows.table();
}

Text list_words(const Diagnosed& d, VillageId v) {
    const Standing& standing = d.diagnosis.villages[v];
    const base::RegionCode code = d.subject.cohort.villages[v].code;
    const diagnose::ListHistory history = diagnose::history(d.diagnosis, code);
    if (history.entries == 0) return {"没有列入过", "never"};
    const std::string months = months_text(history.months), times = std::to_string(history.entries);
    const Text so_far = {
        "；列入" + times + "次，共" + months + "个月",
        "; entered " + times + (history.entries == 1 ? " time, " : " times, ") + months + " months in all"};
    if (standing.on_list) {
        const cohort::Case& one = d.diagnosis.cases[*standing.on_list];
        const std::string since = base::to_string(one.entered.on);
        return Text("在册，自" + since + "起" + (history.entries > 1 ? "（返潮）" : ""),
                    "on it since " + since + (history.entries > 1 ? " (a relapse)" : "")) +
               so_far;
    }
    const Text left = standing.followed_until
                          ? Text("已摘帽，回访至" + base::to_string(*standing.followed_until),
                                 "left, followed up until " + base::to_string(*standing.followed_until))
                          : Text("已摘帽", "left");
    return left + so_far;
}

/// How it stands on the list, as data beside the sentence.
Cell list_cell(const Diagnosed& d, VillageId v, Lang lang) {
    const Standing& standing = d.diagnosis.villages[v];
    const diagnose::ListHistory history = diagnose::history(d.diagnosis, d.subject.cohort.villages[v].code);
    const auto day = [](const std::optional<base::Date>& date) {
        return date ? Cell::of(base::to_string(*date)) : Cell{};
    };
    const std::string words = list_words(d, v).in(lang);
    const auto since = standing.on_list ? std::optional(d.diagnosis.cases[*standing.on_list].entered.on) : std::nullopt;
    return Cell::object(
        {"entries", "followed_until", "months", "since", "words"},
        {number_cell(history.entries), day(standing.followed_until),
         history.entries > 0 ? Cell::number(months_text(history.months)) : Cell{}, day(since), Cell::of(words)},
        words);
}

Cell reason_cell(const Diagnosed& d, const Standing& standing, Lang lang) {
    const std::string words = reason_sentence(d.weakness(), standing).in(lang);
    return Cell::object({"id", "words"}, {Cell::of(std::string(id(standing.reason))), Cell::of(words)}, words);
}

page::Facts head(const Diagnosed& d, VillageId v, Lang lang) {
    const cohort::Village& of = d.subject.cohort.villages[v];
    const Standing& standing = d.diagnosis.villages[v];
    const cohort::Region& township = d.subject.cohort.townships[of.township];
    const rubric::VillageClass& village_class = d.subject.rubric.classes[of.village_class];
    Text attention;
    if (standing.on_list) {
        const cohort::Case& one = d.diagnosis.cases[*standing.on_list];
        attention = progress_words(diagnose::progress_of(one, d.weakness(), d.diagnosis.moment.day, standing.state));
    }
    page::Facts facts;
    facts.items = {
        {"village.code", {"编码", "Code"}, Cell::of(base::to_string(of.code))},
        {"village.name", {"村", "Village"}, Cell::of(of.label())},
        {"township", {"乡镇", "Township"}, named_cell(base::to_string(township.code), township.name)},
        {"class", {"名册类别", "Class on the roster"}, item_cell(village_class.id, village_class.title, lang)},
        {"state",
         {"状态", "State"},
         item_cell(std::string(record::spelled(standing.state)), record::words(standing.state), lang)},
        {"reason", {"原因", "Reason"}, reason_cell(d, standing, lang)},
        {"list", {"在册情况", "On the list"}, list_cell(d, v, lang)},
        {"attention", {"要注意的", "Attention"}, text_cell(attention, lang), false, true},
    };
    return facts;
}

}  // namespace

page::Page diagnose_village_page(const Diagnosed& d, VillageId v, Lang lang) {
    page::Page page;
    page.kind = "diagnose_village";
    const Text period = words(d.diagnosis.moment.period);
    const std::string name = d.subject.cohort.villages[v].label();
    page.title = {name + " " + period.zh + "软弱涣散认定说明", "Why " + name + " stands as it does, " + period.en};
    page.finality = d.finality;
    page.blocks.emplace_back(head(d, v, lang));
    page.blocks.emplace_back(criterion_table(d, v, lang));
    page.blocks.emplace_back(sign_table(d, v, lang));
    page.blocks.emplace_back(absent_table(d, v, lang));
    std::vector<const cohort::Case*> cases;
    for (const cohort::Case& one : record::of_village(d.diagnosis.cases, d.subject.cohort.villages[v].code)) {
        if (one.entered.on > d.diagnosis.moment.day) continue;
        cases.push_back(&one);
        page.blocks.emplace_back(case_table(d, one, lang));
    }
    page.blocks.emplace_back(case_steps(d, cases, lang));
    return page;
}

}  // namespace leitai::report
