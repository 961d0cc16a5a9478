// The packed parts of a workbook, with what is inflated of them counted.
#pragma once

#include <zip.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "leitai/workbook/book.hpp"

namespace leitai::workbook {

/// A part that is being read.
class PackedFile {
public:
    /// Fills up to `size` bytes of `into`; fewer only at the end. Throws Refused where it is damaged or too large.
    std::size_t read(char* into, std::size_t size);
    /// All that is left.
    std::string rest();

private:
    friend class Archive;
    struct Close {
        void operator()(zip_file_t* file) const { zip_fclose(file); }
    };
    std::unique_ptr<zip_file_t, Close> file_;
    std::uint64_t left_ = 0;   ///< bytes that it may still have
    std::uint64_t* all_left_;  ///< bytes that all parts may still have
};

/// An open archive. All members throw Refused where it cannot be read.
class Archive {
public:
    /// `bytes` must outlive this.
    Archive(std::string_view bytes, const Limits& limits);

    bool has(std::string_view name) const;
    /// A part by its name: as archives have it, or with a slash in front; capitals make no difference.
    PackedFile open(std::string_view name);
    /// The name and number that the archive has for a part that it has.
    std::uint64_t index(std::string_view name) const;

private:
    struct Discard {
        void operator()(zip_t* archive) const { zip_discard(archive); }
    };
    Limits limits_;
    std::uint64_t all_left_;
    std::unique_ptr<zip_t, Discard> archive_;
    std::unordered_map<std::string, std::uint64_t> parts_;  ///< by names in small letters
};

}  // namespace leitai::workbook
