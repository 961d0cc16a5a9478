// Sheets of judges, and records that are put together from several sheets.
#include <algorithm>
#include <map>

#include "leitai/desk/record_parts.hpp"
#include "leitai/record/read/readers.hpp"
#include "leitai/yaml/write.hpp"

namespace leitai::desk {

using workbook::Holds;

namespace {

/// The marks of one judge, in the order of their rows.
struct JudgeSheet {
    std::string judge;
    CellAt from;
    std::vector<const ReadRow*> rows;
};

std::vector<JudgeSheet> sheets_of(const Shared& shared, const std::vector<ReadRow>& rows, Composed& composed) {
    std::vector<JudgeSheet> sheets;
    for (const ReadRow& row : rows) {
        const CellValue* judge = row.at("judge");
        const CellValue* contestant = row.at(shared.rubric.unit->key);
        if (contestant == nullptr) continue;
        const std::string& name = judge == nullptr ? shared.meta.judge : judge->text;
        if (name.empty()) {
            composed.faults.push_back({contestant->from, {"这一行没有写哪位评委", "this row says no judge"}});
            continue;
        }
        const auto known =
            std::find_if(sheets.begin(), sheets.end(), [&](const JudgeSheet& one) { return one.judge == name; });
        const CellAt from = judge == nullptr ? contestant->from : judge->from;
        JudgeSheet& sheet = known != sheets.end() ? *known : sheets.emplace_back(JudgeSheet{name, from, {}});
        for (const ReadRow* other : sheet.rows) {
            if (other->at(shared.rubric.unit->key)->text != contestant->text) continue;
            const std::string number = std::to_string(other->number);
            composed.faults.push_back({contestant->from,
                                       {"这位评委给它打了两次分，另一次在第" + number + "行",
                                        "this judge has marked it twice: see row " + number}});
        }
        sheet.rows.push_back(&row);
    }
    std::sort(sheets.begin(), sheets.end(), [](const JudgeSheet& a, const JudgeSheet& b) { return a.judge < b.judge; });
    return sheets;
}

void write_marks(const Shared& shared, const ReadRow& row, Draft& draft, Composed& composed) {
    const CellValue& contestant = *row.at(shared.rubric.unit->key);
    std::vector<const CellValue*> marks;
    for (const CellValue& said : row.cells) {
        if (said.column->key.starts_with("mark.")) marks.push_back(&said);
    }
    if (marks.empty()) return;
    const std::string comment = contestant.name.empty() ? "" : "  # " + contestant.name;
    draft.line("  " + yaml::as_scalar(contestant.text) + ":" + comment, contestant.from);
    for (const CellValue* mark : marks) {
        draft.line("    " + yaml::as_scalar(mark->column->key.substr(5)) + ": " + mark->text, mark->from);
        ++composed.values;
    }
}

/// The rows that make one record: those of its own table, and the items of its lists.
struct Record {
    std::vector<const CellValue*> telling;  ///< what tells it from others
    const ReadRow* own = nullptr;
    std::vector<std::pair<std::string, std::vector<const ReadRow*>>> lists;  ///< by the key of the list
};

std::string plain_key(std::string_view key) { return std::string(key.starts_with("record.") ? key.substr(7) : key); }

class Records {
public:
    Records(const Shared& shared, std::string_view kind, Composed& composed)
        : kind_(kind), telling_(telling_keys(shared.rubric, kind)), composed_(composed) {}

    void add(const Table& table, const ReadRow& row) {
        if (row.faulty) return;
        Record* record = find(row);
        if (record == nullptr) return;
        if (table.of.layout == FormOf::Layout::record) {
            if (record->own != nullptr) {
                const std::string other = std::to_string(record->own->number);
                composed_.faults.push_back({row.cells.front().from,
                                            {"和第" + other + "行是同一份记录", "the same record as in row " + other}});
                return;
            }
            record->own = &row;
            return;
        }
        const auto list = std::find_if(record->lists.begin(), record->lists.end(),
                                       [&](const auto& one) { return one.first == table.of.list; });
        if (list != record->lists.end()) {
            list->second.push_back(&row);
        } else {
            record->lists.emplace_back(table.of.list, std::vector<const ReadRow*>{&row});
        }
    }
    const std::vector<Record>& all() const { return records_; }

private:
    /// The record that a row belongs to; null (said) where the row does not tell it.
    Record* find(const ReadRow& row) {
        std::vector<const CellValue*> telling;
        std::string key;
        for (const std::string_view word : telling_) {
            const CellValue* said = row.at("record." + std::string(word));
            if (said == nullptr) said = row.at(word);
            if (said == nullptr) {
                composed_.faults.push_back({{row.cells.front().from.book, row.cells.front().from.sheet, row.number, 0},
                                            {"这一行缺少“" + std::string(word) + "”，不知道是哪一份记录",
                                             "this row lacks “" + std::string(word) + "”: whose record is it?"}});
                return nullptr;
            }
            telling.push_back(said);
            key += said->text + "\n";
        }
        if (telling_.empty() && kind_ != "roster" && kind_ != "book") key = std::to_string(records_.size());
        const auto [at, is_new] = by_key_.try_emplace(key, records_.size());
        if (is_new) records_.push_back({telling, nullptr, {}});
        return &records_[at->second];
    }

    std::string kind_;
    std::vector<std::string_view> telling_;
    Composed& composed_;
    std::vector<Record> records_;
    std::map<std::string, std::size_t> by_key_;
};

bool has_by(const Shared& shared, const std::string& kind) {
    const auto tables = record::tables_of(record::kinds[*record::find_kind(kind)], *shared.rubric.unit);
    return std::any_of(tables.front().fields.begin(), tables.front().fields.end(),
                       [](const yaml::Field& field) { return field.key == "by"; });
}

void write_head(const Shared& shared, const FormOf& of, const Record& record, Draft& draft) {
    begin_record(shared, of.kind, draft);
    if (of.kind == "roster")
        draft.line("from: " + base::to_string(shared.roster_from.value_or(base::first_day(shared.meta.period))));
    if (!of.subject.empty()) draft.line("register: " + yaml::as_scalar(of.subject));
    for (const CellValue* said : record.telling) {
        const std::string key = plain_key(said->column->key);
        const std::string value =
            said->column->holds == Holds::date ? said->text : code_with_name(said->text, said->name);
        draft.line(key + ": " + value, said->from);
    }
    if (has_by(shared, of.kind)) draft.line(by_line(shared.meta.owner));
}

void write_record(const Shared& shared, const FormOf& of, const Record& record, Draft& draft, Composed& composed) {
    write_head(shared, of, record, draft);
    ++composed.records;
    if (record.own != nullptr) {
        std::vector<Entry> entries = entries_of(*record.own);
        const auto telling = telling_keys(shared.rubric, of.kind);
        std::erase_if(entries, [&](const Entry& one) {
            return std::find(telling.begin(), telling.end(), one.key) != telling.end();
        });
        composed.values += entries.size();
        if (!entries.empty()) add_mapping(draft, entries, "");
    }
    for (const auto& [list, rows] : record.lists) {
        if (of.kind == "book") {
            write_book_entries(shared, of, rows, draft, composed);
        } else {
            write_items(list, rows, draft, composed);
        }
    }
}

}  // namespace

std::vector<Entry> entries_of(const ReadRow& row) {
    std::vector<Entry> entries;
    for (const CellValue& said : row.cells) {
        if (said.column->key.starts_with("record.")) continue;
        entries.push_back({said.column->key, said.text, said.column->holds, said.from});
    }
    return entries;
}

void write_items(const std::string& list, const std::vector<const ReadRow*>& rows, Draft& draft, Composed& composed) {
    draft.line(list + ":");
    for (const ReadRow* row : rows) {
        const std::vector<Entry> entries = entries_of(*row);
        composed.values += entries.size();
        add_mapping(draft, entries, "  - ");
    }
}

void compose_marks(const Shared& shared, const Table& table, const std::vector<ReadRow>& rows, Draft& draft,
                   Composed& composed) {
    for (const JudgeSheet& sheet : sheets_of(shared, rows, composed)) {
        begin_record(shared, "sheet", draft);
        draft.line("round: " + yaml::as_scalar(shared.meta.round.empty() ? table.of.subject : shared.meta.round));
        draft.line("judge: " + yaml::as_scalar(sheet.judge), sheet.from);
        draft.line("marks:", sheet.from);
        for (const ReadRow* row : sheet.rows) write_marks(shared, *row, draft, composed);
        ++composed.records;
    }
}

void compose_records(const Shared& shared, const std::vector<const RowsOf*>& parts, Draft& draft, Composed& composed) {
    const FormOf& of = parts.front()->table->of;
    Records records(shared, of.kind, composed);
    for (const RowsOf* part : parts) {
        for (const ReadRow& row : part->rows) records.add(*part->table, row);
    }
    for (const Record& record : records.all()) write_record(shared, of, record, draft, composed);
}

}  // namespace leitai::desk
