// Plans the correction of a value: a return of the same level that names the value which stood there.
#include <algorithm>

#include "leitai/desk/doing.hpp"
#include "leitai/desk/lookup.hpp"
#include "leitai/report/labels.hpp"
#include "leitai/rubric/value.hpp"
#include "leitai/source/find.hpp"
#include "leitai/text/invisible.hpp"

namespace leitai::desk {

using base::Failure;
using base::Text;
using cohort::Cell;

namespace {

/// What is corrected: a value of the scored period, with who reported it.
struct Corrected {
    cohort::VillageId village = 0;
    rule::FactId fact = 0;
    const Cell* cell = nullptr;
};

[[noreturn]] void refuse(const Text& fact, const Text& why) {
    throw Failure({"“" + fact.zh + "”" + why.zh, "“" + fact.en + "” " + why.en});
}

/// The value that counts, or the one of the level that was named.
const Cell* reported_cell(const Doing& doing, cohort::VillageId village, rule::FactId fact) {
    const cohort::Cohort& cohort = doing.cohort();
    const Cell* main = cohort.cell(village, 0, fact);
    if (main == nullptr || main->state() == Cell::State::absent || !doing.said.level) return main;
    const auto of_level = [&](const Cell& cell) { return report::id(cell.level()) == *doing.said.level; };
    if (of_level(*main)) return main;
    for (const cohort::OtherLevel& one : cohort.others) {
        if (one.village == village && one.slot == 0 && one.fact == fact && of_level(one.cell)) return &one.cell;
    }
    return nullptr;
}

Corrected corrected(const Doing& doing) {
    Corrected found;
    found.village = doing.village();
    if (doing.said.facts.size() > 1)
        throw Unsaid({"一次更正一项数据，--fact 只写一次", "one fact at a time: give --fact once"});
    const auto word = doing.said.facts.empty() ? std::nullopt : std::optional(doing.said.facts.front());
    found.fact = find_fact(doing.rubric(), needed(word, {"更正哪项数据？", "which fact?"}, "--fact"));
    const rubric::Fact& fact = doing.rubric().facts[found.fact];
    if (fact.supplied)
        refuse(fact.title, {"不是填报的，由程序从别的记录得出，请改那些记录",
                            "is not reported: it follows from other records, which are to be corrected"});
    if (fact.type == rubric::FactType::events)
        refuse(fact.title, {"是逐条登记的，在填报表里改好那一条，用 leitai import 导入",
                            "is a list of dated events: change the line in the workbook and import it"});
    found.cell = reported_cell(doing, found.village, found.fact);
    if (found.cell == nullptr || found.cell->state() == Cell::State::absent)
        refuse(fact.title,
               {"还没有报过，直接填报，不用更正", "was not reported: report it, there is nothing to correct"});
    if (found.cell->state() == Cell::State::bad)
        refuse(fact.title, {"填报的那一处读不了，先改正原来的记录，见 leitai validate",
                            "was reported in error: mend that record first, see leitai validate"});
    return found;
}

/// A value as records write it: what people call a choice, yes or no, becomes its word.
std::string as_reported(const rubric::Fact& fact, const std::string& given) {
    std::string word = text::seen(given);
    if (fact.type == rubric::FactType::yes_no) {
        if (word == "是") return "yes";
        if (word == "否") return "no";
    }
    for (std::size_t v = 0; v < fact.value_titles.size(); ++v) {
        if (text::seen(fact.value_titles[v].zh) == word || text::seen(fact.value_titles[v].en) == word)
            return fact.values[v];
    }
    return word;
}

/// The level's own record of the fact says who reported it.
std::string reporter_of(const Doing& doing, const Corrected& what) {
    const base::RegionCode village = doing.cohort().villages[what.village].code;
    for (const record::Detail& one : doing.scored().reading.details) {
        const bool same = one.village == village && one.fact == what.fact && one.level == what.cell->level();
        if (same && one.period == doing.standing.period() && !one.by.empty()) return one.by;
    }
    return {};
}

/// The objection that was said; else the village's only one that was upheld and that no correction names yet.
std::string objection_of(const Doing& doing, cohort::VillageId village) {
    if (doing.standing.timeline == nullptr) return doing.said.objection.value_or("");
    const auto& all = doing.standing.timeline->contested;
    if (doing.said.objection) {
        const auto named = [&](const process::Contested& one) { return one.objection.id == *doing.said.objection; };
        if (std::none_of(all.begin(), all.end(), named))
            throw Failure(
                {"没有登记异议 " + *doing.said.objection, "no objection " + *doing.said.objection + " is recorded"});
        return *doing.said.objection;
    }
    std::vector<std::string> waiting;
    for (const process::Contested& one : all) {
        if (one.upheld() && one.corrections == 0 && one.objection.village == doing.cohort().villages[village].code)
            waiting.push_back(one.objection.id);
    }
    return waiting.size() == 1 ? waiting.front() : std::string();
}

}  // namespace

PlannedFile plan_correction(const Doing& doing) {
    const Corrected what = corrected(doing);
    const rubric::Fact& fact = doing.rubric().facts[what.fact];
    CorrectionText text;
    text.period = doing.standing.period();
    text.village = doing.named(what.village);
    text.level = what.cell->level();
    text.reporter = reporter_of(doing, what);
    text.fact = fact.id;
    text.fact_title = fact.title.zh;
    text.was = rubric::value(fact, record::stated(fact, *what.cell));
    text.now = as_reported(fact, needed(doing.said.to, {"改成多少？", "what is the right value?"}, "--to"));
    if (text.now == text.was)
        refuse(fact.title, {"现在就是 " + text.was + "，不用更正", "is " + text.was + " already"});
    for (const std::string& one : doing.said.evidence) {
        const std::string path = doing.campaign().plan->folder + one;
        text.evidence.emplace_back(source::is_regular_file(doing.campaign().inputs.root, path), one);
    }
    if (fact.evidence_required && text.evidence.empty())
        throw Unsaid({"“" + fact.title.zh + "”要有佐证，加 --evidence 写明名称或文件",
                      "“" + fact.title.en + "” needs evidence: add --evidence with its title or file"});
    text.why = needed(doing.said.why, {"为什么更正？", "why is it corrected?"}, "--why");
    text.by = doing.said.by ? *doing.said.by : !text.reporter.empty() ? text.reporter : doing.by();
    text.on = doing.on();
    text.objection = objection_of(doing, what.village);
    return doing.record(Shelf::inputs, text.period, {"更正", "correction"},
                        correction_text(text, *doing.rubric().unit));
}

}  // namespace leitai::desk
