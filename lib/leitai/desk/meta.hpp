// What the hidden sheet of a workbook to fill in says, so that it is known again when it comes back.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/rubric/level.hpp"
#include "leitai/workbook/book.hpp"

namespace leitai::desk {

/// The name of the hidden sheet.
inline constexpr std::string_view meta_sheet = "_meta";
/// Before the key of a form and a column in the hidden row of a sheet: leitai:facts/village.
inline constexpr std::string_view key_mark = "leitai:";
/// The version of these forms, under the key `leitai-form`.
inline constexpr std::string_view form_version = "1";

/// Who fills a workbook in.
struct Owner {
    rubric::Level level = rubric::Level::self;
    std::string name;  ///< 县农业农村局; of a village or township its name
};

/// Whose workbook it is, of which period and by which rubric.
struct Meta {
    std::string rubric, version, sha256;  ///< of the rubric's file
    base::Period period;
    Owner owner;
    std::string round = {};  ///< of a sheet of marks
    std::string judge = {};  ///< of a sheet of one judge
};

/// The lines of the hidden sheet.
std::vector<std::pair<std::string, std::string>> lines_of(const Meta& meta);

/// What a hidden sheet says: the meta, and for each column by its key the head and the sheet's name as they were
/// written.
struct ReadMeta {
    struct Head {
        std::string key, head, sheet;
    };
    bool there = false;        ///< there is such a sheet
    std::string unknown = {};  ///< the version of its form, where it is another one
    bool complete = false;     ///< period, owner and rubric are told
    Meta meta;
    std::vector<Head> heads;
};
ReadMeta read_meta(const workbook::Book& book);

}  // namespace leitai::desk
