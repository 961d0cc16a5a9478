// Puts the pages of awards together.
#include "leitai/report/awards/page.hpp"

#include <map>

#include "leitai/base/list.hpp"
#include "leitai/report/awards/tables.hpp"
#include "leitai/report/score/public_page.hpp"

namespace leitai::report {

using award::Decision;
using award::Outcome;
using base::Lang;
using base::Text;
using page::Cell;

namespace {

std::vector<const Outcome*> shown_of(const AwardsInput& input, const std::optional<rubric::AwardId>& only) {
    std::vector<const Outcome*> shown;
    for (const Outcome& one : input.outcomes.list) {
        if (!only || one.award == *only) shown.push_back(&one);
    }
    return shown;
}

/// "未评上24个：没有申报10个、名额以外8个。"
Text left_out_words(const Outcome& outcome) {
    const auto name = [](award::Why why) -> Text {
        using award::Why;
        switch (why) {
            case Why::no_application:
                return {"没有申报", "did not apply"};
            case Why::not_reviewed:
                return {"没有评审", "not reviewed"};
            case Why::review_against:
                return {"评审不同意", "reviewed against"};
            case Why::veto:
                return {"有否决", "vetoed"};
            case Why::who:
                return {"不符合条件", "condition not met"};
            case Why::who_unknown:
                return {"判不出是否符合", "condition unknown"};
            case Why::least:
                return {"没有达到最低", "below what must be reached"};
            case Why::with:
                return {"没有评上所要的另一项", "without another award"};
            case Why::not_with:
                return {"已评上另一项", "with another award"};
            case Why::theme:
                return {"已评上另一主题", "with another theme"};
            case Why::unknown_quantity:
                return {"没有排先后的数", "no number"};
            case Why::full:
                return {"本乡镇（单位、类）已满", "group full"};
            case Why::edge_out:
                return {"线上相等都不评", "equal at the line"};
            case Why::revoted_out:
                return {"再投票没有胜出", "lost the re-vote"};
            case Why::chosen:
            case Why::all:
            case Why::revoted:
            case Why::open:
            case Why::waits:
            case Why::no_place:
                break;
        }
        return {"名额以外", "behind the line"};
    };
    std::map<award::Why, std::size_t> counts;
    std::size_t all = 0;
    for (const Decision& one : outcome.decisions) {
        if (one.state != award::State::not_chosen) continue;
        ++counts[one.why];
        ++all;
    }
    if (all == 0) return {};
    Text words;
    for (const auto& [why, count] : counts) {
        const Text of = name(why);
        const std::string number = std::to_string(count);
        base::add_to(words, Text{of.zh + number + "个", of.en + " " + number});
    }
    const std::string number = std::to_string(all);
    return {"未评上" + number + "个：" + words.zh + "。", number + " not chosen: " + words.en + "."};
}

void add_award(const AwardsInput& input, const Outcome& outcome, bool all, Lang lang, page::Page& page) {
    const rubric::Award& award = input.award(outcome);
    page.blocks.emplace_back(page::Heading{award.title, 1});
    page.blocks.emplace_back(page::Paragraph{rule_words(input.subject.rubric, award)});
    page.blocks.emplace_back(winners_of(input, outcome, all, lang));
    const Text left_out = all ? Text() : left_out_words(outcome);
    if (!left_out.empty()) page.blocks.emplace_back(page::Paragraph{left_out, true});
}

}  // namespace

page::Page awards_page(const AwardsInput& input, const std::optional<rubric::AwardId>& only, Lang lang) {
    page::Page page;
    page.kind = "select";
    page.finality = input.finality;
    const Text period = words(input.subject.cohort.period);
    page.title = headed(input.subject.title, {period.zh + "评先结果", "awards, " + period.en});
    page::Facts facts;
    facts.items.push_back({"period", {"期间", "Period"}, Cell::of(base::to_string(input.subject.cohort.period))});
    facts.items.push_back({"file.id", {"评先办法", "File of awards"}, Cell::of(input.awards().id)});
    facts.items.push_back({"file.version", {"版本", "Version"}, Cell::of(input.awards().version)});
    page.blocks.emplace_back(std::move(facts));
    const std::vector<const Outcome*> shown = shown_of(input, only);
    page.blocks.emplace_back(decisions_table(input, shown, lang));
    page.blocks.emplace_back(circles_table(input, shown, lang));
    for (const Outcome* one : shown) add_award(input, *one, only.has_value(), lang, page);
    page.blocks.emplace_back(tours_table(input, shown, lang));
    page.blocks.emplace_back(training_table(input, shown, lang));
    page.blocks.emplace_back(brings_table(input, shown, lang));
    return page;
}

bool is_public(const rubric::Award& award) { return !award.last_first && award.training_modules == 0; }

page::Table winners_table(const AwardsInput& input, const std::optional<rubric::AwardId>& only, Lang lang) {
    TableRows rows("awards", {"评先结果", "Awards"});
    rows.item("award", {"评先", "Award"}).named("village", input.subject.rubric.unit->title());
    for (const Outcome* outcome : shown_of(input, only)) {
        const rubric::Award& award = input.award(*outcome);
        if (!is_public(award)) continue;
        for (const Decision& one : outcome->decisions) {
            if (one.state != award::State::chosen) continue;
            const cohort::Village& village = input.village(one.village);
            rows.add({Cell::of(award.id), text_cell(award.title, lang), Cell::of(base::to_string(village.code)),
                      Cell::of(village.label())});
        }
    }
    return rows.table();
}

page::Page public_awards_page(const AwardsInput& input, const std::optional<rubric::AwardId>& only,
                              const process::Timeline* timeline, Lang lang) {
    page::Page page;
    page.kind = "select_public";
    page.finality = page::for_everybody(input.finality);
    const Text period = words(input.subject.cohort.period);
    page.title = headed(input.subject.title, {period.zh + "评先结果", "awards, " + period.en});
    page::Facts facts;
    facts.items.push_back({"period", {"期间", "Period"}, Cell::of(base::to_string(input.subject.cohort.period))});
    add_notice(timeline, facts);
    page.blocks.emplace_back(std::move(facts));
    page.blocks.emplace_back(winners_table(input, only, lang));
    return page;
}

std::vector<page::Block> village_awards(const AwardsInput& input, cohort::VillageId village, Lang lang) {
    TableRows rows("awards");
    rows.item("award", {"评先", "Award"})
        .data("state", {"结果代号", "State"})
        .people("outcome", {"结果", "Outcome"})
        .data("reason", {"理由代号", "Reason"})
        .column("explanation", {"理由", "Why"})
        .column("margin", {"差距", "Margin"}, false, 1);
    for (const Outcome& outcome : input.outcomes.list) {
        const rubric::Award& award = input.award(outcome);
        for (const Decision& one : outcome.decisions) {
            if (one.village != village) continue;
            rows.add({Cell::of(award.id), text_cell(award.title, lang), Cell::of(std::string(award::word(one.state))),
                      text_cell(award::words(one.state), lang), Cell::of(std::string(award::word(one.why))),
                      text_cell(why_words(input, outcome, one), lang),
                      text_cell(margin_words(input, outcome, one), lang)});
        }
    }
    return {rows.table()};
}

}  // namespace leitai::report
