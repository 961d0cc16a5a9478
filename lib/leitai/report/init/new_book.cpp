// Writes a new record of a register from the tables by which records of it are read.
#include "leitai/report/init/new_book.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "leitai/base/units.hpp"
#include "leitai/book/words.hpp"
#include "leitai/record/kinds.hpp"
#include "leitai/record/read/book_entries.hpp"
#include "leitai/record/read/readers.hpp"
#include "leitai/text/gate.hpp"

namespace leitai::report {

using base::Text;
using rubric::BelongsTo;
using rubric::BookField;
using rubric::KeptBy;
using Type = BookField::Type;

namespace {

std::string quoted(std::string_view code) { return "\"" + std::string(code) + "\""; }

/// The codes of a sample village and of where it lies.
struct Codes {
    std::string village;

    std::string cut(std::size_t digits) const {
        const auto code = base::parse_region(village);
        return quoted((code && village.size() >= digits ? village : "359901101201").substr(0, digits));
    }
};

std::string keeper(KeptBy kept_by, const Codes& codes) {
    switch (kept_by) {
        case KeptBy::township:
            return "{level: township, name: " + codes.cut(9) + "}";
        case KeptBy::village:
            return "{level: self, name: " + codes.cut(12) + "}";
        case KeptBy::one:
        case KeptBy::county:
            break;
    }
    return "{level: county, name: 示例区}";
}

/// Whom an entry belongs to, as a sample; the table's own where it is no place.
std::string owner(const rubric::Register& of, std::string_view example, const Codes& codes) {
    if (of.of == BelongsTo::village) return codes.cut(12);
    if (of.of == BelongsTo::township) return codes.cut(9);
    if (of.of == BelongsTo::county) return codes.cut(6);
    return std::string(example);
}

/// A number that the field allows.
std::string number(const BookField& field) {
    std::int64_t units = 1;
    for (int i = 0; i < field.decimals; ++i) units *= 10;
    units = std::max(units, field.least.value_or(units));
    units = std::min(units, field.most.value_or(units));
    return base::to_string(base::Decimal{units, static_cast<std::uint8_t>(field.decimals)});
}

/// A value of a field, within the period and within what the field allows.
std::string sample(const BookField& field, std::string_view example, base::Period period, const Codes& codes) {
    if (field.is_number()) return number(field);
    if (field.type == Type::date) return base::to_string(base::first_day(period));
    if (field.type == Type::village) return field.many ? "[" + codes.cut(12) + "]" : codes.cut(12);
    return std::string(example);
}

/// "可填 a（甲） | b（乙）".
Text choices(const BookField& field) {
    Text words;
    for (std::size_t i = 0; i < field.values.size(); ++i) {
        const std::string& id = field.values[i];
        const Text title = rubric::choice_words(field, static_cast<std::int64_t>(i));
        words = words + (i == 0 ? Text("；可填 ", "; one of ") : Text(" | ", " | "));
        words.zh += id + (title.zh != id ? "（" + title.zh + "）" : "");
        words.en += id + (title.en != id ? " (" + title.en + ")" : "");
    }
    return words;
}

/// What a field is: its title, unit, choices, and when it must be known.
Text field_words(const BookField& field, rubric::RegisterId of, const rubric::Rubric& rubric) {
    Text words = field.title;
    if (!field.unit.empty()) {
        const Text unit = base::unit_words(field.unit);
        words = words + Text("，单位 " + unit.zh, unit.en.empty() ? "" : ", in " + unit.en);
    }
    if (field.refers_to != 0 && field.type == Type::entry) {
        const Text& title = rubric.books->registers[field.refers_to].title;
        words = words + Text("，台账“" + title.zh + "”的编号", ", an id of “" + title.en + "”");
    }
    if (field.type == Type::choice) words = words + choices(field);
    if (field.many) words = words + Text("；可以写几个", "; a list");
    if (!field.required) return words;
    if (field.required->always()) return words + Text("；必填", "; required");
    const Text when = book::words(*field.required, of, rubric);
    return words + Text("；" + when.zh + "时必填", "; required where " + when.en);
}

/// A key of the sample entry behind what it is. The first one opens the entry.
std::string entry_line(const Text& what, std::string_view key, const std::string& value, bool first, base::Lang lang) {
    return text::one_line("  # " + what.in(lang)) + "\n" +
           text::one_line(fmt::format("  # {} {}: {}", first ? "-" : " ", key, value)) + "\n";
}

std::string entry_lines(const rubric::Rubric& rubric, rubric::RegisterId of, base::Period period, const Codes& codes,
                        base::Lang lang) {
    const rubric::Register& declared = rubric.books->registers[of];
    const std::vector<yaml::Field> table = record::book_entry_fields(declared);
    const auto words_of = [](const yaml::Field& row) {
        return Text(std::string(row.what_zh), std::string(row.what_en));
    };
    const yaml::Field& id = table[record::book_entry_id];
    std::string text = entry_line(words_of(id), id.key, std::string(id.example), true, lang);
    if (declared.of != BelongsTo::nobody) {
        const yaml::Field& row = table[record::book_entry_owner];
        text += entry_line(words_of(row), row.key, owner(declared, row.example, codes), false, lang);
    }
    for (std::size_t f = 0; f < declared.fields.size(); ++f) {
        const yaml::Field& row = table[record::book_entry_own + f];
        text += entry_line(field_words(declared.fields[f], of, rubric), row.key,
                           sample(declared.fields[f], row.example, period, codes), false, lang);
    }
    for (const std::size_t common : {record::book_entry_evidence, record::book_entry_note})
        text += entry_line(words_of(table[common]), table[common].key, std::string(table[common].example), false, lang);
    return text;
}

/// What an update or a correction of the sample entry would say: of a field that need not be there from the start, best
/// of a date.
std::string later_sample(std::string_view key, const rubric::Register& declared, base::Period period,
                         const Codes& codes) {
    const std::vector<yaml::Field> table = record::book_entry_fields(declared);
    const auto& fields = declared.fields;
    if (fields.empty()) return "[]";
    const auto find = [&](bool date) {
        return std::find_if(fields.begin(), fields.end(), [date](const BookField& one) {
            return (!one.required || !one.required->always()) && (!date || one.type == Type::date);
        });
    };
    auto later = find(true);
    if (later == fields.end()) later = find(false);
    const BookField& field = later != fields.end() ? *later : fields.front();
    const auto own = static_cast<std::size_t>(&field - fields.data());
    const std::string_view entry = table[record::book_entry_id].example;
    const std::string value = sample(field, table[record::book_entry_own + own].example, period, codes);
    if (key == "updates") return fmt::format("[{{entry: {}, {}: {}}}]", entry, field.id, value);
    return fmt::format("[{{entry: {}, field: {}, was: {}, value: {}, why: 抄录错误, by: 示例局, on: {}}}]", entry,
                       field.id, value, value, base::to_string(base::last_day(period)));
}

}  // namespace

std::string new_book(const rubric::Rubric& rubric, rubric::RegisterId of, base::Period period,
                     const std::string& village, base::Lang lang) {
    const bool zh = lang == base::Lang::zh;
    const rubric::Register& declared = rubric.books->registers[of];
    const record::Kind& kind = record::kinds[*record::find_kind("book")];
    const record::NamedTable table = record::tables_of(kind, *rubric.unit).front();
    const Codes codes{village};
    std::string text = text::one_line(zh ? "# 台账：" + declared.title.zh + "；一期一份，没有发生的写 entries: []"
                                         : "# A register: " + declared.title.en +
                                               "; one record a period, with entries: [] where nothing happened") +
                       "\n";
    for (const yaml::Field& field : table.fields) {
        std::string value = std::string(field.example);
        if (field.key == "updates" || field.key == "corrections")
            value = later_sample(field.key, declared, period, codes);
        if (field.key == "period") value = base::to_string(period);
        if (field.key == "register") value = declared.id;
        if (field.key == "by") value = keeper(declared.kept_by, codes);
        const bool entries = field.key == "entries";
        if (entries)
            text += zh ? "# 登记时去掉 []，再去掉所填各行开头的“# ”\n"
                       : "# to enter, remove [] and the “# ” of each line that you fill in\n";
        text += fmt::format("# {}\n", zh ? field.what_zh : field.what_en);
        const bool open = field.need == yaml::Need::required || entries;
        if (open) text += fmt::format("{}: {}\n", field.key, entries ? "[]" : value);
        if (entries) text += entry_lines(rubric, of, period, codes, lang);
        if (!open) text += text::one_line(fmt::format("# {}: {}", field.key, value)) + "\n";
    }
    return text;
}

}  // namespace leitai::report
