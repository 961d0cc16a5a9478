// Returns from sheets of dated events: the events of a fact stand together, whatever the order of their rows.
#include <algorithm>

#include "leitai/desk/return_writer.hpp"

namespace leitai::desk {

using rubric::Fact;
using workbook::Holds;

namespace {

/// The events of one fact of one contestant, in the order of their rows.
struct Group {
    const CellValue* contestant = nullptr;
    const Fact* fact = nullptr;
    std::vector<const ReadRow*> rows;
};

std::vector<Group> groups_of(const Shared& shared, const std::vector<ReadRow>& rows) {
    std::vector<Group> groups;
    for (const ReadRow& row : rows) {
        const CellValue* contestant = contestant_of(shared, row);
        const CellValue* which = row.at("fact");
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
    for (const CellValue& said : row.cells) {
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
    events.reserve(group.rows.size());
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

void compose_events(const Shared& shared, const std::vector<ReadRow>& rows, const Present& present, Draft& draft,
                    Composed& composed) {
    ReturnWriter writer(shared, draft, composed);
    const CellValue* last = nullptr;
    for (const Group& group : groups_of(shared, rows)) {
        if (last == nullptr || last->text != group.contestant->text) writer.begin(*group.contestant);
        last = group.contestant;
        write_events(shared, group, present, writer, composed);
    }
}

}  // namespace leitai::desk
