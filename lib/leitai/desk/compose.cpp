// What the records of all forms begin with.
#include "leitai/desk/compose.hpp"

#include "leitai/report/labels.hpp"
#include "leitai/workbook/book.hpp"
#include "leitai/yaml/write.hpp"

namespace leitai::desk {

void begin_record(const Shared& shared, std::string_view kind, Draft& draft) {
    draft.line("---");
    draft.line("kind: " + std::string(kind));
    if (kind != "roster") draft.line("period: " + to_string(shared.meta.period));
}

std::string by_line(const Owner& owner) {
    const std::string level(report::id(owner.level));
    return "by: {level: " + level + (owner.name.empty() ? "" : ", name: " + yaml::as_scalar(owner.name)) + "}";
}

std::string code_with_name(const std::string& code, const std::string& name) {
    return yaml::as_scalar(code) + (name.empty() ? "" : "  # " + name);
}

std::string evidence_of(const Shared& shared, const CellAt& at) {
    const std::string cell = at.column == 0 ? std::to_string(at.row) : workbook::cell_name(at.column, at.row);
    const std::string& sheet = shared.sheets[at.sheet];
    return shared.source + (sheet.empty() ? "" : "!" + sheet) + "!" + cell;
}

}  // namespace leitai::desk
