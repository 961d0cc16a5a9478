// Says of the plan, the catalogues, the calendar and the layout which table stands where.
#include "leitai/schema/file_tables.hpp"

#include "leitai/plan/annual.hpp"
#include "leitai/plan/layout.hpp"
#include "leitai/plan/plan.hpp"
#include "leitai/plan/texts.hpp"
#include "leitai/process/calendar.hpp"
#include "leitai/process/terms.hpp"
#include "leitai/rubric/read/catalogue_tables.hpp"
#include "leitai/rubric/read/tables_awards.hpp"
#include "leitai/rubric/read/tables_books.hpp"
#include "leitai/rubric/read/tables_pairing.hpp"
#include "leitai/schema/rule_tables.hpp"

namespace leitai::schema {

using yaml::NamedTable;
namespace t = rubric::tables;

std::vector<NamedTable> plan_tables() {
    return {
        {{"计划 leitai.yaml", "The plan, leitai.yaml"}, plan::plan_fields(), "plan"},
        {{"计划的 annual（年度由季度合算）", "A plan's annual (a year made of quarters)"},
         plan::annual_fields(),
         "annual",
         "plan.annual"},
        {{"annual 的 weights（各季度权重）", "The weights of annual"},
         plan::annual_weight_fields(),
         "weights",
         "annual.weights"},
        {{"计划的 catalogues（四份目录）", "A plan's catalogues"},
         plan::catalogue_fields(),
         "catalogues",
         "plan.catalogues"},
        {{"计划的 members（成员）每一项", "Each of a plan's members"}, plan::member_fields(), "member", "plan.members"},
        {{"计划的 steps（期限）", "A plan's steps (terms)"}, process::step_rules_fields(), "steps", "plan.steps"},
    };
}

std::vector<NamedTable> weakness_tables() {
    std::vector<NamedTable> all = {
        {{"软弱涣散认定目录 weakness", "Catalogue of weakness"}, t::weakness::rows, "weakness"},
        {{"determination（怎样认定）", "Its determination"},
         t::determination::rows,
         "determination",
         "weakness.determination"},
        {{"determination 的 met_by", "The met_by of determination"}, t::met_by::rows, "met_by", "determination.met_by"},
        {{"determination 的 fill（末位比例）", "The fill of determination"},
         t::fill::rows,
         "fill",
         "determination.fill"},
        {{"rectification（整顿和验收）", "Its rectification"},
         t::rectification::rows,
         "rectification",
         "weakness.rectification"},
        {{"warning（预警）", "Its warning"}, t::warning::rows, "warning", "weakness.warning"},
        {{"criteria（认定标准）每一项", "Each of its criteria"}, t::criterion::rows, "criterion", "weakness.criteria"},
        {{"标准的 signs（表现情形）每一项", "Each of a criterion's signs"}, t::sign::rows, "sign", "criterion.signs"},
    };
    const std::vector<NamedTable> shared = fact_tables();
    all.insert(all.end(), shared.begin(), shared.end());
    return all;
}

std::vector<NamedTable> duties_tables() {
    return {
        {{"履责清单目录 duties", "Catalogue of duties"}, t::checklist::rows, "duties"},
        {{"履责清单的 list 每一项", "Each of its list"}, t::duty::rows, "duty", "duties.list"},
    };
}

std::vector<NamedTable> conduct_tables() {
    return {
        {{"八不准目录 conduct", "Catalogue of conduct"}, t::checklist::conduct_rows, "conduct"},
        {{"八不准的 list 每一项", "Each of its list"}, t::prohibition::rows, "prohibition", "conduct.list"},
    };
}

std::vector<NamedTable> books_tables() {
    return {
        {{"台账目录 books", "Catalogue of books"}, t::books::rows, "books"},
        {{"registers（台账）每一本", "Each of its registers"}, t::book_register::rows, "register", "books.registers.*"},
        {{"台账的 fields（栏目）每一栏", "Each of a register's fields"},
         t::book_field::rows,
         "field",
         "register.fields.*"},
        {{"台账的 states（状态）每一个", "Each of a register's states"},
         t::book_state::rows,
         "state",
         "register.states.*"},
        {{"台账的 rules（规则）每一条", "Each of a register's rules"}, t::book_rule::rows, "rule", "register.rules"},
        {{"规则的 holds 里的个数", "How many a rule's holds asks for"},
         t::cardinality::rows,
         "cardinality",
         "rule.holds.*"},
        {{"figures（统计数）每一项", "Each of its figures"}, t::book_figure::rows, "figure", "books.figures.*"},
        {{"统计数的 ages（按天数分段）", "A figure's ages"}, t::book_ages::rows, "ages", "figure.ages"},
    };
}

std::vector<NamedTable> awards_tables() {
    return {
        {{"评先办法 awards", "File of awards"}, t::awards::rows, "awards"},
        {{"list（各项评先）每一项", "Each of its list"}, t::award::rows, "award_of_file", "awards.list"},
        {{"评先的 themes（主题）每一个", "Each of an award's themes"},
         t::award_theme::rows,
         "theme",
         "award_of_file.themes"},
        {{"how_many 写成 {…} 的", "how_many as a mapping"},
         t::award_places::rows,
         "how_many",
         "award_of_file.how_many theme.how_many",
         yaml::Stands::or_plain},
        {{"评先的 at_most", "The at_most of an award"}, t::award_at_most::rows, "at_most", "award_of_file.at_most"},
        {{"评先的 brings（得什么）", "The brings of an award"},
         t::award_brings::rows,
         "brings",
         "award_of_file.brings"},
        {{"评先的 tour（观摩）", "The tour of an award"}, t::award_tour::rows, "tour", "award_of_file.tour"},
        {{"评先的 training（再练兵）", "The training of an award"},
         t::award_training::rows,
         "training",
         "award_of_file.training"},
    };
}

std::vector<NamedTable> pairing_tables() {
    return {
        {{"跨村联建办法 pairing", "File of joint building"}, t::pairing::rows, "pairing"},
        {{"lead、assisted（带动村、被带村）", "Its lead and assisted"},
         t::pairing_side::rows,
         "side",
         "pairing.lead pairing.assisted"},
        {{"centres 写成 {…} 的", "centres as a mapping"},
         t::pairing_centres::rows,
         "centres",
         "pairing.centres",
         yaml::Stands::or_plain},
        {{"size（每个联建多大）", "Its size"}, t::pairing_size::rows, "size", "pairing.size"},
        {{"within（离中心村多近）", "Its within"}, t::pairing_within::rows, "within", "pairing.within"},
        {{"cost（代价）", "Its cost"}, t::pairing_cost::rows, "cost", "pairing.cost"},
        {{"effect（成效）", "Its effect"}, t::pairing_effect::rows, "effect", "pairing.effect"},
    };
}

std::vector<NamedTable> calendar_tables() {
    return {
        {{"工作日历 calendar", "Calendar of working days"}, process::calendar_fields(), "calendar"},
        {{"日历的 holidays（放假）每一项", "Each of its holidays"},
         process::holiday_fields(),
         "holiday",
         "calendar.holidays"},
    };
}

std::vector<NamedTable> layout_tables() {
    return {
        {{"版式 layout", "Layout of documents"}, plan::layout_fields(), "layout"},
        {{"版式的 margins（页边距）", "Its margins"}, plan::margin_fields(), "margins", "layout.margins"},
        {{"版式的 fonts（字体）", "Its fonts"}, plan::font_fields(), "fonts", "layout.fonts"},
        {{"版式的 sizes（字号）", "Its sizes"}, plan::size_fields(), "sizes", "layout.sizes"},
    };
}

std::vector<NamedTable> texts_tables() {
    return {
        {{"文书用语 texts", "Texts of documents"}, plan::texts_fields(), "texts"},
        {{"文书用语的 objections（受理异议）", "Its objections"},
         plan::objections_fields(),
         "objections",
         "texts.objections"},
        {{"一种文书的用语", "The frame of a document"},
         plan::frame_fields(),
         "frame",
         "texts.notice texts.announcement texts.report texts.scores texts.explanation"},
    };
}

}  // namespace leitai::schema
