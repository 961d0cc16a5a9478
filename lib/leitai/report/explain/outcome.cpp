// Explain outcome: why an indicator has no number of its own, and what the rubric gives for that.
#include "leitai/report/explain/indicator.hpp"
#include "leitai/report/numbers.hpp"

namespace leitai::report {

using base::Text;

namespace {

/// The outcome of one indicator being worded.
class Wording {
public:
    Wording(const Explained& explained, rule::IndicatorId id)
        : explained_(explained), id_(id), indicator_(explained.subject.rubric.indicators[id]) {}

    /// Why there is no number, and what the rubric gives for that.
    Text all() const {
        const score::How& how = explained_.subject.scores.how(explained_.village, id_);
        using Kind = score::How::Kind;
        const Text cause = cause_words(how.cause);
        Text given;
        switch (how.kind) {
            case Kind::instead:
                given = given_words(how.cause);
                break;
            case Kind::respread:
                given = respread_words(how.cause);
                break;
            case Kind::refused:
                given = {"按细则不计分，因此没有总分", "the rubric refuses to score it, so there is no total"};
                break;
            case Kind::no_peer:
                given = {"没有可以参照的" + unit() + "，因此没有总分",
                         "there is no peer to go by, so there is no total"};
                break;
            case Kind::pending:
            case Kind::rules:
            case Kind::beyond:
            case Kind::off_sheet:
                return {"数值超出可计算的范围，没有总分", "beyond what can be computed, so there is no total"};
        }
        return {cause.zh + "，" + given.zh, cause.en + ": " + given.en};
    }

private:
    std::string unit() const { return std::string(explained_.subject.rubric.unit->zh); }

    /// A mark that was given but lies outside its range counts as missing, and is said to.
    Text cause_words(rule::Cause cause) const {
        for (const score::MarkOutside& one : explained_.subject.scored.marks_outside) {
            if (cause != rule::Cause::missing || one.village != explained_.village || one.indicator != id_) continue;
            const std::string low = plain(one.lowest), high = plain(one.highest), mark = plain(one.mark);
            Text text("评分", "the mark ");
            text.zh.append(mark).append("不在").append(low).append("至").append(high).append("之间，按未报处理");
            text.en.append(mark).append(" is not from ").append(low).append(" to ").append(high);
            text.en.append(" and counts as not reported");
            return text;
        }
        return words(cause);
    }

    const rule::Outcome& outcome(rule::Cause cause) const {
        const rule::Outcome& one = indicator_.instead[static_cast<std::size_t>(cause)];
        if (one.kind != rule::Outcome::Kind::not_applicable) return one;
        return indicator_.instead[static_cast<std::size_t>(rule::Cause::not_applicable)];
    }

    Text given_words(rule::Cause cause) const {
        const Text points = shown(explained_.subject.scores.indicator(explained_.village, id_).value());
        switch (outcome(cause).kind) {
            case rule::Outcome::Kind::zero:
                return {"按细则得0", "the rubric gives 0"};
            case rule::Outcome::Kind::full:
                return {"按细则得满分" + points.zh, "the rubric gives the full mark " + points.en};
            case rule::Outcome::Kind::peers_mean:
                return {"按细则取其他" + unit() + "的平均得分率", "the rubric gives the mean rate of the peers"};
            case rule::Outcome::Kind::by:
                return {"按细则改用另一种算法，得" + points.zh, "the rubric goes by another measure: " + points.en};
            case rule::Outcome::Kind::points:
            case rule::Outcome::Kind::undeclared:
            case rule::Outcome::Kind::respread_module:
            case rule::Outcome::Kind::respread_rubric:
            case rule::Outcome::Kind::refuse:
            case rule::Outcome::Kind::not_applicable:
                break;
        }
        return {"按细则得" + points.zh, "the rubric gives " + points.en};
    }

    Text respread_words(rule::Cause cause) const {
        const std::string full = plain(indicator_.points.of(explained_.of().village_class));
        if (outcome(cause).kind == rule::Outcome::Kind::respread_module) {
            return {"满分" + full + "摊给本模块其他指标",
                    "its full mark " + full + " goes to the module's other indicators"};
        }
        return {"满分" + full + "摊给其他指标", "its full mark " + full + " goes to the other indicators"};
    }

    const Explained& explained_;
    rule::IndicatorId id_;
    const rubric::Indicator& indicator_;
};

}  // namespace

base::Text outcome_words(const Explained& explained, rule::IndicatorId indicator) {
    return Wording(explained, indicator).all();
}

}  // namespace leitai::report
