// Where a result goes: standard output, or a file that appears only when it is complete.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "inputs.hpp"
#include "new_file.hpp"

namespace leitai::app {

/// One result on its way. A file is written beside its final name and renamed by commit(); until then, and
/// if commit() is never called, whatever stood under that name stays as it was.
class Output {
public:
    /// `target`: a path as the person wrote it, or "-". A folder that is not there yet is made.
    /// Throws base::Failure when the folder refuses a new file, and where what is there must not be replaced: a folder,
    /// a link that leads nowhere, a write-protected file, and what `reason_to_keep` names.
    Output(Env& env, std::string target);
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    /// Takes the next bytes; kept until some 64 kB have come together.
    page::Sink sink();
    /// Looks again whether what stands there may be replaced, now that more has been read.
    void check() const;
    /// Whether both would be the same file, under whatever names.
    bool is_same(const Output& other) const;
    /// Throws base::Failure: "cannot write TARGET: reason".
    [[noreturn]] void refuse(const base::Text& reason) const;
    /// Everything was written: flush, and give the file its name.
    void commit();

private:
    void find_path();
    void flush();
    void check_system(int error) const;
    [[noreturn]] void refuse(int error) const;

    Env& env_;
    std::string target_;
    std::string path_;   // the final one; empty for standard output
    Descriptor folder_;  // open, for names within it may be as long as the system takes
    Descriptor device_;  // a device or a pipe, which is written into
    NewFile file_;       // else
    std::string buffer_;
};

}  // namespace leitai::app
