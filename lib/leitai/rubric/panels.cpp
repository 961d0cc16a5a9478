// Finds the parts of panel rules by name, and words the roles of judges.
#include "leitai/rubric/panels.hpp"

#include <algorithm>

namespace leitai::rubric {

namespace {

template <class List>
std::optional<std::size_t> position(const List& list, std::string_view id) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.id == id; });
    if (found == list.end()) return std::nullopt;
    return static_cast<std::size_t>(found - list.begin());
}

}  // namespace

base::Text role_title(Role role) {
    switch (role) {
        case Role::party_delegate:
            return {"党代表", "Party delegate"};
        case Role::congress_deputy:
            return {"人大代表", "congress deputy"};
        case Role::cppcc_member:
            return {"政协委员", "CPPCC member"};
        case Role::secretary:
            return {"村党组织书记", "secretary"};
        case Role::leader:
            return {"领导", "leader"};
        case Role::department:
            return {"部门", "department"};
        case Role::expert:
            return {"专家", "expert"};
        case Role::resident:
            break;
    }
    return {"群众", "resident"};
}

std::optional<std::size_t> Panel::mark(std::string_view of) const { return position(marks, of); }
std::optional<std::size_t> Panel::choice(std::string_view of) const { return position(choices, of); }
std::optional<std::size_t> Panel::group(std::string_view of) const { return position(groups, of); }
std::optional<std::size_t> Panel::grade(std::string_view of) const { return position(grades, of); }

std::optional<std::size_t> Panel::group_of(Role role) const {
    if (groups.empty()) return 0;
    const auto found = std::find_if(groups.begin(), groups.end(), [&](const PanelGroup& one) { return one.has(role); });
    if (found == groups.end()) return std::nullopt;
    return static_cast<std::size_t>(found - groups.begin());
}

}  // namespace leitai::rubric
