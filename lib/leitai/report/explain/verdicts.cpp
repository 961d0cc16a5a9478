// Explain verdicts: conditions in words, what they read, and what came of them.
#include "leitai/report/explain/verdicts.hpp"

#include <utility>

#include "leitai/base/list.hpp"
#include "leitai/report/explain/indicator.hpp"
#include "leitai/rubric/naming.hpp"
#include "leitai/rule/words.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using page::Facts;
using page::Heading;
using score::GradeNote;
using score::Standing;

namespace {

Text standing_words(const rubric::Rubric& rubric, const rubric::Veto& veto, Standing standing) {
    const Text does = words(rubric, veto.effect);
    switch (standing) {
        case Standing::off:
            return {"条件不成立，不否决", "the condition does not hold: no veto"};
        case Standing::undecided:
            return {"缺少数据，无法判断，暂不否决", "facts are missing, so it cannot be decided and does not act"};
        case Standing::waived:
            return {"条件成立，已免予否决", "the condition holds, but it is waived"};
        case Standing::acts:
            break;
    }
    return {"否决：" + does.zh, "it acts: " + does.en};
}

Text waiver_words(const Explained& e, const rubric::Veto& veto) {
    if (veto.waiver.kind == rule::Waiver::Kind::granted) {
        return {"全额免予追究的事项不计", "events waived in full are left out"};
    }
    return rule::words(veto.waiver.when, rubric::RubricNaming(e.subject.rubric), e.of().village_class);
}

void add_veto(const Explained& e, rule::VetoId id, Lang lang, page::Page& page) {
    const rubric::Rubric& rubric = e.subject.rubric;
    const rubric::Veto& veto = rubric.vetoes[id];
    page.blocks.emplace_back(Heading{{"一票否决：" + veto.title.zh, "Veto: " + veto.title.en}, 2});
    Facts facts;
    add_facts_of_veto(e, id, lang, facts.items);
    add(facts.items, {"条件", "When"}, rule::words(veto.when, rubric::RubricNaming(rubric), e.of().village_class),
        lang);
    if (veto.waiver.kind != rule::Waiver::Kind::none) {
        add(facts.items, {"免予", "Waiver"}, waiver_words(e, veto), lang);
    }
    add(facts.items, {"结果", "Outcome"}, standing_words(rubric, veto, e.trace.vetoes[id]), lang);
    page.blocks.emplace_back(std::move(facts));
}

/// "90 分", "满分的 80%（80 分）": a line of a grade.
Text line_words(const rubric::CutOff& line, const rule::Scope& scope) {
    const std::string points = base::to_string(line.at.of(scope));
    const bool in = line.inclusive;
    return {(in ? "不低于" : "高于") + points + "分", (in ? "at least " : "above ") + points};
}

/// Why a grade was not given, or was.
class Reason {
public:
    Reason(const Explained& e, const GradeNote& note)
        : e_(e),
          rubric_(e.subject.rubric),
          note_(note),
          column_(rubric_.grade_columns[note.column]),
          grading_(rubric_.gradings[column_.grading]),
          grade_(grading_.list[note.grade]) {}

    const Text& title() const { return grade_.title; }

    Text words() const {
        using Why = GradeNote::Why;
        switch (note_.why) {
            case Why::given:
                return given();
            case Why::rest:
                return {"达不到以上等次", "none of the better grades was reached"};
            case Why::barred:
                return {"因一票否决，不能评为这一等", "a veto forbids it"};
            case Why::below: {
                const Text line = line_words(*grade_.least, scope());
                return {"要" + line.zh + "，未达到", line.en + " is asked for and not reached"};
            }
            case Why::module_below:
                return module_below();
            case Why::condition:
                return {"条件不成立：" + condition().zh, "the condition does not hold: " + condition().en};
            case Why::unknown:
                return {"缺少数据，条件无法判断：" + condition().zh,
                        "the condition cannot be decided: " + condition().en};
            case Why::no_place:
                return {place().zh + by_revote().zh + "，名额已满", place().en + by_revote().en + ": no place left"};
            case Why::unparted:
                return {place().zh + "，名额线上同分，优先条件也分不出先后，待定",
                        place().en + ": equal at the line, and no merit decides: open"};
            case Why::waits:
                return {place().zh + "，要等更高的等次定下来，待定",
                        place().en + ": open until a better grade is decided"};
            case Why::demoted:
                break;
        }
        return {"因一票否决降到这一等", "brought down to this by a veto"};
    }

private:
    rule::Scope scope() const {
        const rule::ClassId c = e_.of().village_class;
        return {c, column_.module ? rubric_.full_mark(rubric_.modules[*column_.module], c) : rubric_.total};
    }
    Text condition() const { return rule::words(grade_.when, rubric::RubricNaming(rubric_), e_.of().village_class); }
    Text place() const {
        const std::string places = std::to_string(note_.places), position = std::to_string(note_.position);
        return {
            "名额" + places + "个，符合条件的村中排第" + position,
            places + (note_.places == 1 ? " place, " : " places, ") + "number " + position + " of those who qualify"};
    }
    Text by_revote() const { return note_.revoted ? Text("（再次投票）", " (by a re-vote)") : Text(); }
    Text module_below() const {
        const rubric::Module& module = rubric_.modules[note_.module];
        const rule::ClassId c = e_.of().village_class;
        const Text line = line_words(*grade_.modules, {c, rubric_.full_mark(module, c)});
        return {"模块“" + module.title.zh + "”要" + line.zh + "，未达到",
                "the module “" + module.title.en + "” must reach " + line.en + " and does not"};
    }
    Text given() const {
        Text text;
        const auto also = [&](const Text& more) { base::add_to(text, more, base::between_clauses); };
        const bool cut = grade_.least && !(grade_.share && grading_.precedence == rubric::Grading::Precedence::share);
        if (cut) {
            const Text line = line_words(*grade_.least, scope());
            also({line.zh + "，已达到", line.en + ": reached"});
        }
        if (grade_.modules) also({"各模块都达到下限", "every module reaches its minimum"});
        if (!grade_.when.always()) also(condition());
        if (note_.places >= 0) also({place().zh + by_revote().zh, place().en + by_revote().en});
        return text;
    }

    const Explained& e_;
    const rubric::Rubric& rubric_;
    const GradeNote& note_;
    const rubric::GradeColumn& column_;
    const rubric::Grading& grading_;
    const rubric::Grade& grade_;
};

}  // namespace

void add_vetoes(const Explained& e, Lang lang, page::Page& page) {
    Text off;
    for (std::size_t v = 0; v < e.trace.vetoes.size(); ++v) {
        if (e.trace.vetoes[v] != Standing::off) {
            add_veto(e, static_cast<rule::VetoId>(v), lang, page);
            continue;
        }
        const Text& title = e.subject.rubric.vetoes[v].title;
        base::add_to(off, title);
    }
    if (off.zh.empty()) return;
    page.blocks.emplace_back(page::Paragraph{
        {"一票否决各条件不成立的：" + off.zh + "。", "Vetoes that do not act: " + off.en + "."}, false});
}

void add_grades(const Explained& e, Lang lang, page::Page& page) {
    const rubric::Rubric& rubric = e.subject.rubric;
    for (std::uint16_t c = 0; c < rubric.grade_columns.size(); ++c) {
        const std::optional<std::uint16_t> module = rubric.grade_columns[c].module;
        const Text of = module ? rubric.modules[*module].title : Text("总分", "total");
        Facts facts;
        for (const GradeNote& note : e.trace.grades) {
            if (note.column != c) continue;
            const Reason reason(e, note);
            add(facts.items, reason.title(), reason.words(), lang);
        }
        if (facts.items.empty()) continue;
        page.blocks.emplace_back(Heading{{"等次（" + of.zh + "）", "Grade (" + of.en + ")"}, 2});
        page.blocks.emplace_back(std::move(facts));
    }
}

}  // namespace leitai::report
