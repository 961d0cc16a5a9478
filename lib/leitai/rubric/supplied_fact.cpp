// Which catalogue each kind of supplied fact needs, and what it is taken from, in words.
#include "leitai/rubric/supplied_fact.hpp"

namespace leitai::rubric {

using Kind = SuppliedFact::Kind;

SuppliedBy supplied_by(SuppliedFact::Kind kind) {
    switch (kind) {
        case Kind::signs_found:
        case Kind::signs_resolved:
        case Kind::criteria_met:
        case Kind::on_list:
            return SuppliedBy::weakness;
        case Kind::duties_due:
        case Kind::duties_done:
            return SuppliedBy::duties;
        case Kind::breaches:
        case Kind::breaches_of:
            return SuppliedBy::conduct;
        case Kind::figure:
            return SuppliedBy::books;
        case Kind::secretary_vacant:
        case Kind::vacant_posts:
        case Kind::longest_vacancy:
        case Kind::months_since:
        case Kind::in_cluster:
        case Kind::cluster_income:
        case Kind::villages:
        case Kind::panel:
            break;
    }
    return SuppliedBy::toolkit;
}

bool is_months(SuppliedFact::Kind kind) {
    return kind == Kind::secretary_vacant || kind == Kind::longest_vacancy || kind == Kind::months_since;
}

base::Text source_words(SuppliedFact::Kind kind) {
    switch (kind) {
        case Kind::signs_found:
        case Kind::signs_resolved:
            return {"排查记录和表现情形所看的数据", "checks and the facts that signs look at"};
        case Kind::criteria_met:
            return {"排查记录和认定标准所看的数据", "checks and the facts that criteria look at"};
        case Kind::on_list:
            return {"整顿记录", "the rectification records"};
        case Kind::duties_due:
        case Kind::duties_done:
            return {"履责记录", "the duty records"};
        case Kind::breaches:
        case Kind::breaches_of:
            return {"违反八不准的记录", "the records of breaches"};
        case Kind::secretary_vacant:
            return {"名册", "the roster"};
        case Kind::vacant_posts:
        case Kind::longest_vacancy:
            return {"班子名册", "the team records"};
        case Kind::in_cluster:
        case Kind::cluster_income:
            return {"联建记录", "the records of joint building"};
        case Kind::figure:
            return {"工作台账", "the books"};
        case Kind::villages:
            return {"各成员封存的成绩和记录（见计划的 members）",
                    "the sealed results and records of the members (see members of the plan)"};
        case Kind::panel:
            return {"评议记录（逐个分数见 leitai panel）", "the records of panels (leitai panel shows each mark)"};
        case Kind::months_since:
            break;
    }
    return {"填报的日期", "the day that is reported"};
}

}  // namespace leitai::rubric
