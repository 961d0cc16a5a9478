// The keys of the hidden sheet `_meta`, by which a workbook that comes back is known again.
#pragma once

#include <string_view>

namespace leitai::desk::meta {

/// The first line of every workbook, and the version of what the others mean.
inline constexpr std::string_view form = "leitai-form";
inline constexpr std::string_view form_version = "1";

inline constexpr std::string_view rubric = "rubric";    ///< its id
inline constexpr std::string_view version = "version";  ///< of the rubric
inline constexpr std::string_view sha256 = "sha256";    ///< of the rubric's file, in hexadecimal digits
inline constexpr std::string_view period = "period";    ///< 2023-Q2
inline constexpr std::string_view lang = "lang";        ///< zh or en: of heads and choices

/// Who fills it in: one of the levels below; left out where a sheet is everybody's, as that of the roster.
inline constexpr std::string_view owner_level = "owner.level";
inline constexpr std::string_view owner_name = "owner.name";  ///< of a department, a township or a village
inline constexpr std::string_view owner_code = "owner.code";  ///< of a township or a village
/// The words of owner.level. What a department hands in is reported at the level of the county (or the city).
inline constexpr std::string_view department = "department", township = "township", village = "village",
                                  panel = "panel";

inline constexpr std::string_view round = "round";  ///< id of the round that judges mark
inline constexpr std::string_view judge = "judge";  ///< id of the judge whose marks these are; left out: several

}  // namespace leitai::desk::meta
