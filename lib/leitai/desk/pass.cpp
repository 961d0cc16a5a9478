// Puts the tables of each workbook to the files in which their records stand.
#include "leitai/desk/pass.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "leitai/base/failure.hpp"
#include "leitai/record/kinds.hpp"
#include "leitai/source/documents.hpp"
#include "leitai/source/find.hpp"

namespace leitai::desk {

using Layout = FormOf::Layout;

namespace {

bool is_return(const FormOf& of) { return of.layout == Layout::facts || of.layout == Layout::events; }

/// The lines at the head of a file that say what was corrected in it and why.
constexpr std::string_view amended = "# 更正：";

class Composer {
public:
    Composer(const Desk& desk, const std::vector<Handed>& handed, const std::vector<CellAt>& left_out)
        : desk_(desk), handed_(handed), left_out_(left_out) {}

    Pass all() {
        for (const Recognized& one : desk_.books) {
            pass_.filled.push_back(false);
            book(one);
        }
        return std::move(pass_);
    }

private:
    void book(const Recognized& book) {
        std::vector<RowsOf> all;
        for (const Table& table : book.tables) {
            ReadRows read = read_rows(book.number, table, desk_.contestants, book.shared.meta.period, left_out_);
            for (Reading& one : read.readings) pass_.readings.push_back(std::move(one));
            for (CellFault& one : read.faults) pass_.composed.faults.push_back(std::move(one));
            for (const std::uint32_t row : table.hidden) pass_.hidden.push_back({book.number, table.sheet, row, 0});
            pass_.filled.back() = pass_.filled.back() || !table.rows.empty();
            all.push_back({&table, std::move(read.rows)});
        }
        returns(book, all);
        for (const auto& [file, parts] : files_of(book, all)) records(book, file, parts);
    }

    /// Returns are added to: what is there stays, so that corrections can name it.
    void returns(const Recognized& book, const std::vector<RowsOf>& all) {
        Draft draft = begin(name_of(book, ""));
        std::string text = draft.was;
        if (!text.empty() && !text.ends_with('\n')) text += '\n';
        const auto lines = std::count(text.begin(), text.end(), '\n');
        draft.text = text;
        draft.origins.assign(static_cast<std::size_t>(lines), std::nullopt);
        if (text.empty()) draft.line("# 由 " + book.shared.source + " 导入。");
        const std::size_t begun = draft.text.size();
        const Present present(desk_.campaign, desk_.cohort, book.shared.meta.owner, book.shared.meta.period, text);
        for (const RowsOf& one : all) {
            if (one.table->of.layout == Layout::facts)
                compose_facts(book.shared, *one.table, one.rows, present, draft, pass_.composed);
            if (one.table->of.layout == Layout::events)
                compose_events(book.shared, one.rows, present, draft, pass_.composed);
        }
        if (draft.text.size() > begun) pass_.drafts.push_back(std::move(draft));
    }

    /// The tables whose rows make the records of one file, by what is put behind its name.
    static std::map<std::string, std::vector<const RowsOf*>> files_of(const Recognized& /*book*/,
                                                                      const std::vector<RowsOf>& all) {
        std::map<std::string, std::vector<const RowsOf*>> files;
        for (const RowsOf& one : all) {
            const FormOf& of = one.table->of;
            if (is_return(of) || one.rows.empty()) continue;
            const std::string kind(record::kinds[*record::find_kind(of.kind)].zh);
            files["-" + kind + (of.kind == "book" ? "-" + of.subject : "")].push_back(&one);
        }
        return files;
    }

    /// All other records are written whole: what their sheets do not say any more is gone.
    void records(const Recognized& book, const std::string& behind, const std::vector<const RowsOf*>& parts) {
        if (parts.front()->table->of.kind == "roster" && desk_.cohort.villages.empty()) {
            if (const auto first = empty_roster()) return first_roster(book, *first, parts);
        }
        Draft draft = begin(name_of(book, behind));
        draft.line("# 由 " + book.shared.source + " 导入。");
        std::string kept = amendments_in(draft.was);
        if (!kept.empty()) draft.line(kept.substr(0, kept.size() - 1));
        draft.origins.resize(static_cast<std::size_t>(std::count(draft.text.begin(), draft.text.end(), '\n')));
        if (parts.front()->table->of.layout == Layout::marks) {
            for (const RowsOf* one : parts) compose_marks(book.shared, *one->table, one->rows, draft, pass_.composed);
        } else {
            compose_records(book.shared, parts, draft, pass_.composed);
        }
        if (draft.text == draft.was) {
            ++pass_.composed.unchanged;
            return;
        }
        if (!draft.was.empty()) amend(book, parts.front()->table->sheet, draft);
        pass_.drafts.push_back(std::move(draft));
    }

    /// The file of a roster that lists nobody yet, as `init` writes it.
    std::optional<std::string> empty_roster() const {
        const campaign::Campaign& campaign = desk_.campaign;
        for (source::FileId file = campaign.first_record; file < campaign.map.size(); ++file) {
            const std::string& name = campaign.map[file].name;
            const std::string text = source::read_file(campaign.map[file].path);
            const bool roster = text.starts_with("kind: roster") || text.find("\nkind: roster") != std::string::npos;
            if (roster && text.find("\n---") == std::string::npos) return name;
        }
        return std::nullopt;
    }

    /// The first roster takes the place of the empty one, and holds since the year before, so that no village is new.
    void first_roster(const Recognized& book, const std::string& path, const std::vector<const RowsOf*>& parts) {
        Draft draft = begin(path);
        const std::size_t modeline = draft.was.starts_with("# yaml-language-server") ? draft.was.find('\n') : 0;
        if (modeline > 0 && modeline != std::string::npos) draft.line(draft.was.substr(0, modeline));
        draft.line("# 由 " + book.shared.source + " 导入。");
        Shared shared = book.shared;
        const base::Period period = shared.meta.period;
        shared.roster_from = base::first_day({static_cast<std::int16_t>(period.year - 1), 0});
        compose_records(shared, parts, draft, pass_.composed);
        pass_.drafts.push_back(std::move(draft));
    }

    /// Says in the file itself that and why its records are others now.
    void amend(const Recognized& book, std::size_t sheet, Draft& draft) {
        if (!book.shared.amendment) {
            pass_.overwritten.push_back({{book.number, sheet, 0, 0}, draft.path});
            return;
        }
        const Amendment& why = *book.shared.amendment;
        const std::size_t first = draft.text.find('\n') + 1;
        draft.text.insert(first, std::string(amended) + base::to_string(why.on) + " " + why.by + "，" + why.why + "\n");
        draft.origins.insert(draft.origins.begin() + 1, std::nullopt);
    }

    static std::string amendments_in(std::string_view text) {
        std::string kept;
        while (text.starts_with('#')) {
            const std::size_t end = std::min(text.find('\n') + 1, text.size());
            if (text.starts_with(amended)) kept += text.substr(0, end);
            text.remove_prefix(end);
        }
        return kept;
    }

    /// The name of the file of a workbook; where another workbook has the same, with the owner's.
    std::string name_of(const Recognized& book, const std::string& behind) {
        const Handed& handed = handed_[book.number];
        std::string stem = handed.stem;
        for (const Recognized& other : desk_.books) {
            if (other.number != book.number && handed_[other.number].stem == stem)
                stem = handed.stem + "-" + book.shared.meta.owner.name;
        }
        return desk_.folder + stem + behind + ".yaml";
    }

    Draft begin(const std::string& path) const {
        Draft draft;
        draft.path = path;
        const std::string& root = desk_.campaign.inputs.root;
        if (source::exists(root, path)) draft.was = source::read_file(source::real_path(root, path));
        return draft;
    }

    const Desk& desk_;
    const std::vector<Handed>& handed_;
    const std::vector<CellAt>& left_out_;
    Pass pass_;
};

}  // namespace

Pass pass_over(const Desk& desk, const std::vector<Handed>& handed, const std::vector<CellAt>& left_out) {
    return Composer(desk, handed, left_out).all();
}

std::string records_folder(const campaign::Campaign& campaign) {
    const std::string& root = campaign.inputs.root;
    for (const plan::RecordsEntry& entry : campaign.plan->records) {
        std::string path = campaign.plan->folder + entry.pattern;
        while (path.ends_with('/')) path.pop_back();
        const bool kept = entry.pattern.starts_with("seals") || entry.pattern.starts_with("results") ||
                          entry.pattern.starts_with("steps");
        const bool folder = source::is_folder(root, path) || entry.pattern == "records";
        if (!kept && folder) return path + "/" + base::to_string(campaign.plan->period) + "/";
    }
    throw base::Failure({"计划的 records 里没有文件夹，不知道把导入的记录写到哪里：加上 records",
                         "the plan's records name no folder into which imported records could go: add records"});
}

}  // namespace leitai::desk
