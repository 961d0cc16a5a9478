// Finds registers, fields and figures by their ids, and says what the built-in registers hold.
#include "leitai/rubric/books.hpp"

#include <algorithm>

#include "leitai/base/list.hpp"

namespace leitai::rubric {

using base::Text;
using Type = BookField::Type;

namespace {

template <class Id, class Item>
std::optional<Id> position(const std::vector<Item>& list, std::string_view id) {
    const auto found = std::find_if(list.begin(), list.end(), [id](const Item& item) { return item.id == id; });
    if (found == list.end()) return std::nullopt;
    return static_cast<Id>(found - list.begin());
}

BookField field(std::string id, Text title, Type type) {
    BookField made;
    made.id = std::move(id);
    made.title = std::move(title);
    made.type = type;
    return made;
}

BookField choice(std::string id, Text title, const std::vector<std::pair<std::string, Text>>& values) {
    BookField made = field(std::move(id), std::move(title), Type::choice);
    for (const auto& [value, words] : values) {
        made.values.push_back(value);
        made.value_titles.push_back(words);
    }
    return made;
}

BookField person() { return field("person", {"人员", "person"}, Type::person); }
BookField since() { return field("since", {"起始日期", "since"}, Type::date); }

Register built_in(std::string id, Text title, BookSource source, BelongsTo of, std::vector<BookField> fields) {
    Register made;
    made.id = std::move(id);
    made.title = std::move(title);
    made.source = source;
    made.of = of;
    made.fields = std::move(fields);
    return made;
}

BookField post() {
    return choice("post", {"职务", "post"},
                  {{"secretary", {"书记", "secretary"}},
                   {"deputy", {"副书记", "deputy secretary"}},
                   {"party_member", {"支委（党委）委员", "member of the Party committee"}},
                   {"director", {"村委会主任", "director"}},
                   {"deputy_director", {"村委会副主任", "deputy director"}},
                   {"village_member", {"村委会委员", "member of the village committee"}}});
}

BookField months() {
    BookField made = field("months", {"任职月数", "months in office"}, Type::number);
    made.decimals = 2;
    made.unit = "月";
    return made;
}

BookField role() {
    return choice("role", {"角色", "role"}, {{"lead", {"带动村", "lead"}}, {"assisted", {"被带村", "assisted"}}});
}

BookField joint_income() {
    BookField made = field("income", {"联建收益（本年累计）", "joint income (year to date)"}, Type::number);
    made.decimals = 2;
    made.unit = "万元";
    return made;
}

BookField level() {
    return choice("level", {"级别", "level"},
                  {{"village", {"村级练", "village"}},
                   {"township", {"镇级训", "township"}},
                   {"county", {"县级比", "county"}},
                   {"city", {"市级晒", "city"}}});
}

BookField form() {
    return choice("form", {"形式", "form"},
                  {{"drill", {"练兵", "drill"}},
                   {"league", {"联赛打擂", "league"}},
                   {"team", {"组团打擂", "teams"}},
                   {"lecture", {"书记讲堂", "lecture"}},
                   {"tour", {"观摩", "tour"}},
                   {"final", {"决赛", "final"}}});
}

}  // namespace

std::vector<Register> built_in_books() {
    const BookField held_on = field("on", {"日期", "day"}, Type::date);
    const auto follows = field("follows", {"接替离任者", "after somebody left"}, Type::yes_no);
    const auto centre = field("centre", {"是不是中心村", "is the centre"}, Type::yes_no);
    const auto leads = field("leads", {"带动村数", "lead villages"}, Type::count);
    const auto assisted = field("assisted", {"被带村数", "assisted villages"}, Type::count);
    const auto elected = field("newly_elected", {"换届后新任", "newly elected"}, Type::yes_no);
    return {
        built_in("team.terms", {"班子任职", "terms of office"}, BookSource::terms, BelongsTo::village,
                 {person(), post(), since(), field("left", {"离任日期", "left"}, Type::date), follows}),
        built_in("team.reserves", {"后备人才", "reserve talents"}, BookSource::reserves, BelongsTo::village,
                 {person(), since()}),
        built_in("roster.villages", {"村名册", "villages"}, BookSource::villages, BelongsTo::village,
                 {person(), since(), months(), elected}),
        built_in("panel.contests", {"比武活动", "contests"}, BookSource::contests, BelongsTo::nobody,
                 {level(), form(), held_on}),
        built_in("panel.contestants", {"参加比武者", "contestants"}, BookSource::contestants, BelongsTo::village,
                 {person(), level(), form(), held_on}),
        built_in("cluster.centres", {"中心村党委", "centre committees"}, BookSource::clusters, BelongsTo::village,
                 {since(), leads, assisted}),
        built_in("cluster.villages", {"联建村", "villages in joint building"}, BookSource::cluster_villages,
                 BelongsTo::village, {role(), centre, since(), joint_income()}),
    };
}

std::optional<BookFieldId> Register::field(std::string_view name) const { return position<BookFieldId>(fields, name); }

std::optional<StateId> Register::state(std::string_view name) const { return position<StateId>(states, name); }

std::optional<RegisterId> Books::find_register(std::string_view name) const {
    return position<RegisterId>(registers, name);
}

std::optional<FigureId> Books::figure(std::string_view name) const { return position<FigureId>(figures, name); }

bool Books::is_standing(FigureId figure) const {
    const Figure& of = figures[figure];
    if (of.is_counted()) return !of.on;
    return std::all_of(of.parts.begin(), of.parts.end(), [this](FigureId part) { return is_standing(part); });
}

std::vector<RegisterId> Books::registers_of(FigureId figure) const {
    const Figure& of = figures[figure];
    std::vector<RegisterId> all;
    if (of.is_counted()) all.push_back(of.of);
    for (const FigureId part : of.parts) {
        const std::vector<RegisterId> more = registers_of(part);
        all.insert(all.end(), more.begin(), more.end());
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

Text choice_words(const BookField& field, std::int64_t position) {
    if (field.type == Type::yes_no) return position == 1 ? Text{"是", "yes"} : Text{"否", "no"};
    const auto at = static_cast<std::size_t>(position);
    if (at < field.value_titles.size() && !field.value_titles[at].empty()) return field.value_titles[at];
    return at < field.values.size() ? Text::same(field.values[at]) : Text();
}

}  // namespace leitai::rubric
