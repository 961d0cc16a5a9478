// Reads the rules of consistency of a register.
#include <algorithm>
#include <array>
#include <unordered_map>

#include "leitai/rubric/read/books/book_reader.hpp"

namespace leitai::rubric {

using base::Text;

namespace {

namespace r = tables::book_rule;
namespace kinds = book_rule;

constexpr std::size_t most_rules = 200;

/// Everything that one rule is read from.
struct RuleReading {
    BookReader& reader;
    RegisterId of;
    const yaml::Mapping& mapping;

    std::optional<EntryCondition> condition(std::size_t row, RegisterId on) const {
        if (!mapping.has(row)) return EntryCondition();
        return read_entry_condition(reader, on, mapping.at(row));
    }
    bool need(std::size_t row, std::size_t with) const {
        if (mapping.has(row)) return true;
        reader.report(Code::companion_key_missing(same(r::rows[row].key), quoted(r::rows[with].key)),
                      mapping.key(with));
        return false;
    }
};

std::optional<kinds::Kind> read_holds(const RuleReading& r_) {
    const Value value = r_.mapping.at(r::holds);
    if (!value.is_mapping() || value.first() == value.last() || !(value.first().next().next() == value.last())) {
        r_.reader.report(
            Code::expected_content_missing({"{栏目: {at_least: 3, at_most: 4}}", "{NAME: {at_least: 3, at_most: 4}}"}),
            value);
        return std::nullopt;
    }
    const Value name = value.first();
    const yaml::Mapping limits(name.next(), tables::cardinality::rows, {"个数", "number"}, r_.reader.base.issues);
    kinds::Holds holds;
    holds.how_many.least = limits.ok() ? limits.whole_number(tables::cardinality::at_least) : std::nullopt;
    holds.how_many.most = limits.ok() ? limits.whole_number(tables::cardinality::at_most) : std::nullopt;
    if (limits.ok() && limits.complete() && !holds.how_many.least && !holds.how_many.most)
        r_.reader.report(Code::not_a_condition({"没有写界限", "no limit is given"}), name.next());
    const Register& own = r_.reader.of(r_.of);
    const auto field = own.field(name.text());
    if (field && own.fields[*field].many) {
        holds.field = *field;
        return holds;
    }
    const auto child = r_.reader.books.find_register(name.text());
    if (child && r_.reader.of(*child).of == BelongsTo::entry && r_.reader.of(*child).parent == r_.of) {
        holds.of = *child;
        return holds;
    }
    const std::string word(name.text());
    r_.reader.refuse(
        {"“" + word + "”既不是可以写几个值的栏目，也不是归这本台账的台账",
         "“" + word + "” is neither a field with many values nor a register whose entries belong to these"},
        name);
    return std::nullopt;
}

std::optional<kinds::Kind> read_at_most(const RuleReading& r_) {
    kinds::AtMost most;
    most.most = r_.mapping.whole_number(r::at_most).value_or(0);
    if (!r_.need(r::per, r::at_most)) return std::nullopt;
    most.per = find_names(r_.reader, r_.of, r_.mapping, r::per);
    if (const auto each = r_.mapping.choice(r::each)) {
        most.each = *each == 0 ? kinds::AtMost::Each::quarter : kinds::AtMost::Each::year;
        if (!r_.need(r::on, r::each)) return std::nullopt;
        if (const auto on = find_date(r_.reader, r_.of, r_.mapping.at(r::on))) most.on = *on;
    } else if (r_.mapping.has(r::on)) {
        r_.need(r::each, r::on);
    }
    return most;
}

/// Whether entries of `of` can be what stands under the name; reported if not.
bool covers(const RuleReading& r_, RegisterId of, const BookName& in) {
    const Register& target = r_.reader.of(of);
    const Register& own = r_.reader.of(r_.of);
    bool fits = false;
    if (in.of == BookName::Of::village) fits = target.of == BelongsTo::village;
    const auto person = target.field("person");
    const bool of_persons =
        target.of == BelongsTo::person ||
        (person && target.fields[*person].type == BookField::Type::person && !target.fields[*person].many);
    if (in.of == BookName::Of::person) fits = of_persons;
    if (in.of == BookName::Of::entry) fits = own.parent == of;
    if (in.of == BookName::Of::field) {
        const BookField& field = own.fields[in.field];
        using Type = BookField::Type;
        if (field.type == Type::village) fits = target.of == BelongsTo::village;
        if (field.type == Type::person) fits = of_persons;
        if (field.type == Type::entry) fits = field.refers_to == of;
    }
    const std::string word(r_.mapping.at(r::in).text());
    if (!fits)
        r_.reader.refuse({"“" + word + "”不能说明覆盖了“" + target.id + "”的哪一条",
                          "“" + word + "” does not say which entry of “" + target.id + "” is covered"},
                         r_.mapping.at(r::in));
    return fits;
}

std::optional<kinds::Kind> read_every(const RuleReading& r_) {
    kinds::Every every;
    const bool has_in = r_.need(r::in, r::every);
    const auto word = r_.mapping.word(r::every);
    if (!word) return std::nullopt;
    const auto of = find_register(r_.reader, r_.mapping.at(r::every), *word);
    if (!of || !has_in) return std::nullopt;
    every.of = *of;
    const auto among = r_.condition(r::among, every.of);
    if (among) every.among = *among;
    const auto in = r_.mapping.word(r::in);
    const auto name = in ? find_name(r_.reader, r_.of, r_.mapping.at(r::in), *in) : std::nullopt;
    if (!name || !covers(r_, every.of, *name)) return std::nullopt;
    every.in = *name;
    return every;
}

std::optional<kinds::Kind> read_sum(const RuleReading& r_) {
    const auto what = split_name(r_.reader, r_.mapping.at(r::sum));
    if (!r_.need(r::at_most, r::sum) || !what) return std::nullopt;
    const Register& child = r_.reader.of(what->first);
    if (child.of != BelongsTo::entry || child.parent != r_.of) {
        r_.reader.refuse(
            {"“" + child.id + "”的条目不归这本台账", "entries of “" + child.id + "” do not belong to these"},
            r_.mapping.at(r::sum));
        return std::nullopt;
    }
    kinds::SumAtMost sum;
    sum.of = what->first;
    const auto field = find_book_field(r_.reader, what->first, r_.mapping.at(r::sum), what->second);
    const auto most_word = r_.mapping.word(r::at_most);
    const auto most =
        most_word ? find_book_field(r_.reader, r_.of, r_.mapping.at(r::at_most), *most_word) : std::nullopt;
    if (!field || !most) return std::nullopt;
    sum.field = *field;
    sum.most = *most;
    const auto number = [&](RegisterId of, BookFieldId id, std::size_t row) {
        if (r_.reader.of(of).fields[id].is_number()) return;
        r_.reader.refuse({"只有数才能合计、比较", "only numbers can be summed and compared"}, r_.mapping.at(row));
    };
    number(what->first, *field, r::sum);
    number(r_.of, *most, r::at_most);
    return sum;
}

std::optional<kinds::Kind> read_apart(const RuleReading& r_) {
    const Value value = r_.mapping.at(r::apart);
    const std::vector<Value> ends = value.is_sequence() ? items(value) : std::vector<Value>();
    if (ends.size() != 2) {
        r_.reader.report(Code::expected_content_missing({"[起, 止] 两个日期栏目", "two date fields, [FROM, TO]"}),
                         value);
        return std::nullopt;
    }
    if (!r_.need(r::per, r::apart)) return std::nullopt;
    kinds::Apart apart;
    const auto from = find_date(r_.reader, r_.of, ends[0]), to = find_date(r_.reader, r_.of, ends[1]);
    apart.per = find_names(r_.reader, r_.of, r_.mapping, r::per);
    if (!from || !to) return std::nullopt;
    apart.from = *from;
    apart.to = *to;
    return apart;
}

std::optional<kinds::Kind> read_kind(const RuleReading& r_) {
    const auto that = [&](std::size_t row) { return r_.condition(row, r_.of).value_or(EntryCondition()); };
    if (r_.mapping.has(r::never)) return kinds::Never{that(r::never)};
    if (r_.mapping.has(r::always)) return kinds::Always{that(r::always)};
    if (r_.mapping.has(r::unique)) return kinds::Unique{find_names(r_.reader, r_.of, r_.mapping, r::unique)};
    if (r_.mapping.has(r::holds)) return read_holds(r_);
    if (r_.mapping.has(r::every)) return read_every(r_);
    if (r_.mapping.has(r::sum)) return read_sum(r_);
    if (r_.mapping.has(r::apart)) return read_apart(r_);
    return read_at_most(r_);
}

/// The keys that make a rule what it is, each with those that go with it.
bool is_one_kind(const RuleReading& r_) {
    std::vector<std::size_t> found;
    for (const std::size_t row :
         {std::size_t{r::never}, std::size_t{r::always}, std::size_t{r::unique}, std::size_t{r::holds},
          std::size_t{r::every}, std::size_t{r::sum}, std::size_t{r::apart}}) {
        if (r_.mapping.has(row)) found.push_back(row);
    }
    if (r_.mapping.has(r::at_most) && !r_.mapping.has(r::sum)) found.push_back(r::at_most);
    if (found.size() == 1) {
        const auto goes = [&](std::size_t row, std::initializer_list<std::size_t> with) {
            if (!r_.mapping.has(row) || std::find(with.begin(), with.end(), found[0]) != with.end()) return;
            r_.reader.report(Code::key_does_not_go_with(same(r::rows[row].key), quoted(r::rows[found[0]].key)),
                             r_.mapping.key(row));
        };
        goes(r::per, {r::at_most, r::apart});
        goes(r::each, {r::at_most});
        goes(r::on, {r::at_most});
        goes(r::among, {r::every});
        goes(r::in, {r::every});
        return true;
    }
    if (!r_.mapping.complete() && found.empty()) return false;
    r_.reader.refuse(
        {"一条规则要写、也只写 never、always、unique、holds、at_most（和 per）、every、sum、apart 中的一个",
         "a rule has exactly one of never, always, unique, holds, at_most (with per), every, sum, apart"},
        r_.mapping.whole());
    return false;
}

}  // namespace

void read_book_rules(BookReader& reader, RegisterId of) {
    namespace g = tables::book_register;
    const RegisterSource& source = reader.sources[of];
    if (!source.mapping || !source.mapping->has(g::rules)) return;
    std::unordered_map<std::string, source::Place> ids;
    const std::vector<Value> list = source.mapping->list(g::rules);
    if (list.size() > most_rules)
        reader.report(Code::too_many_entries({"规则", "rules"}, same(std::to_string(most_rules))),
                      source.mapping->at(g::rules));
    for (const Value item : list) {
        const yaml::Mapping mapping(item, r::rows, {"规则", "rule"}, reader.base.issues);
        if (!mapping.ok()) continue;
        BookRule rule;
        rule.place = item.place();
        rule.id = mapping.word(r::id).value_or("");
        if (!rule.id.empty()) {
            const auto [first, fresh] = ids.emplace(rule.id, mapping.at(r::id).place());
            if (!fresh) reader.report(Code::key_stands_twice(same(rule.id)), mapping.at(r::id), first->second);
        }
        rule.title = mapping.both(r::title).value_or(Text());
        rule.is_error = mapping.choice(r::severity).value_or(0) == 0;
        const RuleReading reading{reader, of, mapping};
        if (!is_one_kind(reading)) continue;
        if (const auto where = reading.condition(r::where, of)) rule.where = *where;
        auto kind = read_kind(reading);
        if (!kind) continue;
        rule.kind = std::move(*kind);
        reader.books.registers[of].rules.push_back(std::move(rule));
    }
}

}  // namespace leitai::rubric
