// The words that many refusals end in: what the person who handed the file in can do about it.
#include "leitai/workbook/refused.hpp"

namespace leitai::workbook {

void refuse_broken(const base::Text& what, std::uint32_t row, std::uint32_t column) {
    static const base::Text remedy{"：请用表格软件打开核对，另存为xlsx再交；打不开的，请原件重发",
                                   ": open it in a spreadsheet program, look it over, save it as xlsx and hand that "
                                   "in; where it does not open, ask "
                                   "for the original again"};
    refuse(what + remedy, row, column);
}

void refuse_large(const base::Text& what, std::uint32_t row, std::uint32_t column) {
    static const base::Text remedy{
        "：请删去多余的行、列和工作表，另存后再交，或者分成几个文件交",
        ": remove rows, columns and sheets that are not needed and save it again, or hand it in "
        "as several files"};
    refuse(what + remedy, row, column);
}

void refuse_password() {
    refuse({"文件加了密码，请先在表格软件里去掉密码再交",
            "the file has a password: remove the password in a spreadsheet program, then hand it in"});
}

}  // namespace leitai::workbook
