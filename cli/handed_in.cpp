// Lists spreadsheets, reads them, and asks LibreOffice for those of other programs.
#include "handed_in.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

#include "leitai/base/failure.hpp"
#include "leitai/source/documents.hpp"
#include "leitai/source/find.hpp"
#include "program.hpp"

namespace leitai::app {

using base::Failure;
using base::Text;

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 8> endings = {".xlsx", ".xlsm", ".csv", ".tsv", ".txt", ".xls", ".et", ".ods"};
/// Before the ending of a workbook that was given back with its errors.
constexpr std::string_view with_errors = ".错误";
/// Longer files are no sheets that a person filled in.
constexpr std::uintmax_t most_bytes = std::uintmax_t{512} << 20;
constexpr std::chrono::minutes convert_limit{3};

std::string ending_of(const std::string& path) {
    std::string ending = fs::path(path).extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return ending;
}

std::string stem_of(const std::string& path) {
    std::string stem = fs::path(path).stem().string();
    if (stem.ends_with(with_errors)) stem.resize(stem.size() - with_errors.size());
    return stem;
}

/// A spreadsheet of a folder: not the lock of a program that has it open, nor one that was given back.
bool is_handed_in(const fs::path& path) {
    const std::string name = path.filename().string();
    const bool ours = name.starts_with('.') || name.starts_with("~$") || name.starts_with(".~");
    return !ours && !path.stem().string().ends_with(with_errors) &&
           std::find(endings.begin(), endings.end(), ending_of(name)) != endings.end();
}

/// The bytes of the workbook that an office program makes of a file; empty with the reason in `why`.
std::string converted(const Env& env, const HandedFile& file, Text& why) {
    const auto office = find_program(env, {"soffice", "libreoffice"});
    if (!office) {
        why = {"这种格式要先转换，这台电脑没有 LibreOffice；用表格软件另存为 xlsx 再交",
               "this format has to be converted and there is no LibreOffice here: save it as xlsx"};
        return {};
    }
    const Workplace place(env);
    const std::string source = place.file("handed" + ending_of(file.path));
    std::ofstream(source, std::ios::binary) << file.bytes;
    const Ended ended =
        run_program(place,
                    {*office, "-env:UserInstallation=" + place.url("profile"), "--headless", "--norestore",
                     "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", place.path(), source},
                    convert_limit);
    auto bytes = whole_file(place.file("handed.xlsx"));
    if (!ended.fine() || !bytes) {
        why = {
            "LibreOffice 打不开它，文件可能已经损坏；用表格软件打开看看，另存为 xlsx 再交",
            "LibreOffice cannot open it, so it may be damaged: open it in a spreadsheet program and save it as xlsx"};
        return {};
    }
    return std::move(*bytes);
}

void read_book(const Env& env, HandedFile& file) {
    using workbook::FileKind;
    desk::Handed& handed = file.handed;
    file.kind = workbook::kind_of(file.bytes, file.path);
    workbook::ReadBook read;
    if (file.kind == FileKind::office) {
        Text why;
        const std::string bytes = converted(env, file, why);
        if (!why.empty()) {
            handed.unreadable = workbook::Unreadable{why};
            return;
        }
        read = workbook::read_book(bytes, FileKind::xlsx);
    } else {
        read = workbook::read_book(file.bytes, file.kind);
    }
    handed.book = std::move(read.book);
    handed.unreadable = std::move(read.unreadable);
}

}  // namespace

std::string HandedFile::errors_path() const {
    return (fs::path(path).parent_path() / (handed.stem + std::string(with_errors) + ".xlsx")).string();
}

std::vector<std::string> find_handed(const Env& env, const std::vector<std::string>& names) {
    std::vector<std::string> found;
    for (const std::string& name : names) {
        const std::string path = source::real_path(env.folder, name);
        if (!source::is_folder(env.folder, name)) {
            if (!source::exists(env.folder, name)) throw Failure({"没有文件 " + name, "there is no file " + name});
            found.push_back(name);
            continue;
        }
        const std::size_t before = found.size();
        std::error_code error, no_target;
        for (fs::recursive_directory_iterator at(path, error), end; !error && at != end; at.increment(error)) {
            if (!at->is_regular_file(no_target) || !is_handed_in(at->path())) continue;
            found.push_back((fs::path(name) / at->path().lexically_relative(path)).string());
        }
        if (error) {
            const Text reason = base::system_reason(error.value());
            throw Failure({"读不了文件夹 " + name + " 里的全部内容：" + reason.zh,
                           "cannot read all of the folder " + name + ": " + reason.en});
        }
        if (found.size() == before)
            throw Failure({name + " 里没有表格文件（xlsx、csv、xls、et、ods）", "there is no spreadsheet in " + name});
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<HandedFile> read_handed(const Env& env, const std::vector<std::string>& paths) {
    std::vector<HandedFile> files;
    for (const std::string& path : paths) {
        HandedFile& file = files.emplace_back();
        file.path = path;
        file.handed.name = fs::path(path).filename().string();
        file.handed.stem = stem_of(path);
        const std::string real = source::real_path(env.folder, path);
        std::error_code ignored;
        if (fs::file_size(real, ignored) > most_bytes && !ignored) {
            file.handed.unreadable =
                workbook::Unreadable{{"文件超过512MB，不像是填报表；只留要交的工作表再交",
                                      "the file has more than 512 MB: leave only the sheets to hand in"}};
            continue;
        }
        file.bytes = source::read_file(real);
        read_book(env, file);
    }
    return files;
}

}  // namespace leitai::app
