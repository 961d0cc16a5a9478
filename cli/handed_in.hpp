// The spreadsheets that are named on the command line: found, read, and converted where only an office program can.
#pragma once

#include <string>
#include <vector>

#include "command.hpp"
#include "leitai/desk/import.hpp"

namespace leitai::app {

/// A file as it was found, and what it holds.
struct HandedFile {
    std::string path;   ///< as the person named it, or below a folder that was named
    std::string bytes;  ///< as they are on the disk
    workbook::FileKind kind = workbook::FileKind::none;
    desk::Handed handed;
    /// Where its errors go: NAME.错误.xlsx beside it.
    std::string errors_path() const;
};

/// Files, and all spreadsheets in folders, in byte order. Throws base::Failure where a name matches nothing, and where
/// a file cannot be opened.
std::vector<std::string> find_handed(const Env& env, const std::vector<std::string>& names);

/// Reads them. What cannot be read as a spreadsheet is in `Handed::unreadable`.
std::vector<HandedFile> read_handed(const Env& env, const std::vector<std::string>& paths);

}  // namespace leitai::app
