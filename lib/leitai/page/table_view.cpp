// Chooses the columns of a table, and has the few words that do not come from a report.
#include "leitai/page/table_view.hpp"

#include <algorithm>

namespace leitai::page {

namespace {

bool is_drawn(const Table& table, const Column& column) {
    if (!table.drawing) return false;
    const Drawing& drawing = *table.drawing;
    const auto is_it = [&](const std::string& id) { return id == column.id; };
    return is_it(drawing.label) || is_it(drawing.group) || is_it(drawing.level) ||
           std::any_of(drawing.values.begin(), drawing.values.end(), is_it);
}

/// Programs see no shades; people see what is printed, what stands in workbooks, and what pictures are drawn of.
void narrow_rows(Reader reader, Table& table) {
    if (!table.row_of) return;
    Asked asked{{}, reader == Reader::people};
    for (const Column& column : table.columns) {
        const bool seen = reader == Reader::data ? !column.people_only : !column.data_only || column.in_books;
        asked.columns.push_back(seen || is_drawn(table, column));
    }
    table.row = table.row_of(asked);
    table.row_of = {};
}

}  // namespace

Page shown_to(Reader reader, Page page) {
    const bool people = reader == Reader::people;
    std::erase_if(page.blocks, [&](const Block& block) {
        const auto* table = std::get_if<Table>(&block);
        if (table == nullptr) return false;
        return table->audience == (people ? Audience::programs : Audience::people) ||
               (people && table->if_any && table->rows == 0);
    });
    for (Block& block : page.blocks) {
        if (auto* table = std::get_if<Table>(&block)) narrow_rows(reader, *table);
    }
    for (Table& table : page.background) narrow_rows(reader, table);
    if (!people) return page;
    for (Block& block : page.blocks) {
        auto* facts = std::get_if<Facts>(&block);
        if (facts == nullptr) continue;
        std::erase_if(facts->items, [](const Facts::Item& item) {
            return item.data_only || (item.if_any && item.value.kind == Cell::Kind::none);
        });
    }
    return page;
}

std::vector<std::size_t> columns_for(Reader reader, const Table& table) {
    std::vector<std::size_t> chosen;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const Column& column = table.columns[c];
        if (reader == Reader::people ? !column.data_only : !column.people_only) chosen.push_back(c);
    }
    return chosen;
}

std::string_view words_of(const Cell& cell, base::Lang lang) {
    if (cell.kind != Cell::Kind::boolean) return cell.text;
    const bool yes = cell.text == "true";
    if (lang == base::Lang::zh) return yes ? "是" : "否";
    return yes ? "yes" : "no";
}

std::string_view provisional_stamp(base::Lang lang) { return lang == base::Lang::zh ? "【暂定】" : "[PROVISIONAL]"; }

std::vector<std::string> finality_lines(const Finality& finality, base::Lang lang) {
    std::vector<std::string> lines = {reasons_sentence(finality, lang), closed_sentence(finality, lang)};
    lines.erase(std::remove(lines.begin(), lines.end(), std::string()), lines.end());
    return lines;
}

Table reasons_table(std::string_view id, const std::vector<Reason>& reasons, base::Lang lang) {
    Table table;
    table.id = std::string(id);
    table.columns = {{"kind", {"种类", "Kind"}}, {"count", {"个数", "Count"}, true}, {"words", {"说明", "Words"}}};
    table.rows = reasons.size();
    table.row = [&reasons, lang](std::size_t index, std::vector<Cell>& cells) {
        const Reason& reason = reasons[index];
        cells = {Cell::of(reason.kind), Cell::number(std::to_string(reason.count)), Cell::of(reason.words.in(lang))};
    };
    return table;
}

std::string_view no_rows(base::Lang lang) { return lang == base::Lang::zh ? "（无）" : "(none)"; }

std::string_view enclosed_words(std::size_t count, base::Lang lang) {
    if (lang == base::Lang::zh) return "附件：";
    return count > 1 ? "Enclosures: " : "Enclosure: ";
}

std::vector<std::string> formal_words(const Formal& formal, base::Lang lang) {
    std::vector<std::string> lines;
    for (const base::Text& line : formal.lines) {
        if (!line.in(lang).empty()) lines.push_back(line.in(lang));
    }
    return lines;
}

std::vector<std::string> formal_lines(const Formal& formal, base::Lang lang) {
    std::vector<std::string> lines = formal_words(formal, lang);
    if (lines.empty()) return lines;
    switch (formal.part) {
        case Formal::Part::addressee:
            if (!lines.back().ends_with("：") && !lines.back().ends_with(':'))
                lines.back() += lang == base::Lang::zh ? "：" : ":";
            break;
        case Formal::Part::attachment:
            for (std::size_t i = 0; i < lines.size() && lines.size() > 1; ++i)
                lines[i].insert(0, std::to_string(i + 1) + ". ");
            lines.front().insert(0, enclosed_words(lines.size(), lang));
            break;
        case Formal::Part::signature:
            break;
    }
    return lines;
}

std::string_view shading_note(base::Lang lang) {
    return lang == base::Lang::zh ? "底色越深，得分占满分的比例越高。"
                                  : "The deeper the shade, the larger the share of the full mark.";
}

std::optional<std::string_view> digits_of(const Cell& cell) {
    if (cell.kind != Cell::Kind::number) return std::nullopt;
    std::string_view digits = cell.text;
    if (digits.starts_with('+')) digits.remove_prefix(1);
    if (digits.ends_with('%')) digits.remove_suffix(1);
    std::string_view rest = digits;
    if (rest.starts_with('-')) rest.remove_prefix(1);
    const std::string_view whole = rest.substr(0, rest.find('.'));
    const auto only_digits = [](std::string_view part) {
        return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
    };
    const bool good = only_digits(whole) && (whole.size() == 1 || whole.front() != '0') &&
                      (whole.size() == rest.size() || only_digits(rest.substr(whole.size() + 1)));
    return good ? std::optional(digits) : std::nullopt;
}

bool is_percent(const Cell& cell) { return cell.kind == Cell::Kind::number && cell.text.ends_with('%'); }

int decimals_of(std::string_view digits) {
    if (digits.ends_with('%')) digits.remove_suffix(1);
    const std::size_t point = digits.find('.');
    return point == std::string_view::npos ? 0 : static_cast<int>(digits.size() - point - 1);
}

std::vector<const Table*> tables_of(const std::vector<Block>& blocks) {
    std::vector<const Table*> tables;
    for (const Block& block : blocks) {
        if (const Table* table = std::get_if<Table>(&block)) tables.push_back(table);
    }
    return tables;
}

bool begins_annex(const Block& block) {
    const auto* heading = std::get_if<Heading>(&block);
    return heading != nullptr && heading->annex;
}

}  // namespace leitai::page
