// Packs files with libzip, in memory.
#include "leitai/page/docx/zip.hpp"

#include <zip.h>

#include <memory>
#include <new>
#include <string>

#include "leitai/base/failure.hpp"

namespace leitai::page {

namespace {

/// Everything happens in memory, so that hardly anything but memory can be wanting.
[[noreturn]] void refuse(const zip_error_t* error) {
    const int number = zip_error_code_zip(error);
    if (number == ZIP_ER_MEMORY) throw std::bad_alloc();
    throw base::Failure({"无法打包文档：libzip 的错误，编号" + std::to_string(number),
                         "cannot pack the document: error " + std::to_string(number) + " of libzip"});
}

/// An archive that is thrown away unless it was closed.
struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

std::string bytes_of(zip_source_t* source) {
    zip_stat_t found;
    zip_stat_init(&found);
    if (zip_source_stat(source, &found) != 0 || zip_source_open(source) != 0) refuse(zip_source_error(source));
    std::string bytes(found.size, '\0');
    const zip_int64_t read = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (read < 0 || static_cast<std::size_t>(read) != bytes.size()) refuse(zip_source_error(source));
    return bytes;
}

}  // namespace

std::string zip(const std::vector<std::pair<std::string, std::string>>& files) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (target == nullptr) refuse(&error);
    zip_source_keep(target);  // it is read after the archive is closed
    std::unique_ptr<zip_source_t, decltype(&zip_source_free)> kept(target, zip_source_free);
    std::unique_ptr<zip_t, Discard> archive(zip_open_from_source(target, ZIP_TRUNCATE, &error));
    if (!archive) {
        zip_source_free(target);
        refuse(&error);
    }
    for (const auto& [name, bytes] : files) {
        zip_source_t* source = zip_source_buffer(archive.get(), bytes.data(), bytes.size(), 0);
        const zip_int64_t index =
            source == nullptr ? -1 : zip_file_add(archive.get(), name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            refuse(zip_get_error(archive.get()));
        }
        constexpr zip_uint16_t no_time = 0, first_day = (1U << 5U) | 1U;  // 1980-01-01
        zip_file_set_dostime(archive.get(), static_cast<zip_uint64_t>(index), no_time, first_day, 0);
    }
    if (zip_close(archive.get()) != 0) refuse(zip_get_error(archive.get()));
    archive.release();  // NOLINT(bugprone-unused-return-value): closed, and gone
    return bytes_of(target);
}

}  // namespace leitai::page
