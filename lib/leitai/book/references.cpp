// Follows the references between entries: each must lead somewhere, and none in a circle.
#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/book/joining.hpp"

namespace leitai::book {

using base::Text;
using issue::Code;
using Type = rubric::BookField::Type;

namespace {

/// An entry of any register.
struct Node {
    RegisterId of = 0;
    std::uint32_t entry = 0;
};

/// Where a reference stands and where it leads.
struct Reference {
    Node to;
    source::Place at;
};

class References {
public:
    explicit References(Joining& joining) : joining_(joining) {
        for (const Sheet& sheet : joining.ledger.sheets) marks_.emplace_back(sheet.entries.size(), Mark::fresh);
    }

    /// Reports references that lead nowhere. They count as unknown; of a list only what leads nowhere falls out.
    void check_ends() {
        for (std::size_t of = 0; of < marks_.size(); ++of) {
            Sheet& sheet = joining_.ledger.sheets[of];
            const auto& fields = joining_.books.registers[of].fields;
            for (std::size_t f = 0; f < fields.size(); ++f) {
                if (fields[f].type != Type::entry) continue;
                for (const Entry& entry : sheet.entries)
                    check_end(fields[f], sheet.cells[entry.first_cell + f], entry.place.file);
                for (Change& change : sheet.changes) {
                    if (change.field == f) check_end(fields[f], change.cell, change.file);
                }
            }
        }
    }

    /// Reports each circle once.
    void check_circles() {
        if (!may_lead_back()) return;
        for (std::size_t of = 0; of < marks_.size(); ++of) {
            for (std::uint32_t e = 0; e < marks_[of].size(); ++e) walk({static_cast<RegisterId>(of), e});
        }
    }

private:
    enum class Mark : std::uint8_t { fresh, open, done };
    struct Step {
        Node node;
        std::vector<Reference> references;
        std::size_t next = 0;
    };

    Mark& mark(const Node& node) { return marks_[node.of][node.entry]; }

    template <class Act>
    void each_of(const Node& from, const Act& act) const {
        const Sheet& sheet = joining_.ledger.sheets[from.of];
        const Entry& entry = sheet.entries[from.entry];
        const auto& fields = joining_.declared(from.of).fields;
        for (std::size_t f = 0; f < fields.size(); ++f) {
            if (fields[f].type != Type::entry) continue;
            const auto id = static_cast<BookFieldId>(f);
            const BookCell& cell = sheet.cell(entry, id, joining_.ledger.period);
            if (!cell.known()) continue;
            const source::Place at = sheet.place(entry, id, joining_.ledger.period);
            if (!fields[f].many) {
                act(from, fields[f].refers_to, static_cast<base::NameId>(cell.units), at);
                continue;
            }
            for (const std::int64_t one : joining_.ledger.values(cell))
                act(from, fields[f].refers_to, static_cast<base::NameId>(one), at);
        }
    }
    void check_end(const rubric::BookField& field, BookCell& cell, source::FileId file) {
        if (!cell.known()) return;
        const source::Place at{file, cell.line, cell.column};
        const auto is_there = [&](std::int64_t id) {
            return joining_.find(field.refers_to, static_cast<base::NameId>(id), at).has_value();
        };
        if (!field.many) {
            if (!is_there(cell.units)) cell.state = BookCell::State::bad;
            return;
        }
        std::vector<std::int64_t> found;
        for (const std::int64_t id : joining_.ledger.values(cell)) {
            if (is_there(id)) found.push_back(id);
        }
        record::BookRun run{joining_.ledger.many.size(), found.size()};
        if (found.size() == joining_.ledger.values(cell).size()) return;
        joining_.ledger.many.insert(joining_.ledger.many.end(), found.begin(), found.end());
        cell.units = run.units();
        if (found.empty()) cell.state = BookCell::State::bad;
    }
    /// Whether the catalogue allows of circles at all: most do not, and then nothing is walked.
    bool may_lead_back() const {
        const std::size_t count = joining_.books.registers.size();
        for (std::size_t start = 0; start < count; ++start) {
            std::vector<bool> reached(count);
            std::vector<std::size_t> open = {start};
            while (!open.empty()) {
                const std::size_t at = open.back();
                open.pop_back();
                const auto go = [&](RegisterId to) {
                    if (!reached[to]) open.push_back(to);
                    reached[to] = true;
                };
                const rubric::Register& of = joining_.books.registers[at];
                if (of.of == rubric::BelongsTo::entry) go(of.parent);
                for (const rubric::BookField& field : of.fields) {
                    if (field.type == Type::entry) go(field.refers_to);
                }
            }
            if (reached[start]) return true;
        }
        return false;
    }
    std::vector<Reference> references_of(const Node& node) const {
        std::vector<Reference> all;
        const auto add = [&](RegisterId of, std::uint32_t entry, source::Place at) {
            all.push_back({{of, entry}, at});
        };
        const Entry& entry = joining_.ledger.sheets[node.of].entries[node.entry];
        if (entry.parent != Entry::none) add(joining_.declared(node.of).parent, entry.parent, entry.place);
        each_of(node, [&](const Node& /*from*/, RegisterId of, base::NameId id, source::Place at) {
            const auto& by_id = joining_.ledger.sheets[of].by_id;
            if (const auto found = by_id.find(id)) add(of, *found, at);
        });
        return all;
    }
    std::string name(const Node& node) const {
        const Entry& entry = joining_.ledger.sheets[node.of].entries[node.entry];
        return std::string(joining_.ledger.texts.name(entry.id));
    }
    void report_circle(const std::vector<Step>& way, const Node& to, source::Place at) const {
        std::vector<std::string> names;
        const auto is_it = [&](const Step& step) { return step.node.of == to.of && step.node.entry == to.entry; };
        for (auto step = std::find_if(way.begin(), way.end(), is_it); step != way.end(); ++step)
            names.push_back(name(step->node));
        names.push_back(name(to));
        joining_.issues.add(Code::books_count_in_circle(Text::same(base::join(names, " → "))), at);
    }
    /// A walk with its own stack, because a chain may be as long as a register.
    void walk(Node start) {
        if (mark(start) != Mark::fresh) return;
        std::vector<Step> way;
        mark(start) = Mark::open;
        way.push_back({start, references_of(start)});
        while (!way.empty()) {
            Step& step = way.back();
            if (step.next == step.references.size()) {
                mark(step.node) = Mark::done;
                way.pop_back();
                continue;
            }
            const Reference reference = step.references[step.next++];
            if (mark(reference.to) == Mark::open) report_circle(way, reference.to, reference.at);
            if (mark(reference.to) != Mark::fresh) continue;
            mark(reference.to) = Mark::open;
            way.push_back({reference.to, references_of(reference.to)});
        }
    }

    Joining& joining_;
    std::vector<std::vector<Mark>> marks_;
};

}  // namespace

void check_references(Joining& joining) {
    References references(joining);
    references.check_ends();
    references.check_circles();
}

}  // namespace leitai::book
