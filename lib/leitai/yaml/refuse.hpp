// Finds out, from what libyaml says about a broken document, the place and the code that help a person mend it.
#pragma once

#include <optional>
#include <string_view>

#include "leitai/base/text.hpp"
#include "leitai/issue/issue.hpp"
#include "leitai/yaml/gate.hpp"
#include "leitai/yaml/locate.hpp"

namespace leitai::yaml {

/// Why a document is refused, and where.
struct Refusal {
    issue::Said said;
    Spot at;
};

/// What libyaml knew when it gave up.
struct Trouble {
    std::string_view context;  ///< "while parsing a flow sequence"; may be empty
    std::string_view problem;  ///< "did not find expected ',' or ']'"
    Spot context_at;
    Spot problem_at;
    std::optional<Spot> long_quote;  ///< opener of a quoted scalar of several lines that ended on the problem's line
};

/// `bytes`: the document, without a byte order mark.
Refusal explain(std::string_view bytes, const Trouble& trouble);

/// Words a problem of bytes as a refusal, with its place in the document.
Refusal explain(std::string_view bytes, const ByteProblem& problem);

/// Trouble between brackets: one that is never closed, a full-width comma, or a comma that is missing.
Refusal in_brackets(std::string_view bytes, const Trouble& trouble);
/// `{key:}`: a colon right ahead of a bracket or comma.
Refusal no_blank(std::string_view bytes, const Trouble& trouble);

/// The colon of `by:{level: self}` or `by：{…}`: the first of its line, behind a key, and glued to what follows.
std::optional<std::size_t> glued_colon(std::string_view line);

/// What stands at a spot, up to the next blank: the text that a message quotes.
base::Text quoted_at(std::string_view bytes, Spot at);

}  // namespace leitai::yaml
