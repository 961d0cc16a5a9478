// Checks the names of all files at once, then writes each beside its name and renames it.
#include "output_folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <map>
#include <utility>

#include "leftovers.hpp"
#include "leitai/base/list.hpp"
#include "leitai/source/find.hpp"
#include "leitai/source/leftovers.hpp"
#include "leitai/text/gate.hpp"

namespace leitai::app {

using base::Failure;
using base::Text;

namespace {

constexpr std::size_t buffered = 64 * 1024;
constexpr std::size_t named = 3;             // of missing files
constexpr std::size_t room_for_ending = 24;  // bytes of the name under which a file may be written first
const Text two_names("和另一个文件同名，或者在这里分不开", "another file has this name, or one that is the same here");

Failure cannot_write(const std::string& what, const Text& reason) {
    return Failure({"无法写入 " + what + "：" + reason.zh, "cannot write " + what + ": " + reason.en});
}

/// Why a file's name cannot stand in a folder; nothing where it can.
std::optional<Text> fault_of(const std::string& name, std::size_t longest) {
    if (name.empty() || name == "." || name == "..") return Text("不是文件名", "it is not the name of a file");
    if (name.find('/') != std::string::npos || name.find('\0') != std::string::npos)
        return Text("文件名不能带 /，只写在这个文件夹里", "a name has no /: files are written into this folder alone");
    if (name.size() + room_for_ending > longest) return base::system_reason(ENAMETOOLONG);
    return std::nullopt;
}

}  // namespace

bool names_folder(const Env& env, const std::string& target) {
    if (target.empty() || target == "-") return false;
    std::error_code error;
    return target.ends_with('/') || std::filesystem::is_directory(source::real_path(env.folder, target), error);
}

OutputFolder::OutputFolder(Env& env, std::string target)
    : env_(env), target_(std::move(target)), mode_(mode_of_new_files()) {
    if (!target_.ends_with('/')) target_ += '/';
    path_ = source::real_path(env_.folder, target_);
    if (!path_.ends_with('/')) path_ += '/';
    if (const auto reason = reason_to_keep(env_, path_)) refuse("", *reason);  // a seal takes no file
    std::error_code error;
    std::filesystem::create_directories(path_, error);
    if (error) check_system("", error.value());
    check_system("", folder_.open(AT_FDCWD, path_.c_str(), O_DIRECTORY | O_RDONLY));
    NewFile probe;  // so that a folder without rights is told before anything is read
    check_system("", probe.open_in(folder_.number, "probe"));
}

void OutputFolder::announce(std::vector<std::string> names) {
    const long longest = fpathconf(folder_.number, _PC_NAME_MAX);
    std::map<std::string, std::size_t> looks;
    const ReadFiles read(env_);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string& name = names[i];
        if (const auto fault = fault_of(name, longest > 0 ? static_cast<std::size_t>(longest) : 255)) {
            refuse(name, *fault);
        }
        const auto [before, is_new] = looks.emplace(text::look_of(name), i);
        if (!is_new) {
            const std::string& other = names[before->second];
            refuse(name, other == name ? Text("两个文件都叫这个名字", "two files have this name")
                                       : Text("和 " + other + " 太像，在有的电脑上分不开",
                                              "it looks like " + other + ", and is one with it on some systems"));
        }
        check_entry(name, read);
    }
    names_ = std::move(names);
    written_.assign(names_.size(), false);
    const auto is_ours = [&](std::string_view before) {
        return before.ends_with('.') &&
               std::find(names_.begin(), names_.end(), before.substr(0, before.size() - 1)) != names_.end();
    };
    tell_cleared(env_, target_, source::clear_leftovers(path_, ".tmp", is_ours));
}

/// What stands there already may be an earlier result, and nothing else.
void OutputFolder::check_entry(const std::string& name, const ReadFiles& read) const {
    struct stat status {};
    if (fstatat(folder_.number, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
        if (errno != ENOENT) check_system(name, errno);
        return;
    }
    if (S_ISDIR(status.st_mode)) check_system(name, EISDIR);
    if (!S_ISREG(status.st_mode))
        refuse(name, {"那里是链接或设备，不是普通文件", "what stands there is a link or a device and no plain file"});
    check_system(name, protection_of(path_ + name));
    if (const auto reason = reason_to_keep(read, path_ + name)) refuse(name, *reason);
}

bool OutputFolder::write(std::size_t index, const std::function<void(const page::Sink& sink)>& writer) {
    {
        const std::scoped_lock lock(mutex_);
        if (failure_) return false;
    }
    try {
        write_whole(index, writer);
        return true;
    } catch (const Failure& failure) {
        const std::scoped_lock lock(mutex_);
        if (!failure_) failure_ = failure;
        return false;
    }
}

void OutputFolder::write_whole(std::size_t index, const std::function<void(const page::Sink& sink)>& writer) {
    NewFile file;
    const std::string& name = names_[index];
    check_system(name, file.open_in(folder_.number, name));
    std::string bytes;
    writer([&](std::string_view more) {
        bytes += more;
        if (bytes.size() < buffered) return;
        check_system(name, file.write(bytes));
        bytes.clear();
    });
    check_system(name, file.write(bytes));
    appear(file, index);
}

/// One after the other, so that two names which this file system takes for one are seen.
void OutputFolder::appear(NewFile& file, std::size_t index) {
    const std::string& name = names_[index];
    const std::scoped_lock lock(mutex_);
    const auto before = identity_of(path_ + name);
    if (before && own_.contains(*before)) refuse(name, two_names);
    check_system(name, file.appear(mode_, false));
    if (const auto own = identity_of(path_ + name)) own_.insert(*own);
    written_[index] = true;
}

void OutputFolder::finish() {
    if (!failure_ && syncfs(folder_.number) != 0) failure_ = cannot_write(target_, base::system_reason(errno));
    if (!failure_) return;
    std::size_t missing = 0;
    Text first;
    for (std::size_t i = 0; i < names_.size(); ++i) {
        if (!written_[i] && ++missing <= named) base::add_to(first, text::one_line(names_[i]));
    }
    if (missing == 0) throw Failure(*failure_);
    if (missing > named) first = {first.zh + " 等", first.en + " and others"};
    const std::string whole = std::to_string(names_.size() - missing), count = std::to_string(missing);
    const Text& why = failure_->words();
    throw Failure(
        {why.zh + "\n" + target_ + " 里写成了 " + whole + " 个文件，都是完整的；没有写的 " + count + " 个：" + first.zh,
         why.en + "\nfiles that are whole in " + target_ + ": " + whole + "; not written: " + count + ", " + first.en});
}

void OutputFolder::refuse(const std::string& name, const Text& reason) const {
    throw cannot_write(target_ + name, reason);
}

void OutputFolder::check_system(const std::string& name, int error) const {
    if (error != 0) refuse(name, base::system_reason(error));
}

}  // namespace leitai::app
