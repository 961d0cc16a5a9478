// Moves what is held to the file whenever it is long enough.
#include "leitai/page/docx/spool.hpp"

#include <algorithm>
#include <cerrno>

#include "leitai/page/temporary.hpp"

namespace leitai::page {

void Spool::write(std::string_view bytes, std::size_t most) {
    held_ += bytes;
    if (held_.size() < most) return;
    const base::Text document("文档", "the document");
    if (!file_) file_.reset(open_nameless());
    if (!file_) refuse_temporary_folder(document, errno);
    const bool written = std::fwrite(held_.data(), 1, held_.size(), file_.get()) == held_.size();
    if (!written || std::fflush(file_.get()) != 0) refuse_temporary_folder(document, errno);
    filed_ += held_.size();
    held_.clear();
}

std::int64_t Spool::read(std::uint64_t offset, char* to, std::size_t count) const {
    if (offset >= filed_) {
        const std::size_t at = std::min<std::size_t>(offset - filed_, held_.size());
        return static_cast<std::int64_t>(held_.copy(to, count, at));
    }
    const auto here = static_cast<std::size_t>(std::min<std::uint64_t>(count, filed_ - offset));
    if (::fseeko(file_.get(), static_cast<off_t>(offset), SEEK_SET) != 0) return -1;
    const std::size_t read = std::fread(to, 1, here, file_.get());
    if (read == 0) {
        if (errno == 0) errno = EIO;
        return -1;
    }
    return static_cast<std::int64_t>(read);
}

}  // namespace leitai::page
