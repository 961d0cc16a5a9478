// Makes facts and tables of a standing, and of planned files.
#include "leitai/desk/step_page.hpp"

#include "leitai/base/list.hpp"
#include "leitai/report/labels.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::desk {

using base::Lang;
using base::Text;
using page::Cell;
using report::TableRows;
using report::text_cell;

namespace {

Cell day_cell(base::Date day) { return Cell::of(base::to_string(day)); }

Cell state_cell(process::State state, Lang lang) {
    return report::item_cell(std::string(process::word(state)), process::words(state), lang);
}

/// "2023-07-10 至 2023-07-14，5 个工作日"; programs get its parts.
Cell notice_cell(const process::Notice& notice, Lang lang) {
    const std::string from = base::to_string(notice.from), days = std::to_string(notice.days);
    const std::string until = notice.until ? base::to_string(*notice.until) : "";
    const Text words =
        notice.until
            ? Text(from + " 至 " + until + "，" + days + " 个工作日", from + " to " + until + ", working days: " + days)
            : Text(from + " 起 " + days + " 个工作日，日历没有写到期满那天",
                   "from " + from + ", working days: " + days + "; the calendar does not reach its end");
    return Cell::object({"days", "from", "until"},
                        {Cell::number(days), Cell::of(from), notice.until ? Cell::of(until) : Cell{}}, words.in(lang));
}

page::Facts facts_of(const Standing& standing, Lang lang) {
    page::Facts facts;
    const process::Timeline* timeline = standing.timeline;
    const bool noticed = timeline != nullptr && timeline->notice;
    const record::Step* last = standing.last_step();
    facts.items.push_back({"period", {"期间", "Period"}, Cell::of(base::to_string(standing.period()))});
    facts.items.push_back({"state", {"进度", "State"}, state_cell(standing.state, lang)});
    facts.items.push_back({"since", {"从", "Since"}, last != nullptr ? day_cell(last->on) : Cell{}, false, true});
    facts.items.push_back({"as_of", {"截止日", "As of"}, day_cell(standing.scored.reading.cohort.as_of), false, false});
    facts.items.push_back(
        {"seal", {"封存", "Seal"}, standing.sealed.empty() ? Cell{} : Cell::of(standing.sealed), false, true});
    facts.items.push_back(
        {"notice", {"公示", "Notice"}, noticed ? notice_cell(*timeline->notice, lang) : Cell{}, false, true});
    return facts;
}

page::Table steps_table(const Standing& standing, Lang lang) {
    TableRows rows("steps", {"已登记的步骤", "Steps recorded"});
    rows.if_any()
        .column("on", {"日期", "Day"})
        .item("step", {"步骤", "Step"})
        .column("by", {"单位", "Office"})
        .column("seal", {"封存", "Seal"})
        .column("why", {"理由", "Why"});
    if (standing.timeline == nullptr) return rows.table();
    for (const record::Step& one : standing.timeline->steps) {
        rows.add({day_cell(one.on), Cell::of(std::string(record::word(one.kind))),
                  text_cell(record::words(one.kind), lang), Cell::of(one.by),
                  one.seal.empty() ? Cell{} : Cell::of(one.seal), one.why.empty() ? Cell{} : Cell::of(one.why)});
    }
    return rows.table();
}

page::Table objections_table(const Standing& standing, Lang lang) {
    TableRows rows("objections", {"异议", "Objections"});
    rows.if_any()
        .column("objection", {"编号", "Objection"})
        .column("on", {"提出", "Made on"})
        .named("village", {"村", "Village"})
        .column("about", {"对", "About"})
        .item("by", {"谁提出", "By"}, 1)
        .column("decided", {"答复", "Decided on"})
        .item("upheld", {"是否成立", "Upheld"})
        .column("corrections", {"更正", "Corrections"}, true, 1);
    if (standing.timeline == nullptr) return rows.table();
    const cohort::Cohort& cohort = standing.scored.reading.cohort;
    for (const process::Contested& one : standing.timeline->contested) {
        const record::Objection& of = one.objection;
        const auto village = cohort.find(of.village);
        std::vector<Cell> cells = {Cell::of(of.id), day_cell(of.on), Cell::of(to_string(of.village)),
                                   Cell::of(village ? cohort.villages[*village].label() : to_string(of.village)),
                                   Cell::of(of.about)};
        cells.push_back(Cell::of(std::string(record::objector_words[static_cast<std::size_t>(of.by)])));
        cells.push_back(text_cell(record::words(of.by), lang));
        cells.push_back(one.decision ? day_cell(one.decision->on) : Cell{});
        const auto upheld = one.decision ? static_cast<std::size_t>(one.decision->upheld) : 0;
        cells.push_back(one.decision ? Cell::of(std::string(record::upheld_words[upheld])) : Cell{});
        cells.push_back(one.decision ? text_cell(record::words(one.decision->upheld), lang) : Cell{});
        cells.push_back(report::number_cell(one.corrections));
        rows.add(std::move(cells));
    }
    return rows.table();
}

/// What keeps the period from its next step: while it is open, all that keeps its results from being final.
page::Table open_table(const Standing& standing, Lang lang) {
    TableRows rows("open", {"还没有办完的", "Still open"});
    rows.if_any()
        .data("kind", {"种类", "Kind"})
        .column("count", {"数量", "Count"}, true)
        .column("words", {"什么", "What"});
    if (standing.state == process::State::open) {
        for (const page::Reason& one : standing.finality.reasons) {
            Text words = one.words;
            if (!one.examples.empty()) words = words + Text("：", ": ") + one.examples;
            rows.add({Cell::of(one.kind), report::number_cell(one.count), text_cell(words, lang)});
        }
        if (!standing.sealed.empty() && !standing.seal_is_recorded) {
            const Text words("封存 " + standing.sealed + " 还没有登记",
                             "the seal " + standing.sealed + " is not recorded");
            rows.add({Cell::of("seal_unrecorded"), report::number_cell(1), text_cell(words, lang)});
        }
    }
    const auto add = [&](const char* kind, const std::vector<const process::Contested*>& list, const Text& what) {
        if (list.empty()) return;
        std::vector<std::string> ids;
        ids.reserve(list.size());
        for (const process::Contested* one : list) ids.push_back(one->objection.id);
        rows.add({Cell::of(kind), report::number_cell(list.size()), text_cell(what + base::listed(ids), lang)});
    };
    add("objections_undecided", standing.undecided, {"异议没有答复：", "objections that are not decided: "});
    add("objections_unmended", standing.unmended,
        {"异议成立而没有重新开启：", "objections upheld, and the period was not opened again: "});
    return rows.table();
}

page::Table next_table(const Standing& standing, const std::string& behind, Lang lang) {
    TableRows rows("next", {"接下来可以", "What may come next"});
    rows.item("act", {"做什么", "What"})
        .column("command", {"命令", "Command"})
        .column("from", {"最早", "From"})
        .column("hindered", {"还不能，因为", "Not yet, because"}, false, 1);
    for (const Possible& one : possible_next(standing)) {
        rows.add({Cell::of(std::string(word(one.act))), text_cell(words(one.act), lang),
                  Cell::of("leitai step " + std::string(word(one.act)) + behind + one.options),
                  one.from ? day_cell(*one.from) : Cell{},
                  one.hindered.empty() ? Cell{} : text_cell(one.hindered, lang)});
    }
    return rows.table();
}

}  // namespace

page::Page standing_page(const Standing& standing, const std::string& behind, Lang lang) {
    page::Page page;
    page.kind = "standing";
    page.result = false;
    const Text period = report::words(standing.period()), state = process::words(standing.state);
    page.title = {period.zh + state.zh, period.en + " is " + state.en};
    page.blocks.emplace_back(facts_of(standing, lang));
    page.blocks.emplace_back(steps_table(standing, lang));
    page.blocks.emplace_back(objections_table(standing, lang));
    page.blocks.emplace_back(open_table(standing, lang));
    page.blocks.emplace_back(next_table(standing, behind, lang));
    return page;
}

namespace {

struct Row {
    std::string path;
    Text change;
    std::string id;
    std::string text;  ///< of a record
};

std::vector<Row> rows_of(const Planned& planned) {
    std::vector<Row> rows;
    const Text added("新增", "new"), edited("改动", "changed"), folder("新文件夹", "new folder");
    if (planned.seal) {
        for (const std::string& name : seal::archive_names(planned.seal->files))
            rows.push_back({planned.seal->sealed.folder + "/" + name, added, "added", ""});
    }
    for (const PlannedFile& one : planned.files) {
        const bool is_new = one.change == PlannedFile::Change::added;
        rows.push_back(
            {one.path, is_new ? added : edited, is_new ? "added" : "edited", is_new && one.is_record ? one.text : ""});
    }
    for (const std::string& one : planned.folders) rows.push_back({one + "/", folder, "folder", ""});
    return rows;
}

page::Script script_of(const std::string& text) {
    page::Script script;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        script.lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return script;
}

page::Table changes_table(const Planned& planned) {
    TableRows rows("changes", {"改动的行", "Lines that change"});
    rows.if_any()
        .column("file", {"文件", "File"})
        .column("line", {"行", "Line"}, true)
        .column("was", {"原来", "Was"})
        .column("now", {"改成", "Now"});
    for (const PlannedFile& one : planned.files) {
        for (const ChangedLine& line : one.lines) {
            rows.add({Cell::of(one.path), report::number_cell(line.line),
                      line.was.empty() ? Cell{} : Cell::of(line.was), Cell::of(line.now)});
        }
    }
    return rows.table();
}

}  // namespace

page::Page written_page(const Planned& planned, bool done, Lang lang) {
    page::Page page;
    page.kind = "step_written";
    page.result = false;
    const Text act = words(planned.act);
    page.title =
        done ? Text(act.zh + "：已写好", "done: " + act.en)
             : Text(act.zh + "：将要写的（这次什么也没有写）", act.en + ": what would be written (nothing was)");
    page::Facts facts;
    facts.items.push_back({"act", {"做什么", "What"}, report::item_cell(std::string(word(planned.act)), act, lang)});
    facts.items.push_back({"period", {"期间", "Period"}, Cell::of(base::to_string(planned.period))});
    facts.items.push_back({"state", {"进度", "State"}, state_cell(planned.state, lang)});
    facts.items.push_back({"written", {"已写", "Written"}, Cell::yes_no(done), false, false, true});
    page.blocks.emplace_back(std::move(facts));
    TableRows rows("files", {"文件", "Files"});
    rows.item("change", {"怎样", "How"}).column("path", {"文件", "File"}).data("text", {"内容", "Text"});
    const std::vector<Row> all = rows_of(planned);
    for (const Row& one : all)
        rows.add({Cell::of(one.id), text_cell(one.change, lang), Cell::of(one.path),
                  one.text.empty() ? Cell{} : Cell::of(one.text)});
    page.blocks.emplace_back(rows.table());
    page.blocks.emplace_back(changes_table(planned));
    for (const Row& one : all) {
        if (one.text.empty()) continue;
        page.blocks.emplace_back(page::Heading{Text::same(one.path), 2});
        page.blocks.emplace_back(script_of(one.text));
    }
    return page;
}

}  // namespace leitai::desk
