// Words the kinds of change, what it does to points, and why.
#include "leitai/report/validate/changes_page.hpp"

#include <utility>

#include "leitai/base/list.hpp"
#include "leitai/report/labels.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using page::Cell;
using rubric::Aspect;
using rubric::Change;

namespace {

Text words(Change::Kind kind) {
    switch (kind) {
        case Change::Kind::rubric:
            return {"细则", "rubric"};
        case Change::Kind::module:
            return {"模块", "module"};
        case Change::Kind::indicator:
            return {"指标", "indicator"};
        case Change::Kind::measure:
            return {"计算量", "measure"};
        case Change::Kind::fact:
            break;
    }
    return {"数据", "fact"};
}

Text words(Aspect aspect) {
    switch (aspect) {
        case Aspect::classes:
            return {"村类别", "classes"};
        case Aspect::unit:
            return {"计分的对象", "what is scored"};
        case Aspect::total:
            return {"总分", "total"};
        case Aspect::rounding:
            return {"小数位数", "rounding"};
        case Aspect::module:
            return {"所属模块或计入方式", "module, or what it counts for"};
        case Aspect::points:
            return {"分值", "points"};
        case Aspect::bounds:
            return {"起评分或上下限", "start, cap or floor"};
        case Aspect::applies:
            return {"适用条件", "applies"};
        case Aspect::rule:
            return {"规则", "rule"};
        case Aspect::measure:
            return {"计算量", "measure"};
        case Aspect::fact:
            return {"数据", "fact"};
        case Aspect::panel:
            return {"评议办法", "panel"};
        case Aspect::indicator:
            return {"引用的指标", "indicator read"};
        case Aspect::instead:
            return {"缺数时的处理", "instead"};
        case Aspect::ties:
            return {"同分时的优先条件", "ties"};
        case Aspect::veto:
            return {"否决", "veto"};
        case Aspect::grades:
            return {"等次", "grades"};
        case Aspect::words:
            break;
    }
    return {"说明文字", "texts"};
}

std::string_view id(Change::State state) {
    constexpr std::string_view ids[] = {"changed", "added", "removed"};
    return ids[static_cast<std::size_t>(state)];
}

std::string why(const Change& change, Lang lang) {
    if (change.state == Change::State::added) return Text("新增", "added").in(lang);
    if (change.state == Change::State::removed) return Text("删去", "removed").in(lang);
    std::string list;
    for (const auto& [aspect, name] : change.reasons) {
        // A measure or fact that differs in itself: what it says, not what it looks at.
        const bool itself = name.empty() && (aspect == Aspect::measure || aspect == Aspect::fact);
        std::string one = (itself ? Text("定义", "definition") : words(aspect)).in(lang);
        if (!name.empty()) one += " " + name;
        base::add_to(list, one, base::between_words.in(lang));
    }
    return list;
}

std::string who(const Change& change, Lang lang) {
    if (change.every_class) return Text("各类村", "every class").in(lang);
    std::string list;
    for (const rubric::VillageClass& one : change.classes) {
        base::add_to(list, one.title.in(lang), base::between_words.in(lang));
    }
    return list;
}

Cell class_ids(const Change& change) {
    std::vector<std::string> ids;
    for (const rubric::VillageClass& one : change.classes) ids.push_back(one.id);
    return id_list(ids);
}

/// For whom a column is: people read words where programs read ids.
enum class Reader : std::uint8_t { all, people, data };

page::Column column(const char* id, Text label, Reader reader = Reader::all) {
    page::Column head;
    head.id = id;
    head.label = std::move(label);
    head.data_only = reader == Reader::data;
    head.people_only = reader == Reader::people;
    return head;
}

std::string_view name(Change::Kind kind) {
    constexpr std::string_view names[] = {"rubric", "module", "indicator", "measure", "fact"};
    return names[static_cast<std::size_t>(kind)];
}

}  // namespace

Text changes_words(const Against& against) {
    const rubric::Changes& changes = against.changes;
    const Text since("与 " + against.old.version + " 版相比，", "Since version " + against.old.version + ": ");
    if (changes.list.empty()) return {since.zh + "没有改动。", since.en + "nothing changed."};
    if (!changes.can_change_results()) {
        return {since.zh + "有改动，但得分、名次和等次都不会变。",
                since.en + "something changed, but no points, places or grades can."};
    }
    const std::string same = std::to_string(changes.same_indicators);
    const Text moved = counted(changes.changed_indicators(), "项指标", "indicator", "indicators");
    if (changes.changed_indicators() == 0) {
        return {since.zh + "得分、名次或等次可能变化：指标都没有改动，改动在模块或整份细则的规定。",
                since.en + "points, places or grades can change: no indicator did, but a module or the head did."};
    }
    return {since.zh + "得分可能变化：" + moved.zh + "有改动，" + same + " 项没有。",
            since.en + "points can change: those of " + moved.en + ", and not of " + same + "."};
}

page::Table changes_table(const rubric::Changes& changes, Lang lang) {
    page::Table table;
    table.id = "changes";
    table.columns = {column("kind", {"种类", "Kind"}, Reader::data),
                     column("kind_title", {"对象", "What"}, Reader::people),
                     column("id", {"代号", "Id"}),
                     column("title", {"名称", "Title"}),
                     column("state", {"状态", "State"}, Reader::data),
                     column("can_change", {"可能变化", "Can change"}, Reader::data),
                     column("classes", {"村类别", "Classes"}, Reader::data),
                     column("who", {"得分可能变化的村", "Points can change for"}, Reader::people),
                     column("why", {"改了什么", "Changed"})};
    table.rows = changes.list.size();
    table.row = [&changes, lang](std::size_t index, std::vector<Cell>& cells) {
        const Change& change = changes.list[index];
        const bool moves = change.can_change_results();
        cells = {Cell::of(std::string(name(change.kind))),
                 Cell::of(words(change.kind).in(lang)),
                 Cell::of(change.id),
                 Cell::of(change.title.in(lang)),
                 Cell::of(std::string(id(change.state))),
                 Cell::yes_no(moves),
                 class_ids(change),
                 moves ? Cell::of(who(change, lang)) : Cell{},
                 Cell::of(why(change, lang))};
    };
    return table;
}

page::Page changes_page(const Against& against, Lang lang) {
    page::Page page;
    page.kind = "changes";
    page.result = false;
    page.title = changes_words(against);
    if (!against.changes.list.empty()) page.blocks.emplace_back(changes_table(against.changes, lang));
    return page;
}

}  // namespace leitai::report
