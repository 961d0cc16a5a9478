// Merges rosters, returns, results and registers, in any order, into one cohort; contradictions become issues.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "leitai/cohort/cohort.hpp"
#include "leitai/issue/issues.hpp"
#include "leitai/record/registers.hpp"
#include "leitai/record/reported.hpp"
#include "leitai/record/result.hpp"
#include "leitai/record/roster.hpp"
#include "leitai/rubric/rubric.hpp"

namespace leitai::cohort {

/// Who was secretary before, of a village that has another one now.
struct SecretaryBefore {
    std::string secretary;  ///< empty: the office was vacant
    bool vacant = false;

    friend bool operator==(const SecretaryBefore&, const SecretaryBefore&) = default;
};

/// An entry in force, and from when.
struct InForce {
    const record::Entry* entry = nullptr;
    base::Date from{};
    base::Rare<SecretaryBefore> before;  ///< of the last earlier entry with another secretary
    std::optional<base::Date> first;     ///< the first roster that lists it; empty: the first that lists anybody
    base::Rare<std::vector<std::string>> names;  ///< former ones, each once
};

/// The entries in force of all contestants that rosters list, by code.
class EntriesInForce {
public:
    explicit EntriesInForce(const std::vector<record::Roster*>& rosters);
    bool empty() const { return codes_.empty(); }
    std::size_t size() const { return codes_.size(); }
    base::RegionCode code(std::size_t position) const { return codes_[position]; }
    const InForce& operator[](std::size_t position) const { return entries_[position]; }
    /// nullptr of a code that no roster lists.
    const InForce* find(base::RegionCode code) const;
    InForce& at(base::RegionCode code);

private:
    std::vector<base::RegionCode> codes_;
    std::vector<InForce> entries_;  ///< by position of the code
};

/// Takes returns over as they are read, in input order, and makes the cohort when all is there.
class Merger {
    friend class CaseChecks;  // the checks of cases, which report as it does

public:
    /// With `annual`, `period` is a year that is made of its quarters' results.
    Merger(const rubric::Rubric& rubric, base::Period period, const std::optional<rubric::Annual>& annual,
           int results_back, issue::Issues& issues);

    /// Villages that took in others keep to their own past.
    void leave_pasts_apart() { pasts_apart_ = true; }

    /// Some document could not be read, so a record that seems missing may have been in it.
    void note_unreadable() { unreadable_ = true; }
    /// Positions in `details` are turned into those of the whole run.
    void add(record::Returns& returns);

    /// The cohort, of the returns that were added and of what stands beside them; `nowhere` is the place of issues that
    /// have none (no roster at all); `as_of`: the day on which terms and delays are counted.
    Cohort finish(std::vector<record::Roster> rosters, std::vector<record::Result> results, record::Registers registers,
                  source::Place nowhere, base::Date as_of);

private:
    /// A village code as records name it; its cells are at this position in every slot.
    struct Row {
        base::RegionCode code;
        source::Place first;         ///< where a return first named it
        source::Place first_scored;  ///< likewise, of the scored period; line 0 = none
        bool in_error = false;
    };
    /// A value whose cell was already filled by another level.
    struct Extra {
        std::uint32_t row = 0;
        Slot slot = 0;
        rule::FactId fact = 0;
        Cell cell;
    };
    struct Correcting {
        Extra by;
        record::Correction as;
    };
    struct Restating {
        std::uint32_t row = 0;
        RecordId record = 0;
        record::Restated restated;
    };
    /// A document of a row, and the line on which it names the row's village.
    struct Naming {
        std::uint32_t row = 0;
        std::uint32_t line = 0;
    };
    /// A fact of the past under a name that the rubric does not know, near one that a score reads there.
    struct Misspelt {
        std::uint32_t row = 0;
        Slot slot = 0;
        rule::FactId meant = 0;
        std::string name;
        source::Place place;
    };
    struct Claim {
        std::uint32_t row = 0;
        rule::ClassId village_class = 0;
        source::Place place;
    };

    // merge.cpp: taking over
    std::uint32_t row_of(base::RegionCode village, source::Place place);
    void take(const record::Return& head, const record::Returns& batch, std::uint32_t row);
    void settle_unread();
    std::int64_t take_events(const record::Reported& reported, const record::Returns& batch);
    source::Place place(const Cell& cell) const { return cohort_.place(cell); }

    // merge_roster.cpp: who exists
    /// "村 359902101201": a contestant in a message.
    base::Text named(base::RegionCode code) const;
    void settle_villages(source::Place nowhere);
    /// By the day from which each is in force; reports where there is none.
    std::vector<record::Roster*> rosters_in_force(source::Place nowhere);
    /// The last entry of every contestant; reports entries that stand twice in one roster.
    EntriesInForce entries_in_force(const std::vector<record::Roster*>& in_force);
    void settle_regions(const std::vector<record::Roster*>& in_force);
    void note_word(const record::Entry& entry, base::Date from);
    void note_gone(const EntriesInForce& entries);
    /// Makes villages of the entries in force, and gives the rosters back on the way.
    void make_villages(const std::vector<record::Roster*>& in_force, const EntriesInForce& entries);
    bool place_village(record::Entry& entry, Village& village);
    bool place_in_county(const record::Entry& entry, Village& village);
    bool place_in_township(const record::Entry& entry, Village& village);

    // merge_mergers.cpp: who went into whom
    void check_merger(const EntriesInForce& entries, base::RegionCode code);
    void settle_formers(const EntriesInForce& entries);
    std::uint32_t row_for(base::RegionCode code);
    bool handed_in_then(base::RegionCode code, Slot slot) const;
    /// The villages of that period that are one village now; their cells are empty.
    std::vector<PastPart> members_then(VillageId v, Slot slot) const;
    /// Makes the past of a village that took in others out of all of theirs.
    void put_together(VillageId v, Slot slot);
    void tell_apart(VillageId v, Slot slot, const base::Text& facts);
    void settle_pasts();

    void check_rows();
    std::vector<source::Place> places_naming(std::uint32_t row) const;
    /// Reports a village that was merged away and still hands in returns.
    void report_gone(base::RegionCode village, source::Place at);
    void check_classes();

    // merge_values.cpp: which value counts
    void settle_levels();
    void settle_corrections();
    void note_corrected(const Correcting& correction);
    void take_unknown(const record::UnknownFact& unknown);
    void note_unknown(const std::string& name, source::Place place);
    void settle_misspelt();
    void settle_authority();
    void settle_restated();
    Cell* find_level(const Extra& like);
    void check_growth();

    // merge_results.cpp: the past
    void settle_results();
    void check_annual();
    void check_annual_merits();
    void report_unknown_facts();

    // merge_registers.cpp, merge_cases.cpp: what stands beside returns
    void settle_registers();
    template <class Record>
    void drop_unknown(std::vector<Record>& list);
    void check_findings();
    void check_cases();
    void check_class_claims();
    void check_teams();
    void check_duties();
    void check_breaches();

    // merge_clusters.cpp: joint building, and what villages are like
    void settle_clusters();
    void check_cluster(const record::Cluster& cluster);
    void check_cluster_village(const record::Cluster& cluster, base::RegionCode village, source::Place at,
                               const base::Text& role);
    void settle_traits();
    void note_error(base::RegionCode village);

    const rubric::Rubric& rubric_;
    std::optional<rubric::Annual> annual_;
    issue::Issues& issues_;
    Cohort cohort_;
    std::vector<record::Roster> rosters_;  ///< until villages are made of them
    std::vector<record::Result> results_;
    std::vector<Row> rows_;
    std::unordered_map<std::uint64_t, std::uint32_t> row_by_code_;
    std::vector<Event> events_taken_;
    std::vector<Extra> extras_;
    std::vector<Correcting> corrections_;
    std::vector<Restating> restated_;
    std::vector<Claim> claims_;
    std::vector<Misspelt> misspelt_;
    bool pasts_apart_ = false;
    std::vector<record::Unread> unread_;
    std::vector<Naming> namings_;  ///< by RecordId
    /// The first places of a fact, and how many there are in all.
    std::unordered_map<std::string, std::pair<std::vector<source::Place>, std::uint64_t>> unknown_facts_;
    std::unordered_map<std::uint64_t, std::uint32_t> unit_of_;      ///< prefix -> position in counties
    std::unordered_map<std::uint64_t, std::uint32_t> township_of_;  ///< code -> position in townships
    std::unordered_map<std::uint64_t, record::Entry> gone_;         ///< merged away
    std::unordered_set<std::uint64_t> faulty_;                      ///< on a roster, but without a place: reported
    std::unordered_set<std::uint64_t> missing_regions_;             ///< each reported once
    std::unordered_set<std::uint64_t> words_noted_;                 ///< villages whose first word is kept too
    std::unordered_set<std::uint64_t> told_gone_;                   ///< villages without an entry, likewise
    bool regions_known_ = true;  ///< no roster in force is in error: a missing unit or township is really missing
    bool unreadable_ = false;
};

// plausible.cpp: what is looked over when all values are there, those that the program supplies among them.
/// Reports facts that are greater than the fact that they are a part of (`at_most: FACT`), in every period that is
/// looked at; the part counts as missing then.
void check_parts(Cohort& cohort, const rubric::Rubric& rubric, issue::Issues& issues);
/// Warns of rates that look like a fraction typed for a percent figure: 0.9 where 90 was usual.
void check_rates(const Cohort& cohort, const rubric::Rubric& rubric, issue::Issues& issues);

}  // namespace leitai::cohort
