// The way through the manual: its pages in groups, and the words by which people look for them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/text.hpp"

namespace leitai::app {

/// The chapters beside the pages of commands and those of the rubric, in the order in which they are read.
std::vector<std::string_view> topic_names();

/// All pages in reading order: chapters, those of the rubric, commands.
std::vector<std::string> page_names();

/// A word as it is compared: Latin letters small.
std::string lower(std::string_view text);

/// The page of a chapter, a rubric chapter or a command, as Markdown; empty where there is none of that name.
std::optional<std::string> page_named(std::string_view name, base::Lang lang);

/// The pages that say in their front (`<!-- words: … -->`) that they are about a word, in reading order.
std::vector<std::string> pages_about(std::string_view word);

/// All words of the fronts.
std::vector<std::string_view> front_words();

/// Those pages with their titles, as Markdown.
std::string list_of(std::string_view word, const std::vector<std::string>& pages, base::Lang lang);

/// Where a word stands in the pages of the manual, as Markdown: page, heading and line; empty where it stands nowhere.
std::optional<std::string> places_of(std::string_view word, base::Lang lang);

/// What `leitai` and `leitai help` alone print: commands and chapters, group by group, and where to read more.
std::string overview(base::Lang lang);

}  // namespace leitai::app
