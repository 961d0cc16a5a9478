// Reads the catalogues of duties and of rules of conduct.
#include "leitai/rubric/read/catalogue_tables.hpp"
#include "leitai/rubric/read/reader.hpp"

namespace leitai::rubric {

namespace {

namespace t = tables::checklist;
using Ids = std::unordered_map<std::string, source::Place>;

/// Reads what both catalogues say of themselves.
template <class Catalogue>
void read_head_of(Reader& reader, const yaml::Mapping& head, Catalogue& catalogue) {
    catalogue.place = head.whole().place();
    catalogue.id = head.word(t::name).value_or("");
    catalogue.version = read_version(reader, head, t::version);
    catalogue.title = head.both(t::title).value_or(base::Text());
    catalogue.note = head.both(t::note).value_or(base::Text());
    catalogue.source = head.both(t::source).value_or(base::Text());
}

/// Calls `read(mapping)` for every item of the list, and counts them.
template <class Read>
void read_items(Reader& reader, const yaml::Mapping& head, std::span<const yaml::Field> rows, yaml::What what,
                const Read& read) {
    const std::vector<Value> list = head.list(t::list);
    for (const Value item : list) {
        const yaml::Mapping one(item, rows, what, reader.issues);
        if (one.ok()) read(one);
    }
    if (!head.has(t::list) || !head.at(t::list).is_sequence()) return;
    if (list.empty())
        return reader.report(Code::expected_content_missing({"至少一项", "at least one item"}), head.at(t::list));
}

/// Reads the id of an item and its place.
template <class Item>
void read_id(Reader& reader, const yaml::Mapping& mapping, std::size_t row, Ids& ids, Item& item) {
    item.place = mapping.whole().place();
    item.id = mapping.word(row).value_or("");
    if (item.id.empty()) return;
    item.place = mapping.at(row).place();
    enter_id(reader, ids, mapping.at(row), item.id);
}

Duty read_duty(Reader& reader, const yaml::Mapping& mapping, Ids& ids) {
    namespace d = tables::duty;
    Duty duty;
    read_id(reader, mapping, d::id, ids, duty);
    duty.title = mapping.both(d::title).value_or(base::Text());
    duty.evidence = mapping.both(d::evidence).value_or(base::Text());
    duty.partial = mapping.both(d::partial).value_or(base::Text());
    duty.every = static_cast<Every>(mapping.choice(d::every).value_or(0));
    const auto day = mapping.whole_number(d::due_day);
    if (day && (*day < 1 || *day > 31))
        reader.report(Code::expected_content_missing({"1 到 31 的整数", "a whole number from 1 to 31"}),
                      mapping.at(d::due_day));
    duty.due_day = static_cast<int>(day && *day >= 1 && *day <= 31 ? *day : 31);
    return duty;
}

}  // namespace

void read_duties(Reader& reader, Value root) {
    const yaml::Mapping head(root, t::rows, {"履责清单", "duties catalogue"}, reader.issues);
    Duties duties;
    read_head_of(reader, head, duties);
    const auto rate = [&](std::size_t row) {
        return head.has(row) ? read_rate(reader, head.at(row)).value_or(base::Rational(0)) : base::Rational(0);
    };
    duties.late_counts = rate(t::late_counts);
    duties.partial_counts = rate(t::partial_counts);
    Ids ids;
    const auto read = [&](const yaml::Mapping& one) { duties.list.push_back(read_duty(reader, one, ids)); };
    read_items(reader, head, tables::duty::rows, {"职责", "duty"}, read);
    reader.rubric.duties = std::move(duties);
}

void read_conduct(Reader& reader, Value root) {
    namespace p = tables::prohibition;
    const yaml::Mapping head(root, t::conduct_rows, {"行为规范目录", "conduct catalogue"}, reader.issues);
    Conduct conduct;
    read_head_of(reader, head, conduct);
    Ids ids;
    const auto read = [&](const yaml::Mapping& one) {
        Prohibition item;
        read_id(reader, one, p::id, ids, item);
        item.title = one.both(p::title).value_or(base::Text());
        item.evidence = one.both(p::evidence).value_or(base::Text());
        item.consequence = one.both(p::consequence).value_or(base::Text());
        conduct.list.push_back(std::move(item));
    };
    read_items(reader, head, p::rows, {"禁令", "prohibition"}, read);
    reader.rubric.conduct = std::move(conduct);
}

}  // namespace leitai::rubric
