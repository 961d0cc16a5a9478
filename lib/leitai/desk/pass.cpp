// Puts the tables of each workbook to the files in which their records stand.
#include "leitai/desk/pass.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "leitai/record/kinds.hpp"
#include "leitai/source/documents.hpp"
#include "leitai/source/find.hpp"
#include "leitai/yaml/keys.hpp"
#include "leitai/yaml/parse.hpp"

namespace leitai::desk {

using Layout = FormOf::Layout;

namespace {

bool is_return(const FormOf& of) { return of.layout == Layout::facts || of.layout == Layout::events; }

/// Whether a file holds one roster without any list.
bool is_empty_roster(std::string_view text) {
    const source::Batch batch = source::cut(text, 0);
    issue::Issues ignored;
    yaml::Parser parser;
    yaml::Tape tape;
    if (batch.documents.size() != 1 || !parser.parse(batch, batch.documents.front(), tape, ignored)) return false;
    const yaml::Value root{&tape, 0};
    if (tape.nodes.empty() || !root.is_mapping() || yaml::text_under(root, "kind") != "roster") return false;
    for (yaml::Value key = root.first(); !(key == root.last()); key = key.next().next()) {
        if (!key.next().is_scalar()) return false;
    }
    return true;
}

/// The lines at the head of a file that say what was corrected in it and why.
constexpr std::string_view amended[] = {"# 更正：", "# corrected "};

/// The first line of a file of records.
std::string imported_from(const Shared& shared) {
    return shared.lang == base::Lang::zh ? "# 由" + shared.source + "导入。" : "# Imported from " + shared.source + ".";
}

class Composer {
public:
    Composer(const Desk& desk, const std::vector<CellAt>& left_out) : desk_(desk), left_out_(left_out) {}

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
        const DayRules days{book.shared.meta.period, book.from_1904};
        for (const Table& table : book.tables) {
            ReadRows read = read_rows(book.number, table, desk_.contestants, days, left_out_);
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
        if (text.empty()) draft.line(imported_from(book.shared));
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
        draft.line(imported_from(book.shared));
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

    /// The file of a roster that lists nothing yet, as `init` writes it.
    std::optional<std::string> empty_roster() const {
        const campaign::Campaign& campaign = desk_.campaign;
        for (source::FileId file = campaign.first_record; file < campaign.map.size(); ++file) {
            if (campaign.map[file].is_stdin()) continue;
            if (is_empty_roster(source::read_file(campaign.map[file].path))) return campaign.map[file].raw_name();
        }
        return std::nullopt;
    }

    /// The first roster takes the place of the empty one, and holds since the year before, so that no village is new.
    void first_roster(const Recognized& book, const std::string& path, const std::vector<const RowsOf*>& parts) {
        Draft draft = begin(path);
        const std::size_t modeline = draft.was.starts_with("# yaml-language-server") ? draft.was.find('\n') : 0;
        if (modeline > 0 && modeline != std::string::npos) draft.line(draft.was.substr(0, modeline));
        draft.line(imported_from(book.shared));
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
        const bool zh = book.shared.lang == base::Lang::zh;
        draft.text.insert(first, std::string(amended[zh ? 0 : 1]) + base::to_string(why.on) + " " + why.by +
                                     (zh ? "，" : ": ") + why.why + "\n");
        draft.origins.insert(draft.origins.begin() + 1, std::nullopt);
    }

    static std::string amendments_in(std::string_view text) {
        std::string kept;
        while (text.starts_with('#')) {
            const std::size_t end = std::min(text.find('\n') + 1, text.size());
            if (text.starts_with(amended[0]) || text.starts_with(amended[1])) kept += text.substr(0, end);
            text.remove_prefix(end);
        }
        return kept;
    }

    /// The name of the file of a workbook.
    std::string name_of(const Recognized& book, const std::string& behind) const {
        return desk_.before + book.stem + behind + ".yaml";
    }

    Draft begin(const std::string& path) const {
        Draft draft;
        draft.path = path;
        const std::string& root = desk_.campaign.inputs.root;
        if (source::exists(root, path)) draft.was = source::read_file(source::real_path(root, path));
        return draft;
    }

    const Desk& desk_;
    const std::vector<CellAt>& left_out_;
    Pass pass_;
};

}  // namespace

Pass pass_over(const Desk& desk, const std::vector<CellAt>& left_out) { return Composer(desk, left_out).all(); }

}  // namespace leitai::desk
