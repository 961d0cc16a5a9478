// What a name stands for, on the command line and in records: the places of a roster by every way people write them.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/region.hpp"
#include "leitai/base/scored_unit.hpp"
#include "leitai/cohort/cohort.hpp"

namespace leitai::cohort {

/// A village, a township, a reporting unit or another unit.
struct NamedPlace {
    base::RegionCode code;
    std::string name;
    std::vector<std::string> former_names;
    std::string township, county;         ///< where it lies, by name; empty where it lies in none, or it is not known
    std::optional<base::Date> merged_on;  ///< from this day on it is no place of its own

    /// As lists of several name it: "东阳村（东溪镇）".
    std::string told() const;
};

/// The places that a word may mean, by code, each once.
struct Meant {
    std::vector<const NamedPlace*> places;
    bool before = false;  ///< they were called so before, or were merged into others
};

/// A place, and the name by which it is near to a word: "东阳村", "东溪镇东阳村".
struct Near {
    const NamedPlace* place = nullptr;
    std::string name;
};

/// Places by their names. A word means a place if it looks like its name (blanks, width and case make no difference);
/// like its name behind that of its township, of its county, or of both ("东溪镇东阳村", "东溪镇/东阳村"); or like what
/// outputs call it ("东阳村（东溪镇）"). Only where that gives nothing, what places were called before counts, and
/// those that were merged into others.
class NameBook {
public:
    NameBook() = default;
    NameBook(const NameBook&) = delete;  // the maps of a copy would look at the places of the original
    NameBook& operator=(const NameBook&) = delete;
    NameBook(NameBook&&) = default;
    NameBook& operator=(NameBook&&) = default;

    void add(NamedPlace place);
    /// What a word may mean on a day, of places of so many digits (0: with an id).
    Meant find(std::string_view word, int digits, base::Date day) const;
    /// The place whose name was probably meant; empty where none is near, or there are too many to compare them all.
    std::optional<Near> nearest(std::string_view word, int digits, base::Date day) const;

private:
    /// A place, and the looks of the names by which it is told apart.
    struct Kept {
        NamedPlace place;
        std::string township, county;
    };
    using ByLook = std::unordered_map<std::string, std::vector<const Kept*>>;
    enum class Tier { now, before };

    static bool lies_in(const Kept& kept, std::string_view where);
    void take(std::string_view look, std::string_view where, int digits, base::Date day, Tier tier,
              std::vector<const NamedPlace*>& found) const;

    std::deque<Kept> places_;  // keeps the addresses that the maps look at
    ByLook now_, before_;      // by the look of the name, of a former name
};

/// The name of the reporting unit that a township is in; empty where it is not known.
std::string county_name(const Cohort& cohort, base::RegionCode township);

/// The places of a cohort: what is scored, and the townships and reporting units it lies in.
NameBook book_of(const Cohort& cohort, const base::ScoredUnit& unit);

}  // namespace leitai::cohort
