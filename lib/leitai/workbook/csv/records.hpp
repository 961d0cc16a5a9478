// Cuts a text into records and fields, by RFC 4180 and what programs do beyond it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace leitai::workbook {

/// The separator of a text: what its line `sep=;` says, or which of , ; and tab most of its first lines have.
struct Separator {
    char character = ',';
    std::size_t behind = 0;  ///< bytes of the line that says so
};
Separator separator_of(std::string_view text);

/// The records of a text one after the other; empty lines are records too, as a spreadsheet program counts them.
class CsvRecords {
public:
    CsvRecords(std::string_view text, char separator, std::size_t longest)
        : text_(text), separator_(separator), longest_(longest) {}

    /// The fields of the next record; false at the end. Throws Refused, with the place, for a quote that never ends,
    /// words behind one that does, a zero byte, and more fields or longer ones than a sheet can have.
    bool next(std::vector<std::string>& fields);
    /// The number of the last record, from 1.
    std::uint32_t number() const { return number_; }

private:
    void take_field(std::string& field, std::uint32_t column);
    void take_quoted(std::string& field, std::uint32_t column);
    bool at_end_of_field() const;
    void pass_line_end();
    void append(std::string& field, char c, std::uint32_t column) const;

    std::string_view text_;
    char separator_;
    std::size_t longest_;
    std::size_t at_ = 0;
    std::uint32_t number_ = 0;
};

}  // namespace leitai::workbook
