// Lists the folders of seals.
#include "leitai/campaign/seals.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "leitai/source/documents.hpp"
#include "leitai/source/find.hpp"

namespace leitai::campaign {

namespace fs = std::filesystem;

int Seal::number() const {
    const std::size_t dot = name.find('.');
    int number = 1;
    if (dot != std::string::npos) std::from_chars(name.data() + dot + 1, name.data() + name.size(), number);
    return number;
}

std::string Seal::read(std::string_view file) const { return source::read_file(path + "/" + std::string(file)); }

std::vector<Seal> seals_of(const std::string& root, const std::string& plan_folder) {
    const std::string folder = plan_folder + std::string(seals_folder);
    std::vector<Seal> seals;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(source::real_path(root, folder), error)) {
        const std::string name = entry.path().filename().string();
        // What begins with a dot is a seal that was not finished.
        if (!name.starts_with('.') && entry.is_directory(error)) seals.push_back({name, entry.path().string()});
    }
    std::sort(seals.begin(), seals.end(), [](const Seal& a, const Seal& b) {
        return std::tuple(a.period(), a.number(), a.name) < std::tuple(b.period(), b.number(), b.name);
    });
    return seals;
}

const Seal* last_seal(const std::vector<Seal>& seals, const std::string& period) {
    const auto found =
        std::find_if(seals.rbegin(), seals.rend(), [&](const Seal& one) { return one.period() == period; });
    return found == seals.rend() ? nullptr : &*found;
}

}  // namespace leitai::campaign
