// Cuts the bytes of an input into YAML documents at lines that begin with `---`, in bounded memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/source/bytes.hpp"
#include "leitai/source/place.hpp"
#include "leitai/source/source_map.hpp"

namespace leitai::source {

/// Where one document stands in its batch's bytes and in its file.
struct Document {
    FileId file = 0;
    std::uint32_t offset = 0;  ///< first byte in Batch::bytes
    std::uint32_t length = 0;
    std::uint32_t first_line = 1;  ///< 1-based line of its first byte in the file
    std::uint64_t first_byte = 0;  ///< offset of its first byte in the file
    bool oversize = false;         ///< longer than `max_document`; its bytes were left out
};

/// A few hundred kB of whole documents, of one or many files, in input order.
struct Batch {
    std::string bytes;
    std::vector<Document> documents;
};

inline constexpr std::size_t batch_bytes = 256 * 1024;
inline constexpr std::size_t max_document = 64 * 1024 * 1024;

/// How much is read and held at a time; tests make them tiny, so that every border is met.
struct ReadSizes {
    std::size_t batch = batch_bytes;      ///< a batch is handed out when it has as many bytes
    std::size_t chunk = 64 * 1024;        ///< the least that is read at once
    std::size_t document = max_document;  ///< a longer document is left out
};

/// The bytes of inputs that can be read once only (standard input, pipes), for reading them again. They are kept up to
/// a limit in all, beyond which none are.
class KeptInputs {
public:
    explicit KeptInputs(std::size_t limit = max_document) : limit_(limit) {}

    void keep(FileId file, std::string_view bytes);
    /// Where an input begins that is read again by going back: standard input that is a file.
    void note_begin(FileId file, std::uint64_t begin) { begins_[file] = begin; }
    std::uint64_t begin(FileId file) const;
    /// The input whose bytes were too many, if there is one: it cannot be read again.
    std::optional<FileId> too_large() const { return too_large_; }
    std::optional<std::string_view> bytes(FileId file) const;

private:
    std::size_t limit_, held_ = 0;
    std::map<FileId, std::string> inputs_;
    std::map<FileId, std::uint64_t> begins_;
    std::optional<FileId> too_large_;
};

/// Reads the inputs `first..map.size()` in order and hands out batches of whole documents. Every input gives at least
/// one document, if an empty one. Comments, blank lines and directives before an input's first `---` belong to what
/// follows. Throws base::Failure when an input cannot be opened or read.
class DocumentReader {
public:
    explicit DocumentReader(const SourceMap& map, FileId first = 0, ReadSizes sizes = {});
    /// Keeps in `kept` what cannot be read again.
    DocumentReader(const SourceMap& map, FileId first, KeptInputs& kept);
    /// Reads the inputs again, those in `kept` from there.
    DocumentReader(const SourceMap& map, FileId first, const KeptInputs& kept);
    ~DocumentReader();

    /// Fills `batch` (its memory is re-used); false when nothing is left.
    bool next(Batch& batch);

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Cuts bytes that are already in memory (an embedded catalogue, a test).
Batch cut(std::string_view bytes, FileId file);

/// The whole content of a file. Throws base::Failure, at once for a pipe or device that may not be opened.
std::string read_file(const std::string& path, Openable what = Openable::regular_files);

}  // namespace leitai::source
