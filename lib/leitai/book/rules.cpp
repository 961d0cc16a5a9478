// Holds the entries of each register against the rules of the catalogue.
#include "leitai/book/rules.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "leitai/book/keys.hpp"
#include "leitai/book/rows.hpp"

namespace leitai::book {

using base::Rational;
using base::Text;
using rubric::BookName;
using rule::Truth;
namespace kinds = rubric::book_rule;

namespace {

class Checking {
public:
    Checking(const View& view, RegisterId of, std::size_t rule, std::vector<Breach>& into)
        : view_(view), of_(of), number_(rule), rule_(view.declared(of).rules[rule]), into_(into), keys_(view, of) {}

    void run() { std::visit(*this, rule_.kind); }

    void operator()(const kinds::Never& kind) {
        each([&](const Entry& entry) {
            if (view_.holds(of_, entry, kind.that) == Truth::yes) add(entry, place_in(entry, kind.that));
        });
    }
    void operator()(const kinds::Always& kind) {
        each([&](const Entry& entry) {
            if (view_.holds(of_, entry, kind.that) == Truth::no) add(entry, place_in(entry, kind.that));
        });
    }
    void operator()(const kinds::Unique& kind) {
        // Few agree in the names with one value, and only these are compared in all of them.
        std::vector<BookName> single;
        std::copy_if(kind.names.begin(), kind.names.end(), std::back_inserter(single), [&](const BookName& name) {
            return name.of != BookName::Of::field || !view_.declared(of_).fields[name.field].many;
        });
        const auto by_single = [&](const Entry& entry, const auto& act) { keys_.each(entry, single, act); };
        Rows rows(kind.names.size());
        std::vector<const Entry*> first;
        for (const Entry* entry : in_time(agreeing(single.size(), 1, by_single))) {
            keys_.each(*entry, kind.names, [&](const Key& key) {
                const auto [number, fresh] = rows.add(key);
                if (fresh) first.push_back(entry);
                if (!fresh) add(*entry, entry->place, first[number]->place);
            });
        }
    }
    void operator()(const kinds::Holds& kind) {
        std::map<std::uint32_t, std::int64_t> children;
        if (!kind.field) {
            view_.each(kind.of, [&](const Entry& child) { ++children[child.parent]; });
        }
        const Sheet& sheet = view_.sheet(of_);
        each([&](const Entry& entry) {
            const auto position = static_cast<std::uint32_t>(&entry - sheet.entries.data());
            std::int64_t count = 0;
            source::Place at = entry.place;
            if (kind.field) {
                const BookCell& cell = view_.cell(of_, entry, *kind.field);
                if (cell.state == BookCell::State::bad) return;
                count = cell.known() ? static_cast<std::int64_t>(view_.ledger().values(cell).size()) : 0;
                at = view_.place(of_, entry, *kind.field);
            } else if (const auto found = children.find(position); found != children.end()) {
                count = found->second;
            }
            const bool few = kind.how_many.least && count < *kind.how_many.least;
            const bool many = kind.how_many.most && count > *kind.how_many.most;
            if (few || many) add(entry, at);
        });
    }
    void operator()(const kinds::AtMost& kind) {
        struct Group {
            std::int64_t entries = 0;
            const Entry *first = nullptr, *over = nullptr;
        };
        const auto with_span = [&](const Entry& entry, const auto& act) {
            std::int64_t span = 0;
            if (kind.each != kinds::AtMost::Each::altogether) {
                const BookCell& on = view_.cell(of_, entry, kind.on);
                if (!on.known()) return;
                span = span_of(base::date_of(on.units), kind.each);
            }
            keys_.each(entry, kind.per, [&](Key& key) {
                key.push_back(span);
                act(key);
                key.pop_back();
            });
        };
        Rows rows(kind.per.size() + 1);
        std::vector<Group> groups;
        for (const Entry* entry : in_time(agreeing(kind.per.size() + 1, kind.most, with_span))) {
            with_span(*entry, [&](const Key& key) {
                const auto [number, fresh] = rows.add(key);
                if (fresh) groups.push_back({0, entry, nullptr});
                if (groups[number].entries++ == kind.most) groups[number].over = entry;
            });
        }
        std::map<Key, const Group*> over;  // in the order of what they agree in
        for (std::uint32_t number = 0; number < groups.size(); ++number) {
            const auto row = rows.row(number);
            if (groups[number].over != nullptr) over.emplace(Key(row.begin(), row.end()), &groups[number]);
        }
        for (const auto& [key, group] : over) {
            const source::Place first = group->first->place, at = group->over->place;
            add(*group->over, at, first == at ? std::nullopt : std::optional(first));
        }
    }
    void operator()(const kinds::Every& kind) {
        const auto& records = view_.ledger().handed_in;
        const auto kept = [&](const HandedIn& one) { return one.of == of_ && one.period <= view_.moment().period; };
        if (std::none_of(records.begin(), records.end(), kept))
            return;  // a register that nobody keeps leaves out nobody
        std::set<std::int64_t> covered;
        std::vector<std::int64_t> values;
        each([&](const Entry& entry) {
            values.clear();
            view_.values(of_, entry, kind.in, values);
            covered.insert(values.begin(), values.end());
        });
        view_.each(kind.of, [&](const Entry& entry) {
            if (view_.holds(kind.of, entry, kind.among) != Truth::yes) return;
            const auto key = key_of(kind, entry);
            if (key && covered.count(*key) == 0) left_out(kind, entry, *key);
        });
    }
    void operator()(const kinds::SumAtMost& kind) {
        struct Sum {
            Rational amount;
            const Entry* last = nullptr;
        };
        std::map<std::uint32_t, Sum> sums;
        view_.each(kind.of, [&](const Entry& child) {
            const BookCell& cell = view_.cell(kind.of, child, kind.field);
            if (child.parent == Entry::none || !cell.known()) return;
            Sum& sum = sums[child.parent];
            sum.amount += number(kind.of, kind.field, cell);
            if (sum.last == nullptr || before(*sum.last, child)) sum.last = &child;
        });
        const Sheet& sheet = view_.sheet(of_);
        each([&](const Entry& entry) {
            const auto found = sums.find(static_cast<std::uint32_t>(&entry - sheet.entries.data()));
            const BookCell& most = view_.cell(of_, entry, kind.most);
            if (found == sums.end() || !most.known()) return;
            if (found->second.amount <= number(of_, kind.most, most)) return;
            add(entry, view_.place(kind.of, *found->second.last, kind.field), view_.place(of_, entry, kind.most));
        });
    }
    void operator()(const kinds::Apart& kind) {
        struct Span {
            std::int64_t from, to;
            const Entry* entry;
        };
        std::map<Key, std::vector<Span>> groups;
        each([&](const Entry& entry) {
            const BookCell &from = view_.cell(of_, entry, kind.from), &to = view_.cell(of_, entry, kind.to);
            if (!from.known() || to.state == BookCell::State::bad) return;
            const std::int64_t end = to.known() ? to.units : std::numeric_limits<std::int64_t>::max();
            if (end < from.units) return;
            keys_.each(entry, kind.per, [&](const Key& key) { groups[key].push_back({from.units, end, &entry}); });
        });
        for (auto& [key, spans] : groups) {
            std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) {
                return a.from != b.from ? a.from < b.from : before(*a.entry, *b.entry);
            });
            const Span* longest = nullptr;
            for (const Span& span : spans) {
                if (longest != nullptr && span.from <= longest->to)
                    add(*span.entry, view_.place(of_, *span.entry, kind.from), longest->entry->place);
                if (longest == nullptr || span.to > longest->to) longest = &span;
            }
        }
    }

private:
    static bool before(const Entry& a, const Entry& b) {
        return std::tuple(a.period, a.place) < std::tuple(b.period, b.place);
    }
    static std::int64_t span_of(base::Date day, kinds::AtMost::Each each) {
        const int year = static_cast<int>(day.year());
        if (each == kinds::AtMost::Each::year) return year;
        return year * 4 + (static_cast<int>(static_cast<unsigned>(day.month())) - 1) / 3;
    }
    template <class Act>
    void each(const Act& act) const {
        view_.each(of_, [&](const Entry& entry) {
            if (rule_.where.always() || view_.holds(of_, entry, rule_.where) == Truth::yes) act(entry);
        });
    }
    /// The entries of which more than `most` have the same key; `keys_of(entry, act)` calls act with each key of
    /// `width`.
    template <class KeysOf>
    std::vector<const Entry*> agreeing(std::size_t width, std::int64_t most, const KeysOf& keys_of) const {
        Rows rows(width);
        std::vector<std::int64_t> sizes;                              // by row
        std::vector<std::pair<std::uint32_t, const Entry*>> in_rows;  // an entry under each of its rows
        each([&](const Entry& entry) {
            keys_of(entry, [&](const Key& key) {
                const auto [number, fresh] = rows.add(key);
                if (fresh) sizes.push_back(0);
                ++sizes[number];
                in_rows.emplace_back(number, &entry);
            });
        });
        std::vector<const Entry*> found;
        for (const auto& [number, entry] : in_rows) {
            if (sizes[number] > most && (found.empty() || found.back() != entry)) found.push_back(entry);
        }
        return found;
    }
    /// In the order in which they were written down.
    static std::vector<const Entry*> in_time(std::vector<const Entry*> entries) {
        std::sort(entries.begin(), entries.end(), [](const Entry* a, const Entry* b) { return before(*a, *b); });
        return entries;
    }
    Rational number(RegisterId of, BookFieldId field, const BookCell& cell) const {
        return Rational(
            base::Decimal{cell.units, static_cast<std::uint8_t>(view_.declared(of).fields[field].decimals)});
    }
    /// What a covering entry would name: the village, the person, or the entry itself.
    std::optional<std::int64_t> key_of(const kinds::Every& kind, const Entry& entry) const {
        using Type = rubric::BookField::Type;
        const bool field = kind.in.of == BookName::Of::field;
        const Type type = field ? view_.declared(of_).fields[kind.in.field].type : Type::text;
        if (kind.in.of == BookName::Of::village || type == Type::village) {
            const std::uint64_t village = view_.where(kind.of, entry).village;
            return village != 0 ? std::optional(static_cast<std::int64_t>(village)) : std::nullopt;
        }
        if (kind.in.of == BookName::Of::person || type == Type::person) {
            if (view_.declared(kind.of).of == rubric::BelongsTo::person) return entry.owner;
            const BookCell& person = view_.cell(kind.of, entry, *view_.declared(kind.of).field("person"));
            return person.known() ? std::optional(person.units) : std::nullopt;
        }
        return entry.id;
    }
    source::Place place_in(const Entry& entry, const rubric::EntryCondition& condition) const {
        std::optional<source::Place> first;
        rubric::each_test(condition, [&](const rubric::EntryTest& test) {
            if (first || test.of != rubric::EntryTest::Of::field || !view_.cell(of_, entry, test.field).known()) return;
            first = view_.place(of_, entry, test.field);
        });
        return first.value_or(entry.place);
    }
    void add(const Entry& entry, source::Place at, std::optional<source::Place> related = std::nullopt) {
        const std::string id(view_.ledger().texts.name(entry.id));
        const Text& title = view_.declared(of_).title;
        into_.push_back({of_, number_, entry.id, {title.zh + " " + id, title.en + " " + id}, id, false, at, related});
    }
    void left_out(const kinds::Every& kind, const Entry& entry, std::int64_t key) {
        const cohort::Cohort& cohort = view_.sources().cohort;
        using Type = rubric::BookField::Type;
        const bool by_village =
            kind.in.of == BookName::Of::village ||
            (kind.in.of == BookName::Of::field && view_.declared(of_).fields[kind.in.field].type == Type::village);
        std::string code =
            by_village ? std::to_string(key) : std::string(view_.ledger().texts.name(static_cast<base::NameId>(key)));
        const auto unit = view_.where(kind.of, entry).unit;
        const std::string label = unit ? cohort.villages[*unit].label() : "";
        Text who = Text::same(label.empty() ? code : by_village ? label : code + " " + label);
        into_.push_back({of_, number_, entry.id, std::move(who), std::move(code), true, entry.place, std::nullopt});
    }

    const View& view_;
    RegisterId of_;
    std::size_t number_;
    const rubric::BookRule& rule_;
    std::vector<Breach>& into_;
    Keys keys_;
};

}  // namespace

std::vector<Breach> breaches(const View& view) {
    std::vector<Breach> all;
    const auto& registers = view.sources().books().registers;
    for (std::size_t of = 0; of < registers.size(); ++of) {
        for (std::size_t rule = 0; rule < registers[of].rules.size(); ++rule)
            Checking(view, static_cast<RegisterId>(of), rule, all).run();
    }
    return all;
}

}  // namespace leitai::book
