// The marks that one judge gave in one round, stored small enough for hundreds of judges and thousands of villages.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "leitai/base/decimal.hpp"
#include "leitai/base/period.hpp"
#include "leitai/base/region.hpp"
#include "leitai/source/place.hpp"

namespace leitai::record {

/// One mark as it was written; which mark it is can only be told once the round is known.
struct SheetMark {
    /// The name of a mark that is written as a number alone.
    static constexpr std::uint8_t lone = 255;

    std::uint64_t village = 0;  ///< RegionCode::number
    std::int64_t units = 0;     ///< value x 10^decimals, as written
    std::uint32_t line = 0;     ///< in the sheet's file
    std::uint16_t column = 0;
    std::uint8_t name = lone;  ///< position in Sheet::names
    std::uint8_t decimals = 0;

    base::Decimal value() const { return {units, decimals}; }
};
static_assert(sizeof(SheetMark) == 24);

struct Sheet {
    base::Period period;
    std::string round, judge;
    std::vector<std::string> names;
    std::vector<SheetMark> marks;
    source::Place place;  ///< of the judge
    source::Place round_place;
    bool faulty = false;  ///< something in it could not be read; what could, counts

    source::Place place_of(const SheetMark& mark) const { return {place.file, mark.line, mark.column}; }
};

}  // namespace leitai::record
