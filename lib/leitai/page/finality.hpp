// Whether a result is final, and if not, why: printed with the stamp by every writer.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/text.hpp"

namespace leitai::page {

/// One kind of reason for which a result is provisional.
struct Reason {
    std::string kind;          ///< in data: "errors", "owed", "undecided"
    std::size_t count = 0;     ///< how many of them there are
    base::Text words;          ///< "数据有错误3处", "3 errors in the data"
    base::Text examples = {};  ///< the first of them; empty in public outputs

    friend bool operator==(const Reason&, const Reason&) = default;
};

/// A result is final where it has no reasons. `closed`: what would be reasons had a county's decision not closed them.
struct Finality {
    std::vector<Reason> reasons;
    std::vector<Reason> closed = {};

    bool provisional() const { return !reasons.empty(); }
};

/// The same without examples, which may name villages.
Finality for_everybody(Finality finality);

/// "数据有错误 3 处；2 个村还有数据未报", each with its examples.
base::Text listed(const std::vector<Reason>& reasons);
/// "原因：数据有错误 3 处；2 个村还有数据未报。", empty where it is final.
std::string reasons_sentence(const Finality& finality, base::Lang lang);
/// "县级决定不再补报：3 项。", empty where nothing was closed.
std::string closed_sentence(const Finality& finality, base::Lang lang);

}  // namespace leitai::page
