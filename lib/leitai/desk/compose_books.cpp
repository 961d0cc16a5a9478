// Records of registers: new entries, updates of earlier ones, and corrections.
#include <algorithm>
#include <optional>

#include "leitai/base/list.hpp"
#include "leitai/desk/record_parts.hpp"
#include "leitai/yaml/keys.hpp"
#include "leitai/yaml/parse.hpp"
#include "leitai/yaml/write.hpp"

namespace leitai::desk {

namespace {

/// What is known of an entry of an earlier period, and what a row says of it now.
struct Later {
    std::vector<Entry> becomes_known;                         ///< of an update, with its id
    std::vector<std::pair<Entry, std::string>> is_otherwise;  ///< with what was known
};

Later later_of(const Shared& shared, const FormOf& of, const ReadRow& row) {
    const std::string& id = row.at("id")->text;
    Later later;
    for (Entry& one : entries_of(row)) {
        const auto before = shared.entered.value(of.subject, id, one.key);
        if (one.key == "id") one.key = "entry";
        if (!before) {
            later.becomes_known.push_back(std::move(one));
        } else if (*before != written(one) && !is_same_number(*before, written(one))) {
            later.is_otherwise.emplace_back(std::move(one), *before);
        }
    }
    if (later.becomes_known.size() == 1) later.becomes_known.clear();  // its id alone
    return later;
}

/// A correction that the file holds already: it keeps its own reason.
struct Corrected {
    std::string entry, field, value, why, by, on;
};

std::string text_of(yaml::Value value) {
    if (value.is_scalar()) return std::string(value.text());
    std::string list;
    for (yaml::Value one = value.first(); !(one == value.last()); one = one.next())
        base::add_to(list, one.is_scalar() ? one.text() : std::string_view(), ", ");
    return "[" + list + "]";
}

void add_corrections(yaml::Value root, const std::string& of, std::vector<Corrected>& found) {
    const auto under = [](yaml::Value mapping, std::string_view key) {
        const auto value = yaml::value_under(mapping, key);
        return value ? text_of(*value) : std::string();
    };
    if (yaml::text_under(root, "register") != of) return;
    for (yaml::Value key = root.first(); !(key == root.last()); key = key.next().next()) {
        const yaml::Value list = key.next();
        if (key.text() != "corrections" || !list.is_sequence()) continue;
        for (yaml::Value one = list.first(); !(one == list.last()); one = one.next())
            found.push_back({under(one, "entry"), under(one, "field"), under(one, "value"), under(one, "why"),
                             under(one, "by"), under(one, "on")});
    }
}

std::vector<Corrected> corrections_in(std::string_view text, const std::string& of) {
    std::vector<Corrected> found;
    const source::Batch batch = source::cut(text, 0);
    issue::Issues ignored;
    yaml::Parser parser;
    yaml::Tape tape;
    for (const source::Document& document : batch.documents) {
        const bool parsed = parser.parse(batch, document, tape, ignored) && !tape.nodes.empty();
        if (parsed && yaml::Value{&tape, 0}.is_mapping()) add_corrections({&tape, 0}, of, found);
    }
    return found;
}

/// The correction that makes a value what it is now: the one that is there, else a new one, which takes a reason.
std::optional<Corrected> correction_of(const Shared& shared, const std::vector<Corrected>& there, const std::string& id,
                                       const Entry& now) {
    const std::string value = written(now);
    for (const Corrected& one : there) {
        const bool same = one.value == now.text || "\"" + one.value + "\"" == value || one.value == value;
        if (one.entry == id && one.field == now.key && same) return one;
    }
    if (!shared.amendment) return std::nullopt;
    const Amendment& why = *shared.amendment;
    return Corrected{id, now.key, value, why.why, why.by, base::to_string(why.on)};
}

/// The corrections of a register. A value that differs without one is told as a change.
void write_corrections(const Shared& shared, const FormOf& of, const std::vector<const ReadRow*>& rows, Draft& draft,
                       Composed& composed) {
    const std::vector<Corrected> there = corrections_in(draft.was, of.subject);
    bool any = false;
    for (const ReadRow* row : rows) {
        const CellValue& id = *row->at("id");
        for (const auto& [now, was] : later_of(shared, of, *row).is_otherwise) {
            const CellValue& cell = *row->at(now.key);
            const auto made = correction_of(shared, there, id.text, now);
            const bool kept = std::any_of(there.begin(), there.end(), [&](const Corrected& one) {
                return made && one.entry == made->entry && one.field == made->field && one.why == made->why;
            });
            if (!kept) composed.changes.push_back({cell.from, id.text, cell.column->title, was, written(now)});
            if (!made) continue;
            if (!any) draft.line("corrections:");
            any = true;
            draft.line("  - entry: " + yaml::as_scalar(id.text), id.from);
            draft.line("    field: " + yaml::as_scalar(now.key), cell.from);
            draft.line("    was: " + (was.starts_with('[') ? was : yaml::as_scalar(was)), cell.from);
            draft.line("    value: " + written(now), cell.from);
            draft.line("    why: " + yaml::as_scalar(made->why), cell.from);
            draft.line("    by: " + yaml::as_scalar(made->by), cell.from);
            draft.line("    on: " + made->on, cell.from);
        }
    }
}

}  // namespace

void write_book_entries(const Shared& shared, const FormOf& of, const std::vector<const ReadRow*>& rows, Draft& draft,
                        Composed& composed) {
    std::vector<const ReadRow*> fresh, known;
    for (const ReadRow* row : rows) {
        const CellValue* id = row->at("id");
        (id != nullptr && shared.entered.has(of.subject, id->text) ? known : fresh).push_back(row);
    }
    if (!fresh.empty()) write_items("entries", fresh, draft, composed);
    bool any = false;
    for (const ReadRow* row : known) {
        const Later later = later_of(shared, of, *row);
        if (later.becomes_known.empty()) continue;
        if (!any) draft.line("updates:");
        any = true;
        composed.values += later.becomes_known.size();
        add_mapping(draft, later.becomes_known, "  - ");
    }
    write_corrections(shared, of, known, draft, composed);
    if (fresh.empty() && !any && (!shared.amendment || composed.changes.empty())) draft.line("entries: []");
}

}  // namespace leitai::desk
