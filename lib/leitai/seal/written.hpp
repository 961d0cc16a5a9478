// What writes a file piece by piece: sealed, hashed and compared without being held as a whole.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "leitai/page/format.hpp"

namespace leitai::seal {

/// Gives all bytes of one file to a sink, each time that it is called the same.
using Writes = std::function<void(const page::Sink&)>;

/// A file by its name in a seal, and what writes it.
struct File {
    std::string name;
    Writes writes;
};

/// In the order in which they are written.
using Files = std::vector<File>;

/// All that is written, in one text.
std::string text_of(const Writes& writes);

/// Whether a file of a seal holds exactly what is written; what is not there, or is no file of its own, holds nothing.
bool is_same(const std::string& path, const Writes& writes);

}  // namespace leitai::seal
