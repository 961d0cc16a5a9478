// Finds entries by their ids in the ledger of all periods.
#include "leitai/desk/entered.hpp"

#include "leitai/book/values.hpp"

namespace leitai::desk {

const book::Entry* Entered::find(const std::string& of, const std::string& id, rubric::RegisterId& at) const {
    if (kept_ == nullptr || !rubric_->books) return nullptr;
    const auto known = rubric_->books->find_register(of);
    const auto name = kept_->ledger.texts.find(id);
    if (!known || !name) return nullptr;
    at = *known;
    const book::Sheet& sheet = kept_->ledger.sheets[at];
    const auto found = sheet.by_id.find(*name);
    if (!found || sheet.entries[*found].period >= period_) return nullptr;
    return &sheet.entries[*found];
}

bool Entered::has(const std::string& of, const std::string& id) const {
    rubric::RegisterId at = 0;
    return find(of, id, at) != nullptr;
}

std::optional<std::string> Entered::value(const std::string& of, const std::string& id,
                                          const std::string& field) const {
    rubric::RegisterId at = 0;
    const book::Entry* entry = find(of, id, at);
    const auto known = entry == nullptr ? std::nullopt : rubric_->books->registers[at].field(field);
    if (!known) return std::nullopt;
    const book::BookCell& cell = kept_->ledger.sheets[at].cell(*entry, *known, base::previous(period_));
    if (!cell.known()) return std::nullopt;
    return book::cell_text(kept_->ledger, rubric_->books->registers[at].fields[*known], cell);
}

}  // namespace leitai::desk
