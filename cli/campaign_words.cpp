// Opens the campaign, looks into its files for records of the kind that is asked for, and reads those files alone.
#include "campaign_words.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "leitai/batch/read_records.hpp"
#include "leitai/campaign/campaign.hpp"
#include "leitai/campaign/seals.hpp"
#include "leitai/source/bytes.hpp"

namespace leitai::app {

using base::Lang;
using campaign::Campaign;

namespace {

std::string all_of(const source::Source& source) {
    std::string text;
    if (source.is_stdin()) return text;
    source::Bytes bytes(source.name, source.path);
    std::array<char, 65536> part;
    while (const std::size_t size = bytes.read(part.data(), part.size())) text.append(part.data(), size);
    return text;
}

/// Visits the plain words that stand behind a key: `kind: roster`, `{"kind": "roster"`.
template <class Visit>
void each_value(std::string_view text, std::string_view key, const Visit& visit) {
    constexpr std::string_view between = " \t\"':";
    for (std::size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
        const std::size_t first = text.find_first_not_of(between, at + key.size());
        if (first == at + key.size() || first == std::string_view::npos) continue;
        if (text.substr(at + key.size(), first - at - key.size()).find(':') == std::string_view::npos) continue;
        visit(text.substr(first, text.find_first_of(" \t\r\n\"',}#", first) - first));
    }
}

/// Visits the bytes of every record; a file that cannot be read is as good as none here.
template <class Visit>
void each_record_file(const Campaign& campaign, const Visit& visit) {
    for (source::FileId file = campaign.first_record; file < campaign.map.size(); ++file) {
        if (campaign.map[file].unread) continue;
        try {
            visit(campaign.map[file], all_of(campaign.map[file]));
        } catch (const base::Failure&) {
            continue;
        }
    }
}

/// Reads the files that hold a record of one of these kinds.
batch::Reading read_kinds(const Campaign& campaign, std::initializer_list<std::string_view> kinds) {
    source::SourceMap map;
    each_record_file(campaign, [&](const source::Source& source, const std::string& text) {
        bool wanted = false;
        each_value(text, "kind", [&](std::string_view word) {
            wanted = wanted || std::find(kinds.begin(), kinds.end(), word) != kinds.end();
        });
        if (wanted) map.add(source.name, source.path);
    });
    batch::ReadOptions options;
    options.period = campaign.plan->period;
    options.as_of = campaign.plan->as_of;
    options.campaign = campaign.plan->folder;
    return batch::read_records(map, 0, *campaign.rubric, options);
}

/// Codes where digits were typed, names otherwise; a name that several have stands for none of them.
class Named {
public:
    explicit Named(std::string_view typed) : codes_(!typed.empty() && typed[0] >= '0' && typed[0] <= '9') {}

    void add(const std::string& code, const std::string& name, const std::string& where) {
        rows_.push_back({code, name, where});
        if (!names_.insert(name).second) twice_.insert(name);
    }
    std::vector<Proposal> proposals() const {
        std::vector<Proposal> all;
        for (const Row& row : rows_) {
            const bool by_code = codes_ || row.name.empty() || twice_.contains(row.name);
            const std::string& other = by_code ? row.name : row.code;
            all.push_back({by_code ? row.code : row.name, row.where.empty() ? other : other + " " + row.where});
        }
        return all;
    }

private:
    struct Row {
        std::string code, name, where;
    };
    bool codes_;
    std::vector<Row> rows_;
    std::set<std::string> names_, twice_;
};

std::vector<Proposal> regions(const std::vector<cohort::Region>& list, std::string_view typed) {
    Named named(typed);
    for (const cohort::Region& region : list) named.add(base::to_string(region.code), region.name, "");
    return named.proposals();
}

std::vector<Proposal> villages(const Campaign& campaign, std::string_view typed) {
    const batch::Reading reading = read_kinds(campaign, {"roster"});
    const base::ScoredUnit& unit = *campaign.rubric->unit;
    Named named(typed);
    for (const cohort::Village& village : reading.cohort.villages) {
        const auto& townships = reading.cohort.townships;
        const bool placed = unit.in_township && village.township < townships.size();
        named.add(base::to_string(village.code), village.name, placed ? townships[village.township].name : "");
    }
    return named.proposals();
}

/// The periods of all records and of the plan, latest first; behind them the seals, where these are asked for.
std::vector<Proposal> periods(const Campaign& campaign, bool seals, const Env& env, Lang lang) {
    std::set<base::Period, std::greater<>> found{campaign.plan->period};
    each_record_file(campaign, [&](const source::Source&, const std::string& text) {
        each_value(text, "period", [&](std::string_view word) {
            if (const auto period = base::parse_period(word)) found.insert(*period);
        });
    });
    std::vector<Proposal> all;
    all.reserve(found.size());
    const base::Text planned("计划的期间", "the plan's period"), sealed("封存", "sealed");
    for (const base::Period period : found)
        all.push_back({base::to_string(period), period == campaign.plan->period ? planned.in(lang) : ""});
    if (!seals) return all;
    for (const campaign::Seal& seal : campaign::seals_of(env.folder, campaign.plan->folder)) {
        const auto same = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.word == seal.name; });
        if (same == all.end()) all.push_back({seal.name, sealed.in(lang)});
    }
    return all;
}

/// Rounds, or the contests that they are parts of, of the scored period.
std::vector<Proposal> rounds(const Campaign& campaign, bool contests) {
    std::vector<Proposal> all;
    for (const record::Round& round : read_kinds(campaign, {"roster", "panel", "round"}).contests.rounds) {
        if (round.period != campaign.plan->period) continue;
        const std::string& id = contests ? round.contest : round.id;
        const auto same = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.word == id; });
        if (same == all.end()) all.push_back({id, id == round.id ? round.title : ""});
    }
    return all;
}

std::vector<Proposal> draws(const Campaign& campaign, Lang lang) {
    std::vector<Proposal> all;
    for (const record::Draw& one : read_kinds(campaign, {"draw"}).draws.draws)
        all.push_back({one.id, one.title.in(lang)});
    return all;
}

}  // namespace

std::vector<Proposal> campaign_words(Values::Of of, const std::optional<std::string>& plan,
                                     const std::vector<std::string>& paths, std::string_view typed, const Env& env,
                                     Lang lang) {
    using Of = Values::Of;
    campaign::Inputs inputs;
    inputs.root = env.folder;
    inputs.plan = plan;
    inputs.paths = paths;
    const Campaign campaign = campaign::open(inputs);
    std::vector<Proposal> all;
    if (!campaign.plan) return all;
    if (of == Of::period || of == Of::seal) return periods(campaign, of == Of::seal, env, lang);
    if (!campaign.rubric) return all;
    switch (of) {
        case Of::village:
            return villages(campaign, typed);
        case Of::township:
            return regions(read_kinds(campaign, {"roster"}).cohort.townships, typed);
        case Of::county:
            return regions(read_kinds(campaign, {"roster"}).cohort.counties, typed);
        case Of::contest:
        case Of::round:
            return rounds(campaign, of == Of::contest);
        case Of::draw:
            return draws(campaign, lang);
        case Of::award:
            if (!campaign.rubric->awards) return all;
            for (const auto& one : campaign.rubric->awards->list) all.push_back({one.id, one.title.in(lang)});
            return all;
        case Of::village_class:
            for (const auto& one : campaign.rubric->classes) all.push_back({one.id, one.title.in(lang)});
            return all;
        case Of::fact:
            for (const auto& one : campaign.rubric->facts) all.push_back({one.id, one.title.in(lang)});
            return all;
        case Of::indicator:
            for (const auto& one : campaign.rubric->indicators) all.push_back({one.id, one.title.in(lang)});
            return all;
        default:
            return all;
    }
}

}  // namespace leitai::app
