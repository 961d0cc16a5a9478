// Opens archives with libzip; sizes are looked at before anything is inflated, and counted while it is.
#include "leitai/workbook/xlsx/archive.hpp"

#include <algorithm>
#include <new>
#include <optional>

#include "leitai/workbook/refused.hpp"

namespace leitai::workbook {

namespace {

constexpr zip_int64_t most_parts = 65'535;  // as many as an archive of the usual kind can have

[[noreturn]] void refuse_archive(int code) {
    if (code == ZIP_ER_MEMORY) throw std::bad_alloc();
    refuse_broken({"文件不完整或者已经损坏", "the file is cut off or damaged"});
}

[[noreturn]] void refuse_inflated() { refuse_large({"文件解开后太大", "unpacked, the file is too large"}); }

std::string plain_name(std::string_view name) {
    std::string plain;
    for (const char c : name) {
        const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
        plain += small == '\\' ? '/' : small;
    }
    return plain.starts_with('/') ? plain.substr(1) : plain;
}

}  // namespace

std::size_t PackedFile::read(char* into, std::size_t size) {
    std::size_t had = 0;
    while (had < size) {
        const zip_int64_t read = zip_fread(file_.get(), into + had, size - had);
        if (read < 0) refuse_archive(zip_error_code_zip(zip_file_get_error(file_.get())));
        if (read == 0) break;
        const auto bytes = static_cast<std::uint64_t>(read);
        if (bytes > left_ || bytes > *all_left_) refuse_inflated();
        left_ -= bytes;
        *all_left_ -= bytes;
        had += bytes;
    }
    return had;
}

std::string PackedFile::rest() {
    constexpr std::size_t step = std::size_t{1} << 16U;
    std::string bytes;
    for (std::size_t had = step; had == step;) {
        const std::size_t before = bytes.size();
        bytes.resize(before + step);
        had = read(bytes.data() + before, step);
        bytes.resize(before + had);
    }
    return bytes;
}

Archive::Archive(std::string_view bytes, const Limits& limits) : limits_(limits), all_left_(limits.all) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source != nullptr) archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (!archive_) {
        zip_source_free(source);
        const int code = zip_error_code_zip(&error);
        zip_error_fini(&error);
        refuse_archive(code);
    }
    const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
    if (count > most_parts) refuse_broken({"文件里的部件太多", "the file has too many parts"});
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto at = static_cast<zip_uint64_t>(i);
        const char* name = zip_get_name(archive_.get(), at, ZIP_FL_ENC_RAW);
        if (name == nullptr) refuse_archive(zip_error_code_zip(zip_get_error(archive_.get())));
        if (!parts_.emplace(plain_name(name), at).second)
            refuse_broken({"文件里有两个同名的部件", "the file has two parts of one name"});
    }
}

bool Archive::has(std::string_view name) const { return parts_.count(plain_name(name)) > 0; }

std::uint64_t Archive::index(std::string_view name) const { return parts_.at(plain_name(name)); }

PackedFile Archive::open(std::string_view name) {
    const auto found = parts_.find(plain_name(name));
    if (found == parts_.end()) refuse_broken({"文件缺少必要的部件", "the file lacks a part that it needs"});
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive_.get(), found->second, 0, &stat) != 0)
        refuse_archive(zip_error_code_zip(zip_get_error(archive_.get())));
    if (stat.encryption_method != ZIP_EM_NONE) refuse_password();
    if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE)
        refuse_broken({"文件的压缩方式不是表格文件所用的", "the file is packed in a way that workbooks are not"});
    if (stat.size > limits_.inflated || stat.size / limits_.ratio > stat.comp_size) refuse_inflated();
    PackedFile part;
    part.file_.reset(zip_fopen_index(archive_.get(), found->second, 0));
    if (!part.file_) refuse_archive(zip_error_code_zip(zip_get_error(archive_.get())));
    part.left_ = stat.size;
    part.all_left_ = &all_left_;
    return part;
}

}  // namespace leitai::workbook
