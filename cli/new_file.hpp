// A file that appears under its name only when it is complete.
#pragma once

#include <sys/types.h>

#include <string>
#include <string_view>

namespace leitai::app {

// Where an int is given it is the system's error number, 0 where nothing went wrong.

/// An open file or folder of the system, closed with its owner.
struct Descriptor {
    int number = -1;

    Descriptor() = default;
    ~Descriptor();
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    /// Opens it in place of what is open here.
    int open(int folder, const char* name, int flags, mode_t mode = 0);
    int close();
};

/// Writes all bytes.
int write_all(int descriptor, std::string_view bytes);

/// Why a file that is there may not be replaced: its rights. 0 where it may, or where nothing is there.
int protection_of(const std::string& path);

/// The permissions that new files get. It asks the process, so only before threads are started.
mode_t mode_of_new_files();

/// Bytes on their way to a name in a folder. Until they appear, and if they never do, whatever stood under that name
/// stays as it was.
class NewFile {
public:
    NewFile() = default;
    ~NewFile();
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    /// Opens it in a folder, whose descriptor must stay open: without a name where the file system can, so that not
    /// even a killed run leaves a trace.
    int open_in(int folder, std::string name);
    int write(std::string_view bytes) const { return write_all(file_.number, bytes); }
    /// Gives it its name, and the rights of the file that it replaces, else `otherwise`. `on_disk`: its bytes reach the
    /// disk first.
    int appear(mode_t otherwise, bool on_disk);

private:
    std::string beside_name(const std::string& ending) const;

    int folder_ = -1;
    Descriptor file_;
    std::string name_;
    std::string temporary_;  // named file in the same folder, while there is one
};

}  // namespace leitai::app
