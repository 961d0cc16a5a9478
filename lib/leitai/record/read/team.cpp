// The tables of keys of team records, and their reader.
#include "leitai/record/read/head.hpp"
#include "leitai/record/read/profile.hpp"
#include "leitai/record/read/readers.hpp"

namespace leitai::record {

using base::Text;
using issue::Code;
using yaml::Field;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;
using yaml::Value;

namespace {

constexpr std::string_view post_words[] = {posts[0].word, posts[1].word, posts[2].word, posts[3].word, posts[4].word};

enum TeamField : std::size_t { seats = register_own, terms, reserve };
constexpr Field team_table[] = {
    kind_row("team"),
    period_row,
    village_row,
    {"seats", Need::required, Shape::mapping, "各职务的职数（书记写在名册上）",
     "seats of each post but the secretary's",
     "{deputy: 1, party_member: 3, director: 1, deputy_director: 1, village_member: 3}"},
    {"terms", Need::required, Shape::list, "谁在什么职务上、从哪天到哪天",
     "who holds and held which post, from when to when",
     "[{post: deputy, id: P0101, since: 2021-10-28, born: 1976, education: college, term: 2}]"},
    {"reserve", Need::optional, Shape::list, "后备人才", "reserve talents",
     "[{id: R0301, since: 2022-06-01, born: 1994, education: bachelor}]"},
};

/// How many of each post there are.
constexpr Field seat_row(Post post, std::string_view example) {
    const PostWords& words = posts[static_cast<std::size_t>(post)];
    return {words.word, Need::optional, Shape::whole, words.zh, words.en, example};
}
constexpr Field seat_table[] = {
    seat_row(Post::deputy, "1"),          seat_row(Post::party_member, "3"),   seat_row(Post::director, "1"),
    seat_row(Post::deputy_director, "1"), seat_row(Post::village_member, "3"),
};

enum TermField : std::size_t { term_post, term_id, term_since, term_until, term_own };
constexpr Field term_table[] = {
    {"post", Need::required, Shape::choice, "职务", "post", "deputy", post_words},
    {"id", Need::required, Shape::word, "人员编号，不写姓名", "id of the person, never a name", "P0101"},
    {"since", Need::required, Shape::date, "任职日期", "in office since", "2021-10-28"},
    {"until", Need::optional, Shape::date, "离任日期（任职的最后一天）", "last day in office", "2023-05-12"},
    profile_rows[0],
    profile_rows[1],
    profile_rows[2],
};

enum ReserveField : std::size_t { reserve_id, reserve_since, reserve_own };
constexpr Field reserve_table[] = {
    {"id", Need::required, Shape::word, "人员编号，不写姓名", "id of the person, never a name", "R0301"},
    {"since", Need::required, Shape::date, "入库日期", "on the list since", "2022-06-01"},
    profile_rows[0],
    profile_rows[1],
    profile_rows[2],
};

void read_seats(Value value, Team& team, issue::Issues& issues) {
    const Mapping map(value, seat_table, {"职数", "seats"}, issues);
    for (std::size_t post = 0; post < post_count; ++post) {
        const std::int64_t number = map.whole_number(post).value_or(0);
        if (number > 999)
            report(issues, Code::expected_content_missing({"不大于 999 的整数", "a whole number up to 999"}),
                   map.at(post));
        team.seats[post] = static_cast<std::uint16_t>(number > 999 ? 999 : number);
    }
}

void read_term(Value item, Team& team, issue::Issues& issues) {
    const Mapping map(item, term_table, {"任职", "term of office"}, issues);
    Term term;
    const auto post = map.choice(term_post);
    const auto id = map.word(term_id);
    const auto since = map.date(term_since);
    term.until = map.date(term_until);
    term.profile = read_profile(map, term_own, issues);
    if (since && term.until && *term.until < *since) {
        report(issues,
               Code::office_ends_before_start(Text::same(base::to_string(*term.until)),
                                              Text::same(base::to_string(*since))),
               map.at(term_until));
    }
    if (!post || !id || !since) return;
    term.post = static_cast<Post>(*post);
    term.id = *id;
    term.since = *since;
    term.place = item.place();
    team.terms.push_back(std::move(term));
}

void read_reserve(Value item, Team& team, issue::Issues& issues) {
    const Mapping map(item, reserve_table, {"后备人才", "reserve talent"}, issues);
    Reserve talent;
    const auto id = map.word(reserve_id);
    const auto since = map.date(reserve_since);
    talent.profile = read_profile(map, reserve_own, issues);
    if (!id || !since) return;
    talent.id = *id;
    talent.since = *since;
    talent.place = item.place();
    team.reserve.push_back(std::move(talent));
}

}  // namespace

std::vector<NamedTable> team_tables(const base::ScoredUnit& /*unit*/) {
    return {
        {{}, team_table},
        {{"班子名册的 seats（职数）", "A team's seats"}, seat_table, "seats", "team.seats"},
        {{"班子名册的 terms（任职）每一项", "Each of a team's terms"}, term_table, "term", "team.terms"},
        {{"班子名册的 reserve（后备人才）每一项", "Each of a team's reserve"},
         reserve_table,
         "reserve",
         "team.reserve"},
    };
}

std::optional<Team> read_team(Value root, const rubric::Rubric& /*rubric*/, issue::Issues& issues) {
    const std::size_t before = issues.errors();
    const Mapping map(root, team_table, {"班子名册", "team record"}, issues);
    Team team;
    const bool head = read_register_head(map, team);
    if (map.has(seats)) read_seats(map.at(seats), team, issues);
    for (const Value item : map.list(terms)) read_term(item, team, issues);
    for (const Value item : map.list(reserve)) read_reserve(item, team, issues);
    if (!head || issues.errors() != before) return std::nullopt;
    return team;
}

}  // namespace leitai::record
