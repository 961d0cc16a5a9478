// Returns from sheets of facts.
#include <algorithm>
#include <map>

#include "leitai/base/list.hpp"
#include "leitai/desk/return_writer.hpp"
#include "leitai/workbook/book.hpp"
#include "leitai/yaml/write.hpp"

namespace leitai::desk {

using base::Text;
using rubric::Fact;
using workbook::Holds;

namespace {

std::string value_text(const CellValue& said) {
    return written({said.column->key, said.text, said.column->holds, said.from});
}

/// Evidence as the person gave it, and the cell. What must be proven is not proven by the cell.
std::string evidence_line(const Shared& shared, const Fact& fact, const CellValue* given, const CellAt& from) {
    std::string list;
    for (const std::string& one : given == nullptr ? shared.evidence : std::vector<std::string>())
        base::add_to(list, yaml::as_scalar(one), ", ");
    if (given != nullptr) list = value_text(*given);
    if (list.empty() && fact.evidence_required) return {};
    if (given != nullptr) list = list.substr(1, list.size() - 2);
    base::add_to(list, yaml::as_scalar(evidence_of(shared, from)), ", ");
    return "evidence: [" + list + "]";
}

/// A value of an earlier period that no record has. It counts where the county decided it, which the reason, the office
/// and the day of the import say.
void write_past(const Shared& shared, std::string_view past, const CellValue& value, ReturnWriter& writer) {
    const std::string key(past), text = value_text(value);
    if (!shared.amendment) return writer.line(key + ": " + text, value.from);
    const Amendment& decision = *shared.amendment;
    writer.line(key + ":", value.from);
    writer.line("  value: " + text, value.from);
    writer.line("  decided: {by: " + yaml::as_scalar(decision.by) + ", on: " + base::to_string(decision.on) +
                    ", why: " + yaml::as_scalar(decision.why) + "}",
                value.from);
}

void write_fact(const Shared& shared, const ReadRow& row, const Fact& fact, const CellValue& value,
                const Present& present, ReturnWriter& writer, Composed& composed) {
    const auto before = present.value(writer.contestant().text, fact);
    const std::string text = value_text(value);
    if (before && is_same_value(fact, before->text, text)) {
        ++composed.unchanged;
        return;
    }
    if (before && !shared.amendment) return writer.change(fact, value.from, before->text, text);
    writer.fact(fact, value.from);
    writer.line("value: " + text, value.from);
    for (const std::string_view past : {"same_period_last_year", "previous_period"}) {
        if (const CellValue* said = row.at(std::string(past) + "." + fact.id)) write_past(shared, past, *said, writer);
    }
    if (const CellValue* reason = row.at("reason." + fact.id))
        writer.line("reason: " + value_text(*reason), reason->from);
    const CellValue* given = row.at("evidence." + fact.id);
    const std::string evidence = evidence_line(shared, fact, given, value.from);
    if (!evidence.empty()) writer.line(evidence, given == nullptr ? value.from : given->from);
    if (before) writer.correction(fact, value.from, before->text, text);
}

/// Two rows for one contestant contradict each other.
bool is_first(std::map<std::string, CellAt>& seen, const CellValue& contestant, Composed& composed) {
    const auto [first, is_new] = seen.try_emplace(contestant.text, contestant.from);
    if (is_new) return true;
    const std::string other = std::to_string(first->second.row);
    composed.faults.push_back({contestant.from,
                               {"和第" + other + "行是同一个：一个村只能有一行，删去一行或并成一行",
                                "the same as in row " + other + ": keep one row, or put both together"}});
    return false;
}

}  // namespace

void compose_facts(const Shared& shared, const Table& table, const std::vector<ReadRow>& rows, const Present& present,
                   Draft& draft, Composed& composed) {
    ReturnWriter writer(shared, draft, composed);
    std::map<std::string, CellAt> seen;
    for (const ReadRow& row : rows) {
        const CellValue* contestant = contestant_of(shared, row);
        if (contestant == nullptr || !is_first(seen, *contestant, composed)) continue;
        writer.begin(*contestant);
        for (const Placed& placed : table.columns) {
            if (!placed.column.key.starts_with("fact.")) continue;
            const auto id = shared.rubric.fact(std::string_view(placed.column.key).substr(5));
            const CellValue* value = row.at(placed.column.key);
            if (id && value != nullptr)
                write_fact(shared, row, shared.rubric.facts[*id], *value, present, writer, composed);
        }
    }
}

}  // namespace leitai::desk
