// Packs files into one zip file; the same files always give the same bytes.
#pragma once

#include <string>
#include <vector>

#include "leitai/page/docx/spool.hpp"
#include "leitai/page/format.hpp"

namespace leitai::page {

struct ZipPart {
    std::string name;
    Spool bytes;
};

/// The parts in the order in which they stand in the archive. Entries are dated 1980-01-01, where the format's time
/// begins. What is held of it is the packed bytes. Throws base::Failure when the library fails.
void zip(const std::vector<ZipPart>& parts, const Sink& sink);

}  // namespace leitai::page
