// Words reasons and margins of decisions.
#include "leitai/report/awards/words.hpp"

#include "leitai/base/list.hpp"
#include "leitai/report/numbers.hpp"
#include "leitai/rubric/naming.hpp"

namespace leitai::report {

using award::Decision;
using award::Why;
using base::Rational;
using base::Text;
using rubric::Quantity;

namespace {

bool in_percent(const rubric::Rubric& rubric, rubric::QuantityId id) {
    const Quantity& quantity = rubric.quantities[id];
    return quantity.kind == Quantity::Kind::measure &&
           rule::in_percent(rubric.measures[quantity.index], rubric::RubricNaming(rubric));
}

std::optional<int> decimals_of(const rubric::Rubric& rubric, const Quantity& quantity) {
    switch (quantity.kind) {
        case Quantity::Kind::total:
        case Quantity::Kind::rise:
        case Quantity::Kind::progress:
            return rubric.rounding.total;
        case Quantity::Kind::module:
            return rubric.rounding.module;
        case Quantity::Kind::indicator:
            return rubric.rounding.indicator;
        case Quantity::Kind::measure:
        case Quantity::Kind::rank:
        case Quantity::Kind::climb:
        case Quantity::Kind::won:
        case Quantity::Kind::won_before:
        case Quantity::Kind::grade:
            break;
    }
    return std::nullopt;
}

Text title(const rubric::Rubric& rubric, rubric::QuantityId id) { return title_of(rubric, rubric.quantities[id]); }

Text quoted_title(const Text& words) { return {"“" + words.zh + "”", "“" + words.en + "”"}; }

/// "乡镇": the group that has its most.
Text group_words(const rubric::AtMost& most) {
    const std::string number = std::to_string(most.number);
    const Text of = most.of.township ? Text("乡镇", "township")
                    : most.of.county ? Text("填报单位", "unit")
                                     : Text("类", "class");
    return {"本" + of.zh + "已评上" + number + "个", "its " + of.en + " has its " + number};
}

Text least_words(const AwardsInput& input, const award::Outcome& outcome, const Decision& decision) {
    const rubric::Rubric& rubric = input.subject.rubric;
    const rubric::Least& least = input.award(outcome).least[decision.detail];
    const rule::ClassId village_class = input.village(decision.village).village_class;
    const rule::Worth::One& one = least.at.one(village_class);
    const Text name = title(rubric, least.of);
    const std::string at = one.share ? plain(one.amount, true) : quantity_text(rubric, least.of, one.amount);
    const std::string of_zh = one.share ? "满分的" : "", of_en = one.share ? " of the full mark" : "";
    return {name.zh + "低于" + (one.share ? of_zh : "") + at, name.en + " is below " + at + of_en};
}

Text veto_words_of(const AwardsInput& input, const Decision& decision) {
    const Text& veto = input.subject.rubric.vetoes[decision.detail].title;
    return {"否决：" + veto.zh, "vetoed: " + veto.en};
}

Text condition_words_of(const AwardsInput& input, const award::Outcome& outcome, const Decision& decision) {
    const rubric::Award& award = input.award(outcome);
    const Text who = rule::words(award.who, rubric::RubricNaming(input.subject.rubric),
                                 input.village(decision.village).village_class);
    if (decision.why == Why::who) return {"不符合条件：" + who.zh, "not met: " + who.en};
    return {"判不出是否符合：" + who.zh, "cannot be told: " + who.en};
}

Text other_award(const AwardsInput& input, const rubric::AwardRef& ref) {
    const Text& words = input.awards().list[ref.any.front()].title;
    return quoted_title(words);
}

}  // namespace

std::string quantity_text(const rubric::Rubric& rubric, rubric::QuantityId id, const Rational& value) {
    if (in_percent(rubric, id)) return plain(value, true);
    const auto decimals = decimals_of(rubric, rubric.quantities[id]);
    return decimals ? base::to_string(value, *decimals) : base::to_string(value);
}

Text why_words(const AwardsInput& input, const award::Outcome& outcome, const Decision& decision) {
    const rubric::Award& award = input.award(outcome);
    switch (decision.why) {
        case Why::chosen:
            return {"在名额以内", "within the places"};
        case Why::all:
            return {"符合条件", "it can have it"};
        case Why::revoted:
            return {"再投票胜出", "won the re-vote"};
        case Why::open:
            return {"名额线上相等，等再投票", "equal at the line until a re-vote"};
        case Why::waits:
            return {"等另一项评先定下来", "waits for another award"};
        case Why::no_application:
            return {"没有申报", "did not apply"};
        case Why::not_reviewed:
            return {"乡镇没有评审", "not reviewed by the township"};
        case Why::review_against:
            return {"乡镇评审不同意：" + decision.said, "the township is against it: " + decision.said};
        case Why::veto:
            return veto_words_of(input, decision);
        case Why::who:
        case Why::who_unknown:
            return condition_words_of(input, outcome, decision);
        case Why::least:
            return least_words(input, outcome, decision);
        case Why::with: {
            const Text other = other_award(input, award.with[decision.detail]);
            return {"没有评上" + other.zh, "did not win " + other.en};
        }
        case Why::not_with: {
            const Text other = other_award(input, award.not_with[decision.detail]);
            return {"已评上" + other.zh, "won " + other.en};
        }
        case Why::theme: {
            const Text other = quoted_title(input.awards().list[decision.detail].title);
            return {"已评上" + other.zh, "won " + other.en};
        }
        case Why::unknown_quantity: {
            const Text name = title(input.subject.rubric, static_cast<rubric::QuantityId>(decision.detail));
            return {"没有“" + name.zh + "”的数", "no number of “" + name.en + "”"};
        }
        case Why::full:
            return group_words(award.at_most);
        case Why::no_place:
            return {"名额以外", "behind the line"};
        case Why::edge_out:
            return {"名额线上相等，都不评", "equal at the line: none is chosen"};
        case Why::revoted_out:
            break;
    }
    return {"再投票没有胜出", "lost the re-vote"};
}

Text margin_words(const AwardsInput& input, const award::Outcome& outcome, const Decision& decision) {
    if (!decision.margin || !decision.number) return {};
    const rubric::Rubric& rubric = input.subject.rubric;
    const rubric::Award& award = input.award(outcome);
    const rubric::QuantityId first = *award.deciding();
    const Quantity& quantity = rubric.quantities[first];
    const award::Margin& margin = *decision.margin;
    const bool chosen = decision.state == award::State::chosen;
    const bool more_is_first = quantity.less_is_better == award.last_first || decision.why == Why::least;
    const bool rises = more_is_first != chosen;
    const auto change = margin.smallest_change(chosen);
    const std::string by = quantity_text(rubric, first, change.value_or(margin.distance));
    const Text how = change ? Text(by, by) : Text("超过" + by, "over " + by);
    if (chosen)
        return {(rises ? "再多" : "再少") + how.zh + "就评不上",
                how.en + (rises ? " more" : " less") + " and it is lost"};
    return {(rises ? "再多" : "再少") + how.zh + "就评上", how.en + (rises ? " more" : " less") + " and it is won"};
}

Text brings_words(const rubric::Brings& brings) {
    Text words;
    if (brings.grant) {
        const std::string sum = base::to_string(*brings.grant);
        base::add_to(words, Text{"一次性奖补" + sum + "元", "a grant of " + sum + " yuan"});
    }
    if (brings.pay_rise) {
        const std::string sum = base::to_string(*brings.pay_rise);
        base::add_to(words, Text{"绩效报酬每月增加" + sum + "元", sum + " yuan more pay a month"});
    }
    if (brings.star) {
        const std::string star = std::to_string(*brings.star);
        base::add_to(words, Text{star + "星", star + (*brings.star == 1 ? " star" : " stars")});
    }
    if (brings.leave_days) {
        const std::string days = std::to_string(*brings.leave_days);
        base::add_to(words, Text{"疗休养" + days + "天", days + " days of leave"});
    }
    return words;
}

Text circle_name(const AwardsInput& input, const award::Outcome& outcome, const award::Circle& circle) {
    const rubric::Award& award = input.award(outcome);
    const rule::Among& over = award.places.over;
    const cohort::Cohort& cohort = input.subject.cohort;
    const cohort::Village& example = input.village(circle.example);
    Text name;
    const auto add = [&](bool wanted, const Text& one) {
        if (wanted) base::add_to(name, one, {"·", ", "});
    };
    const bool divided = award.places.kind == rubric::Places::Kind::over;
    const bool county = award.among.county || (divided && over.county);
    const bool township = award.among.township || (divided && over.township);
    const bool village_class = award.among.village_class || (divided && over.village_class);
    add(county, county ? Text::same(cohort.counties[example.county].name) : Text());
    add(township, township ? Text::same(cohort.townships[example.township].label) : Text());
    add(village_class, input.subject.rubric.classes[example.village_class].title);
    return name;
}

}  // namespace leitai::report
