// A table of keys with its name, and where in a file its mappings stand: what help and schemas are made from.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "leitai/base/text.hpp"
#include "leitai/yaml/fields.hpp"

namespace leitai::yaml {

/// How strictly a mapping stands where its table says.
enum class Stands : std::uint8_t {
    mapping,       ///< nothing else may stand there
    or_plain,      ///< a plain value may stand there instead, or a list of its own
    own_keys_too,  ///< a mapping, which may have keys of the user's own beside those of the table
};

/// The table of one mapping, with what it is called: "整顿记录 kind: rectification".
struct NamedTable {
    base::Text title;
    std::span<const Field> fields;
    std::string_view name = {};  ///< what `within` of other tables calls it; of a record's own table its kind
    /// The fields that hold it, as TABLE.KEY with blanks between: "check.found check.resolved". Of a list each item is
    /// meant; TABLE.KEY.* means each value of a mapping whose keys are the user's own.
    std::string_view within = {};
    Stands stands = Stands::mapping;
};

}  // namespace leitai::yaml
