// Divides figures by `book::parts`, adds the places in which nothing was counted, and names the parts.
#include <algorithm>

#include "leitai/book/values.hpp"
#include "leitai/report/books/figure_counts.hpp"

namespace leitai::report {

using base::Rational;
using base::Text;
using book::Result;
using page::Cell;
using rubric::Figure;
using rubric::FigureId;
using Kind = Figure::Kind;
using Of = book::By::Of;
using Type = rubric::BookField::Type;

namespace {

/// Nothing was counted in a part.
Result nothing(const Figure& figure) {
    Result result;
    const bool divided = figure.kind == Kind::ratio || figure.kind == Kind::mean;
    if (divided) result.denominator = Rational(0);
    if (!divided) result.value = Rational(0);
    return result;
}

Text none_words(const rubric::Books& books, FigureId figure, const Division& division) {
    switch (division.by.of) {
        case Of::county:
            return {"不归哪个填报单位的", "of no reporting unit"};
        case Of::township:
            return {"不归哪个乡镇的", "of no township"};
        case Of::village:
        case Of::unit:
            return {"不归哪个村的", "of no village"};
        case Of::quarter:
        case Of::name:
            break;
    }
    const Text name = division_words(books, figure, division);
    return {"没有填“" + name.zh + "”的", "without “" + name.en + "”"};
}

/// The field by which a figure is divided; nullptr where it is the person to whom the entries belong.
const rubric::BookField* field_of(const rubric::Books& books, FigureId figure, const Division& division) {
    for (const rubric::RegisterId of : books.registers_of(figure)) {
        if (const auto field = books.registers[of].field(division.by.name)) return &books.registers[of].fields[*field];
    }
    return nullptr;
}

/// Whether entries of a register can belong to a place of so many digits: courses of a county are of no township, so
/// that 0 would say of a township what nobody knows.
bool reaches(const rubric::Books& books, rubric::RegisterId of, int digits) {
    const rubric::Register& declared = books.registers[of];
    switch (declared.of) {
        case rubric::BelongsTo::village:
        case rubric::BelongsTo::person:
            return true;
        case rubric::BelongsTo::township:
            return digits <= 9;
        case rubric::BelongsTo::county:
            return digits <= 6;
        case rubric::BelongsTo::entry:
            return reaches(books, declared.parent, digits);
        case rubric::BelongsTo::nobody:
            break;
    }
    return false;
}

}  // namespace

std::vector<std::string> words_to_divide_by(const rubric::Books& books, FigureId figure) {
    std::vector<std::string> words = {"county", "township", "village"};
    if (!books.is_standing(figure)) words.emplace_back("quarter");
    for (std::string& name : book::names_to_divide_by(books, figure)) {
        if (std::find(words.begin(), words.end(), name) == words.end()) words.push_back(std::move(name));
    }
    return words;
}

Division division_by(std::string_view word) {
    constexpr std::pair<std::string_view, Of> known[] = {
        {"county", Of::county}, {"township", Of::township}, {"village", Of::village}, {"quarter", Of::quarter}};
    for (const auto& [name, of] : known) {
        if (name == word) return {std::string(word), {of, {}}};
    }
    return {std::string(word), {Of::name, std::string(word)}};
}

Text division_words(const rubric::Books& books, FigureId figure, const Division& division) {
    switch (division.by.of) {
        case Of::county:
            return {"填报单位", "reporting unit"};
        case Of::township:
            return {"乡镇", "township"};
        case Of::village:
        case Of::unit:
            return {"村", "village"};
        case Of::quarter:
            return {"季度", "quarter"};
        case Of::name:
            break;
    }
    const rubric::BookField* field = field_of(books, figure, division);
    return field != nullptr ? field->title : Text{"人员", "person"};
}

/// Whether whose place this is has not handed in a register that the figure counts, so that 0 would be wrong.
bool FigureCounts::owes(FigureId figure, std::uint64_t keeper) const {
    const std::vector<rubric::RegisterId> registers = input_.books().registers_of(figure);
    const auto counts = [&](const book::OwedBook& one) {
        return one.keeper == keeper && std::find(registers.begin(), registers.end(), one.of) != registers.end();
    };
    const book::Kept& kept = input_.kept;
    return std::any_of(kept.owed.begin(), kept.owed.end(), counts) ||
           std::any_of(kept.closed.begin(), kept.closed.end(), counts);
}

/// Whether the registers of a figure reach down to the place that is shown.
bool FigureCounts::reaches_place(FigureId figure) const {
    if (!input_.place.code) return true;
    const std::vector<rubric::RegisterId> registers = input_.books().registers_of(figure);
    return std::all_of(registers.begin(), registers.end(),
                       [&](rubric::RegisterId of) { return reaches(input_.books(), of, input_.place.code->digits); });
}

void FigureCounts::add_empty(FigureId figure, const Division& division, std::vector<book::Part>& parts) const {
    std::vector<std::uint64_t> keys;
    const std::vector<rubric::RegisterId> registers = input_.books().registers_of(figure);
    const int digits = division.by.of == Of::county ? 6 : 9;
    const bool places = std::all_of(registers.begin(), registers.end(),
                                    [&](rubric::RegisterId of) { return reaches(input_.books(), of, digits); });
    if (places && division.by.of == Of::township) keys = territory_.townships;
    if (places && division.by.of == Of::county) keys = territory_.counties;
    if (division.by.of == Of::quarter) {
        const base::Period period = now_.moment().period;
        const std::uint64_t last = period.is_year() ? 4 : static_cast<std::uint64_t>(period.quarter);
        for (std::uint64_t quarter = 1; quarter <= last; ++quarter) keys.push_back(quarter);
    }
    const auto keyless =
        std::find_if(parts.begin(), parts.end(), [](const book::Part& part) { return !part.key; }) - parts.begin();
    std::vector<book::Part> all(parts.begin(), parts.begin() + keyless);
    for (const std::uint64_t key : keys) {
        const auto same = [&](const book::Part& part) { return part.key == static_cast<std::int64_t>(key); };
        if (std::any_of(all.begin(), all.end(), same) || owes(figure, key)) continue;
        const Result none = nothing(declared(figure));
        all.push_back({static_cast<std::int64_t>(key), false, none, none});
    }
    std::sort(all.begin(), all.end(), [](const book::Part& a, const book::Part& b) { return a.key < b.key; });
    all.insert(all.end(), parts.begin() + keyless, parts.end());
    parts = std::move(all);
}

NamedPart FigureCounts::named(FigureId figure, const Division& division, const book::Part& part) const {
    if (part.several) return {Cell::of("several"), {"重复计入的", "counted more than once"}, {}, {}, {}, {}};
    if (!part.key) return {{}, none_words(input_.books(), figure, division), {}, {}, {}, {}};
    std::string id = std::to_string(*part.key);
    Text title = Text::same(id);
    if (division.by.of == Of::quarter) {
        const base::Period quarter{now_.moment().period.year, static_cast<std::int8_t>(*part.key)};
        id = base::to_string(quarter);
        title = words(quarter);
    } else if (division.by.of == Of::name) {
        const rubric::BookField* field = field_of(input_.books(), figure, division);
        id = field != nullptr ? book::value_text(input_.kept.ledger, *field, *part.key)
                              : std::string(input_.kept.ledger.texts.name(static_cast<base::NameId>(*part.key)));
        title = Text::same(id);
        if (field != nullptr && (field->type == Type::choice || field->type == Type::yes_no))
            title = rubric::choice_words(*field, *part.key);
        if (field != nullptr && field->type == Type::village)
            title = Text::same(place_name(input_, static_cast<std::uint64_t>(*part.key)));
    } else {
        title = Text::same(place_name(input_, static_cast<std::uint64_t>(*part.key)));
    }
    return {Cell::of(id), std::move(title), {}, {}, {}, {}};
}

std::vector<NamedPart> FigureCounts::parts(FigureId id, const Division& division) const {
    if (!recorded(id)) return {};
    const Figure& figure = declared(id);
    std::vector<book::Part> all = book::parts(now_, id, division.by, input_.place);
    add_empty(id, division, all);
    const bool to_date = division.by.of != Of::quarter && !input_.books().is_standing(id);
    std::vector<NamedPart> parts;
    for (const book::Part& part : all) {
        NamedPart named = this->named(id, division, part);
        if (to_date) named.year_to_date = value_cell(figure, part.year_to_date);
        const bool place =
            division.by.of == Of::county || division.by.of == Of::township || division.by.of == Of::village;
        if (place && part.key && owes(id, static_cast<std::uint64_t>(*part.key))) {
            parts.push_back(std::move(named));  // of this period nothing is known
            continue;
        }
        named.value = value_cell(figure, part.period);
        named.numerator = exact_cell(part.period.numerator);
        named.denominator = exact_cell(part.period.denominator);
        parts.push_back(std::move(named));
    }
    // Persons and entries have their numbers in the order in which files were read.
    const rubric::BookField* field = division.by.of == Of::name ? field_of(input_.books(), id, division) : nullptr;
    const bool by_id =
        division.by.of == Of::name && (field == nullptr || field->type == Type::person || field->type == Type::entry);
    const auto last = std::find_if(all.begin(), all.end(), [](const book::Part& part) { return !part.key; });
    if (by_id)
        std::sort(parts.begin(), parts.begin() + (last - all.begin()),
                  [](const NamedPart& a, const NamedPart& b) { return a.id.text < b.id.text; });
    return parts;
}

}  // namespace leitai::report
