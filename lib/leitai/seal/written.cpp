// Compares a file with what is written, piece by piece.
#include "leitai/seal/written.hpp"

#include <optional>

#include "leitai/base/failure.hpp"
#include "leitai/seal/archive.hpp"
#include "leitai/source/bytes.hpp"

namespace leitai::seal {

namespace {

/// Takes bytes, and looks whether they are the next ones of a file.
class Comparison {
public:
    /// nullptr: of a file that is empty.
    explicit Comparison(source::Bytes* file) : file_(file) {}

    void take(std::string_view bytes) {
        if (!same_ || bytes.empty()) return;
        held_.resize(bytes.size());
        const std::size_t size = file_ == nullptr ? 0 : file_->read(held_.data(), held_.size());
        same_ = std::string_view(held_).substr(0, size) == bytes;
    }
    bool is_over() {
        char more = 0;
        return same_ && (file_ == nullptr || file_->read(&more, 1) == 0);
    }

private:
    source::Bytes* file_;
    std::string held_;
    bool same_ = true;
};

}  // namespace

std::string text_of(const Writes& writes) {
    std::string text;
    writes([&](std::string_view bytes) { text += bytes; });
    return text;
}

bool is_same(const std::string& path, const Writes& writes) try {
    std::optional<source::Bytes> file;
    if (is_own(path)) file.emplace(path, path);
    Comparison comparison(file ? &*file : nullptr);
    writes([&](std::string_view bytes) { comparison.take(bytes); });
    return comparison.is_over();
} catch (const base::Failure&) {
    return false;
}

}  // namespace leitai::seal
