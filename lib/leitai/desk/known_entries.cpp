// Joins what records say of an entry, and asks the books how far it has come.
#include "leitai/desk/known_entries.hpp"

#include <map>
#include <set>

#include "leitai/book/view.hpp"

namespace leitai::desk {

namespace {

/// All entries of a register as they are known now.
class Entries {
public:
    void add(const KnownRecord& record) {
        take(record, "entries");
        take(record, "updates");
        const auto corrections = record.lists.find("corrections");
        if (corrections == record.lists.end()) return;
        for (const KnownItem& one : corrections->second) {
            const auto known = by_id_.find(one["entry"]);
            if (known != by_id_.end()) all_[known->second].take({{{one["field"], one["value"]}}});
        }
    }

    std::vector<KnownItem> among(const std::set<std::string>& ids) && {
        std::erase_if(all_, [&](const KnownItem& one) { return !ids.contains(one["id"]); });
        return std::move(all_);
    }

private:
    void take(const KnownRecord& record, const std::string& list) {
        const auto items = record.lists.find(list);
        if (items == record.lists.end()) return;
        for (KnownItem item : items->second) {
            const bool update = list == "updates";
            const std::string id = update ? item["entry"] : item["id"];
            // What an update calls the entry is, of an entry itself, the one that it belongs to.
            if (update) std::erase_if(item.values, [](const auto& one) { return one.first == "entry"; });
            const auto [known, is_new] = by_id_.try_emplace(id, all_.size());
            is_new ? all_.push_back(std::move(item)) : all_[known->second].take(item);
        }
    }

    std::vector<KnownItem> all_;
    std::map<std::string, std::size_t> by_id_;
};

std::set<std::string> open_ids(const campaign::ScoredCampaign& scored, const book::View& view, rubric::RegisterId of) {
    std::set<std::string> open;
    const rubric::Register& declared = view.declared(of);
    view.each(of, [&](const book::Entry& entry) {
        if (entry.period >= scored.reading.cohort.period) return;
        const auto state = view.state(of, entry);
        bool waits = state && *state + 1U < declared.states.size();
        for (std::size_t f = 0; !state && f < declared.fields.size(); ++f) {
            const auto field = static_cast<rubric::BookFieldId>(f);
            waits = waits ||
                    (declared.fields[f].type == rubric::BookField::Type::date && !view.cell(of, entry, field).known());
        }
        if (waits) open.emplace(view.ledger().texts.name(entry.id));
    });
    return open;
}

}  // namespace

Known known_of(const campaign::ScoredCampaign& scored, std::string_view kind) {
    Known known{known_records(scored.campaign, kind), {}};
    if (kind != "book" || !scored.reading.books) return known;
    const book::Kept& kept = *scored.reading.books;
    const rubric::Rubric& rubric = *scored.campaign.rubric;
    const book::View view(book::sources_of(kept, scored.reading.cohort, rubric), book::scored_moment(kept.ledger));
    std::map<std::string, Entries> entries;
    for (const KnownRecord& record : known.records) entries[record.own["register"]].add(record);
    for (auto& [id, all] : entries) {
        const auto of = rubric.books->find_register(id);
        if (of) known.open_entries[id] = std::move(all).among(open_ids(scored, view, *of));
    }
    return known;
}

}  // namespace leitai::desk
