// Cuts a plan into the lines of its keys, and tries which of them a hash was made of.
#include "leitai/seal/sealed_plan.hpp"

#include <algorithm>
#include <array>

namespace leitai::seal {

namespace {

/// Keys of a plan that can change a result; the last one only that of a year.
constexpr std::array<std::string_view, 7> counting = {"rubric",  "catalogues", "weakness_quota", "awards",
                                                      "pairing", "members",    "annual"};

/// A key with all its lines, without comments and empty lines.
struct Part {
    std::string key, lines;
};

/// Empty where the plan is not written key by key.
std::optional<std::vector<Part>> parts_of(std::string_view plan, bool year) {
    std::vector<Part> parts;
    bool keeping = false, key_by_key = false;
    while (!plan.empty()) {
        const std::size_t end = std::min(plan.find('\n'), plan.size() - 1) + 1;
        const std::string_view line = plan.substr(0, end);
        plan.remove_prefix(end);
        const std::size_t first = line.find_first_not_of(" \r\n");
        if (first == std::string_view::npos || line[first] == '#') continue;
        // A line that is indented, or an item of a list, belongs to the key before it.
        if (first == 0 && line[0] != '-') {
            const std::string_view key = line.substr(0, std::min(line.find(':'), line.size()));
            const auto last = counting.end() - (year ? 0 : 1);
            keeping = std::find(counting.begin(), last, key) != last && key.size() < line.size();
            key_by_key = key_by_key || line.starts_with("leitai:");
            if (keeping) parts.push_back({std::string(key), {}});
        }
        if (keeping) parts.back().lines += line;
    }
    return key_by_key ? std::optional(std::move(parts)) : std::nullopt;
}

void cut(std::string& text, const std::string& what) {
    const std::size_t at = text.find(what);
    if (at != std::string::npos) text.erase(at, what.size());
}

/// The lines of `catalogues` without those that came later, as people write one more: into the braces, or on a line.
std::string without(std::string lines, const std::vector<NamedCatalogue>& later) {
    for (const auto& [kind, name] : later) {
        std::string entry = kind;
        entry += ": ";
        entry += name;
        const std::size_t before = lines.size();
        for (const std::string& written : {", " + entry, entry + ", ", "," + entry, entry + ","}) {
            if (lines.size() == before) cut(lines, written);
        }
        const std::size_t at = lines.find(entry);
        if (lines.size() != before || at == std::string::npos) continue;
        const std::size_t start = lines.rfind('\n', at) + 1;
        lines.erase(start, std::min(lines.find('\n', at), lines.size() - 1) + 1 - start);
    }
    return lines;
}

/// The period of the seal that the lines of a member name; empty where they name none.
std::string_view period_named(std::string_view lines) {
    constexpr std::string_view key = "seal:";
    for (std::size_t at = lines.find(key); at != std::string_view::npos; at = lines.find(key, at + 1)) {
        if (at > 0 && std::string_view(" {,").find(lines[at - 1]) == std::string_view::npos) continue;
        const std::size_t first = std::min(lines.find_first_not_of(" \"'", at + key.size()), lines.size());
        return lines.substr(first, lines.find_first_not_of("0123456789Q-", first) - first);
    }
    return {};
}

/// The lines of `members` without those entries that name a seal of another period.
std::string members_of(std::string_view lines, std::string_view period) {
    std::string kept;
    std::string_view entry;
    std::optional<std::size_t> indent;
    const auto close = [&] {
        const std::string_view named = period_named(entry);
        if (!indent || named.empty() || named == period) kept += entry;
        entry = {};
    };
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size() - 1) + 1;
        const std::size_t first = lines.find_first_not_of(' ');
        const bool item = first < end && lines[first] == '-';
        if (item && first <= indent.value_or(first)) {
            close();
            indent = first;
        }
        entry = {entry.empty() ? lines.data() : entry.data(), entry.size() + end};
        lines.remove_prefix(end);
    }
    close();
    return kept;
}

}  // namespace

std::optional<std::vector<std::string>> counting_keys(std::string_view plan, bool year) {
    const auto parts = parts_of(plan, year);
    if (!parts) return std::nullopt;
    std::vector<std::string> keys;
    for (const Part& part : *parts) {
        if (part.key != "catalogues") keys.push_back(part.key);
    }
    return keys;
}

std::string lines_of(std::string_view plan, const std::optional<std::vector<std::string>>& keys,
                     std::string_view period) {
    const auto parts = parts_of(plan, true);
    if (!keys || !parts) return std::string(plan);
    std::string lines;
    for (const Part& part : *parts) {
        if (std::find(keys->begin(), keys->end(), part.key) == keys->end()) continue;
        lines += part.key == "members" ? members_of(part.lines, period) : part.lines;
    }
    return lines;
}

std::optional<std::vector<std::string>> keys_as_sealed(std::string_view plan, const Manifest& manifest,
                                                       const Digest& sealed, bool year,
                                                       const std::vector<NamedCatalogue>& later) {
    const std::vector<std::string> all(counting.begin(), counting.end());
    if (manifest.plan_keys) {
        if (digest(lines_of(plan, manifest.plan_keys, manifest.period)) == sealed) return manifest.plan_keys;
        return std::nullopt;
    }
    const auto parts = parts_of(plan, year);
    if (!parts) return digest(plan) == sealed ? std::optional(all) : std::nullopt;
    for (const bool cutting : {false, true}) {
        // All keys first; a set bit leaves one out.
        for (std::size_t left_out = 0; left_out < (std::size_t{1} << parts->size()); ++left_out) {
            std::string lines;
            std::vector<std::string> keys;
            for (std::size_t i = 0; i < parts->size(); ++i) {
                const Part& part = (*parts)[i];
                if ((left_out >> i) & 1) continue;
                lines += cutting && part.key == "catalogues" ? without(part.lines, later) : part.lines;
                keys.push_back(part.key);
            }
            if (digest(lines) == sealed) return keys;
        }
    }
    return std::nullopt;
}

}  // namespace leitai::seal
