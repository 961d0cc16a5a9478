// The forms in which results and notices have been written: each has a number of its own, apart from the program's.
#pragma once

namespace leitai::seal {

/// Which form of results.json (and of the result records), of notice.json and of books.json is meant. Forms are never
/// changed: what must be written otherwise gets the next number, and the earlier one is still written when an old seal
/// is verified.
///
/// Form 1 was written up to 0.1; manifests and steps of that time do not name it. Form 2 names itself, the day on
/// which terms were counted, and why a result is provisional.
///
/// books.json stands in a seal only where the plan names a catalogue of books; 0 is a seal without it.
struct Forms {
    int results = 1;
    int notice = 1;
    int books = 0;

    friend bool operator==(const Forms&, const Forms&) = default;
};

/// What this program writes.
inline constexpr Forms present_forms{2, 2, 1};

/// Whether this program can write it; a later program may have forms that this one does not know.
constexpr bool is_known(Forms forms) {
    return forms.results >= 1 && forms.results <= present_forms.results && forms.notice >= 1 &&
           forms.notice <= present_forms.notice && forms.books >= 0 && forms.books <= present_forms.books;
}

}  // namespace leitai::seal
