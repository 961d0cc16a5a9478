// Words for the error numbers of the operating system, in both languages.
#include "leitai/base/failure.hpp"

#include <cerrno>
#include <system_error>

namespace leitai::base {

Text system_reason(int error) {
    std::string en = std::generic_category().message(error);
    switch (error) {
        case ENOENT:
            return {"没有这个文件或文件夹", std::move(en)};
        case EACCES:
        case EPERM:
            return {"没有权限", std::move(en)};
        case EISDIR:
            return {"这是文件夹，不是文件", std::move(en)};
        case ENOTDIR:
            return {"路径中有一段不是文件夹", std::move(en)};
        case EEXIST:
            return {"已经存在", std::move(en)};
        case ENAMETOOLONG:
            return {"路径太长", std::move(en)};
        case ELOOP:
            return {"符号链接绕成了圈", std::move(en)};
        case EMFILE:
        case ENFILE:
            return {"打开的文件太多", std::move(en)};
        case ENOSPC:
        case EDQUOT:
            return {"磁盘已满", std::move(en)};
        case EROFS:
            return {"文件系统是只读的", std::move(en)};
        case EIO:
            return {"读写设备出错", std::move(en)};
        case ENOMEM:
            return {"内存不足", std::move(en)};
        case EPIPE:
            return {"管道的另一端已关闭", std::move(en)};
        default:
            return Text::same(en);
    }
}

}  // namespace leitai::base
