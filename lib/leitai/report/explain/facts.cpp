// Explain facts: what an indicator read, one labelled line a value, with where it stands and who says so.
#include <algorithm>
#include <map>
#include <set>

#include "leitai/base/list.hpp"
#include "leitai/report/explain/indicator.hpp"
#include "leitai/rubric/silence.hpp"
#include "leitai/rubric/value.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using cohort::Cell;
using score::FactRead;

namespace {

/// Everything that was read by the lines that `wanted` lets through, each fact of each period once.
template <class Wanted>
std::vector<FactRead> reads_of(const Explained& explained, const Wanted& wanted) {
    std::vector<FactRead> reads;
    for (const score::TraceLine& line : explained.trace.lines) {
        if (!wanted(line)) continue;
        for (const FactRead& read : line.reads) {
            const auto same = [&](const FactRead& known) {
                return known.fact == read.fact && known.period == read.period;
            };
            if (std::none_of(reads.begin(), reads.end(), same)) reads.push_back(read);
        }
    }
    return reads;
}

/// 本期, 上期, 同期; any other period by its name.
Text period_label(const Explained& explained, base::Period period) {
    const base::Period now = explained.subject.cohort.period;
    if (period == now) return {"本期", "Now"};
    if (period == base::Period{}) return {"以往", "Past"};
    if (period == base::same_period_last_year(now)) return {"同期", "Last year"};
    if (period == base::previous(now)) return {"上期", "Last period"};
    return Text::same(base::to_string(period));
}

std::string place_words(const Explained& explained, const Cell& cell) {
    return place_text(explained.map, explained.subject.cohort.place(cell));
}

const record::Detail* detail_of(const Explained& explained, rule::FactId fact, base::Period period, const Cell& cell) {
    for (const record::Detail& detail : explained.details) {
        if (detail.fact == fact && detail.period == period && detail.record == cell.record) return &detail;
    }
    return nullptr;
}

Text reporter(const Explained& explained, const record::Detail* detail, rubric::Level level) {
    return reporter_words(detail == nullptr ? "" : detail->by, level, *explained.subject.rubric.unit);
}

Text state_words(const Explained& explained, const FactRead& read) {
    const rubric::Fact& fact = explained.subject.rubric.facts[read.fact];
    switch (read.cell.state()) {
        case Cell::State::value:
            return value_with_unit(fact, stated(fact, read.cell));
        case Cell::State::bad:
            if (fact.supplied)
                return {"所依据的数据或记录不全，得不出", "cannot be told: what it stands on is missing"};
            return {"有错误，按未报处理", "in error, counts as not reported"};
        case Cell::State::unchecked:
            return {"上级尚未核定，按未报处理", "not yet checked, counts as not reported"};
        case Cell::State::inapplicable:
            return {"不适用", "has no meaning here"};
        case Cell::State::grown:
            return {"并入前的数合不起来，不能比", "before a merger, and not to be put together: not comparable"};
        case Cell::State::absent:
            break;
    }
    const cohort::Slot slot = explained.subject.cohort.needs.slot(read.period);
    const bool spoke = slot != cohort::no_slot && explained.subject.cohort.handed_in(explained.village, slot);
    if (spoke && rubric::silence_of(fact).speaks()) return rubric::silence_words(fact);
    return {"未报", "not reported"};
}

bool has_words(const rubric::Fact& fact) {
    using Type = rubric::FactType;
    return fact.type == Type::choice || fact.type == Type::yes_no || fact.type == Type::date;
}

/// The name of a file without the folder that the page names once.
std::string below(const std::string& folder, const std::string& file) {
    return file.starts_with(folder) ? file.substr(folder.size()) : file;
}

/// "集体收入32.00万元", "是否有活动场所：否": a number stands behind its name, a word behind a colon.
Text named(const rubric::Fact& fact, const Text& state) {
    return {fact.title.zh + (has_words(fact) ? "：" : "") + state.zh, fact.title.en + ": " + state.en};
}

/// Without what stands in brackets behind it: how to see more on the command line.
Text without_aside(const Text& words) {
    return {words.zh.substr(0, words.zh.find("（")), words.en.substr(0, words.en.find(" ("))};
}

/// Where a value stands, who reported it, and with what evidence.
Text source_words(const Explained& explained, const FactRead& read, const record::Detail* detail) {
    const std::string where = place_words(explained, read.cell);
    const rubric::Fact& fact = explained.subject.rubric.facts[read.fact];
    if (fact.supplied) {
        const Text from = without_aside(rubric::source_words(fact.from->kind));
        Text words = Text::same(where);
        base::add_to(words, {"由" + from.zh + "得出", "supplied from " + from.en}, base::between_phrases);
        return words;
    }
    const Text who = reporter(explained, detail, read.cell.level());
    Text words(where + "，" + who.zh, where + ", " + who.en);
    if (detail == nullptr || detail->evidence.empty()) return words;
    const Text evidence = base::listed(detail->evidence);
    return words + Text("；证明材料：" + evidence.zh, "; evidence: " + evidence.en);
}

void add_details(const record::Detail& detail, Lang lang, Lines& lines) {
    const Text events = base::listed(detail.events, base::between_clauses);
    if (!events.empty()) add(lines, {"明细", "Events"}, events, lang);
    if (!detail.note.empty()) add(lines, {"说明", "Note"}, Text::same(detail.note), lang);
    if (!detail.correction.empty()) add(lines, {"更正", "Corrected"}, Text::same(detail.correction), lang);
}

/// What other levels reported and was overruled.
void add_other_levels(const Explained& explained, const FactRead& read, Lang lang, Lines& lines) {
    const cohort::Cohort& cohort = explained.subject.cohort;
    const cohort::Slot slot = cohort.needs.slot(read.period);
    for (const cohort::OtherLevel& other : cohort.others) {
        if (other.village != explained.village || other.slot != slot || other.fact != read.fact) continue;
        if (other.cell.state() != Cell::State::value) continue;
        const record::Detail* detail = detail_of(explained, read.fact, read.period, other.cell);
        const rubric::Fact& fact = explained.subject.rubric.facts[read.fact];
        const Text said = value_with_unit(fact, stated(fact, other.cell));
        const Text who = reporter(explained, detail, other.cell.level());
        const std::string where = place_words(explained, other.cell);
        const bool agrees = other.cell.units == read.cell.units;
        const Text verdict =
            agrees ? Text("，与上面一致", ", which agrees") : Text("，以上面的为准", ", overruled by the above");
        add(lines, {"另报", "Also"},
            {said.zh + "，" + who.zh + "，" + where + verdict.zh, said.en + ", " + who.en + ", " + where + verdict.en},
            lang);
    }
}

/// The values that were put together, or could not be: of the village itself and of those that were merged into it.
void add_parts(const Explained& explained, const FactRead& read, Lang lang, Lines& lines) {
    const cohort::Cohort& cohort = explained.subject.cohort;
    const cohort::Slot slot = cohort.needs.slot(read.period);
    if (slot == cohort::no_slot) return;
    for (const cohort::PastPart& part : cohort.parts_of(explained.village, slot, read.fact)) {
        const bool silent = part.cell.state() == Cell::State::absent && !part.handed_in;
        const Text state = silent ? Text("当时没有填报", "handed in nothing then")
                                  : state_words(explained, {read.fact, read.period, part.cell});
        Text words(part.name + state.zh, part.name + ": " + state.en);
        if (part.cell.line != 0)
            base::add_to(words, Text::same(place_words(explained, part.cell)), base::between_phrases);
        add(lines, {"其中", "Of it"}, words, lang);
    }
}

void add_reads(const Explained& explained, const std::vector<FactRead>& reads, Lang lang, Lines& lines) {
    for (const FactRead& read : reads) {
        const rubric::Fact& fact = explained.subject.rubric.facts[read.fact];
        const Text state = state_words(explained, read);
        add(lines, period_label(explained, read.period), named(fact, state), lang);
        add_parts(explained, read, lang, lines);
        if (read.cell.state() == Cell::State::absent || read.cell.line == 0) continue;
        const record::Detail* detail = detail_of(explained, read.fact, read.period, read.cell);
        add(lines, {"出处", "Source"}, source_words(explained, read, detail), lang);
        if (detail != nullptr) add_details(*detail, lang, lines);
        add_other_levels(explained, read, lang, lines);
    }
}

/// "本期32.00万元（2023-Q2.yaml:6）"; what other levels said, where it was overruled; what a merged value is made of.
Text value_in_brief(const Explained& e, const FactRead& read, const std::string& folder) {
    const Text label = period_label(e, read.period), state = state_words(e, read);
    Text aside;
    if (read.cell.state() != Cell::State::absent && read.cell.line != 0) {
        aside = Text::same(below(folder, place_words(e, read.cell)));
    }
    Lines more;
    add_parts(e, read, Lang::zh, more);
    Lines english;
    add_parts(e, read, Lang::en, english);
    for (std::size_t i = 0; i < more.size(); ++i)
        base::add_to(aside, {more[i].label.zh + more[i].value.text, english[i].label.en + " " + english[i].value.text},
                     base::between_clauses);
    if (aside.empty()) return {label.zh + state.zh, label.en + " " + state.en};
    return {label.zh + state.zh + "（" + aside.zh + "）", label.en + " " + state.en + " (" + aside.en + ")"};
}

/// "农业农村局.yaml:18、20": a file, and lines of it.
Text lines_in(const std::string& file, const std::set<std::uint32_t>& lines) {
    Text numbers;
    for (const std::uint32_t line : lines) base::add_to(numbers, std::to_string(line), base::Between{"、", ","});
    return {file + ":" + numbers.zh, file + ":" + numbers.en};
}

}  // namespace

void add(Lines& lines, Text label, const Text& words, Lang lang) {
    lines.push_back({"", std::move(label), page::Cell::of(words.in(lang))});
}

Text facts_in_brief(const Explained& explained, rule::IndicatorId indicator, const std::string& folder) {
    const auto of_indicator = [&](const score::TraceLine& line) { return line.indicator == indicator; };
    std::vector<FactRead> reads = reads_of(explained, of_indicator);
    Text all;
    while (!reads.empty()) {
        const rule::FactId id = reads.front().fact;
        const auto rest =
            std::stable_partition(reads.begin(), reads.end(), [&](const FactRead& read) { return read.fact == id; });
        const Text& title = explained.subject.rubric.facts[id].title;
        Text values;
        for (auto read = reads.begin(); read != rest; ++read)
            base::add_to(values, value_in_brief(explained, *read, folder), base::between_phrases);
        reads.erase(reads.begin(), rest);
        base::add_to(all, {title.zh + "：" + values.zh, title.en + ": " + values.en}, base::between_clauses);
    }
    return all;
}

Text sources_in_brief(const Explained& explained, rule::IndicatorId indicator, const std::string& folder) {
    const auto of_indicator = [&](const score::TraceLine& line) { return line.indicator == indicator; };
    Text worded;
    std::map<std::string, std::set<std::uint32_t>> lines;
    for (const FactRead& read : reads_of(explained, of_indicator)) {
        const source::Place place = explained.subject.cohort.place(read.cell);
        const bool absent = read.cell.state() == Cell::State::absent;
        if (!absent && place.line != 0) lines[below(folder, explained.map[place.file].name)].insert(place.line);
        const rubric::Fact& fact = explained.subject.rubric.facts[read.fact];
        if (read.cell.state() == Cell::State::value && !has_words(fact)) continue;  // the arithmetic has it
        const Text label = period_label(explained, read.period), said = named(fact, state_words(explained, read));
        base::add_to(worded, {label.zh + said.zh, label.en + " " + said.en}, base::between_phrases);
    }
    Text sources;
    for (const auto& [file, all] : lines) base::add_to(sources, lines_in(file, all), base::between_phrases);
    if (worded.empty() || sources.empty()) return worded + sources;
    return {worded.zh + "（" + sources.zh + "）", worded.en + " (" + sources.en + ")"};
}

std::string folder_of_sources(const Explained& explained) {
    std::optional<std::string> folder;
    for (const score::TraceLine& line : explained.trace.lines) {
        for (const FactRead& read : line.reads) {
            if (read.cell.state() == Cell::State::absent || read.cell.line == 0) continue;
            const std::string where = place_words(explained, read.cell);
            if (!folder) folder = where;
            const auto differs = std::mismatch(folder->begin(), folder->end(), where.begin(), where.end());
            folder->erase(differs.first, folder->end());
        }
    }
    if (!folder) return {};
    return folder->substr(0, folder->rfind('/') + 1);
}

void add_facts(const Explained& explained, rule::IndicatorId indicator, Lang lang, Lines& lines) {
    const auto of_indicator = [&](const score::TraceLine& line) { return line.indicator == indicator; };
    add_reads(explained, reads_of(explained, of_indicator), lang, lines);
}

void add_facts_of_veto(const Explained& explained, rule::VetoId veto, Lang lang, Lines& lines) {
    const auto of_veto = [&](const score::TraceLine& line) { return line.veto == veto; };
    add_reads(explained, reads_of(explained, of_veto), lang, lines);
}

}  // namespace leitai::report
