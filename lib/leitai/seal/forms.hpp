// The forms in which results and notices have been written: each has a number of its own, apart from the program's.
#pragma once

namespace leitai::seal {

/// Which form of results.json (and of the result records), of notice.json, of books.json, of awards.yaml and
/// of what a city reads is meant.
/// Forms are never changed: what must be written otherwise gets the next number, and the earlier one is still written
/// when an old seal is verified.
///
/// Form 1 was written up to 0.1; manifests and steps of that time do not name it. Form 2 names itself, the day on
/// which terms were counted, and why a result is provisional.
///
/// roster.json and city.json, which a city reads, stand in every seal of villages since form 1 of `city`.
///
/// books.json stands in a seal only where the plan names a catalogue of books, and awards.yaml where it names a file of
/// awards; 0 is a seal without it. Form 3 of the notice carries the awards, and is written where there are any.
struct Forms {
    int results = 1;
    int notice = 1;
    int books = 0;
    int awards = 0;
    int city = 0;

    friend bool operator==(const Forms&, const Forms&) = default;
};

/// What this program writes.
inline constexpr Forms present_forms{2, 3, 1, 1, 1};
/// The notice of a campaign without awards.
inline constexpr int notice_without_awards = 2;

/// Whether this program can write it; a later program may have forms that this one does not know.
constexpr bool is_known(Forms forms) {
    return forms.results >= 1 && forms.results <= present_forms.results && forms.notice >= 1 &&
           forms.notice <= present_forms.notice && forms.books >= 0 && forms.books <= present_forms.books &&
           forms.awards >= 0 && forms.awards <= present_forms.awards && forms.city >= 0 &&
           forms.city <= present_forms.city;
}

}  // namespace leitai::seal
