// Files that belong together: records that are new, and files that people keep and of which a part is replaced.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "output.hpp"

namespace leitai::app {

/// All of them or none. Each is opened, with its bytes in it, before the first gets its name.
class FileSet {
public:
    explicit FileSet(Env& env) : env_(env) {}
    FileSet(const FileSet&) = delete;
    FileSet& operator=(const FileSet&) = delete;

    /// A new file; throws base::Failure where its folder cannot be made, or a file is there that must stay.
    void add(const std::string& target, std::string_view text);
    /// Another text for a file that is there; throws base::Failure where its rights forbid it. Behind a link, the file
    /// that this leads to.
    void edit(const std::string& target, std::string_view text);
    /// Gives them their names in the order in which they came. Where one cannot get it, those before it that are new
    /// are taken away again, and base::Failure is thrown.
    void commit();

private:
    struct One {
        std::string target;
        std::unique_ptr<Output> added;
        std::unique_ptr<Descriptor> folder;  ///< of an edited file
        std::unique_ptr<NewFile> edited;
        bool is_new = false;
    };

    Env& env_;
    std::vector<One> files_;
};

}  // namespace leitai::app
