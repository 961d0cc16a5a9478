// Opens an archive in memory for writing, and reads back what was written.
#include "leitai/workbook/remarks/replaced_parts.hpp"

#include <zip.h>

#include <memory>
#include <new>

namespace leitai::workbook {

namespace {

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

/// Only memory is wanting where bytes that were read before cannot be written; all else is answered by `empty`.
std::optional<std::string> failed(const zip_error_t* error) {
    if (zip_error_code_zip(error) == ZIP_ER_MEMORY) throw std::bad_alloc();
    return std::nullopt;
}

std::optional<std::string> bytes_of(zip_source_t* source) {
    zip_stat_t found;
    zip_stat_init(&found);
    if (zip_source_stat(source, &found) != 0 || zip_source_open(source) != 0) return failed(zip_source_error(source));
    std::string bytes(found.size, '\0');
    const zip_int64_t read = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (read < 0 || static_cast<std::size_t>(read) != bytes.size()) return failed(zip_source_error(source));
    return bytes;
}

}  // namespace

std::optional<std::string> with_replaced(std::string_view archive,
                                         const std::vector<std::pair<std::uint64_t, std::string>>& parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* whole = zip_source_buffer_create(archive.data(), archive.size(), 0, &error);
    if (whole == nullptr) return failed(&error);
    zip_source_keep(whole);  // it is read after the archive is closed
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> kept(whole, zip_source_free);
    std::unique_ptr<zip_t, Discard> open(zip_open_from_source(whole, 0, &error));
    if (!open) {
        zip_source_free(whole);
        return failed(&error);
    }
    for (const auto& [index, bytes] : parts) {
        zip_source_t* source = zip_source_buffer(open.get(), bytes.data(), bytes.size(), 0);
        if (source == nullptr || zip_file_replace(open.get(), index, source, 0) != 0) {
            zip_source_free(source);
            return failed(zip_get_error(open.get()));
        }
        constexpr zip_uint16_t no_time = 0, first_day = (1U << 5U) | 1U;  // 1980-01-01
        zip_file_set_dostime(open.get(), index, no_time, first_day, 0);
    }
    if (zip_close(open.get()) != 0) return failed(zip_get_error(open.get()));
    open.release();  // NOLINT(bugprone-unused-return-value): closed, and gone
    return bytes_of(whole);
}

}  // namespace leitai::workbook
