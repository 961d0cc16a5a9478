// Turns libyaml's error texts into our codes; where the text itself tells more than the parser, it is read again.
#include "leitai/yaml/refuse.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <type_traits>

namespace leitai::yaml {

namespace {

using issue::Code;

constexpr std::string_view fullwidth_colon = "\xEF\xBC\x9A";

bool has_key(std::string_view line) { return line.find(": ") != std::string_view::npos || line.ends_with(':'); }

bool first_on_its_line(std::string_view bytes, Spot at) {
    const std::string_view line = line_bytes(bytes, at.line).text;
    return trimmed(line.substr(0, column_offset(line, at.column))).empty();
}

/// A tab in the indent of a line, wherever libyaml tripped over what follows from it.
std::optional<Spot> tab_in_indent(std::string_view bytes, std::uint32_t line) {
    const std::string_view text = line_bytes(bytes, line).text;
    const std::size_t tab = text.find('\t');
    if (tab == std::string_view::npos || tab > text.find_first_not_of(" \t")) return std::nullopt;
    return Spot{line, column_at(text, tab)};
}

/// A line that was to be `key: value` and is not: a full-width colon, no blank behind the colon, or no colon.
Refusal not_a_pair(std::string_view bytes, std::uint32_t number) {
    const std::string_view line = line_bytes(bytes, number).text;
    const base::Text whole = base::Text::same(shortened(trimmed(line)));
    if (const std::size_t wide = line.find(fullwidth_colon); wide != std::string_view::npos) {
        return {Code::full_width_colon(whole), {number, column_at(line, wide)}};
    }
    if (const std::size_t colon = line.find(':'); colon != std::string_view::npos) {
        return {Code::no_blank_after_colon(whole), {number, column_at(line, colon)}};
    }
    std::size_t from = std::min(line.find_first_not_of(' '), line.size());
    while (line.substr(from).starts_with("- ")) from = std::min(line.find_first_not_of(' ', from + 1), line.size());
    return {Code::colon_missing(whole), {number, column_at(line, from)}};
}

/// The lines of a text from the first to the one before `end`, handed to `see` one by one; only issues pay for it, but
/// a refused document may have millions of lines, so each is looked at once.
template <typename See>
void each_line(std::string_view bytes, std::uint32_t end, See see) {
    for (std::uint32_t number = 1; number < end && !bytes.empty(); ++number) {
        const std::size_t length = std::min(bytes.find('\n'), bytes.size());
        std::string_view line = bytes.substr(0, length);
        if (line.ends_with('\r')) line.remove_suffix(1);
        see(number, line);
        bytes.remove_prefix(std::min(length + 1, bytes.size()));
    }
}

bool is_content(std::string_view line) {
    line = trimmed(line);
    return !line.empty() && !line.starts_with('#');
}

/// The nearest line above that is neither blank nor a comment; 0 if there is none.
std::uint32_t line_above(std::string_view bytes, std::uint32_t line) {
    std::uint32_t found = 0;
    each_line(bytes, line, [&](std::uint32_t number, std::string_view text) {
        if (is_content(text)) found = number;
    });
    return found;
}

/// A second `: `: either in one line (a text that needs quotes), or because the line above ran on into this one.
Refusal second_colon(std::string_view bytes, Spot at) {
    const LineBytes line = line_bytes(bytes, at.line);
    const std::string_view ahead = line.text.substr(0, column_offset(line.text, at.column));
    if (const auto glued = glued_colon(line.text)) {
        const base::Text whole = base::Text::same(shortened(trimmed(line.text)));
        const bool wide = line.text[*glued] != ':';
        return {(wide ? Code::full_width_colon : Code::no_blank_after_colon)(whole),
                {at.line, column_at(line.text, *glued)}};
    }
    if (has_key(ahead)) return {Code::second_colon_in_line(base::Text::same(shortened(trimmed(line.text)))), at};
    const std::uint32_t above = line_above(bytes, at.line);
    if (above != 0 && !has_key(trimmed(line_bytes(bytes, above).text))) return not_a_pair(bytes, above);
    const std::size_t indent = std::min(line.text.find_first_not_of(" \t"), line.text.size());
    return {Code::line_does_not_fit_above, {at.line, column_at(line.text, indent)}};
}

/// The first line with content, when that is a directive.
std::optional<Spot> directive(std::string_view bytes) {
    std::uint32_t first = 0;
    bool found = false;
    each_line(bytes, UINT32_MAX, [&](std::uint32_t number, std::string_view text) {
        if (first != 0 || !is_content(text)) return;
        first = number;
        found = text.starts_with('%');
    });
    return found ? std::optional(Spot{first, 1}) : std::nullopt;
}

bool has_end_mark_above(std::string_view bytes, std::uint32_t line) {
    bool found = false;
    each_line(bytes, line, [&](std::uint32_t, std::string_view text) { found = found || text.starts_with("..."); });
    return found;
}

/// Something stands where libyaml waited for a key, an item or the end.
Refusal out_of_place(std::string_view bytes, const Trouble& trouble) {
    const Spot at = trouble.problem_at;
    if (trouble.problem.find("document start") != std::string_view::npos) {
        if (const auto at_directive = directive(bytes)) return {Code::directive_not_allowed, *at_directive};
        if (has_end_mark_above(bytes, at.line)) return {Code::content_after_document_end, at};
    }
    if (trouble.long_quote) return {Code::unclosed_quote(quoted_at(bytes, *trouble.long_quote)), *trouble.long_quote};
    const bool begins_line = first_on_its_line(bytes, at);
    const std::string_view line = line_bytes(bytes, at.line).text;
    const bool no_key = trimmed(line) == ":" || trimmed(line).starts_with(": ");
    if (begins_line && no_key) return {Code::empty_key, at};
    if (!begins_line || trimmed(line).starts_with(':')) return {Code::unexpected_text(quoted_at(bytes, at)), at};
    return {Code::line_does_not_fit_above, at};
}

Refusal cannot_begin(std::string_view bytes, Spot at) {
    const std::size_t offset = offset_of(bytes, at);
    if (offset < bytes.size() && bytes[offset] == '\t') return {Code::tab_indentation, at};
    return {Code::text_begins_with_symbol(base::Text::same(bytes.substr(offset, 1)), quoted_at(bytes, at)), at};
}

/// How a problem of libyaml is dealt with; the first row whose words occur in context or problem applies.
struct Known {
    std::string_view words;
    Refusal (*refusal)(std::string_view bytes, const Trouble& trouble);
};

/// A message, with what stands at a spot where it takes an argument.
template <auto message>
issue::Said said_at(std::string_view bytes, Spot at) {
    if constexpr (std::is_convertible_v<decltype(message), issue::Said>) {
        return message;
    } else {
        return message(quoted_at(bytes, at));
    }
}

template <auto message>
Refusal at_context(std::string_view bytes, const Trouble& trouble) {
    return {said_at<message>(bytes, trouble.context_at), trouble.context_at};
}

template <auto message>
Refusal at_problem(std::string_view bytes, const Trouble& trouble) {
    return {said_at<message>(bytes, trouble.problem_at), trouble.problem_at};
}

issue::Said said_of(const ByteProblem& problem) {
    char hex[16];
    std::snprintf(hex, sizeof hex, problem.fault == ByteFault::not_utf8 ? "%02X" : "%04X", problem.character);
    switch (problem.fault) {
        case ByteFault::gb18030:
            return Code::text_in_gb18030;
        case ByteFault::utf16:
            return Code::text_in_utf16;
        case ByteFault::control:
            return Code::invisible_control_character(base::Text::same(hex));
        case ByteFault::nul:
            return Code::nul_byte_in_text;
        case ByteFault::line_separator:
            return Code::special_line_separator(base::Text::same(hex));
        case ByteFault::bom_inside:
            return Code::byte_order_mark_inside;
        case ByteFault::lone_cr:
            return Code::line_ends_with_cr;
        case ByteFault::not_utf8:
            break;
    }
    return Code::byte_not_utf8(base::Text::same(hex));
}

constexpr std::array known = {
    Known{"found a tab", at_problem<Code::tab_indentation>},
    Known{"a directive", at_context<Code::directive_not_allowed>},
    Known{"a %", at_context<Code::directive_not_allowed>},
    Known{"duplicate %", at_context<Code::directive_not_allowed>},
    Known{"incompatible YAML", at_context<Code::directive_not_allowed>},
    Known{"an anchor", at_context<Code::anchor_not_allowed>},
    Known{"an alias", at_context<Code::alias_not_allowed>},
    Known{"scanning a tag", at_context<Code::tag_not_allowed>},
    Known{"parsing a tag", at_context<Code::tag_not_allowed>},
    Known{"undefined tag", at_context<Code::tag_not_allowed>},
    Known{"unexpected end of stream", at_context<Code::unclosed_quote>},
    Known{"unexpected document indicator", at_context<Code::unclosed_quote>},
    Known{"quoted scalar", at_problem<Code::backslash_misused>},
    Known{"a block scalar", at_context<Code::text_begins_like_block>},
    Known{"found unexpected ':'", no_blank},
    Known{"cannot start any token",
          [](std::string_view bytes, const Trouble& trouble) { return cannot_begin(bytes, trouble.problem_at); }},
    Known{"could not find expected ':'",
          [](std::string_view bytes, const Trouble& trouble) { return not_a_pair(bytes, trouble.context_at.line); }},
    Known{"mapping values are not allowed",
          [](std::string_view bytes, const Trouble& trouble) { return second_colon(bytes, trouble.problem_at); }},
    Known{"sequence entries are not allowed", at_problem<Code::list_item_on_key_line>},
    Known{"mapping keys are not allowed", at_problem<Code::key_not_text>},
    Known{"a flow node", at_problem<Code::nothing_before_separator>},
    Known{"a block node", at_problem<Code::unexpected_text>},
    Known{"expected ',' or", in_brackets},
    Known{"expected key", out_of_place},
    Known{"expected '-' indicator", out_of_place},
    Known{"expected <document start>", out_of_place},
};

}  // namespace

base::Text quoted_at(std::string_view bytes, Spot at) {
    const std::string_view line = line_bytes(bytes, at.line).text;
    const std::string_view rest = line.substr(column_offset(line, at.column));
    return base::Text::same(shortened(rest.substr(0, rest.find_first_of(" \t", 1)), 20));
}

Refusal explain(std::string_view bytes, const Trouble& trouble) {
    const bool unclosed = trouble.problem.starts_with("found unexpected");
    for (const std::uint32_t line : {trouble.problem_at.line, trouble.context_at.line}) {
        const auto tab = tab_in_indent(bytes, line);
        if (tab && !unclosed) return {Code::tab_indentation, *tab};
    }
    for (const Known& row : known) {
        const auto holds = [&](std::string_view words) { return words.find(row.words) != std::string_view::npos; };
        if (holds(trouble.context) || holds(trouble.problem)) return row.refusal(bytes, trouble);
    }
    return {Code::invalid_yaml(base::Text::same(trouble.problem)), trouble.problem_at};
}

Refusal explain(std::string_view bytes, const ByteProblem& problem) {
    return {said_of(problem), spot_of(bytes, problem.offset)};
}

}  // namespace leitai::yaml
