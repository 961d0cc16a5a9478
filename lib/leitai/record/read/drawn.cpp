// The tables of keys of the outcomes of draws, and their reader.
#include "leitai/record/read/head.hpp"
#include "leitai/record/read/readers.hpp"

namespace leitai::record {

using yaml::Field;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;
using yaml::Value;

namespace {

enum DrawnField : std::size_t {
    drawn_draw = head_own,
    drawn_seed_sha256,
    drawn_candidates,
    drawn_candidates_sha256,
    drawn_lines
};
constexpr Field drawn_table[] = {
    kind_row("drawn"),
    period_row,
    {"draw", Need::required, Shape::word, "哪一次抽签", "which draw", "cross-report-2023"},
    {"seed_sha256", Need::required, Shape::any, "口令的 SHA-256", "SHA-256 of the seed",
     "9f86d081884c7d659a2feaa0c55ad015…"},
    {"candidates", Need::required, Shape::list, "全部候选的代码，按字节排序",
     "the codes of all candidates, sorted by bytes", "[\"359902101\", \"359902102\"]"},
    {"candidates_sha256", Need::required, Shape::any, "候选名单的 SHA-256：每个代码一行",
     "SHA-256 of the candidates: a line for each code", "9f86d081884c7d659a2feaa0c55ad015…"},
    {"drawn", Need::required, Shape::list, "抽中的", "who was drawn", ""},
};

enum LineField : std::size_t { line_stratum, line_place, line_code, line_key, line_questions };
constexpr Field line_table[] = {
    {"stratum", Need::optional, Shape::word, "分层的：哪一层", "its stratum, where there are any", "\"359902\""},
    {"place", Need::required, Shape::whole, "在那一层第几个", "its place in that stratum", "1"},
    {"code", Need::required, Shape::word, "代码", "its code", "\"359902101\""},
    {"key", Need::required, Shape::any, "键", "its key", "00c3…"},
    {"questions", Need::optional, Shape::list, "抽到的题，按次序", "its questions, in their order", "[Q03, Q07]"},
};

/// A list of words.
std::vector<std::string> read_words(const Mapping& map, std::size_t row, issue::Issues& issues) {
    std::vector<std::string> words;
    for (const Value item : map.list(row)) {
        if (auto word = yaml::read_word(item, issues)) words.push_back(std::move(*word));
    }
    return words;
}

DrawnLine read_drawn_line(Value item, issue::Issues& issues) {
    const Mapping map(item, line_table, {"抽中的", "one who was drawn"}, issues);
    DrawnLine line;
    line.stratum = map.word(line_stratum).value_or("");
    line.place = map.whole_number(line_place).value_or(0);
    line.code = map.word(line_code).value_or("");
    line.key = read_sha256(map, line_key, issues).value_or("");
    line.questions = read_words(map, line_questions, issues);
    line.at = map.has(line_code) ? map.at(line_code).place() : item.place();
    return line;
}

}  // namespace

std::vector<NamedTable> drawn_tables(const base::ScoredUnit& /*unit*/) {
    return {
        {{}, drawn_table},
        {{"抽签结果的 drawn（抽中的）每一项", "Each of an outcome's drawn"}, line_table, "drawn_line", "drawn.drawn"},
    };
}

std::optional<Drawn> read_drawn(Value root, const rubric::Rubric& /*rubric*/, issue::Issues& issues) {
    const std::size_t before = issues.errors();
    const Mapping map(root, drawn_table, {"抽签结果", "outcome of a draw"}, issues);
    Drawn drawn;
    const auto period = map.period(head_period);
    drawn.draw = map.word(drawn_draw).value_or("");
    drawn.seed_sha256 = read_sha256(map, drawn_seed_sha256, issues).value_or("");
    drawn.candidates = read_words(map, drawn_candidates, issues);
    drawn.candidates_sha256 = read_sha256(map, drawn_candidates_sha256, issues).value_or("");
    for (const Value item : map.list(drawn_lines)) drawn.lines.push_back(read_drawn_line(item, issues));
    if (!period || issues.errors() != before) return std::nullopt;
    drawn.period = *period;
    drawn.place = map.at(drawn_draw).place();
    drawn.seed_place = map.at(drawn_seed_sha256).place();
    drawn.candidates_place = map.at(drawn_candidates).place();
    drawn.sha256_place = map.at(drawn_candidates_sha256).place();
    drawn.lines_place = map.at(drawn_lines).place();
    return drawn;
}

}  // namespace leitai::record
