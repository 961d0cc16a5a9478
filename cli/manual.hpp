// The embedded manual pages, rendered for a terminal.
#pragma once

#include <string>

#include "command.hpp"
#include "inputs.hpp"

namespace leitai::app {

/// A page of Markdown holds Chinese, then a line `<!-- en -->`, then English: the half for a language.
/// A first line `<!-- words: … -->` has the words by which the page is looked up, see guide.hpp; it is no part of it.
std::string_view half(std::string_view page, base::Lang lang);

/// The manual of a command in a language, with the names of the formats where the page says {page formats},
/// {record formats} or {document formats}: they stand in page/format.cpp alone.
std::string manual_of_command(const std::string& name, base::Lang lang);

/// Plain text: headings without marks, lists with hanging indent, code set off, tables in columns.
std::string render(std::string_view markdown, int width);

/// The same page as Markdown, with the lines of a paragraph joined where a blank between them would show: behind
/// Chinese.
std::string joined(std::string_view markdown);

/// The page on the program as a whole, as Markdown.
std::string program_page(base::Lang lang);

/// How wide pages of help are: --width, else the terminal up to a width that reads well.
int manual_width(const Env& env, const OutputOptions& outputs = {});

/// The manual of a command ("" = what commands there are) on standard output, in the language of messages.
void print_manual(Env& env, const Languages& languages, const std::string& name);

}  // namespace leitai::app
