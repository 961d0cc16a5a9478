// Writes a sheet from a round, the marks of its rules and its panel of judges.
#include "leitai/report/init/new_sheet.hpp"

#include <fmt/format.h>

#include "leitai/base/list.hpp"
#include "leitai/base/scored_unit.hpp"
#include "leitai/record/read/readers.hpp"
#include "leitai/report/init/key_line.hpp"
#include "leitai/text/gate.hpp"

namespace leitai::report {

using base::Lang;

namespace {

/// "report 听汇报，0～100，1位小数"
std::string mark_words(const rubric::PanelMark& mark, Lang lang) {
    const bool zh = lang == Lang::zh;
    const std::string least = base::to_string(mark.least), most = base::to_string(mark.most);
    std::string words = mark.id;
    if (mark.title.in(lang) != mark.id) words += (zh ? " " : ": ") + mark.title.in(lang);
    words += zh ? "，" + least + "～" + most : ", " + least + " to " + most;
    if (mark.decimals == 0) return words;
    const std::string places = std::to_string(mark.decimals);
    return words + (zh ? "，" + places + "位小数" : ", decimals: " + places);
}

/// The empty marks of one contestant.
std::string empty_marks(const rubric::Panel& rules) {
    if (rules.marks.size() == 1) return "";
    std::string list;
    for (const rubric::PanelMark& mark : rules.marks) base::add_to(list, mark.id + ": ", ", ");
    return " {" + list + "}";
}

}  // namespace

std::string new_sheet(const panel::Held& held, Lang lang) {
    const bool zh = lang == Lang::zh;
    const record::Round& round = *held.record;
    const std::vector<record::NamedTable> tables = record::sheet_tables(base::scored_units.front());
    const auto fields = tables.front().fields;
    const std::string title =
        round.title == round.id ? round.id : round.id + (zh ? "（" : " (") + round.title + (zh ? "）" : ")");
    std::string marks, judges;
    for (const rubric::PanelMark& mark : held.rules->marks)
        base::add_to(marks, mark_words(mark, lang), base::between_clauses.in(lang));
    for (std::size_t j = 0; j < held.judges(); ++j)
        base::add_to(judges, held.panel->judges[j].id, base::between_words.in(lang));
    std::string text = text::one_line((zh ? "# 评分表：" : "# Sheet: ") + title) + "\n";
    text += text::one_line((zh ? "# 打分项：" : "# Marks: ") + marks) + "\n";
    text += key_line(fields, "kind", "sheet", lang) + key_line(fields, "period", base::to_string(round.period), lang);
    text += key_line(fields, "round", round.id, lang);
    if (!judges.empty()) text += text::one_line((zh ? "# 评议团的评委：" : "# judges of the panel: ") + judges) + "\n";
    text += key_line(fields, "judge", "", lang) + key_line(fields, "marks", "", lang);
    for (const panel::Entry& entry : held.entries)
        text += fmt::format("  \"{}\":{}  # {}\n", base::to_string(entry.code), empty_marks(*held.rules),
                            text::one_line(entry.label));
    return text;
}

}  // namespace leitai::report
