// The table of keys of steps, their reader, and which keys go with which step.
#include <algorithm>
#include <array>

#include "leitai/record/read/head.hpp"
#include "leitai/record/read/readers.hpp"

namespace leitai::record {

using base::Text;
using issue::Code;
using yaml::Field;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;

namespace {

enum StepField : std::size_t {
    step_kind = head_own,
    step_on,
    step_by,
    step_seal,
    step_days,
    step_sha256,
    step_form,
    step_why
};
constexpr Field step_table[] = {
    kind_row("step"),
    period_row,
    {"step", Need::required, Shape::choice, "哪一步：frozen 封存，notice 公示，final 公布，reopened 重新开启",
     "which step: frozen, notice, final, or reopened", "frozen", step_kind_words},
    {"on", Need::required, Shape::date, "哪一天", "on which day", "2023-07-05"},
    {"by", Need::required, Shape::line, "哪个单位", "by which office", "区委组织部"},
    {"seal", Need::optional, Shape::word, "封存时写：封存的名称，见 seals 文件夹",
     "frozen: the seal, a folder in seals", "2023-Q2"},
    {"days", Need::optional, Shape::whole, "公示时写：几个工作日，从这一天算起",
     "notice: how many working days, this day counts", "5"},
    {"sha256", Need::optional, Shape::any,
     "封存时写：封存里 SHA256SUMS 的 SHA-256，代表整份封存；公示时可以写：公布的 notice.json 的 SHA-256",
     "frozen: SHA-256 of the seal's SHA256SUMS, which stands for the seal; notice: of the notice.json that was "
     "published",
     "9f86d081884c7d659a2feaa0c55ad015…"},
    {"form", Need::optional, Shape::whole, "公示时可以写：notice.json 的 form，不写就是封存时的",
     "notice: the form that notice.json names; that of the seal unless given", "2"},
    {"why", Need::optional, Shape::line, "重新开启时写：理由", "reopened: the reason", "异议 OB-1 成立"},
};

/// Which of the keys after `by` a step must have, and may have.
struct Keys {
    StepKind kind;
    StepField needed;
    std::optional<StepField> allowed, also_allowed;
};
constexpr Keys keys_of[] = {
    {StepKind::reopened, step_why, {}, {}},
    {StepKind::frozen, step_seal, step_sha256, {}},
    {StepKind::notice, step_days, step_sha256, step_form},
    {StepKind::final, step_by, {}, {}},
};

void check_keys(const Mapping& map, StepKind kind, issue::Issues& issues) {
    const Keys& keys =
        *std::find_if(std::begin(keys_of), std::end(keys_of), [&](const Keys& k) { return k.kind == kind; });
    if (!map.has(keys.needed) && keys.needed != step_by) {
        report(issues, Code::step_key_missing(words(kind), Text::same(step_table[keys.needed].key)), map.at(step_kind));
    }
    for (const StepField field : {step_seal, step_days, step_sha256, step_form, step_why}) {
        const bool may_stand = field == keys.needed || field == keys.allowed || field == keys.also_allowed;
        if (!map.has(field) || may_stand) continue;
        report(issues, Code::step_key_not_allowed(words(kind), Text::same(step_table[field].key)), map.key(field));
    }
}

}  // namespace

std::vector<NamedTable> step_tables(const base::ScoredUnit& /*unit*/) { return {NamedTable{{}, step_table}}; }

std::optional<Step> read_step(yaml::Value root, const rubric::Rubric& /*rubric*/, issue::Issues& issues) {
    const std::size_t before = issues.errors();
    const Mapping map(root, step_table, {"进程记录", "step"}, issues);
    Step step;
    const auto period = map.period(head_period);
    const auto kind = map.choice(step_kind);
    const auto day = map.date(step_on);
    step.by = map.line(step_by).value_or("");
    step.seal = map.word(step_seal).value_or("");
    step.sha256 = read_sha256(map, step_sha256, issues).value_or("");
    step.form = map.whole_number(step_form).value_or(0);
    step.why = map.line(step_why).value_or("");
    if (const auto days = map.whole_number(step_days)) {
        step.days = *days;
        step.days_place = map.at(step_days).place();
        if (*days < 1) report(issues, Code::notice_without_working_day, map.at(step_days));
    }
    if (kind) check_keys(map, static_cast<StepKind>(*kind), issues);
    if (!period || !kind || !day || issues.errors() != before) return std::nullopt;
    step.kind = static_cast<StepKind>(*kind);
    step.period = *period;
    step.on = *day;
    step.place = map.at(step_kind).place();
    step.on_place = map.at(step_on).place();
    step.seal_place = map.has(step_seal) ? map.at(step_seal).place() : step.place;
    step.sha256_place = map.has(step_sha256) ? map.at(step_sha256).place() : step.seal_place;
    return step;
}

}  // namespace leitai::record
