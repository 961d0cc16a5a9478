// The catalogues that a plan joins to its rubric (weakness, duties, conduct), and how they are checked alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "leitai/issue/issues.hpp"
#include "leitai/rubric/catalogue_kind.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/source/source_map.hpp"
#include "leitai/yaml/tape.hpp"

namespace leitai::rubric {

/// The documents that a plan joins to its rubric; empty where it names none.
struct CatalogueRoots {
    std::optional<yaml::Value> of[catalogue_kinds];
    const std::optional<yaml::Value>& operator[](CatalogueKind kind) const { return of[static_cast<int>(kind)]; }
    std::optional<yaml::Value>& operator[](CatalogueKind kind) { return of[static_cast<int>(kind)]; }
};

/// The files of these documents; empty where the plan names none.
struct CatalogueFiles {
    std::optional<source::FileId> of[catalogue_kinds];
    std::optional<source::FileId>& operator[](CatalogueKind kind) { return of[static_cast<int>(kind)]; }
};

/// Reports all mistakes of catalogues that are checked alone, without a rubric.
void check_catalogues(const CatalogueRoots& roots, issue::Issues& issues);

}  // namespace leitai::rubric
