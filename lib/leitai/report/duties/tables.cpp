// Totals by duty, what is due next, and breaches with their consequence in the rubric.
#include "leitai/report/duties/tables.hpp"

#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/cohort/spans.hpp"
#include "leitai/diagnose/conduct.hpp"

namespace leitai::report {

using base::Lang;
using base::Rational;
using base::Text;
using diagnose::DutyCounts;
using diagnose::DutyState;
using page::Cell;

Text words(DutyState state) {
    switch (state) {
        case DutyState::done:
            return {"按期完成", "done"};
        case DutyState::late:
            return {"逾期完成", "late"};
        case DutyState::partial:
            return {"部分完成", "partial"};
        case DutyState::excused:
            return {"免办", "excused"};
        case DutyState::missed:
            return {"未完成", "missed"};
        case DutyState::upcoming:
            break;
    }
    return {"待办", "upcoming"};
}

std::string_view id(DutyState state) {
    constexpr std::string_view ids[] = {"done", "late", "partial", "excused", "missed", "upcoming"};
    return ids[static_cast<std::size_t>(state)];
}

Text words(rubric::Every every) {
    switch (every) {
        case rubric::Every::month:
            return {"每月", "every month"};
        case rubric::Every::quarter:
            return {"每季", "every quarter"};
        case rubric::Every::half_year:
            return {"每半年", "every half-year"};
        case rubric::Every::year:
            break;
    }
    return {"每年", "every year"};
}

std::string_view id(rubric::Every every) {
    constexpr std::string_view ids[] = {"month", "quarter", "half_year", "year"};
    return ids[static_cast<std::size_t>(every)];
}

Cell rate_cell(const DutyCounts& counts) {
    const auto rate = counts.rate();
    return rate ? Cell::number(base::to_string(round(*rate * Rational(100), 1), 1) + "%") : Cell{};
}

page::Table by_duty(const DutiesInput& d, Lang lang) {
    const rubric::Duties& duties = *d.rubric().duties;
    std::vector<DutyCounts> counts(duties.list.size());
    for (const cohort::VillageId v : d.villages) {
        if (!diagnose::duties_handed_in(d.cohort(), v, d.cohort().period)) continue;
        for (const auto& one : diagnose::duty_instances(d.cohort(), duties, v, d.cohort().period, d.cohort().as_of))
            counts[one.duty].add(one, d.cohort().as_of);
    }
    TableRows rows("duties", {"各项职责完成情况", "Completion by duty"});
    rows.column("duty.id", {"编号", "Id"})
        .column("duty.title", {"职责", "Duty"})
        .item("every", {"频次", "How often"}, 2)
        .column("due", {"应完成", "Due"}, true)
        .column("done", {"按期", "Done"}, true)
        .column("late", {"逾期", "Late"}, true, 1)
        .column("partial", {"部分", "Partial"}, true, 1)
        .column("missed", {"未完成", "Missed"}, true)
        .column("excused", {"免办", "Excused"}, true, 1)
        .column("rate", {"完成率", "Rate"}, true);
    for (std::size_t i = 0; i < duties.list.size(); ++i) {
        const DutyCounts& one = counts[i];
        rows.add({Cell::of(duties.list[i].id), text_cell(duties.list[i].title, lang),
                  Cell::of(std::string(id(duties.list[i].every))), text_cell(words(duties.list[i].every), lang),
                  number_cell(one.due), number_cell(one[DutyState::done]), number_cell(one[DutyState::late]),
                  number_cell(one[DutyState::partial]), number_cell(one[DutyState::missed]),
                  number_cell(one[DutyState::excused]), rate_cell(one)});
    }
    return rows.table();
}

page::Table due_next(const DutiesInput& d, Lang lang) {
    TableRows rows("next", {"接下来到期的", "Due next"});
    rows.column("due", {"到期日", "Due"}).column("duty.id", {"编号", "Id"}).column("duty.title", {"职责", "Duty"});
    std::vector<std::pair<base::Date, std::size_t>> next;
    const rubric::Duties& duties = *d.rubric().duties;
    const base::Date today = d.cohort().as_of;
    for (std::size_t i = 0; i < duties.list.size(); ++i) {
        base::Date due = diagnose::due_day(duties.list[i], today);
        if (due <= today) {
            const base::Date after =
                std::chrono::sys_days(cohort::span_of(duties.list[i].every, today).second) + std::chrono::days(1);
            due = diagnose::due_day(duties.list[i], after);
        }
        next.emplace_back(due, i);
    }
    std::sort(next.begin(), next.end());
    for (const auto& [due, i] : next)
        rows.add({Cell::of(base::to_string(due)), Cell::of(duties.list[i].id), text_cell(duties.list[i].title, lang)});
    return rows.table();
}

namespace {

/// "否决“…”（不得评优）", "指标“…”": what reads breaches of one rule, or of any.
Text consequence_words(const rubric::Rubric& rubric, std::size_t prohibition) {
    Text list;
    for (const diagnose::Consequence& one : diagnose::consequences(rubric)) {
        if (one.prohibition && *one.prohibition != prohibition) continue;
        Text words;
        if (one.veto) {
            const rubric::Veto& veto = rubric.vetoes[*one.veto];
            const Text does = report::words(rubric, veto.effect);
            words = {"否决“" + veto.title.zh + "”（" + does.zh + "）",
                     "veto “" + veto.title.en + "” (" + does.en + ")"};
        } else {
            const rubric::Indicator& indicator = rubric.indicators[*one.indicator];
            words = {"指标“" + indicator.title.zh + "”", "indicator “" + indicator.title.en + "”"};
        }
        base::add_to(list, words);
    }
    return list;
}

}  // namespace

void add_conduct(const DutiesInput& d, Lang lang, page::Page& page) {
    const rubric::Conduct& conduct = *d.rubric().conduct;
    const auto counts = diagnose::count_breaches(d.cohort(), conduct, d.villages, d.cohort().period, d.cohort().as_of);
    TableRows rows("conduct", {"八不准执行情况", "Conduct"});
    rows.column("prohibition.id", {"编号", "Id"})
        .column("prohibition.title", {"不准", "Rule"})
        .column("reported", {"反映", "Reported"}, true, 1)
        .column("confirmed", {"查实", "Confirmed"}, true)
        .column("cleared", {"不实", "Cleared"}, true, 2)
        .column("unhandled", {"未处理", "Not handled"}, true)
        .column("in_rubric", {"细则里的后果", "In the rubric"}, false, 1);
    for (std::size_t i = 0; i < conduct.list.size(); ++i) {
        rows.add({Cell::of(conduct.list[i].id), text_cell(conduct.list[i].title, lang), number_cell(counts[i].reported),
                  number_cell(counts[i].confirmed), number_cell(counts[i].cleared), number_cell(counts[i].unhandled),
                  text_cell(consequence_words(d.rubric(), i), lang)});
    }
    page.blocks.emplace_back(rows.table());
    if (diagnose::consequences(d.rubric()).empty()) {
        page.blocks.emplace_back(page::Paragraph{{"评分细则没有用到违规记录，违规不影响得分。",
                                                  "The rubric reads no breaches, so they do not change any points."},
                                                 true});
    }
}

}  // namespace leitai::report
