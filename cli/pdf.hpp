// Documents as PDF, printed by a program that the user has installed: LibreOffice, or a browser.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "outputs.hpp"
#include "program.hpp"

namespace leitai::app {

/// A program that prints documents.
struct Printer {
    std::string path;
    bool office = true;  ///< LibreOffice, which prints the document in official layout; else a browser prints the page
};

/// What prints the PDFs among the destinations; nothing when there are none. Throws base::Failure when this machine has
/// no such program, or a PDF would go to a terminal.
std::optional<Printer> find_printer(const Env& env, const std::vector<Destination>& to);

/// Prints the page once, for every destination that is a PDF. Gives what is to be told once they have their names: what
/// printed them, and whether they are previews only. Throws base::Failure when no PDF comes of it.
std::vector<base::Text> print_pdfs(const Env& env, const Printer& printer, const std::vector<Destination>& to,
                                   const page::Page& page, const page::WriteOptions& options, Outputs& outputs);

}  // namespace leitai::app
