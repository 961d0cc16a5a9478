// A folder that takes the many files of one run: each appears when it is complete, and what is missing is said.
#pragma once

#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "command.hpp"
#include "leitai/base/failure.hpp"
#include "new_file.hpp"
#include "untouched.hpp"

namespace leitai::app {

/// Whether an output names a folder: one that is there, or a name that ends in "/".
bool names_folder(const Env& env, const std::string& target);

/// The folder of `-o DIR/`. It is opened before anything is read; the files are announced when it is known which they
/// will be, before the first is written; then they are written, by several threads if need be; finish() comes last.
/// What else lies in the folder stays as it is.
class OutputFolder {
public:
    /// A folder that is not there yet is made. Throws base::Failure when it refuses new files or lies in a seal.
    OutputFolder(Env& env, std::string target);

    /// The names of all files. Throws base::Failure, and nothing is written, where one is no name of a file in this
    /// folder, stands twice (also in another case, or only where a file system takes both for one), is too long, or
    /// names what must not be replaced.
    void announce(std::vector<std::string> names);
    std::size_t size() const { return names_.size(); }

    /// Writes the file at `index` of those announced; any thread may call it. What the system refuses is kept for
    /// finish(), and from then on nothing more is written. False: there is no use in going on.
    bool write(std::size_t index, const std::function<void(const page::Sink& sink)>& writer);

    /// When all were written: brings them to the disk. Throws base::Failure, which tells how many are whole, how many
    /// are missing, and the first of those.
    void finish();

private:
    void check_entry(const std::string& name, const ReadFiles& read) const;
    void write_whole(std::size_t index, const std::function<void(const page::Sink& sink)>& writer);
    void appear(NewFile& file, std::size_t index);
    [[noreturn]] void refuse(const std::string& name, const base::Text& reason) const;
    void check_system(const std::string& name, int error) const;

    Env& env_;
    std::string target_;  // as the person wrote it, with "/" at its end
    std::string path_;    // the same as it is opened
    Descriptor folder_;
    mode_t mode_;
    std::vector<std::string> names_;
    std::mutex mutex_;  // of all below
    std::vector<bool> written_;
    std::set<FileIdentity> own_;
    std::optional<base::Failure> failure_;
};

}  // namespace leitai::app
