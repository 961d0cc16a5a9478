// A campaign folder of three villages and one quarter, written into a scratch folder, which tests open as a user would.
#pragma once

#include <filesystem>
#include <string>

#include "source/scratch.hpp"

namespace leitai::test {

inline constexpr const char* first_village = "359901101201";

/// Village n is 第n村, with n + 2 visits of ten that give full marks; so totals are 3, 4 and 5 of 10.
class CampaignFolder {
public:
    CampaignFolder() {
        std::filesystem::create_directories(scratch_.path("records"));
        write("leitai.yaml",
              "leitai: 1\ntitle: {zh: 比武, en: Contest}\nperiod: 2023-Q1\nstate: open\nrubric: rubric.yaml\n"
              "records: [roster.yaml, records, seals]\n");
        write("rubric.yaml",
              "rubric: plain\nversion: 1.0.0\ntitle: {zh: 细则, en: Rubric}\nscores: village\ntotal: 10\n"
              "rounding: {at: {total: 2}}\nties: []\nclasses: {ordinary: 一般村}\ninstead: {missing: zero}\n"
              "facts: {visits: {type: count, absent: missing, better: more, evidence: optional}}\nmodules:\n"
              "- {id: work, title: 工作, points: 10, indicators: [{id: visit, points: 10, measure: visits, "
              "scale: {linear: {none_at: 0, full_at: 10}}}]}\n");
        write("roster.yaml",
              "kind: roster\nfrom: 2023-01-01\nunits: [{code: \"359901\", name: 东区}]\n"
              "townships: [{code: \"359901101\", name: 东镇}]\nvillages:\n"
              "- {code: \"359901101201\", name: 第1村, class: ordinary}\n"
              "- {code: \"359901101202\", name: 第2村, class: ordinary}\n"
              "- {code: \"359901101203\", name: 第3村, class: ordinary}\n");
        for (int n = 1; n <= 3; ++n) write_return(n, std::to_string(n + 2));
    }

    const std::string& folder() const { return folder_; }
    void write(const std::string& name, const std::string& text) const { scratch_.write(name, text); }
    void write_return(int n, const std::string& visits) const {
        const std::string code = "35990110120" + std::to_string(n);
        write("records/" + code + ".yaml", "kind: return\nperiod: 2023-Q1\nvillage: \"" + code +
                                               "\"\nby: {level: county}\nfacts: {visits: " + visits + "}\n");
    }
    void remove(const std::string& name) const { std::filesystem::remove(scratch_.path(name)); }
    bool has(const std::string& name) const { return std::filesystem::exists(scratch_.path(name)); }

private:
    Scratch scratch_;
    std::string folder_ = scratch_.folder();
};

}  // namespace leitai::test
