// The table of messages that hinder otherwise than by being an error. Whoever adds a warning that makes results
// provisional adds it here, and nowhere else.
#include "leitai/issue/hinders.hpp"

#include "leitai/issue/issue.hpp"

namespace leitai::issue {

Hinders hinders(Code code) {
    struct Otherwise {
        Code code;
        Hinders hinders;
    };
    static constexpr Otherwise table[] = {
        {Code::grade_line_tie_unbroken, Hinders::undecided},
        {Code::panel_line_tie_unbroken, Hinders::undecided},
        {Code::award_line_open, Hinders::undecided},
        {Code::pairing_not_proven, Hinders::unproven},
        {Code::records_path_matches_no_file, Hinders::absent},
        {Code::register_without_catalogue, Hinders::unread},
        {Code::panel_records_without_panels, Hinders::unread},
        {Code::record_name_not_yaml, Hinders::unread},
        {Code::hidden_record, Hinders::unread},
        {Code::table_not_read, Hinders::unread},
        {Code::file_without_record, Hinders::unread},
        {Code::record_under_other_ending, Hinders::unread},
        {Code::linked_folder_not_entered, Hinders::unread},
        {Code::no_regular_file, Hinders::unread},
        {Code::period_suspected, Hinders::suspected},
        {Code::seal_unsound, Hinders::seals},
        {Code::seal_not_as_recorded, Hinders::seals},
        {Code::recorded_seal_missing, Hinders::seals},
        {Code::other_seal_recorded, Hinders::seals},
        {Code::result_outside_its_seal, Hinders::seals},
        {Code::member_seal_missing, Hinders::seals},
        {Code::member_seal_unsound, Hinders::seals},
        {Code::member_seal_changed, Hinders::seals},
        {Code::member_seal_superseded, Hinders::seals},
        {Code::member_input_changed, Hinders::seals},
    };
    for (const Otherwise& one : table) {
        if (one.code == code) return one.hinders;
    }
    return severity(code) == Severity::error ? Hinders::errors : Hinders::nothing;
}

}  // namespace leitai::issue
