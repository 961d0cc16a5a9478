// Asks the system for a file without a name, or takes the name away at once where it has none of these.
#include "leitai/page/temporary.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>

#include "leitai/base/failure.hpp"

namespace leitai::page {

std::string temporary_folder() {
    const char* asked = std::getenv("TMPDIR");  // NOLINT: nobody sets it while the program runs
    return asked != nullptr && *asked != '\0' ? asked : "/tmp";
}

void refuse_temporary_folder(const base::Text& what, int reason) {
    const base::Text why = base::system_reason(reason);
    const std::string folder = temporary_folder();
    throw base::Failure(
        {"无法写" + what.zh + "：临时文件夹 " + folder + " 不能用：" + why.zh,
         "cannot write " + what.en + ": the temporary folder " + folder + " cannot be used: " + why.en});
}

std::FILE* open_nameless() {
    const std::string folder = temporary_folder();
    int number = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (number < 0) {  // not every file system has such files
        std::string name = folder + "/leitai-XXXXXX";
        number = ::mkostemp(name.data(), O_CLOEXEC);
        if (number < 0) return nullptr;
        ::unlink(name.c_str());
    }
    std::FILE* file = ::fdopen(number, "w+b");
    if (file == nullptr) ::close(number);
    return file;
}

}  // namespace leitai::page
