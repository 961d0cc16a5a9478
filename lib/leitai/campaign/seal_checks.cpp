// Says as messages about the data what is wrong with the seals that a run reads, or that steps name.
#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>
#include <set>

#include "leitai/campaign/soundness.hpp"
#include "leitai/seal/archive.hpp"

namespace leitai::campaign {

namespace fs = std::filesystem;
using base::Text;
using issue::Code;
using seal::Finding;
using Kind = Finding::Kind;

namespace {

std::string normal(const std::string& path) { return fs::path(path).lexically_normal().string(); }

/// The folders of seals among the inputs: beside the plan, or any folder with the files of a seal.
class ReadSeals {
public:
    ReadSeals(const Campaign& campaign, const std::vector<Seal>& beside) : campaign_(campaign) {
        for (const Seal& seal : beside) beside_.emplace(normal(seal.path), seal);
        for (source::FileId file = campaign.first_record; file < campaign.map.size(); ++file) {
            const bool other = campaign.city && campaign.city->is_roster(file);
            if (!campaign.map[file].is_stdin() && !other) take(file);
        }
    }

    struct Read {
        Seal seal;
        std::vector<source::FileId> files;
    };
    std::map<std::string, Read> all;  ///< by path

private:
    void take(source::FileId file) {
        const std::string folder = fs::path(normal(campaign_.map[file].path)).parent_path().string();
        const auto [known, is_new] = seal_at_.try_emplace(folder, false);
        if (is_new) known->second = beside_.count(folder) > 0 || has_files(folder);
        if (!known->second) return;
        const auto [read, first] = all.try_emplace(folder);
        if (first) read->second.seal = {fs::path(folder).filename().string(), folder.empty() ? "." : folder};
        read->second.files.push_back(file);
    }
    static bool has_files(const std::string& folder) {
        const auto has = [&](std::string_view name) {
            std::error_code error;
            return fs::exists(fs::symlink_status(fs::path(folder) / name, error));
        };
        return has(seal::results_yaml) && (has(seal::manifest_json) || has(seal::sha256_sums) || has(seal::sm3_sums));
    }

    const Campaign& campaign_;
    std::map<std::string, Seal> beside_;
    std::map<std::string, bool> seal_at_;
};

/// Reports what was found; each seal once, however often it is met.
class Reporter {
public:
    Reporter(const Campaign& campaign, const Reading& reading, issue::Issues& issues)
        : campaign_(campaign),
          reading_(reading),
          issues_(issues),
          seals_(campaign.has_plan_file() ? seals_of(campaign.inputs.root, campaign.plan->folder)
                                          : std::vector<Seal>()),
          read_(campaign, seals_) {}

    void run() {
        for (const auto& [path, read] : read_.all) {
            const auto period = base::parse_period(read.seal.period());
            if (period && base::first_day(*period) > base::last_day(campaign_.plan->period)) continue;
            report_flaws(read.seal, {read.files.front(), 1, 1});
            for (const source::FileId file : read.files) report_stranger(read.seal, file);
            if (period && *period != campaign_.plan->period && holds(read.seal))
                report_unrecorded(read.seal, {read.files.front(), 1, 1});
        }
        report_steps();
        report_results_elsewhere();
    }

private:
    bool holds(const Seal& seal) const {
        return std::none_of(read_.all.begin(), read_.all.end(), [&](const auto& other) {
            const Seal& one = other.second.seal;
            return one.period() == seal.period() && one.number() > seal.number();
        });
    }

    void report_flaws(const Seal& seal, source::Place place) {
        if (!looked_at_.insert(normal(seal.path)).second) return;
        for (const Finding& one : flaws(seal)) {
            // A stray file changes nothing; one that is read is reported at its own place.
            if (one.kind == Kind::archive_unexpected) continue;
            const Text detail = one.detail.empty() ? Text() : Text("：" + one.detail, ": " + one.detail);
            source::Place at = place;
            // The first difference of the records begins with its line.
            if (one.file == seal::results_yaml && is_records(place.file))
                std::from_chars(one.detail.data(), one.detail.data() + one.detail.size(), at.line);
            issues_.add(Code::seal_unsound(Text::same(seal.name), words(one.kind), Text::same(one.file), detail), at);
        }
    }

    bool is_records(source::FileId file) const {
        return fs::path(campaign_.map[file].path).filename() == seal::results_yaml;
    }

    void report_stranger(const Seal& seal, source::FileId file) {
        const std::string name = fs::path(campaign_.map[file].path).filename().string();
        if (name == seal::results_yaml || (name == seal::awards_yaml && has_awards(seal))) return;
        issues_.add(Code::seal_unsound(Text::same(seal.name), words(Kind::archive_unexpected), Text::same(name), {}),
                    {file, 1, 1});
    }

    static bool has_awards(const Seal& seal) {
        const auto bytes = seal::read_own(seal.path + "/" + std::string(seal::manifest_json));
        const auto manifest = bytes ? seal::read_manifest(*bytes) : std::nullopt;
        return manifest && manifest->forms.awards > 0;
    }

    void report_unrecorded(const Seal& seal, source::Place place) {
        for (const process::Timeline& timeline : reading_.timelines) {
            // Where a step recorded another seal of the period, that is an error of its own.
            const std::string recorded = timeline.seal();
            if (base::to_string(timeline.period) == seal.period() && !recorded.empty() && recorded != seal.name) return;
            for (const record::Step& step : timeline.steps) {
                if (step.kind != record::StepKind::frozen || step.seal != seal.name) continue;
                if (!step.sha256.empty()) return;
                place = step.seal_place;
            }
        }
        issues_.add(Code::seal_hash_not_recorded(Text::same(seal.name)), place);
    }

    /// A plan that reads no seals does not stand on them; those that are there are looked at all the same.
    bool reads_seals() const {
        const auto names = [](const plan::RecordsEntry& entry) {
            const std::string pattern = normal(entry.pattern);
            return pattern == seals_folder || pattern.starts_with(std::string(seals_folder) + "/");
        };
        const auto& records = campaign_.plan->records;
        return !seals_.empty() || std::any_of(records.begin(), records.end(), names);
    }

    void report_steps() {
        if (!campaign_.has_plan_file() || !reads_seals()) return;
        for (const StepFinding& one : step_findings(seals_, reading_.timelines)) {
            const Text seal = Text::same(one.finding.seal);
            if (one.finding.kind == Kind::seal_missing) {
                issues_.add(Code::recorded_seal_missing(seal), one.step->seal_place);
            } else if (one.finding.kind == Kind::step_names_other) {
                issues_.add(Code::other_seal_recorded(Text::same(one.step->seal), seal), one.step->seal_place);
            } else {
                const std::size_t slash = one.finding.detail.find(" / ");
                issues_.add(Code::seal_not_as_recorded(seal, Text::same(one.finding.detail.substr(0, slash)),
                                                       Text::same(one.finding.detail.substr(slash + 3))),
                            one.step->sha256_place);
            }
        }
        for (const Seal& seal : seals_) {
            for (const process::Timeline& timeline : reading_.timelines) {
                for (const record::Step& step : timeline.steps) {
                    if (step.kind == record::StepKind::frozen && step.seal == seal.name)
                        report_flaws(seal, step.seal_place);
                }
            }
        }
    }

    /// The seal that holds a period, among the inputs; nullptr where there is none.
    const ReadSeals::Read* holding(const std::string& period) const {
        for (const auto& [path, read] : read_.all) {
            if (read.seal.period() == period && holds(read.seal)) return &read;
        }
        return nullptr;
    }

    /// Reports a record of a period whose seal is among the inputs, where it comes from another file; whether it does.
    bool report_elsewhere(const std::string& period, source::Place place) {
        const ReadSeals::Read* seal = holding(period);
        if (seal == nullptr || std::find(seal->files.begin(), seal->files.end(), place.file) != seal->files.end())
            return false;
        issues_.add(Code::result_outside_its_seal(Text::same(period), Text::same(seal->seal.name)), place,
                    source::Place{seal->files.front(), 1, 1});
        return true;
    }

    /// Results and outcomes of awards that claim to be those of a sealed period, each kind once a period.
    void report_results_elsewhere() {
        const auto slots = static_cast<cohort::Slot>(reading_.cohort.results.size());
        for (cohort::Slot slot = 1; slot < slots; ++slot) {
            const std::string period = base::to_string(reading_.cohort.needs.periods[slot]);
            for (const cohort::PastResult& result : reading_.cohort.results[slot]) {
                if (result.present && report_elsewhere(period, result.place)) break;
            }
        }
        std::set<std::string> told;
        for (const record::Award& outcome : reading_.awards.outcomes) {
            const std::string period = base::to_string(outcome.period);
            if (is_of_an_earlier_seal(outcome) || told.count(period) != 0) continue;
            if (report_elsewhere(period, outcome.place)) told.insert(period);
        }
    }

    /// Whether it stands in a seal whose place another one took.
    bool is_of_an_earlier_seal(const record::Award& outcome) const {
        for (const auto& [path, read] : read_.all) {
            if (read.seal.period() != base::to_string(outcome.period)) continue;
            if (std::find(read.files.begin(), read.files.end(), outcome.place.file) != read.files.end()) return true;
        }
        return false;
    }

    const Campaign& campaign_;
    const Reading& reading_;
    issue::Issues& issues_;
    std::vector<Seal> seals_;
    ReadSeals read_;
    std::set<std::string> looked_at_;
};

}  // namespace

void check_seals(const Campaign& campaign, const Reading& reading, issue::Issues& issues) {
    Reporter(campaign, reading, issues).run();
}

}  // namespace leitai::campaign
