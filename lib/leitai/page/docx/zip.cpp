// Packs files with libzip, which asks for them piece by piece.
#include "leitai/page/docx/zip.hpp"

#include <zip.h>

#include <array>
#include <cerrno>
#include <deque>
#include <memory>
#include <new>
#include <string>

#include "leitai/base/failure.hpp"
#include "leitai/page/temporary.hpp"

namespace leitai::page {

namespace {

/// Hardly anything but memory can be wanting, or the temporary file of a long part.
[[noreturn]] void refuse(zip_error_t* error) {
    const int number = zip_error_code_zip(error);
    if (number == ZIP_ER_MEMORY) throw std::bad_alloc();
    if (number == ZIP_ER_READ) refuse_temporary_folder({"文档", "the document"}, zip_error_code_system(error));
    throw base::Failure({"无法打包文档：libzip 的错误，编号" + std::to_string(number),
                         "cannot pack the document: error " + std::to_string(number) + " of libzip"});
}

/// An archive that is thrown away unless it was closed.
struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

/// One part as libzip reads it.
class Reader {
public:
    explicit Reader(const Spool& bytes) : bytes_(bytes) { zip_error_init(&error_); }

    /// What libzip calls with a command.
    static zip_int64_t serve(void* reader, void* data, zip_uint64_t length, zip_source_cmd_t command) {
        return static_cast<Reader*>(reader)->answer(data, length, command);
    }

private:
    zip_int64_t answer(void* data, zip_uint64_t length, zip_source_cmd_t command) {
        switch (command) {
            case ZIP_SOURCE_OPEN:
                at_ = 0;
                return 0;
            case ZIP_SOURCE_READ:
                return read(static_cast<char*>(data), length);
            case ZIP_SOURCE_CLOSE:
            case ZIP_SOURCE_FREE:
                return 0;
            case ZIP_SOURCE_STAT: {
                auto* stat = static_cast<zip_stat_t*>(data);
                zip_stat_init(stat);
                stat->size = bytes_.size();
                stat->valid = ZIP_STAT_SIZE;
                return static_cast<zip_int64_t>(sizeof(*stat));
            }
            case ZIP_SOURCE_ERROR:
                return zip_error_to_data(&error_, data, length);
            case ZIP_SOURCE_SUPPORTS:
                return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                                      ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
            default:
                zip_error_set(&error_, ZIP_ER_OPNOTSUPP, 0);
                return -1;
        }
    }

    zip_int64_t read(char* to, zip_uint64_t count) {
        const std::int64_t got = bytes_.read(at_, to, count);
        if (got < 0) zip_error_set(&error_, ZIP_ER_READ, errno);
        if (got > 0) at_ += static_cast<std::uint64_t>(got);
        return got;
    }

    const Spool& bytes_;
    std::uint64_t at_ = 0;
    zip_error_t error_{};
};

void add(zip_t* archive, const std::string& name, Reader& reader) {
    zip_source_t* source = zip_source_function(archive, Reader::serve, &reader);
    const zip_int64_t index = source == nullptr ? -1 : zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        refuse(zip_get_error(archive));
    }
    constexpr zip_uint16_t no_time = 0, first_day = (1U << 5U) | 1U;  // 1980-01-01
    zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), no_time, first_day, 0);
}

void write_out(zip_source_t* source, const Sink& sink) {
    if (zip_source_open(source) != 0) refuse(zip_source_error(source));
    std::array<char, 64 * 1024> piece{};
    zip_int64_t read = 0;
    while ((read = zip_source_read(source, piece.data(), piece.size())) > 0)
        sink({piece.data(), static_cast<std::size_t>(read)});
    zip_source_close(source);
    if (read < 0) refuse(zip_source_error(source));
}

}  // namespace

void zip(const std::vector<ZipPart>& parts, const Sink& sink) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (target == nullptr) refuse(&error);
    zip_source_keep(target);  // it is read after the archive is closed
    std::unique_ptr<zip_source_t, decltype(&zip_source_free)> kept(target, zip_source_free);
    std::deque<Reader> readers;  // which the archive asks until it is closed
    std::unique_ptr<zip_t, Discard> archive(zip_open_from_source(target, ZIP_TRUNCATE, &error));
    if (!archive) {
        zip_source_free(target);
        refuse(&error);
    }
    for (const ZipPart& part : parts) add(archive.get(), part.name, readers.emplace_back(part.bytes));
    if (zip_close(archive.get()) != 0) refuse(zip_get_error(archive.get()));
    archive.release();  // NOLINT(bugprone-unused-return-value): closed, and gone
    write_out(target, sink);
}

}  // namespace leitai::page
