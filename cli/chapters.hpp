// The rubric manual, page by page and word by word.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/text.hpp"

namespace leitai::app {

/// The overview of the rule language with its chapters and their words, as Markdown.
std::string rubric_topic(base::Lang lang);

/// A whole chapter, asked for as "rubric-facts"; empty if there is none.
std::optional<std::string> chapter_topic(std::string_view name, base::Lang lang);

/// Every entry on a word of the rule language, in whichever chapters it stands; empty if no entry is on it.
std::optional<std::string> word_topic(std::string_view word, base::Lang lang);

/// The names of the chapters.
std::span<const std::string_view> rubric_chapters();

/// The names of the chapters and the words of their entries.
std::vector<std::string> rubric_words();

}  // namespace leitai::app
