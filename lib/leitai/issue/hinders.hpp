// What a message means for a result: whether it can be final while the message stands, and why not.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "leitai/issue/said.hpp"

namespace leitai::issue {

/// Why a result is not final while a message stands.
enum class Hinders : std::uint8_t {
    nothing,    ///< a warning that leaves results as they are
    errors,     ///< the data has an error
    absent,     ///< a file or folder that the plan names is not there
    unread,     ///< something that looks like a record was not read
    suspected,  ///< a record whose period is probably another one
    undecided,  ///< a line runs through equals
    unproven,   ///< what was found may not be the best
    seals,      ///< a seal is not what it was
};
inline constexpr std::size_t hinders_count = 8;

/// Errors hinder as errors, unless the table in hinders.cpp says otherwise; warnings hinder where it says so.
Hinders hinders(Code code);

/// Which records a message is about, and so which results can be wrong because of it.
enum class Part : std::uint8_t {
    all,        ///< plan, rubric, roster, and what cannot be told apart: every result
    contests,   ///< panels, rounds, sheets, ballots
    process,    ///< steps, objections, decisions
    books,      ///< registers of a catalogue of books
    draws,      ///< rules and outcomes of random draws
    registers,  ///< checks, cases, teams, duties, breaches
    awards,     ///< applications and reviews, outcomes of earlier periods, and what only deciding finds
    others,     ///< returns, results, and what only scoring finds
};
inline constexpr std::size_t part_count = 8;

/// How many messages hinder, for each part and reason.
using Tally = std::array<std::array<std::size_t, hinders_count>, part_count>;

}  // namespace leitai::issue
