// Reads a file of awards: first which there are, then what each says, then the order in which they are decided.
#include <algorithm>

#include "leitai/rubric/read/awards/award_reader.hpp"
#include "leitai/rubric/read/tables_awards.hpp"

namespace leitai::rubric {

namespace {

namespace a = tables::award;
namespace h = tables::award_theme;
namespace t = tables::awards;

constexpr std::size_t most_awards = 200;

using Ids = std::unordered_map<std::string, source::Place>;

/// Letters, digits, _ and -: a point parts an award from its theme.
bool check_id(Reader& reader, Value at, const std::string& id) {
    if (id.find('.') == std::string::npos) return true;
    refuse_award(reader, {"代号“" + id + "”里不能有点", "the id “" + id + "” has a point in it"}, at);
    return false;
}

/// Enters one award, or each of its themes.
void enter_award(Reader& reader, const yaml::Mapping& mapping, Ids& ids, std::vector<AwardSource>& sources) {
    Awards& awards = *reader.rubric.awards;
    Award award;
    award.id = award.family = mapping.word(a::award).value_or("");
    award.title = mapping.both(a::title).value_or(same(award.id));
    award.of_year = mapping.choice(a::period).value_or(0) == 1;
    award.place = mapping.has(a::award) ? mapping.at(a::award).place() : mapping.whole().place();
    if (award.id.empty() || !check_id(reader, mapping.at(a::award), award.id) ||
        !enter_id(reader, ids, mapping.at(a::award), award.id))
        return;
    const auto first = static_cast<AwardId>(awards.list.size());
    if (!mapping.has(a::themes)) {
        if (mapping.has(a::one_theme_each))
            reader.report(Code::companion_key_missing(same("themes"), quoted("one_theme_each")),
                          mapping.key(a::one_theme_each));
        sources.push_back({mapping, std::nullopt, first});
        awards.list.push_back(std::move(award));
        return;
    }
    Ids themes;
    const std::vector<Value> list = mapping.list(a::themes);
    if (list.empty() && mapping.at(a::themes).is_sequence())
        reader.report(Code::expected_content_missing({"至少一个主题", "at least one theme"}), mapping.at(a::themes));
    for (const Value item : list) {
        const yaml::Mapping theme(item, h::rows, {"主题", "theme"}, reader.issues);
        const std::string id = theme.ok() ? theme.word(h::theme).value_or("") : "";
        if (id.empty() || !check_id(reader, theme.at(h::theme), id) ||
            !enter_id(reader, themes, theme.at(h::theme), id))
            continue;
        Award one = award;
        one.id = award.family + "." + id;
        const base::Text title = theme.both(h::title).value_or(same(id));
        one.title = {award.title.zh + "·" + title.zh, award.title.en + ", " + title.en};
        one.place = theme.at(h::theme).place();
        one.one_theme_each = mapping.yes_no(a::one_theme_each).value_or(false);
        sources.push_back({mapping, theme, first});
        awards.list.push_back(std::move(one));
    }
}

/// Puts each award behind those that it refers to, and reports circles.
class Order {
public:
    Order(Reader& reader) : reader_(reader), awards_(*reader.rubric.awards), states_(awards_.list.size()) {}

    void run() {
        for (AwardId one = 0; one < awards_.list.size(); ++one) follow(one);
    }

private:
    enum class State : std::uint8_t { fresh, open, done };

    void follow(AwardId id) {
        if (states_[id] != State::fresh) return;
        states_[id] = State::open;
        chain_.push_back(id);
        const Award& award = awards_.list[id];
        for (const auto* refs : {&award.with, &award.not_with}) {
            for (const AwardRef& ref : *refs) each(ref.any);
        }
        each(award.earlier_themes);
        chain_.pop_back();
        states_[id] = State::done;
        awards_.order.push_back(id);
    }

    void each(const std::vector<AwardId>& others) {
        for (const AwardId other : others) {
            if (states_[other] == State::open) return report(other);
            follow(other);
        }
    }

    void report(AwardId from) {
        std::string words;
        for (auto at = std::find(chain_.begin(), chain_.end(), from); at != chain_.end(); ++at)
            words += awards_.list[*at].id + " → ";
        reader_.issues.add(Code::awards_in_circle(same(words + awards_.list[from].id)),
                           awards_.list[chain_.back()].place);
    }

    Reader& reader_;
    Awards& awards_;
    std::vector<State> states_;
    std::vector<AwardId> chain_;
};

void read_head_of(Reader& reader, const yaml::Mapping& head, Awards& awards) {
    awards.id = head.word(t::awards).value_or("");
    awards.version = read_version(reader, head, t::version);
    awards.title = head.both(t::title).value_or(base::Text());
    awards.note = head.both(t::note).value_or(base::Text());
    if (const auto since = head.period(t::since)) awards.since = *since;
}

/// What is said of all themes of an award is read once, and then what each says itself.
void read_bodies(Reader& reader, const std::vector<AwardSource>& sources) {
    Awards& awards = *reader.rubric.awards;
    Award shared;
    for (AwardId id = 0; id < awards.list.size(); ++id) {
        Award& award = awards.list[id];
        const AwardSource& source = sources[id];
        if (source.first_theme == id) {
            shared = award;
            read_award_body(reader, source.mapping, shared);
            read_award_refs(reader, source.mapping, shared);
        }
        Award made = shared;
        made.id = award.id;
        made.title = award.title;
        made.place = award.place;
        award = std::move(made);
        if (source.theme) read_theme(reader, source.mapping, *source.theme, award);
    }
}

}  // namespace

void read_awards(Reader& reader, Value root) {
    const yaml::Mapping head(root, t::rows, {"评先办法", "file of awards"}, reader.issues);
    if (!head.ok()) return;
    Awards& awards = reader.rubric.awards.emplace();
    read_head_of(reader, head, awards);
    const std::vector<Value> list = head.list(t::list);
    if (list.empty() && head.has(t::list) && head.at(t::list).is_sequence())
        reader.report(Code::expected_content_missing({"至少一项评先", "at least one award"}), head.at(t::list));
    Ids ids;
    std::vector<AwardSource> sources;
    for (const Value item : list) {
        const yaml::Mapping one(item, a::rows, {"评先", "award"}, reader.issues);
        if (one.ok()) enter_award(reader, one, ids, sources);
    }
    if (awards.list.size() > most_awards)
        return reader.report(Code::too_many_entries({"评先", "awards"}, base::Text{"200 项", "200"}), head.at(t::list));
    read_bodies(reader, sources);
    for (AwardId id = 0; id < awards.list.size(); ++id) {
        Award& award = awards.list[id];
        for (AwardId other = sources[id].first_theme; award.one_theme_each && other < id; ++other)
            award.earlier_themes.push_back(other);
    }
    Order(reader).run();
}

}  // namespace leitai::rubric
