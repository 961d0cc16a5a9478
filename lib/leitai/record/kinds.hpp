// What kinds.def says of each kind of record, as values.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "leitai/base/text.hpp"
#include "leitai/rubric/catalogue_kind.hpp"
#include "leitai/rubric/rubric.hpp"

namespace leitai::record {

/// Which records are kept together; the lists of each stand in records.hpp.
enum class Group : std::uint8_t { rosters, returns, results, registers, contests, books, awards, draws, process };
inline constexpr std::size_t group_count = 9;

/// What must be there before a record can be read.
enum class Needs : std::uint8_t { nothing, weakness, duties, conduct, panels, books, awards };

/// How a new record begins, as `init --kind` writes it.
struct Beginning {
    enum class Way : std::uint8_t {
        blank,        ///< its table of keys; what may be left out is a comment, but for `keys`
        from_rubric,  ///< by a writer of its own, which asks the rubric
        written       ///< not at all: a command writes such records
    };
    Way way = Way::blank;
    std::array<std::string_view, 2> keys = {};  ///< that may be left out and yet a new record begins with
    std::string_view command = {};              ///< which writes it
    bool again = false;  ///< it writes it anew at any time; otherwise once, and what stands there is a record
};

/// One row of kinds.def.
struct Kind {
    Group group{};
    std::string_view word;  ///< as records spell it
    std::string_view zh, en;
    Needs needs{};
    bool in_year = false;   ///< read in a year of quarters
    bool is_input = false;  ///< results depend on it
    Beginning begins;

    /// "排查 kind: check", "Check, kind: check"; and which command writes it, if one does.
    base::Text title() const;
};

namespace rows {

// The words of kinds.def.
using enum Needs;
inline constexpr bool in_year = true, skipped = false, is_input = true, no_input = false;
inline constexpr Beginning from_rubric{Beginning::Way::from_rubric, {}, {}};
constexpr Beginning written_by(std::string_view command) { return {Beginning::Way::written, {}, command, true}; }
constexpr Beginning recorded_by(std::string_view command) { return {Beginning::Way::written, {}, command}; }
constexpr Beginning blank(std::string_view one = {}, std::string_view two = {}) {
    return {Beginning::Way::blank, {one, two}, {}};
}

inline constexpr Kind all[] = {
#define LEITAI_KIND(group, word, Type, list, ...) {Group::group, #word, __VA_ARGS__},
#include "leitai/record/kinds.def"
};

}  // namespace rows

/// All kinds, in the order of kinds.def.
inline constexpr auto kinds = std::to_array(rows::all);

/// The position in `kinds` of the kind that records spell so.
std::optional<std::size_t> find_kind(std::string_view word);

/// Whether the rubric, with the catalogues of its plan, has what is needed.
bool has(const rubric::Rubric& rubric, Needs needs);
/// The catalogue that is needed; empty where it is none.
std::optional<rubric::CatalogueKind> catalogue_of(Needs needs);

}  // namespace leitai::record
