// Reads the books of seals and holds their catalogues against the city's.
#include "leitai/campaign/city_books.hpp"

#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/campaign/sealing.hpp"

namespace leitai::campaign {

using base::Text;
using issue::Code;

namespace {

bool is_read(const CityMember& member) { return member.results.has_value(); }

/// The books of a member by the city's catalogue; empty where it has none.
std::optional<seal::BooksFile> books_of(const Campaign& campaign, const CityMember& member) {
    auto file = member.books ? seal::read_books(*member.books) : std::nullopt;
    const rubric::Books& own = *campaign.rubric->books;
    if (file && (file->catalogue != own.id || file->version != own.version)) return std::nullopt;
    return file;
}

/// What the city's own records come to. What is counted from rosters and teams is the counties', and stands in their
/// books.
std::optional<seal::BooksFile> own_books(const ScoredCampaign& scored) {
    auto own = seal::read_books(books_text(scored));
    if (!own) return own;
    const rubric::Books& books = *scored.campaign.rubric->books;
    for (const rubric::Figure& figure : books.figures) {
        if (!figure.is_counted()) continue;
        const rubric::BookSource source = books.registers[figure.of].source;
        using enum rubric::BookSource;
        if (source == terms || source == reserves || source == villages) own->figures.erase(figure.id);
    }
    return own;
}

}  // namespace

void check_books_of_members(const Campaign& campaign, issue::Issues& issues) {
    if (!campaign.rubric->books) return;
    const rubric::Books& own = *campaign.rubric->books;
    for (const CityMember& member : campaign.city->members) {
        if (!is_read(member) || books_of(campaign, member)) continue;
        const auto file = member.books ? seal::read_books(*member.books) : std::nullopt;
        const Text folder = Text::same(member.folder);
        const auto said = file ? issue::Said(Code::member_books_by_other_catalogue(
                                     folder, Text::same(file->catalogue + " " + file->version),
                                     Text::same(own.id + " " + own.version)))
                               : issue::Said(Code::member_without_books(folder, Text::same(member.seal)));
        issues.add(issue::quoting({said, member.place}, campaign.map));
    }
}

report::CityBooks city_books(const ScoredCampaign& scored, const report::Subject& subject,
                             const page::Finality& finality) {
    report::CityBooks all{subject, finality, {}, {}};
    const auto& members = scored.campaign.city->members;
    for (std::size_t m = 0; m < members.size(); ++m) {
        if (!is_read(members[m])) continue;
        auto file = books_of(scored.campaign, members[m]);
        if (!file) {
            all.left_out.push_back(members[m].folder);
            continue;
        }
        all.counties.push_back({members[m].folder, Text::same(subject.city->counties[m].name), std::move(*file)});
    }
    const auto& counts = scored.reading.counts;
    using record::Group;
    if (counts.of(Group::books) + counts.of(Group::contests) + counts.of(Group::registers) == 0) return all;
    if (auto own = own_books(scored)) all.counties.push_back({"", {"市级", "the city itself"}, std::move(*own)});
    return all;
}

page::Finality city_books_finality(const ScoredCampaign& scored) {
    page::Finality finality = scored.finality_of(Result::books);
    Text folders;
    std::size_t count = 0;
    for (const CityMember& member : scored.campaign.city->members) {
        const auto file = is_read(member) ? books_of(scored.campaign, member) : std::nullopt;
        if (!file || !file->provisional) continue;
        ++count;
        base::add_to(folders, Text::same(member.folder));
    }
    if (count == 0) return finality;
    const std::string number = std::to_string(count);
    finality.reasons.push_back(
        {"members_provisional",
         count,
         {"封存的台账是暂定的成员 " + number + " 个", "members whose sealed books are provisional: " + number},
         folders});
    return finality;
}

}  // namespace leitai::campaign
