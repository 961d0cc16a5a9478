// Where a result goes: standard output, or a file that appears only when it is complete.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "inputs.hpp"

namespace leitai::app {

/// One result on its way. A file is written beside its final name and renamed by commit(); until then, and
/// if commit() is never called, whatever stood under that name stays as it was.
class Output {
public:
    /// `target`: a path as the person wrote it, or "-". A folder that is not there yet is made.
    /// Throws base::Failure when the folder refuses a new file.
    Output(Env& env, std::string target);
    ~Output();
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    /// Takes the next bytes; kept until some 64 kB have come together.
    page::Sink sink();
    /// Everything was written: flush, and give the file its name.
    void commit();

private:
    void flush();
    void write_file(std::string_view bytes);
    void give_name();
    [[noreturn]] void refuse(int error) const;

    Env& env_;
    std::string target_;
    std::string path_;       // the final one; empty for standard output
    std::string temporary_;  // named file in the same folder, while there is one
    int descriptor_ = -1;
    std::string buffer_;
};

/// The outputs of one run: all opened before anything is read, given their names after all of them are written.
class Outputs {
public:
    Outputs(Env& env, const std::vector<Destination>& to);

    /// The sink of the destination at `index`.
    page::Sink sink(std::size_t index) { return outputs_[index]->sink(); }
    void commit();

private:
    std::vector<std::unique_ptr<Output>> outputs_;
};

}  // namespace leitai::app
