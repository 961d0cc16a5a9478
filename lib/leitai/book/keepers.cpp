// Notes which registers were handed in by whom, and in which files records of several periods stand.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "leitai/base/list.hpp"
#include "leitai/book/joining.hpp"

namespace leitai::book {

using base::Text;
using issue::Code;
using rubric::KeptBy;

namespace {

/// Those who may keep a register, by code and by name.
struct Keepers {
    std::vector<std::pair<base::RegionCode, std::string>> all;

    std::unordered_map<std::string, std::uint64_t> by_word;  ///< codes and names; 0: a name that several have

    void add(base::RegionCode code, const std::string& name) {
        all.emplace_back(code, name);
        const auto [known, fresh] = by_word.emplace(name, code.number);
        if (!fresh) known->second = 0;
        by_word[base::to_string(code)] = code.number;
    }
    /// 0 where nobody is called so, or several are.
    std::uint64_t find(const std::string& word) const {
        const auto found = by_word.find(word);
        return found != by_word.end() ? found->second : 0;
    }
};

void add(const std::vector<cohort::Region>& regions, Keepers& keepers) {
    for (const cohort::Region& one : regions) keepers.add(one.code, one.name);
}

Keepers keepers_of(const Joining& joining, KeptBy kept_by) {
    Keepers keepers;
    const base::ScoredUnit& unit = *joining.rubric.unit;
    const bool scored = (kept_by == KeptBy::village && unit.digits == 12) ||
                        (kept_by == KeptBy::township && unit.digits == 9) ||
                        (kept_by == KeptBy::county && unit.digits == 6);
    if (scored) {
        for (const cohort::Village& one : joining.cohort.villages) keepers.add(one.code, one.name);
    } else if (kept_by == KeptBy::township) {
        add(joining.cohort.townships, keepers);
    } else if (kept_by == KeptBy::county) {
        add(joining.cohort.counties, keepers);
    }
    return keepers;
}

/// Who they are: 各乡镇, each township.
Text each_of(KeptBy kept_by) {
    if (kept_by == KeptBy::county) return {"各填报单位", "each reporting unit"};
    return kept_by == KeptBy::township ? Text("各乡镇", "each township") : Text("各村", "each village");
}

issue::Said said_of_keeper(const Joining& joining, const record::Book& book, const Keepers& keepers) {
    if (book.keeper.empty())
        return Code::required_key_missing(Text::same("name"), {"填报人", "reporter"}, Text::same("东溪镇"));
    std::vector<std::string_view> names;
    for (const auto& [code, name] : keepers.all) names.push_back(name);
    const auto meant = base::nearest(book.keeper, names);
    const Text advice =
        meant ? Text("，是不是“" + std::string(*meant) + "”？", "; did you mean “" + std::string(*meant) + "”?")
              : Text();
    return Code::book_keeper_unknown(Text::same(book.keeper), joining.named(book.of), advice,
                                     each_of(joining.declared(book.of).kept_by));
}

/// In each of the documents that name the keeper so.
void report_keeper(Joining& joining, const record::Book& book, const Keepers& keepers) {
    const issue::Said said = said_of_keeper(joining, book, keepers);
    for (const record::BookDocument& one : book.documents) joining.issues.add(said, one.keeper_place);
}

}  // namespace

void note_handed_in(Joining& joining) {
    std::map<KeptBy, Keepers> known;
    std::map<source::FileId, FilePeriods> files;
    for (const record::Book& book : joining.records) {
        const KeptBy kept_by = joining.declared(book.of).kept_by;
        const auto [entry, fresh] = known.try_emplace(kept_by);
        if (fresh) entry->second = keepers_of(joining, kept_by);
        const std::uint64_t keeper = kept_by == KeptBy::one ? 0 : entry->second.find(book.keeper);
        if (keeper == 0 && kept_by != KeptBy::one && !joining.cohort.villages.empty())
            report_keeper(joining, book, entry->second);
        joining.ledger.handed_in.push_back({book.of, book.period, keeper});
        const source::Place place = book.documents.front().place;
        FilePeriods& file =
            files.try_emplace(book.file, FilePeriods{book.file, book.period, book.period, place}).first->second;
        file.first = std::min(file.first, book.period);
        if (book.period > file.last) {
            file.last = book.period;
            file.last_place = place;
        }
    }
    for (const auto& [id, file] : files) {
        if (file.first != file.last) joining.ledger.files.push_back(file);
    }
}

}  // namespace leitai::book
