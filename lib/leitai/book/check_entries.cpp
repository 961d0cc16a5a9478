// Reports what single entries lack, and the breaches of rules, each at its place.
#include <algorithm>

#include "leitai/book/rules.hpp"
#include "leitai/book/words.hpp"

namespace leitai::book {

using base::Text;
using issue::Code;
using rule::Truth;

namespace {

class Entries {
public:
    Entries(const View& view, RegisterId of, issue::Issues& issues) : view_(view), of_(of), issues_(issues) {}

    void run() {
        const auto& fields = declared().fields;
        const bool sometimes = std::any_of(fields.begin(), fields.end(), [](const rubric::BookField& field) {
            return field.required && !field.required->always();
        });
        if (!sometimes && declared().states.size() < 3) return;  // most registers ask nothing more of an entry
        view_.each(of_, [&](const Entry& entry) {
            check_needed(entry);
            check_states(entry);
        });
    }

private:
    const rubric::Register& declared() const { return view_.declared(of_); }
    std::string id(const Entry& entry) const { return std::string(view_.ledger().texts.name(entry.id)); }

    /// Fields that are always needed are asked for where the record is read.
    void check_needed(const Entry& entry) {
        for (std::size_t f = 0; f < declared().fields.size(); ++f) {
            const rubric::BookField& field = declared().fields[f];
            if (!field.required || field.required->always()) continue;
            const BookCell& cell = view_.cell(of_, entry, static_cast<BookFieldId>(f));
            if (cell.state != BookCell::State::unknown) continue;
            if (view_.holds(of_, entry, *field.required) != Truth::yes) continue;
            issues_.add(Code::book_field_needed(field.title, Text::same(id(entry)),
                                                words(*field.required, of_, view_.sources().rubric)),
                        place_of(entry, *field.required));
        }
    }
    void check_states(const Entry& entry) {
        const auto last = view_.state(of_, entry);
        if (!last) return;
        for (std::size_t s = 1; s < *last; ++s) {
            const rubric::BookState& state = declared().states[s];
            if (state.may_skip || view_.holds(of_, entry, state.reached) == Truth::yes) continue;
            if (looks_at_error(entry, state.reached)) continue;
            issues_.add(Code::book_state_skipped(Text::same(id(entry)), state.title, declared().states[*last].title),
                        place_of(entry, declared().states[*last].reached));
        }
    }
    /// What cannot be told because of an error follows from that error, which is reported.
    bool looks_at_error(const Entry& entry, const rubric::EntryCondition& condition) const {
        bool error = false;
        rubric::each_test(condition, [&](const rubric::EntryTest& test) {
            const bool field = test.of == rubric::EntryTest::Of::field;
            error = error || (field && view_.cell(of_, entry, test.field).state == BookCell::State::bad);
        });
        return error;
    }
    /// The first field that a condition looks at and that is known, else the entry itself.
    source::Place place_of(const Entry& entry, const rubric::EntryCondition& condition) const {
        std::optional<source::Place> first;
        rubric::each_test(condition, [&](const rubric::EntryTest& test) {
            if (first || test.of != rubric::EntryTest::Of::field || !view_.cell(of_, entry, test.field).known()) return;
            first = view_.place(of_, entry, test.field);
        });
        return first.value_or(entry.place);
    }

    const View& view_;
    RegisterId of_;
    issue::Issues& issues_;
};

}  // namespace

void check_entries(const View& view, const std::vector<Breach>& breaches, issue::Issues& issues) {
    for (std::size_t of = rubric::built_in_registers; of < view.sources().books().registers.size(); ++of)
        Entries(view, static_cast<RegisterId>(of), issues).run();
    for (const Breach& one : breaches) {
        const rubric::BookRule& rule = view.declared(one.of).rules[one.rule];
        issues.add(
            rule.is_error ? Code::book_rule_broken(rule.title, one.who) : Code::book_rule_doubtful(rule.title, one.who),
            one.place, one.related);
    }
}

}  // namespace leitai::book
