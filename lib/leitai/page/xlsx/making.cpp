// libxlsxwriter can only write to a file, and keeps its sheets in further ones meanwhile.
#include "leitai/page/xlsx/making.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <mutex>
#include <new>
#include <utility>

#include "leitai/base/failure.hpp"
#include "leitai/page/temporary.hpp"
#include "leitai/page/xlsx/parts.hpp"
#include "leitai/source/bytes.hpp"

namespace leitai::page {

namespace {

/// A workbook is put together in the temporary folder.
[[noreturn]] void refuse_folder(int reason) { refuse_temporary_folder({"表格", "the workbook"}, reason); }

[[noreturn]] void refuse(lxw_error error) {
    const int reason = errno;
    if (error == LXW_ERROR_MEMORY_MALLOC_FAILED) throw std::bad_alloc();
    if (error <= LXW_ERROR_ZIP_CLOSE) refuse_folder(reason != 0 ? reason : EIO);
    const std::string number = std::to_string(static_cast<int>(error));
    throw base::Failure({"无法写表格：libxlsxwriter 的错误，编号" + number,
                         std::string("cannot write the workbook: ") + lxw_strerror(error)});
}

/// libxlsxwriter prints to stderr what it also returns; here the return value is said in the language of messages. One
/// of the threads that make workbooks turns it off, and the last one turns it on again.
class Silence {
public:
    Silence() {
        const std::lock_guard lock(mutex());
        if (users()++ > 0) return;
        before() = stderr;
        if (std::FILE* nowhere = std::fopen("/dev/null", "w"); nowhere != nullptr) stderr = nowhere;
    }
    ~Silence() {
        const std::lock_guard lock(mutex());
        if (--users() > 0) return;
        if (stderr != before()) std::fclose(stderr);
        stderr = before();
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;

private:
    static std::mutex& mutex() {
        static std::mutex one;
        return one;
    }
    static int& users() {
        static int count = 0;
        return count;
    }
    static std::FILE*& before() {
        static std::FILE* file = nullptr;
        return file;
    }
};

/// A folder of this process alone, which goes away with all that is in it; what a kill leaves has the process's number
/// in its name.
struct Parts {
    std::string folder;

    Parts() {
        static std::atomic<unsigned> number{0};
        folder = temporary_folder() + "/" + std::string(workbook_parts) + std::to_string(number++) + "." +
                 std::to_string(::getpid());
        std::error_code error;
        std::filesystem::remove_all(folder, error);  // of an earlier process with this number
        if (::mkdir(folder.c_str(), 0700) != 0) refuse_folder(errno);
    }
    ~Parts() {
        std::error_code error;
        std::filesystem::remove_all(folder, error);
    }
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;
};

lxw_workbook* open_book(std::string& folder, bool large) {
    lxw_workbook_options options{};
    options.constant_memory = large ? LXW_TRUE : LXW_FALSE;
    options.tmpdir = folder.data();
    return workbook_new_opt((folder + "/book.xlsx").c_str(), &options);
}

/// Closes the workbook however its writing ends, for only then its memory is given back.
class Open {
public:
    Open(std::string& folder, bool large) : book_(open_book(folder, large)) {
        if (book_ == nullptr) refuse(LXW_ERROR_CREATING_XLSX_FILE);
    }
    ~Open() {
        if (book_ != nullptr) workbook_close(book_);
    }
    Open(const Open&) = delete;
    Open& operator=(const Open&) = delete;

    lxw_workbook* book() { return book_; }
    void close() { check(workbook_close(std::exchange(book_, nullptr))); }

private:
    lxw_workbook* book_;
};

}  // namespace

void check(lxw_error error) {
    if (error != LXW_NO_ERROR) refuse(error);
}

void set_title(lxw_workbook* book, const std::string& title) {
    lxw_doc_properties properties{};
    std::string kept = title;
    properties.title = kept.data();
    properties.created = 315532800;  // 1980-01-01, the zip format's own beginning: the same bytes on every day
    check(workbook_set_properties(book, &properties));
}

void make_workbook(const std::function<void(lxw_workbook* book)>& write, bool large, const Sink& sink) {
    Parts parts;
    const Silence silence;
    errno = 0;
    Open open(parts.folder, large);
    write(open.book());
    open.close();
    const std::string path = parts.folder + "/book.xlsx";
    source::Bytes file(path, path);
    std::array<char, 64 * 1024> piece{};
    while (!file.at_end()) sink({piece.data(), file.read(piece.data(), piece.size())});
}

std::string made_workbook(const std::function<void(lxw_workbook* book)>& write) {
    std::string bytes;
    make_workbook(write, false, [&](std::string_view piece) { bytes += piece; });
    return bytes;
}

}  // namespace leitai::page
