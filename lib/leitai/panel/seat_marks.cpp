// Puts the marks of all sheets into the table of their round.
#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/panel/seat.hpp"

namespace leitai::panel {

using base::Text;
using issue::Code;

namespace {

/// Each judge's group, and whether it is a rival whose marks count nowhere.
void take_judges(Held& held, Reporter& report) {
    held.took_part.assign(held.judges(), 0);
    held.left_out.assign(held.judges(), 0);
    held.group_of.assign(held.judges(), 0);
    for (std::size_t j = 0; j < held.judges(); ++j) {
        const record::Judge& judge = held.panel->judges[j];
        if (const auto group = held.rules->group_of(judge.role)) {
            held.group_of[j] = static_cast<std::uint16_t>(*group);
        } else {
            // It belongs to no group, so whatever it marks counts nowhere.
            held.group_of[j] = static_cast<std::uint16_t>(held.groups());
            report(held,
                   Code::judge_in_no_group(Text::same(judge.id), rubric::role_title(judge.role),
                                           Text::same(held.rules->id)),
                   judge.place, held.record->place);
        }
        const bool rival = judge.home && held.entry_of.count(judge.home->number) != 0 &&
                           held.entries[held.entry_of.at(judge.home->number)].code == *judge.home;
        held.left_out[j] = held.rules->recusal == rubric::Recusal::rivals && rival ? 1 : 0;
    }
}

/// Sheets of one judge in one round, with what is found wrong with them.
class SheetTaker {
public:
    SheetTaker(Held& held, Reporter& report) : held_(held), report_(report), faulty_(held.judges()) {}

    void take(const record::Sheet& sheet) {
        const auto judge = held_.panel->find(sheet.judge);
        if (!judge && held_.panel->faulty) return;  // perhaps the judge that could not be read
        if (!judge) {
            return report_(held_,
                           Code::judge_not_on_panel(Text::same(sheet.judge), Text::same(held_.panel->id),
                                                    listed_ids(held_.panel->judges)),
                           sheet.place);
        }
        judge_ = *judge;
        sheet_ = &sheet;
        if (sheet.faulty) faulty_[judge_] = 1;
        find_names();
        for (const record::SheetMark& mark : sheet.marks) take(mark);
    }

private:
    /// The mark of the rules that each name of the sheet stands for; an unknown name is reported at its first mark.
    void find_names() {
        which_.clear();
        for (const std::string& name : sheet_->names) which_.push_back(held_.rules->mark(name));
        told_.assign(which_.size() + 1, 0);
    }

    std::optional<std::size_t> which(const record::SheetMark& mark) {
        const std::vector<rubric::PanelMark>& marks = held_.rules->marks;
        const bool lone = mark.name == record::SheetMark::lone;
        if (lone && marks.size() == 1) return 0;
        if (!lone && which_[mark.name]) return which_[mark.name];
        faulty_[judge_] = 1;
        char& told = told_[lone ? which_.size() : mark.name];
        if (told == 0 && lone)
            report_(held_, Code::number_for_several_marks(Text::same(held_.rules->id), listed_ids(marks)),
                    sheet_->place_of(mark));
        if (told == 0 && !lone) {
            report_(held_,
                    Code::unknown_panel_mark(Text::same(sheet_->names[mark.name]), Text::same(held_.rules->id),
                                             listed_ids(marks)),
                    sheet_->place_of(mark));
        }
        told = 1;
        return std::nullopt;
    }

    void take(const record::SheetMark& mark) {
        const auto m = which(mark);
        const auto entry = held_.entry_of.find(mark.village);
        if (entry == held_.entry_of.end() && !held_.contestants_known) return;
        if (entry == held_.entry_of.end()) {
            const base::RegionCode code{mark.village,
                                        held_.entries.empty() ? std::uint8_t{12} : held_.entries.front().code.digits};
            faulty_[judge_] = 1;
            report_(held_, Code::not_a_contestant(report_.named(code), Text::same(held_.record->id)),
                    sheet_->place_of(mark));
            return;
        }
        if (!m || !sound(mark, *m)) return;
        std::int64_t& to = held_.mark(entry->second, judge_, *m);
        held_.took_part[judge_] = 1;
        if (to == Held::no_mark) {
            to = rescale(mark.value(), rubric::Fact::mark_decimals)->units;
        } else {
            faulty_[judge_] = 1;
            twice_.push_back({entry->second, judge_, *m});
            report_(
                held_,
                Code::marked_twice_by_judge(Text::same(sheet_->judge), report_.named(held_.entries[entry->second].code),
                                            held_.rules->marks[*m].title),
                sheet_->place_of(mark));
        }
    }

    /// Marks are never clipped: one that cannot be given is missing.
    bool sound(const record::SheetMark& mark, std::size_t m) {
        const rubric::PanelMark& rule = held_.rules->marks[m];
        const auto written = rescale(mark.value(), rule.decimals);
        if (!written) {
            faulty_[judge_] = 1;
            report_(held_,
                    Code::sheet_mark_decimals_too_many(Text::same(to_string(mark.value())), rule.title,
                                                       Text::same(std::to_string(rule.decimals))),
                    sheet_->place_of(mark));
            return false;
        }
        const base::Rational value(mark.value());
        if (rule.least <= value && value <= rule.most) return true;
        faulty_[judge_] = 1;
        report_(held_,
                Code::sheet_mark_out_of_range(Text::same(to_string(mark.value())), rule.title,
                                              Text::same(to_string(rule.least)), Text::same(to_string(rule.most))),
                sheet_->place_of(mark));
        return false;
    }

public:
    struct Cell {
        std::size_t entry, judge, mark;
    };
    /// Marks that were given twice: nobody knows which one is meant.
    const std::vector<Cell>& twice() const { return twice_; }
    /// Judges about whose sheets something was reported already.
    const std::vector<char>& faulty() const { return faulty_; }

private:
    Held& held_;
    Reporter& report_;
    const record::Sheet* sheet_ = nullptr;
    std::size_t judge_ = 0;
    std::vector<std::optional<std::size_t>> which_;
    std::vector<char> told_;
    std::vector<Cell> twice_;
    std::vector<char> faulty_;  ///< by judge
};

/// Reports judges without a sheet and gaps that no recusal explains; their marks are missing.
void tell_gaps(Held& held, std::vector<char> told, Reporter& report) {
    std::string absent;
    std::size_t many = 0;
    for (std::size_t j = 0; j < held.judges(); ++j) {
        if (held.took_part[j] != 0) continue;
        ++many;
        if (many <= 10) base::add_to(absent, held.panel->judges[j].id, " ");
    }
    if (many > 10) absent += " …";
    if (many > 0) {
        report(held,
               Code::judges_without_valid_mark(Text::same(held.record->id), Text::same(std::to_string(many)),
                                               Text::same(absent)),
               held.record->place);
    }
    for (const record::Sheet* sheet : held.sheets) {
        const auto judge = held.panel->find(sheet->judge);
        if (!judge || held.took_part[*judge] == 0 || told[*judge] != 0) continue;
        told[*judge] = 1;  // once, however many sheets a judge handed in
        std::size_t gaps = 0;
        std::optional<std::size_t> first;
        for (std::size_t e = 0; e < held.entries.size(); ++e) {
            if (recused(held, *judge, e)) continue;
            for (std::size_t m = 0; m < held.rules->marks.size(); ++m) {
                if (held.mark(e, *judge, m) != Held::no_mark) continue;
                if (!first) first = e;
                ++gaps;
            }
        }
        if (gaps == 0) continue;
        report(held,
               Code::judge_left_marks_out(Text::same(sheet->judge), Text::same(std::to_string(gaps)),
                                          report.named(held.entries[*first].code)),
               sheet->place);
    }
}

}  // namespace

void take_marks(Held& held, Reporter& report) {
    for (const record::Ballots* ballots : held.ballots)
        report(held,
               Code::record_does_not_fit_round(Text::same(held.record->id), {"打分", "marks"}, {"测评票", "ballots"}),
               ballots->place);
    if (held.panel == nullptr) return;
    take_judges(held, report);
    held.marks.assign(held.entries.size() * held.judges() * held.rules->marks.size(), Held::no_mark);
    SheetTaker taker(held, report);
    for (const record::Sheet* sheet : held.sheets) taker.take(*sheet);
    for (const auto& [entry, judge, mark] : taker.twice()) held.mark(entry, judge, mark) = Held::no_mark;
    const bool any = std::any_of(held.took_part.begin(), held.took_part.end(), [](char part) { return part != 0; });
    if (any) tell_gaps(held, taker.faulty(), report);
    const rubric::Panel& rules = *held.rules;
    const auto took_part =
        held.judges() - static_cast<std::size_t>(std::count(held.took_part.begin(), held.took_part.end(), 0));
    if (!rules.quorum) return;
    const base::Rational there = rules.quorum->share ? base::Rational(static_cast<std::int64_t>(took_part)) /
                                                           base::Rational(static_cast<std::int64_t>(held.judges()))
                                                     : base::Rational(static_cast<std::int64_t>(took_part));
    held.quorate = rules.quorum->inclusive ? there >= rules.quorum->at : there > rules.quorum->at;
    if (held.quorate || !any) return;
    report(held,
           Code::quorum_not_reached(Text::same(held.record->id), Text::same(std::to_string(took_part)),
                                    Text::same(std::to_string(held.judges()))),
           held.record->place);
}

}  // namespace leitai::panel
