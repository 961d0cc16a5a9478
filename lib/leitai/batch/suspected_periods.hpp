// Records whose period is one that there is, and yet hardly theirs: one amid hundreds of another period, or in a folder
// that is named after another.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/issue/issues.hpp"
#include "leitai/source/source_map.hpp"

namespace leitai::batch {

/// The period that one record states, and where.
struct StatedPeriod {
    base::Period period;
    source::Place place;
    issue::Part part{};      ///< what the record is about
    bool handed_in = false;  ///< a return, a round, a sheet: many of one period come together
};

/// The period that a path says its records are of: the quarter or year in the name of the file or of the nearest folder
/// that has one. "records/2022-Q2/a.yaml", "2022年二季度.yaml", "records/2022/Q2/a.yaml"; a year has to stand alone.
struct NamedPeriod {
    base::Period period;
    std::string_view by;  ///< the part of the path that says so
};
std::optional<NamedPeriod> period_of_path(std::string_view path);

/// Looks at all records of a run, in input order.
class SuspectedPeriods {
public:
    /// `folder`: the campaign's, as names of inputs begin; what stands above it says nothing of a record.
    SuspectedPeriods(base::Period scored, std::string folder) : scored_(scored), folder_(std::move(folder)) {}

    void add(const StatedPeriod& one);
    /// Warns of every record whose period is suspected, up to a hundred in a file.
    void report(const source::SourceMap& map, issue::Issues& issues) const;

private:
    /// The records of one file that state one period.
    struct Stated {
        base::Period period;
        issue::Part part{};
        std::size_t records = 0;
        std::size_t handed_in = 0;
        std::vector<source::Place> first;
    };
    struct OfFile {
        source::FileId file = 0;
        std::vector<Stated> periods;
    };
    /// The returns of one folder that have a file each.
    using OfFolder = std::vector<std::pair<base::Period, std::size_t>>;

    static bool is_lone(const OfFile& of) {
        return of.periods.size() == 1 && of.periods[0].records == 1 && of.periods[0].handed_in == 1;
    }
    static void warn(const Stated& stated, const base::Text& why, issue::Issues& issues);
    static void compare_with_name(const OfFile& of, const NamedPeriod& named, issue::Issues& issues);
    static void compare_in_file(const OfFile& of, issue::Issues& issues);
    void compare_in_folder(const OfFile& of, const OfFolder& folder, issue::Issues& issues) const;
    std::string_view below_campaign(std::string_view name) const;
    std::unordered_map<std::string_view, OfFolder> lone_files(const source::SourceMap& map) const;

    base::Period scored_;
    std::string folder_;
    std::vector<OfFile> files_;
};

}  // namespace leitai::batch
