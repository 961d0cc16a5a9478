// Reads single values of books by the type of their field; a value in error costs itself alone.
#include "leitai/record/read/book_entries.hpp"

#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/base/names.hpp"
#include "leitai/record/read/head.hpp"
#include "leitai/record/read/return.hpp"

namespace leitai::record {

using base::Text;
using issue::Code;
using rubric::BelongsTo;
using rubric::BookField;
using yaml::Field;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;
using yaml::Value;
using Type = BookField::Type;

namespace {

Field owner_row(const rubric::Register& of) {
    switch (of.of) {
        case BelongsTo::village:
            return village_row;
        case BelongsTo::township:
            return {"township",     Need::required, Shape::region, "乡镇的 9 位代码", "9-digit code of the township",
                    "\"359902101\""};
        case BelongsTo::county:
            return {
                "county",    Need::required, Shape::region, "填报单位的 6 位代码", "6-digit code of the reporting unit",
                "\"359902\""};
        case BelongsTo::person:
            return {"person", Need::required, Shape::word, "人员编号，不写姓名", "id of the person, never a name",
                    "S0412"};
        case BelongsTo::entry:
            return {
                "entry", Need::required, Shape::word, "归哪一条：那本台账的编号", "id of the entry that it belongs to",
                "P001"};
        case BelongsTo::nobody:
            break;
    }
    return {};
}

Shape shape_of(const BookField& field) {
    if (field.many) return Shape::list;
    switch (field.type) {
        case Type::number:
            return Shape::decimal;
        case Type::count:
            return Shape::whole;
        case Type::yes_no:
            return Shape::yes_no;
        case Type::date:
            return Shape::date;
        case Type::text:
            return Shape::line;
        case Type::person:
        case Type::entry:
            return Shape::word;
        case Type::village:
            return Shape::village;
        case Type::choice:
            break;
    }
    return Shape::any;
}

std::string_view example_of(const BookField& field) {
    switch (field.type) {
        case Type::number:
            return "12.5";
        case Type::count:
            return "3";
        case Type::yes_no:
            return "yes";
        case Type::date:
            return "2023-04-06";
        case Type::person:
            return field.many ? "[S0412, S0413]" : "S0412";
        case Type::entry:
            return field.many ? "[P001, P002]" : "P001";
        case Type::village:
            return field.many ? "[\"359902101201\", \"359902101202\"]" : "\"359902101201\"";
        case Type::choice:
            return field.values.empty() ? std::string_view("…") : std::string_view(field.values.front());
        case Type::text:
            break;
    }
    return "…";
}

void add_own(const rubric::Register& of, bool required, std::vector<Field>& table) {
    for (const BookField& field : of.fields) {
        const bool needed = required && field.required && field.required->always();
        table.push_back({field.id, needed ? Need::required : Need::optional, shape_of(field), field.title.zh,
                         field.title.en, example_of(field)});
    }
}

enum CorrectionField : std::size_t { entry_id, field_, was, value_, why, by, on };
constexpr Field correction_table[] = {
    {"entry", Need::required, Shape::word, "更正哪一条", "id of the entry", "C0087"},
    {"field", Need::required, Shape::word, "更正哪一栏", "the field", "due"},
    {"was", Need::required, Shape::any, "原来写的值", "the value that stood there", "2023-06-03"},
    {"value", Need::required, Shape::any, "正确的值", "the right value", "2023-06-30"},
    {"why", Need::required, Shape::line, "原因", "why", "抄录错误"},
    {"by", Need::required, Shape::line, "谁更正", "who corrects it", "东溪镇"},
    {"on", Need::required, Shape::date, "哪一天", "on which day", "2023-06-12"},
};

}  // namespace

std::span<const Field> book_correction_fields() { return correction_table; }

std::vector<Field> book_entry_fields(const rubric::Register& of) {
    std::vector<Field> table = {
        book_id_row,
        owner_row(of),
        book_evidence_row,
        book_note_row,
    };
    add_own(of, true, table);
    return table;
}

std::vector<Field> book_update_fields(const rubric::Register& of) {
    std::vector<Field> table = {
        book_updated_row,
        book_note_row,
    };
    add_own(of, false, table);
    return table;
}

/// The same persons and teams come again and again: one text serves for all.
std::uint32_t BookReading::text(std::string_view words) {
    std::uint32_t& recent = recent_[std::hash<std::string_view>()(words) % recent_.size()];
    if (recent == 0 || book_.texts[recent - 1] != words) recent = book_.texts.add(words) + 1;
    return recent - 1;
}

std::optional<std::int64_t> BookReading::number(const BookField& field, Value value) {
    const auto figure = field.type == Type::count ? std::nullopt : yaml::read_decimal(value, issues_);
    const auto whole = field.type == Type::count ? yaml::read_whole(value, issues_) : std::nullopt;
    if (!figure && !whole) return std::nullopt;
    const auto scaled = whole ? std::optional(base::Decimal{*whole, 0}) : base::rescale(*figure, field.decimals);
    if (!scaled) {
        report(issues_,
               Code::value_has_too_many_decimals(Text::same(value.text()), field.title,
                                                 Text::same(std::to_string(field.decimals))),
               value);
        return std::nullopt;
    }
    const bool below = field.least && scaled->units < *field.least, above = field.most && scaled->units > *field.most;
    if (!below && !above) return scaled->units;
    const auto limit = [&](std::int64_t units) {
        return base::to_string(base::Decimal{units, static_cast<std::uint8_t>(field.decimals)});
    };
    const Text range = !field.least  ? Text{"不大于 " + limit(*field.most), "at most " + limit(*field.most)}
                       : !field.most ? Text{"不小于 " + limit(*field.least), "at least " + limit(*field.least)}
                                     : Text{limit(*field.least) + " 到 " + limit(*field.most),
                                            limit(*field.least) + " to " + limit(*field.most)};
    report(issues_, Code::value_out_of_range(Text::same(value.text()), field.title, range), value);
    return std::nullopt;
}

std::optional<std::int64_t> BookReading::choice(const BookField& field, Value value) {
    const auto word = yaml::read_line(value, issues_);
    if (!word) return std::nullopt;
    const auto found = std::find(field.values.begin(), field.values.end(), *word);
    if (found != field.values.end()) return found - field.values.begin();
    const std::vector<std::string_view> known(field.values.begin(), field.values.end());
    const auto meant = base::nearest(*word, known);
    if (meant) {
        report(issues_, Code::misspelt_value_in_rubric(Text::same(*word), field.title, Text::same(*meant)), value);
    } else {
        report(issues_, Code::value_not_declared_for_fact(Text::same(*word), field.title, base::listed(field.values)),
               value);
    }
    return std::nullopt;
}

std::optional<std::int64_t> BookReading::many(const BookField& field, Value value) {
    if (!yaml::expect_list(value, {field.title.zh, field.title.en}, issues_)) return std::nullopt;
    BookRun run{book_.many.size(), 0};
    std::vector<std::string_view> seen;
    for (Value item = value.first(); !(item == value.last()); item = item.next()) {
        const auto one = units(field, item);
        if (!one) return std::nullopt;
        // A village may stand there by its code and by its name.
        const auto first = book_.many.begin() + static_cast<std::ptrdiff_t>(run.first);
        const bool again = field.type == Type::village ? std::find(first, book_.many.end(), *one) != book_.many.end()
                                                       : std::find(seen.begin(), seen.end(), item.text()) != seen.end();
        if (again) {
            report(issues_, Code::key_stands_twice(Text::same(item.text())), item);
            return std::nullopt;
        }
        seen.push_back(item.text());
        book_.many.push_back(*one);
        ++run.count;
    }
    if (run.count > 0 && run.count <= BookRun::most) return run.units();
    report(issues_, Code::expected_content_missing({"至少一个值", "at least one value"}), value);
    return std::nullopt;
}

std::optional<std::int64_t> BookReading::units(const BookField& field, Value value) {
    switch (field.type) {
        case Type::number:
        case Type::count:
            return number(field, value);
        case Type::yes_no: {
            const auto answer = yaml::read_yes_no(value, issues_);
            return answer ? std::optional<std::int64_t>(*answer ? 1 : 0) : std::nullopt;
        }
        case Type::choice:
            return choice(field, value);
        case Type::date: {
            const auto day = yaml::read_date(value, issues_);
            return day ? std::optional(std::int64_t{base::days_of(*day)}) : std::nullopt;
        }
        case Type::text: {
            const auto line = yaml::check_line(value, issues_);
            return line ? std::optional(std::int64_t{text(*line)}) : std::nullopt;
        }
        case Type::person:
        case Type::entry: {
            const auto word = yaml::read_word(value, issues_);
            return word ? std::optional(std::int64_t{text(*word)}) : std::nullopt;
        }
        case Type::village:
            break;
    }
    const auto code = yaml::read_village(value, issues_);
    return code ? std::optional(static_cast<std::int64_t>(code->number)) : std::nullopt;
}

BookCell BookReading::cell(rubric::BookFieldId field, Value value) {
    const BookField& of = of_.fields[field];
    const auto read = of.many ? many(of, value) : units(of, value);
    const source::Place place = value.place();
    BookCell cell;
    cell.units = read.value_or(0);
    cell.line = place.line;
    cell.column = static_cast<std::uint16_t>(place.column <= 0xFFFF ? place.column : 0);
    cell.state = read ? BookCell::State::value : BookCell::State::bad;
    return cell;
}

void BookReading::owner(const Mapping& map, BookEntry& entry) {
    if (of_.of == BelongsTo::nobody || !map.has(book_entry_owner)) return;
    const Value at = map.at(book_entry_owner);
    entry.owner_line = at.place().line;
    entry.owner_column = at.place().column;
    if (of_.of == BelongsTo::person || of_.of == BelongsTo::entry) {
        if (const auto word = map.word(book_entry_owner)) entry.owner = text(*word);
        return;
    }
    const int digits = of_.of == BelongsTo::village ? 12 : of_.of == BelongsTo::township ? 9 : 6;
    if (const auto code = yaml::read_code(at, digits, issues_)) entry.code = *code;
}

void BookReading::entry(Value item, const std::vector<Field>& table) {
    const Mapping map(item, table, {"条目", "entry"}, issues_);
    if (!map.ok()) return;
    BookEntry entry;
    entry.line = item.place().line;
    entry.column = item.place().column;
    entry.id = book_.texts.add(map.word(book_entry_id).value_or(""));
    if (map.has(book_entry_id)) {
        entry.line = map.at(book_entry_id).place().line;
        entry.column = map.at(book_entry_id).place().column;
    }
    entry.owner_line = entry.line;
    entry.owner_column = entry.column;
    owner(map, entry);
    map.list(book_entry_evidence);  // its pieces are read by read_book_evidence
    if (map.has(book_entry_note)) yaml::check_line(map.at(book_entry_note), issues_);
    entry.first_cell = static_cast<std::uint32_t>(book_.cells.size());
    for (std::size_t f = 0; f < of_.fields.size(); ++f) {
        const auto field = static_cast<rubric::BookFieldId>(f);
        book_.cells.push_back(map.has(book_entry_own + f) ? cell(field, map.at(book_entry_own + f)) : BookCell{});
        // A key that must be there and is not was reported: nobody can tell what it would have said.
        if (!map.has(book_entry_own + f) && table[book_entry_own + f].need == Need::required)
            book_.cells.back().state = BookCell::State::bad;
    }
    book_.entries.push_back(entry);
}

void BookReading::update(Value item, const std::vector<Field>& table) {
    const Mapping map(item, table, {"进展", "update"}, issues_);
    const auto id = map.ok() ? map.word(book_update_entry) : std::nullopt;
    if (map.has(book_update_note)) yaml::check_line(map.at(book_update_note), issues_);
    if (!id) return;
    BookUpdate update;
    update.entry = text(*id);
    update.line = map.at(book_update_entry).place().line;
    update.column = map.at(book_update_entry).place().column;
    bool any = false;
    for (std::size_t f = 0; f < of_.fields.size(); ++f) {
        if (!map.has(book_update_own + f)) continue;
        any = true;
        update.field = static_cast<rubric::BookFieldId>(f);
        update.cell = cell(update.field, map.at(book_update_own + f));
        book_.updates.push_back(update);
    }
    if (!any && map.complete())
        report(issues_, Code::expected_content_missing({"至少一个栏目", "at least one field"}), item);
}

void BookReading::correction(Value item) {
    const Mapping map(item, correction_table, {"更正", "correction"}, issues_);
    if (!map.ok()) return;
    BookCorrection made;
    const auto id = map.word(entry_id), name = map.word(field_);
    made.why = map.line(why).value_or("");
    made.by = map.line(by).value_or("");
    made.on = map.date(on).value_or(base::Date{});
    if (!id || !name) return;
    const auto field = of_.field(*name);
    if (!field) {
        std::vector<std::string_view> known;
        for (const BookField& one : of_.fields) known.push_back(one.id);
        return report_unknown_id(map.at(field_), {"栏目", "field"}, known, issues_);
    }
    made.now.entry = text(*id);
    made.now.field = *field;
    made.now.line = map.at(entry_id).place().line;
    made.now.column = map.at(entry_id).place().column;
    if (map.has(was)) made.was = cell(*field, map.at(was));
    if (map.has(value_)) made.now.cell = cell(*field, map.at(value_));
    if (!map.complete() || made.was.state == BookCell::State::bad) return;
    book_.corrections.push_back(std::move(made));
}

}  // namespace leitai::record
