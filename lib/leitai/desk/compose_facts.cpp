// Returns from sheets of facts and of dated events.
#include <algorithm>
#include <map>

#include "leitai/base/list.hpp"
#include "leitai/desk/compose.hpp"
#include "leitai/workbook/book.hpp"
#include "leitai/yaml/write.hpp"

namespace leitai::desk {

using base::Text;
using rubric::Fact;
using workbook::Holds;

namespace {

const Said* contestant_of(const Shared& shared, const ReadRow& row) { return row.at(shared.rubric.unit->key); }

/// Writes the documents of one table of returns: the head of a record when its first fact comes.
class ReturnWriter {
public:
    ReturnWriter(const Shared& shared, Draft& draft, Composed& composed)
        : shared_(shared), draft_(draft), composed_(composed) {}

    void begin(const Said& contestant) {
        contestant_ = &contestant;
        begun_ = false;
    }
    /// The line of a fact's name.
    void fact(const Fact& fact, const CellAt& from) {
        if (!begun_) {
            begin_record(shared_, "return", draft_);
            draft_.line(
                std::string(shared_.rubric.unit->key) + ": " + code_with_name(contestant_->text, contestant_->name),
                contestant_->from);
            draft_.line(by_line(shared_.meta.owner));
            draft_.line("facts:", contestant_->from);
            begun_ = true;
            ++composed_.records;
        }
        draft_.line("  " + yaml::as_scalar(fact.id) + ":", from);
        ++composed_.values;
    }
    /// That a value is another one than what was there.
    void change(const Fact& fact, const CellAt& from, const std::string& was, const std::string& now) {
        const Said& whose = *contestant_;
        composed_.changes.push_back({from, whose.name.empty() ? whose.text : whose.name, fact.title, was, now});
    }
    /// The correction that makes it so; only where its reason is given.
    void correction(const Fact& fact, const CellAt& from, const std::string& was, const std::string& now) {
        change(fact, from, was, now);
        const Amendment& amendment = *shared_.amendment;
        draft_.line("    correction:", from);
        draft_.line("      was: " + was, from);
        draft_.line("      why: " + yaml::as_scalar(amendment.why), from);
        draft_.line("      by: " + yaml::as_scalar(amendment.by), from);
        draft_.line("      on: " + base::to_string(amendment.on), from);
    }
    void line(const std::string& words, const CellAt& from) { draft_.line("    " + words, from); }
    void event(const std::vector<Entry>& entries) { add_mapping(draft_, entries, "      - "); }
    const Said& contestant() const { return *contestant_; }

private:
    const Shared& shared_;
    Draft& draft_;
    Composed& composed_;
    const Said* contestant_ = nullptr;
    bool begun_ = false;
};

std::string value_text(const Said& said) {
    return written({said.column->key, said.text, said.column->holds, said.from});
}

/// Evidence as the person gave it, and the cell. What must be proven is not proven by the cell.
std::string evidence_line(const Shared& shared, const Fact& fact, const Said* given, const CellAt& from) {
    std::string list;
    for (const std::string& one : given == nullptr ? shared.evidence : std::vector<std::string>())
        base::add_to(list, yaml::as_scalar(one), ", ");
    if (given != nullptr) list = value_text(*given);
    if (list.empty() && fact.evidence_required) return {};
    if (given != nullptr) list = list.substr(1, list.size() - 2);
    base::add_to(list, yaml::as_scalar(evidence_of(shared, from)), ", ");
    return "evidence: [" + list + "]";
}

void write_fact(const Shared& shared, const ReadRow& row, const Fact& fact, const Said& value, const Present& present,
                ReturnWriter& writer, Composed& composed) {
    const auto before = present.value(writer.contestant().text, fact);
    const std::string text = value_text(value);
    if (before && is_same_value(fact, before->text, text)) {
        ++composed.unchanged;
        return;
    }
    if (before && !shared.amendment) return writer.change(fact, value.from, before->text, text);
    writer.fact(fact, value.from);
    writer.line("value: " + text, value.from);
    for (const std::string_view past : {"same_period_last_year", "previous_period"}) {
        const Said* said = row.at(std::string(past) + "." + fact.id);
        if (said != nullptr) writer.line(std::string(past) + ": " + value_text(*said), said->from);
    }
    if (const Said* reason = row.at("reason." + fact.id)) writer.line("reason: " + value_text(*reason), reason->from);
    const Said* given = row.at("evidence." + fact.id);
    const std::string evidence = evidence_line(shared, fact, given, value.from);
    if (!evidence.empty()) writer.line(evidence, given == nullptr ? value.from : given->from);
    if (before) writer.correction(fact, value.from, before->text, text);
}

/// Two rows for one contestant contradict each other.
bool is_first(std::map<std::string, CellAt>& seen, const Said& contestant, Composed& composed) {
    const auto [first, is_new] = seen.try_emplace(contestant.text, contestant.from);
    if (is_new) return true;
    const std::string other = std::to_string(first->second.row);
    composed.faults.push_back({contestant.from,
                               {"和第" + other + "行是同一个：一个村只能有一行，删去一行或并成一行",
                                "the same as in row " + other + ": keep one row, or put both together"}});
    return false;
}

/// The events of one fact of one contestant, in the order of their rows.
struct Group {
    const Said* contestant = nullptr;
    const Fact* fact = nullptr;
    std::vector<const ReadRow*> rows;
};

std::vector<Group> groups_of(const Shared& shared, const std::vector<ReadRow>& rows) {
    std::vector<Group> groups;
    for (const ReadRow& row : rows) {
        const Said* contestant = contestant_of(shared, row);
        const Said* which = row.at("fact");
        const auto id = which == nullptr ? std::nullopt : shared.rubric.fact(which->text);
        if (row.faulty || contestant == nullptr || !id) continue;
        const Fact* fact = &shared.rubric.facts[*id];
        const auto known = std::find_if(groups.begin(), groups.end(), [&](const Group& one) {
            return one.contestant->text == contestant->text && one.fact == fact;
        });
        Group& group = known != groups.end() ? *known : groups.emplace_back(Group{contestant, fact, {}});
        group.rows.push_back(&row);
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const Group& a, const Group& b) { return a.contestant->text < b.contestant->text; });
    return groups;
}

std::vector<Entry> event_entries(const Shared& shared, const ReadRow& row) {
    std::vector<Entry> entries;
    bool evidence = false;
    for (const Said& said : row.cells) {
        std::string key = said.column->key;
        if (key == "fact" || said.column->use != workbook::Use::fill) continue;
        if (key.starts_with("own.")) key.erase(0, 4);
        entries.push_back({key, said.text, said.column->holds, said.from});
        if (key != "evidence") continue;
        entries.back().text += "\n" + evidence_of(shared, {said.from.book, said.from.sheet, row.number, 0});
        evidence = true;
    }
    if (!evidence && !entries.empty()) {
        const CellAt from{entries.front().from.book, entries.front().from.sheet, row.number, 0};
        entries.push_back({"evidence", evidence_of(shared, from), Holds::several, entries.front().from});
    }
    return entries;
}

/// As Present tells events.
std::string told(const std::vector<Entry>& entries) {
    std::string text, open;
    for (const Entry& entry : entries) {
        if (entry.key == "evidence") continue;
        const std::size_t point = entry.key.find('.');
        const std::string head = point == std::string::npos ? std::string() : entry.key.substr(0, point);
        if (!open.empty() && head != open) text += ";";
        if (!head.empty() && head != open) text += head + "=";
        open = head;
        text += (point == std::string::npos ? entry.key : entry.key.substr(point + 1)) + "=" + entry.text + ";";
    }
    return text + (open.empty() ? "" : ";") + "\n";
}

/// Whether the same events are there already.
bool is_same(const PresentValue& before, const std::vector<std::vector<Entry>>& events) {
    std::string now;
    for (const std::vector<Entry>& one : events) {
        if (!before.days_only) now += told(one);
        for (const Entry& entry : one) {
            if (before.days_only && entry.key == "on") now += entry.text + "\n";
        }
    }
    return now == before.text;
}

/// Whether a row says that there was none: no day, and 无 as what it was.
bool says_none(const std::vector<Entry>& entries) {
    return std::all_of(entries.begin(), entries.end(), [](const Entry& one) {
        constexpr std::string_view words[] = {"无", "没有", "none", "None"};
        return one.key == "evidence" ||
               (one.key == "what" && std::find(std::begin(words), std::end(words), one.text) != std::end(words));
    });
}

void write_events(const Shared& shared, const Group& group, const Present& present, ReturnWriter& writer,
                  Composed& composed) {
    std::vector<std::vector<Entry>> events;
    for (const ReadRow* row : group.rows) events.push_back(event_entries(shared, *row));
    if (events.size() == 1 && says_none(events.front())) events.clear();
    const auto before = present.value(group.contestant->text, *group.fact);
    if (before && is_same(*before, events)) {
        ++composed.unchanged;
        return;
    }
    const CellAt from = group.rows.front()->cells.front().from;
    const std::string was = before ? std::to_string(before->events) : std::string();
    const std::string now = std::to_string(events.size());
    if (before && !shared.amendment) return writer.change(*group.fact, from, was, now);
    writer.fact(*group.fact, from);
    writer.line(events.empty() ? "events: []" : "events:", from);
    for (const std::vector<Entry>& one : events) writer.event(one);
    if (before) writer.correction(*group.fact, from, was, now);
}

}  // namespace

void compose_facts(const Shared& shared, const Table& table, const std::vector<ReadRow>& rows, const Present& present,
                   Draft& draft, Composed& composed) {
    ReturnWriter writer(shared, draft, composed);
    std::map<std::string, CellAt> seen;
    for (const ReadRow& row : rows) {
        const Said* contestant = contestant_of(shared, row);
        if (contestant == nullptr || !is_first(seen, *contestant, composed)) continue;
        writer.begin(*contestant);
        for (const Placed& placed : table.columns) {
            if (!placed.column.key.starts_with("fact.")) continue;
            const auto id = shared.rubric.fact(std::string_view(placed.column.key).substr(5));
            const Said* value = row.at(placed.column.key);
            if (id && value != nullptr)
                write_fact(shared, row, shared.rubric.facts[*id], *value, present, writer, composed);
        }
    }
}

void compose_events(const Shared& shared, const std::vector<ReadRow>& rows, const Present& present, Draft& draft,
                    Composed& composed) {
    ReturnWriter writer(shared, draft, composed);
    const Said* last = nullptr;
    for (const Group& group : groups_of(shared, rows)) {
        if (last == nullptr || last->text != group.contestant->text) writer.begin(*group.contestant);
        last = group.contestant;
        write_events(shared, group, present, writer, composed);
    }
}

}  // namespace leitai::desk
