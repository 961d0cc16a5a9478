// What pages of a city say of the seals that its points come from.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace leitai::report {

/// What one county handed in.
struct CountySeal {
    enum class Standing : std::uint8_t {
        compared,      ///< its villages are ranked
        other_rubric,  ///< sealed under another rubric: not ranked
        owed,          ///< not handed in
        unusable,      ///< in error
    };
    std::string folder;  ///< as the plan names it
    std::string name;    ///< of the reporting units whose villages it has; the folder where that is not known
    std::string seal, rubric;
    std::size_t villages = 0;
    Standing standing{};
    bool provisional = false;
};

/// All of a city, in the order of the plan.
struct CityShown {
    std::vector<CountySeal> counties;
};

}  // namespace leitai::report
