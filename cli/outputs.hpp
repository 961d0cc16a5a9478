// All outputs of one run: files, standard output, and folders that take every table of a page.
#pragma once

#include <memory>
#include <vector>

#include "output.hpp"
#include "output_folder.hpp"

namespace leitai::app {

/// The outputs of one run, no two of them one file: all opened before anything is read, files given their names after
/// all of them are written. A folder (`-o DIR/`) takes the tables of a page, a file for each, in a format that holds
/// one table.
class Outputs {
public:
    /// Throws base::Failure where one cannot be written, and for a folder in a format that holds more than one table.
    Outputs(Env& env, const std::vector<Destination>& to);

    /// The sink of the destination at `index`, which is no folder.
    page::Sink sink(std::size_t index) { return outputs_[index].file->sink(); }
    /// The folder at `index`; null for a file.
    OutputFolder* folder(std::size_t index) { return outputs_[index].folder.get(); }
    /// Throws base::Failure where an output would replace what was read meanwhile. commit() does it as well.
    void check() const;
    void commit();

private:
    struct One {
        std::unique_ptr<Output> file;  ///< exactly one of the two
        std::unique_ptr<OutputFolder> folder;
    };
    std::vector<const Output*> files() const;
    std::vector<One> outputs_;
};

}  // namespace leitai::app
