// Opens the files one by one, and takes new ones away where a later one fails.
#include "file_set.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>

#include "leftovers.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/source/find.hpp"

namespace leitai::app {

using base::Failure;

namespace {

void check(int error, const std::string& target) {
    if (error == 0) return;
    const base::Text reason = base::system_reason(error);
    throw Failure({"无法写入 " + target + "：" + reason.zh, "cannot write " + target + ": " + reason.en});
}

}  // namespace

void FileSet::add(const std::string& target, std::string_view text) {
    One one;
    one.target = target;
    one.is_new = !source::exists(env_.folder, target);
    one.added = std::make_unique<Output>(env_, target);
    one.added->sink()(text);
    files_.push_back(std::move(one));
}

void FileSet::edit(const std::string& target, std::string_view text) {
    One one;
    one.target = target;
    one.folder = std::make_unique<Descriptor>();
    one.edited = std::make_unique<NewFile>();
    std::error_code error;
    const auto path = std::filesystem::canonical(source::real_path(env_.folder, target), error);
    check(error.value(), target);
    check(protection_of(path), target);
    clear_beside(env_, path);
    check(one.folder->open(AT_FDCWD, path.parent_path().c_str(), O_DIRECTORY | O_RDONLY), target);
    check(one.edited->open_in(one.folder->number, path.filename()), target);
    check(one.edited->write(text), target);
    files_.push_back(std::move(one));
}

void FileSet::commit() {
    std::size_t done = 0;
    try {
        for (One& one : files_) {
            if (one.added) {
                one.added->commit();
            } else {
                check(one.edited->appear(mode_of_new_files(), true), one.target);
            }
            ++done;
        }
    } catch (...) {
        for (std::size_t i = 0; i < done; ++i) {
            if (files_[i].is_new) unlink(source::real_path(env_.folder, files_[i].target).c_str());
        }
        throw;
    }
}

}  // namespace leitai::app
