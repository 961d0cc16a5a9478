// Leaves out what is read or named elsewhere, sorts the rest by kind, and words each kind once.
#include "leitai/campaign/unread.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <unordered_set>

#include "leitai/base/list.hpp"
#include "leitai/campaign/seals.hpp"
#include "leitai/source/find.hpp"
#include "leitai/source/unread.hpp"
#include "leitai/text/utf8.hpp"

namespace leitai::campaign {

using base::Text;
using issue::Code;
using report::PassedOver;
using source::Unread;

namespace {

std::string normal(const std::string& name) { return std::filesystem::path(name).lexically_normal().string(); }

/// One entry, and its number where it was read, in vain.
struct Entry {
    std::string name;
    std::optional<source::FileId> file;
};

/// The names of what is accounted for in another way: inputs, and files that are evidence.
std::unordered_set<std::string> known_names(const Campaign& campaign, const Reading& reading) {
    std::unordered_set<std::string> known;
    for (source::FileId file = 0; file < campaign.map.size(); ++file) {
        known.insert(normal(campaign.map[file].raw_name()));
    }
    const std::string folder = campaign.plan ? campaign.plan->folder : std::string();
    for (const std::string& file : reading.evidence_files) known.insert(normal(folder + file));
    return known;
}

/// Files of seals are listed in their manifest, and `verify` reads them.
bool belongs_to_seal(const Campaign& campaign, const std::string& name, Unread kind) {
    const std::string seals = normal(campaign.plan->folder + std::string(seals_folder) + "/");
    return !source::looks_like_record(kind) && normal(name).starts_with(seals);
}

using Kinds = std::array<std::vector<Entry>, source::unread_kinds>;

Kinds sorted_by_kind(const Campaign& campaign, const Reading& reading) {
    Kinds kinds;
    for (const source::FileId file : reading.blank) {
        kinds[static_cast<std::size_t>(Unread::empty)].push_back({campaign.map[file].raw_name(), file});
    }
    if (!campaign.unread.empty()) {
        std::unordered_set<std::string> known = known_names(campaign, reading);
        for (const std::string& name : campaign.unread) {
            if (!known.insert(normal(name)).second) continue;
            const Unread kind = source::kind_of_unread(campaign.inputs.root, name);
            if (belongs_to_seal(campaign, name, kind)) continue;
            kinds[static_cast<std::size_t>(kind)].push_back({name, std::nullopt});
        }
    }
    for (std::vector<Entry>& entries : kinds) {
        std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
    }
    return kinds;
}

std::vector<std::string> shown_names(const Campaign& campaign, const std::vector<Entry>& entries) {
    std::vector<std::string> names;
    names.reserve(entries.size());
    for (const Entry& entry : entries) {
        names.push_back(text::with_replaced_bytes(campaign.below_plan(entry.name)));
    }
    return names;
}

Text first_of(const std::vector<std::string>& names) {
    constexpr std::size_t most = 5;
    Text words;
    for (std::size_t i = 0; i < names.size() && i < most; ++i) base::add_to(words, names[i]);
    return names.size() > most ? Text(words.zh + " 等", words.en + " and others") : words;
}

Text how_many(std::size_t count, Unread kind) {
    const std::string number = std::to_string(count);
    if (kind == Unread::linked_folder) return {number + " 个", number + (count == 1 ? " link" : " links")};
    return {number + " 个文件", number + (count == 1 ? " file" : " files")};
}

issue::Said warning(Unread kind, const Text& count, const Text& names) {
    switch (kind) {
        case Unread::other_ending:
            return Code::record_name_not_yaml(count, names);
        case Unread::hidden_record:
            return Code::hidden_record(count, names);
        case Unread::table:
            return Code::table_not_read(count, names);
        case Unread::empty:
            return Code::file_without_record(count, names);
        case Unread::record_text:
            return Code::record_under_other_ending(count, names);
        case Unread::linked_folder:
            return Code::linked_folder_not_entered(count, names);
        case Unread::special:
        case Unread::hidden:  // these two are told of without a warning
        case Unread::other:
            break;
    }
    return Code::no_regular_file(count, names);
}

PassedOver passed_over(std::string kind, const Text& why, std::vector<std::string> names) {
    const std::string count = std::to_string(names.size());
    const Text first = first_of(names);
    const std::string en = names.size() == 1 ? " entry" : " entries";
    return {std::move(kind),
            {"另有 " + count + " 项没有读取，" + why.zh + "：" + first.zh,
             count + " other" + en + " not read, " + why.en + ": " + first.en},
            std::move(names)};
}

/// Plans, rubrics and catalogues among the records that nothing uses.
std::vector<std::string> unused_sheets(const Campaign& campaign, const Reading& reading) {
    std::unordered_set<std::string> used;
    for (source::FileId file = 0; file < campaign.first_record; ++file)
        used.insert(normal(campaign.map[file].raw_name()));
    std::vector<std::string> names;
    for (const source::FileId file : reading.sheets) {
        if (used.count(normal(campaign.map[file].raw_name())) == 0)
            names.push_back(campaign.below_plan(campaign.map[file].name));
    }
    return names;
}

}  // namespace

std::vector<PassedOver> account_for_unread(Campaign& campaign, const Reading& reading, issue::Issues& issues) {
    std::vector<PassedOver> rest;
    issues.about(issue::Part::all);
    const Kinds kinds = sorted_by_kind(campaign, reading);
    const std::vector<std::string> sheets = unused_sheets(campaign, reading);
    for (std::size_t k = 0; k < kinds.size(); ++k) {
        if (kinds[k].empty()) continue;
        const auto kind = static_cast<Unread>(k);
        std::vector<std::string> names = shown_names(campaign, kinds[k]);
        if (kind == Unread::hidden) {
            rest.push_back(passed_over("hidden",
                                       {"是隐藏的（名字以“.”开头）", "being hidden (the name begins with a dot)"},
                                       std::move(names)));
        } else if (kind == Unread::other) {
            rest.push_back(
                passed_over("other", {"不是 .yaml 或 .yml 文件", "being no .yaml or .yml files"}, std::move(names)));
        } else {
            const Entry& first = kinds[k].front();
            const source::FileId file =
                first.file ? *first.file
                           : campaign.map.add_unread(first.name, source::real_path(campaign.inputs.root, first.name));
            issues.add(warning(kind, how_many(names.size(), kind), first_of(names)), {file, 0, 0});
        }
    }
    if (!sheets.empty()) {
        rest.push_back(passed_over(
            "sheet", {"是没有用到的计划、细则或目录", "being plans, rubrics or catalogues that nothing uses"}, sheets));
    }
    return rest;
}

}  // namespace leitai::campaign
