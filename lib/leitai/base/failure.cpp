// Words for the error numbers of the operating system, in both languages.
#include "leitai/base/failure.hpp"

#include <cerrno>
#include <string>
#include <system_error>

namespace leitai::base {

namespace {

struct Reason {
    int error;
    const char* zh;
};

constexpr Reason reasons[] = {
    {ENOENT, "没有这个文件或文件夹"},
    {EACCES, "没有权限"},
    {EPERM, "没有权限"},
    {EISDIR, "这是文件夹，不是文件"},
    {ENOTDIR, "路径中有一段不是文件夹"},
    {EEXIST, "已经存在"},
    {ENAMETOOLONG, "路径太长"},
    {ELOOP, "符号链接绕成了圈"},
    {EMFILE, "打开的文件太多"},
    {ENFILE, "打开的文件太多"},
    {ENOSPC, "磁盘已满"},
    {EDQUOT, "磁盘已满"},
    {EROFS, "文件系统是只读的"},
    {EIO, "读写设备出错"},
    {ENOMEM, "内存不足"},
    {EPIPE, "管道的另一端已关闭"},
    {EFBIG, "文件太大，超过了系统的限额"},
    {ENOTEMPTY, "文件夹不是空的"},
    {EBUSY, "正被别的程序占用"},
    {ETXTBSY, "正被别的程序占用"},
    {EINVAL, "系统不接受这样的操作"},
    {EXDEV, "不在同一个文件系统上"},
    {EMLINK, "链接太多"},
    {ENODEV, "没有这个设备"},
    {ENXIO, "没有这个设备"},
    {ENOTSUP, "系统不支持"},
    {ENOSYS, "系统不支持"},
    {ESTALE, "网络文件夹没有应答"},
    {ETIMEDOUT, "网络文件夹没有应答"},
    {EHOSTDOWN, "网络文件夹没有应答"},
    {EHOSTUNREACH, "网络文件夹没有应答"},
    {ENOTCONN, "网络文件夹没有应答"},
    {EAGAIN, "系统资源暂时不够"},
    {EILSEQ, "名称不是正确的文字编码"},
    {EOVERFLOW, "文件大得无法处理"},
    {EBADF, "文件没有打开"},
    {E2BIG, "命令行太长"},
    {ENOEXEC, "不是可以执行的程序"},
    {EINTR, "被中断"},
};

}  // namespace

Text system_reason(int error) {
    std::string en = std::generic_category().message(error);
    for (const Reason& reason : reasons) {
        if (reason.error == error) return {reason.zh, std::move(en)};
    }
    return {"系统错误，编号" + std::to_string(error), std::move(en)};
}

}  // namespace leitai::base
