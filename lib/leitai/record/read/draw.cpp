// The tables of keys of draws, and their reader, which checks what one record can tell by itself.
#include <algorithm>
#include <array>

#include "leitai/base/list.hpp"
#include "leitai/record/read/head.hpp"
#include "leitai/record/read/readers.hpp"
#include "leitai/text/gate.hpp"

namespace leitai::record {

using base::Text;
using issue::Code;
using yaml::Field;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;
using yaml::Value;

namespace {

enum DrawField : std::size_t {
    draw_id = head_own,
    draw_title,
    draw_on,
    draw_candidates,
    draw_number,
    draw_strata,
    draw_seed,
    draw_questions,
    draw_not_again,
    draw_passed_over
};
constexpr Field draw_table[] = {
    kind_row("draw"),
    period_row,
    {"id", Need::required, Shape::word, "抽签的编号，不能重复", "id of the draw, used once", "cross-report-2023"},
    {"title", Need::required, Shape::both, "名称", "title", "乡镇党委书记跨级述职抽签"},
    {"on", Need::required, Shape::date, "抽签的日期", "the day of the draw", "2023-07-05"},
    {"candidates", Need::required, Shape::mapping, "候选", "who can be drawn", "{from: townships}"},
    {"number", Need::optional, Shape::whole, "抽几个；分层的不写，写 strata",
     "how many are drawn; with strata these say it", "3"},
    {"strata", Need::optional, Shape::mapping, "分层抽取：按什么分，各抽几个",
     "strata: what candidates are divided by, and how many are drawn of each", "{by: county, each: 2}"},
    {"seed", Need::required, Shape::mapping, "口令：事先公开、决定次序的一行文字",
     "seed: the line of text, public beforehand, that decides",
     "{text: 双色球第0000000期开奖号码, fixed_on: 2023-07-01}"},
    {"questions", Need::optional, Shape::mapping, "点题问询：题库，每人几题",
     "set questions: the pool, and how many each", "{pool: [{id: Q01, title: …}, {id: Q02, title: …}], each: 1}"},
    {"not_again", Need::optional, Shape::mapping, "以前抽中过的不再抽", "who was drawn before is not drawn again",
     "{since: 2023-01-01}"},
    {"passed_over", Need::optional, Shape::list, "回避、缺席的，由下一个递补",
     "who is recused or absent: the next in line takes the place",
     "[{code: \"359902101\", reason: absent, why: 病假, by: 市委组织部}]"},
};

enum CandidatesField : std::size_t { candidates_list, candidates_from };
constexpr Field candidates_table[] = {
    {"list", Need::optional, Shape::list, "逐个写明", "written down one by one",
     "[{code: \"359902101\", name: 东溪镇}]"},
    {"from", Need::optional, Shape::choice,
     "取自抽签那天的名册：townships 乡镇、villages 村、secretaries 书记（编号），或本期评议团的 judges 评委（编号）",
     "of the roster in force on the day: townships, villages, secretaries (their ids); or judges (their ids) of the "
     "period's panels",
     "townships", draw_from_words},
};

enum CandidateField : std::size_t { candidate_code, candidate_name, candidate_group };
constexpr Field candidate_table[] = {
    {"code", Need::required, Shape::word, "代码，名次由它算出", "its code, from which the order is computed",
     "\"359902101\""},
    {"name", Need::optional, Shape::both, "名称", "name", "东溪镇"},
    {"group", Need::optional, Shape::word, "按 group 分层时：属于哪一组", "its group, where strata are by group",
     "山区"},
};

enum StrataField : std::size_t { strata_by, strata_each, strata_each_of };
constexpr Field strata_table[] = {
    {"by", Need::required, Shape::choice, "按什么分：county 县（填报单位），township 乡镇，group 候选的 group",
     "county (reporting unit), township, or the group of each candidate", "county", draw_by_words},
    {"each", Need::optional, Shape::whole, "每层抽几个", "how many of each", "2"},
    {"each_of", Need::optional, Shape::mapping, "各层不同时，逐层写明抽几个", "how many, stratum by stratum",
     "{\"359901\": 2, \"359902\": 1}"},
};

enum SeedField : std::size_t { seed_text, seed_fixed_on, seed_sha256, seed_published_on };
constexpr Field seed_table[] = {
    {"text", Need::required, Shape::line, "口令原文", "the seed itself", "双色球第0000000期开奖号码"},
    {"fixed_on", Need::required, Shape::date, "哪一天定下、公开（开奖、宣读）",
     "the day since which it is fixed and known", "2023-07-01"},
    {"sha256", Need::optional, Shape::any, "口令公开以前公布的 SHA-256",
     "the SHA-256 that was published before the seed was known", "9f86d081884c7d659a2feaa0c55ad015…"},
    {"published_on", Need::optional, Shape::date, "哪一天公布这个 SHA-256", "the day on which that was published",
     "2023-06-28"},
};

enum QuestionsField : std::size_t { questions_pool, questions_each };
constexpr Field questions_table[] = {
    {"pool", Need::required, Shape::list, "题库", "the questions", "[{id: Q01, title: …}]"},
    {"each", Need::required, Shape::whole, "每人几题", "how many for each who is drawn", "2"},
};

enum QuestionField : std::size_t { question_id, question_title };
constexpr Field question_table[] = {
    {"id", Need::required, Shape::word, "题号", "id of the question", "Q01"},
    {"title", Need::required, Shape::both, "题目", "the question", "村集体收入怎样增长"},
};

enum NotAgainField : std::size_t { again_of, again_since };
constexpr Field not_again_table[] = {
    {"of", Need::optional, Shape::list, "这几次抽签抽中的", "those drawn in these draws", "[cross-report-2022]"},
    {"since", Need::optional, Shape::date, "从这一天起各次抽签抽中的", "those drawn in any draw from this day on",
     "2023-01-01"},
};

enum PassedField : std::size_t { passed_code, passed_reason, passed_why, passed_by };
constexpr Field passed_table[] = {
    {"code", Need::required, Shape::word, "候选的代码", "code of the candidate", "\"359902101\""},
    {"reason", Need::required, Shape::choice, "recused 回避，absent 缺席", "recused or absent", "absent",
     passed_over_words},
    {"why", Need::required, Shape::line, "理由", "why", "病假"},
    {"by", Need::required, Shape::line, "谁定的", "who decided", "市委组织部"},
};

/// What the readers of a draw's parts share.
struct DrawReading {
    Draw& draw;
    issue::Issues& issues;

    /// Reports an entry whose code or id another one has.
    template <class List, class Id>
    void refuse_twice(const List& list, const Id& id, const Text& what, std::string_view word, Value at) const {
        const auto same = std::find_if(list.begin(), list.end(), [&](const auto& one) { return id(one) == word; });
        if (same != list.end()) report(issues, Code::draw_entry_twice(what, Text::same(word)), at, same->place);
    }
    /// Whether exactly one of two keys stands there; reported otherwise.
    bool one_of(const Mapping& map, const Text& what, std::size_t a, std::string_view a_key, std::size_t b,
                std::string_view b_key) const {
        if (map.has(a) != map.has(b)) return true;
        const std::array<std::string_view, 2> keys = {a_key, b_key};
        if (map.ok()) report(issues, Code::draw_states_other_than_one(what, base::listed(keys)), map.whole());
        return false;
    }
    /// How many are drawn: 1 at least.
    std::int64_t number(const Mapping& map, std::size_t row, std::string_view key) const {
        const auto count = map.whole_number(row);
        if (count && *count == 0) report(issues, Code::draw_of_nothing(Text::same(key)), map.at(row));
        return count.value_or(0);
    }
};

void read_candidate(const DrawReading& reading, Value item) {
    DrawCandidate one;
    one.place = item.place();
    std::optional<std::string> code;
    if (item.is_mapping()) {
        const Mapping map(item, candidate_table, {"候选", "candidate"}, reading.issues);
        code = map.word(candidate_code);
        if (map.has(candidate_code)) one.place = map.at(candidate_code).place();
        if (auto name = map.both(candidate_name)) one.name = std::move(*name);
        one.group = map.word(candidate_group).value_or("");
    } else {
        code = yaml::read_word(item, reading.issues);
    }
    if (!code) return;
    one.code = std::move(*code);
    if (one.name.empty()) one.name = Text::same(one.code);
    const auto id = [](const DrawCandidate& other) { return other.code; };
    reading.refuse_twice(reading.draw.listed, id, {"候选", "candidate"}, one.code, item);
    reading.draw.listed.push_back(std::move(one));
}

void read_candidates(const DrawReading& reading, Value value) {
    const Mapping map(value, candidates_table, {"candidates（候选）", "candidates"}, reading.issues);
    reading.draw.candidates_place = value.place();
    if (!map.complete()) return;
    if (!reading.one_of(map, {"candidates（候选）", "“candidates”"}, candidates_list, "list", candidates_from, "from"))
        return;
    if (const auto from = map.choice(candidates_from)) reading.draw.from = static_cast<DrawFrom>(*from + 1);
    for (const Value item : map.list(candidates_list)) read_candidate(reading, item);
}

void read_each_of(const DrawReading& reading, Value value) {
    if (!yaml::expect_mapping(value, {"each_of", "each_of"}, reading.issues)) return;
    if (!yaml::check_keys(value, reading.issues)) return;
    for (Value key = value.first(); !(key == value.last()); key = key.next().next()) {
        const auto places = yaml::read_whole(key.next(), reading.issues);
        if (places) reading.draw.each_of.push_back({std::string(key.text()), *places, key.place()});
    }
    std::sort(reading.draw.each_of.begin(), reading.draw.each_of.end(),
              [](const StratumPlaces& a, const StratumPlaces& b) { return a.stratum < b.stratum; });
    const bool none = std::all_of(reading.draw.each_of.begin(), reading.draw.each_of.end(),
                                  [](const StratumPlaces& one) { return one.places == 0; });
    if (none) report(reading.issues, Code::draw_of_nothing(Text::same("each_of")), value);
}

/// How many are drawn, of all or of each stratum.
void read_places(const DrawReading& reading, const Mapping& map) {
    if (map.complete() && !reading.one_of(map, {"抽签", "a draw"}, draw_number, "number", draw_strata, "strata"))
        return;
    reading.draw.each = reading.number(map, draw_number, "number");
    if (map.has(draw_number)) reading.draw.places_place = map.at(draw_number).place();
    if (!map.has(draw_strata)) return;
    const Mapping strata(map.at(draw_strata), strata_table, {"strata（分层）", "strata"}, reading.issues);
    reading.draw.places_place = map.at(draw_strata).place();
    if (!strata.complete()) return;
    const auto by = strata.choice(strata_by);
    if (by) reading.draw.by = static_cast<DrawBy>(*by + 1);
    if (!reading.one_of(strata, {"strata（分层）", "“strata”"}, strata_each, "each", strata_each_of, "each_of")) return;
    reading.draw.each = reading.number(strata, strata_each, "each");
    if (strata.has(strata_each)) reading.draw.places_place = strata.at(strata_each).place();
    if (strata.has(strata_each_of)) read_each_of(reading, strata.at(strata_each_of));
}

/// Why a text that can be read cannot be a seed; empty where it can.
Text unusable_seed(const std::string& text) {
    if (!text::passes(text)) return {"有看不见的字符", "it holds characters that nobody sees"};
    constexpr std::string_view wide_blank = "\u3000";
    const bool blank =
        text.front() == ' ' || text.back() == ' ' || text.starts_with(wide_blank) || text.ends_with(wide_blank);
    return blank ? Text("首尾有空格", "it begins or ends with a blank") : Text();
}

void read_seed(const DrawReading& reading, Value value) {
    const Mapping map(value, seed_table, {"seed（口令）", "seed"}, reading.issues);
    DrawSeed& seed = reading.draw.seed;
    if (const auto text = map.line(seed_text)) {
        seed.text = *text;
        seed.text_place = map.at(seed_text).place();
        if (const Text why = unusable_seed(seed.text); !why.empty())
            report(reading.issues, Code::draw_seed_unusable(why), map.at(seed_text));
    }
    const auto fixed = map.date(seed_fixed_on);
    if (fixed) seed.fixed_on = *fixed;
    seed.sha256 = read_sha256(map, seed_sha256, reading.issues).value_or("");
    seed.published_on = map.date(seed_published_on);
    if (map.has(seed_sha256)) seed.sha256_place = map.at(seed_sha256).place();
    if (map.has(seed_sha256) != map.has(seed_published_on)) {
        const Text there = Text::same(map.has(seed_sha256) ? "sha256" : "published_on");
        const Text missing = Text::same(map.has(seed_sha256) ? "published_on" : "sha256");
        report(reading.issues, Code::draw_key_goes_with(there, missing),
               map.key(map.has(seed_sha256) ? seed_sha256 : seed_published_on));
    }
    if (fixed && seed.published_on && *seed.published_on > *fixed) {
        report(reading.issues,
               Code::draw_seed_hash_late(Text::same(base::to_string(*seed.published_on)),
                                         Text::same(base::to_string(*fixed))),
               map.at(seed_published_on));
    }
    if (fixed && reading.draw.on.ok() && *fixed > reading.draw.on) {
        report(reading.issues,
               Code::draw_seed_fixed_late(Text::same(base::to_string(*fixed)),
                                          Text::same(base::to_string(reading.draw.on))),
               map.at(seed_fixed_on));
    }
}

void read_questions(const DrawReading& reading, Value value) {
    const Mapping map(value, questions_table, {"questions（点题）", "questions"}, reading.issues);
    std::vector<DrawQuestion>& pool = reading.draw.questions;
    const std::size_t before = reading.issues.errors();
    for (const Value item : map.list(questions_pool)) {
        const Mapping question(item, question_table, {"题目", "question"}, reading.issues);
        auto id = question.word(question_id);
        auto title = question.both(question_title);
        if (!id || !title) continue;
        reading.refuse_twice(
            pool, [](const DrawQuestion& one) { return one.id; }, {"题目", "question"}, *id, question.at(question_id));
        pool.push_back({std::move(*id), std::move(*title), question.at(question_id).place()});
    }
    reading.draw.questions_each = reading.number(map, questions_each, "each");
    const auto size = static_cast<std::int64_t>(pool.size());
    if (!map.complete() || reading.draw.questions_each <= size || reading.issues.errors() != before) return;
    report(reading.issues,
           Code::draw_pool_too_small(Text::same(std::to_string(reading.draw.questions_each)),
                                     Text::same(std::to_string(size))),
           map.at(questions_each));
}

void read_not_again(const DrawReading& reading, Value value) {
    const Mapping map(value, not_again_table, {"not_again（不再抽）", "not_again"}, reading.issues);
    reading.draw.not_again_place = value.place();
    if (!map.complete() ||
        !reading.one_of(map, {"not_again（不再抽）", "“not_again”"}, again_of, "of", again_since, "since"))
        return;
    reading.draw.not_again_since = map.date(again_since);
    for (const Value item : map.list(again_of)) {
        if (auto id = yaml::read_word(item, reading.issues))
            reading.draw.not_again.emplace_back(std::move(*id), item.place());
    }
}

void read_passed_over(const DrawReading& reading, Value item) {
    const Mapping map(item, passed_table, {"回避、缺席的", "one who is passed over"}, reading.issues);
    PassedOver one;
    const auto code = map.word(passed_code);
    const auto reason = map.choice(passed_reason);
    one.why = map.line(passed_why).value_or("");
    one.by = map.line(passed_by).value_or("");
    if (!code || !reason) return;
    one.code = *code;
    one.reason = static_cast<PassedOverFor>(*reason);
    one.place = map.at(passed_code).place();
    const auto id = [](const PassedOver& other) { return other.code; };
    reading.refuse_twice(reading.draw.passed_over, id, {"passed_over 里的", "passed over"}, one.code,
                         map.at(passed_code));
    reading.draw.passed_over.push_back(std::move(one));
}

}  // namespace

std::vector<NamedTable> draw_tables(const base::ScoredUnit& /*unit*/) {
    return {
        {{}, draw_table},
        {{"抽签的 candidates（候选）", "The candidates of a draw"},
         candidates_table,
         "draw_candidates",
         "draw.candidates"},
        {{"candidates.list（候选名单）每一项，或只写代码", "Each of candidates.list, or its code alone"},
         candidate_table,
         "draw_candidate",
         "draw_candidates.list",
         yaml::Stands::or_plain},
        {{"抽签的 strata（分层）", "The strata of a draw"}, strata_table, "draw_strata", "draw.strata"},
        {{"抽签的 seed（口令）", "The seed of a draw"}, seed_table, "draw_seed", "draw.seed"},
        {{"抽签的 questions（点题）", "The questions of a draw"}, questions_table, "draw_questions", "draw.questions"},
        {{"questions.pool（题库）每一项", "Each of questions.pool"},
         question_table,
         "draw_question",
         "draw_questions.pool"},
        {{"抽签的 not_again（不再抽）", "The not_again of a draw"},
         not_again_table,
         "draw_not_again",
         "draw.not_again"},
        {{"抽签的 passed_over（回避、缺席）每一项", "Each of a draw's passed_over"},
         passed_table,
         "draw_passed_over",
         "draw.passed_over"},
    };
}

std::optional<Draw> read_draw(Value root, const rubric::Rubric& /*rubric*/, issue::Issues& issues) {
    const std::size_t before = issues.errors();
    const Mapping map(root, draw_table, {"抽签", "draw"}, issues);
    Draw draw;
    const DrawReading reading{draw, issues};
    const auto period = map.period(head_period);
    draw.id = map.word(draw_id).value_or("");
    if (auto title = map.both(draw_title)) draw.title = std::move(*title);
    if (const auto on = map.date(draw_on)) draw.on = *on;
    if (map.has(draw_candidates)) read_candidates(reading, map.at(draw_candidates));
    read_places(reading, map);
    if (map.has(draw_seed)) read_seed(reading, map.at(draw_seed));
    if (map.has(draw_questions)) read_questions(reading, map.at(draw_questions));
    if (map.has(draw_not_again)) read_not_again(reading, map.at(draw_not_again));
    for (const Value item : map.list(draw_passed_over)) read_passed_over(reading, item);
    if (!period || issues.errors() != before) return std::nullopt;
    draw.period = *period;
    draw.place = map.at(draw_id).place();
    return draw;
}

}  // namespace leitai::record
