// Facts and tables about seals.
#include "leitai/report/seal/page.hpp"

#include <array>

#include "leitai/base/list.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using page::Cell;

page::Page seal_page(const std::string& folder, const seal::Manifest& manifest, const seal::Digest& sums,
                     const page::Finality& finality, Lang lang) {
    page::Page page;
    page.kind = "seal";
    page.title = {manifest.period + "已封存", manifest.period + " is sealed"};
    page.finality = finality;
    page::Facts facts;
    const auto add = [&](std::string id, Text label, Cell cell) {
        facts.items.push_back({std::move(id), std::move(label), std::move(cell)});
    };
    add("folder", {"文件夹", "Folder"}, Cell::of(folder));
    add("period", {"期间", "Period"}, Cell::of(manifest.period));
    add("rubric", {"评分细则", "Rubric"},
        Cell::object({"id", "version"}, {Cell::of(manifest.rubric_id), Cell::of(manifest.rubric_version)},
                     manifest.rubric_id + " " + manifest.rubric_version));
    add("sealed", {"封存日期", "Sealed on"}, Cell::of(manifest.on));
    const auto& before = manifest.supersedes;
    facts.items.push_back(
        {"supersedes", {"取代", "Supersedes"}, before ? Cell::of(before->seal) : Cell{}, false, true});
    facts.items.push_back({"reason", {"理由", "Reason"}, before ? Cell::of(before->reason) : Cell{}, false, true});
    add("sha256", {"SHA-256（SHA256SUMS）", "SHA-256 of SHA256SUMS"}, Cell::of(sums.sha256));
    add("sm3", {"SM3（SHA256SUMS）", "SM3 of SHA256SUMS"}, Cell::of(sums.sm3));
    page.blocks.emplace_back(std::move(facts));
    const std::array<Text, 6> roles = {{{"计划", "plan"},
                                        {"细则", "rubric"},
                                        {"目录", "catalogue"},
                                        {"记录", "record"},
                                        {"佐证", "evidence"},
                                        {"成员", "member"}}};
    TableRows rows("inputs", {"输入", "Inputs"});
    rows.item("role", {"种类", "Kind"})
        .column("name", {"文件", "File"})
        .column("bytes", {"字节", "Bytes"}, true)
        .data("sha256", {"SHA-256", "SHA-256"})
        .data("sm3", {"SM3", "SM3"});
    for (const seal::Input& input : manifest.inputs) {
        rows.add({Cell::of(std::string(word(input.role))), text_cell(roles[static_cast<std::size_t>(input.role)], lang),
                  Cell::of(input.name), number_cell(input.digest.bytes), Cell::of(input.digest.sha256),
                  Cell::of(input.digest.sm3)});
    }
    page.blocks.emplace_back(rows.table());
    return page;
}

namespace {

Text checked_words(const Verified& one) {
    if (!one.sound) return {"不符", "not sound"};
    if (!one.superseded) return {"无误", "sound"};
    if (one.computed) return {"无误，已被取代", "sound, superseded"};
    return {"文件无误，已被取代", "files sound, superseded"};
}

/// What checking proves, what it cannot, and where it proves less.
page::Paragraph proof_of(const std::vector<Verified>& seals) {
    Text unrecorded;
    for (const Verified& one : seals) {
        if (one.recorded || one.superseded) continue;
        unrecorded.zh += (unrecorded.zh.empty() ? "" : "、") + one.seal;
        unrecorded.en += (unrecorded.en.empty() ? "" : ", ") + one.seal;
    }
    Text words(
        "核对能证明封存的文件、输入、结果和进程记录的校验码彼此相符；不能证明没有人把封存、输入和进程记录一起换过，"
        "那要用另存在别处的校验码（会议纪要、公示、上级）来对照上面列出的 SHA-256。",
        "This proves that sealed files, inputs, results and the hashes in steps agree with each other; it cannot prove "
        "that nobody replaced all of them together: for that, compare the SHA-256 above with one that is kept "
        "elsewhere "
        "(minutes, a notice, the level above).");
    if (!unrecorded.zh.empty()) {
        words.zh += "没有登记校验码的：" + unrecorded.zh + "，整份换过也看不出来。";
        words.en +=
            " No step records the hash of " + unrecorded.en + ": nobody would notice if it were replaced whole.";
    }
    std::vector<std::string> older;
    for (const Verified& one : seals) {
        if (one.older_rules && one.sound) older.push_back(one.seal);
    }
    if (!older.empty()) {
        const Text names = base::listed(older);
        words.zh += names.zh +
                    "由0.2.0以前的程序封存，那时合并的村只算本村过去的数，核对按当时的算法；按现在的算法得分可能不同。";
        words.en += " " + names.en +
                    " was sealed by a program before 0.2.0, for which a merged village had its own past alone, and is "
                    "verified so; by the present rule points may differ.";
    }
    return {words, true};
}

}  // namespace

namespace {

/// What was checked, and whether all of it is sound.
Text title_of(bool seals, bool draws, std::size_t findings) {
    const Text what = seals && draws ? Text("封存和抽签", "seals and draws")
                      : seals        ? Text("封存", "seals")
                                     : Text("抽签", "draws");
    if (findings == 0) return {what.zh + "全部核对无误", "all " + what.en + " are sound"};
    const std::string number = std::to_string(findings);
    return {what.zh + "核对：有" + number + "处不符", what.en + " checked, findings: " + number};
}

}  // namespace

page::Page verify_page(const std::vector<Verified>& seals, const std::vector<seal::Finding>& findings,
                       const std::vector<VerifiedDraw>& draws, Lang lang) {
    page::Page page;
    page.kind = "verify";
    page.result = false;
    page.title = title_of(!seals.empty(), !draws.empty(), findings.size() + findings_of(draws));
    TableRows rows("seals", {"封存", "Seals"});
    rows.column("seal", {"封存", "Seal"})
        .column("period", {"期间", "Period"})
        .column("sealed", {"封存日期", "Sealed on"})
        .data("sound", {"无误", "Sound"})
        .data("superseded", {"已被取代", "Superseded"})
        .data("computed", {"重算过", "Computed again"})
        .data("recorded", {"登记过校验码", "Hash recorded"})
        .people("sound_words", {"核对", "Checked"})
        .column("sha256", {"SHA-256（SHA256SUMS）", "SHA-256 of SHA256SUMS"}, false, 1);
    for (const Verified& one : seals) {
        rows.add({Cell::of(one.seal), Cell::of(one.period), Cell::of(one.sealed), Cell::yes_no(one.sound),
                  Cell::yes_no(one.superseded), Cell::yes_no(one.computed), Cell::yes_no(one.recorded),
                  text_cell(checked_words(one), lang), Cell::of(one.sha256)});
    }
    if (seals.empty()) rows.if_any();
    page.blocks.emplace_back(rows.table());
    TableRows found("findings", {"不符之处", "Findings"});
    found.if_any()
        .column("seal", {"封存", "Seal"})
        .item("kind", {"不符", "What"})
        .column("file", {"文件", "File"})
        .column("detail", {"第一处差别", "First difference"});
    for (const seal::Finding& one : findings) {
        found.add({Cell::of(one.seal), Cell::of(std::string(id(one.kind))), text_cell(words(one.kind), lang),
                   one.file.empty() ? Cell{} : Cell::of(one.file), one.detail.empty() ? Cell{} : Cell::of(one.detail)});
    }
    page.blocks.emplace_back(found.table());
    page.blocks.emplace_back(draw_checks_table(draws, lang));
    if (!seals.empty()) page.blocks.emplace_back(proof_of(seals));
    if (!draws.empty()) page.blocks.emplace_back(proof_of_draws());
    return page;
}

page::Page notice_page(const std::string& file, const seal::Digest& found, const std::string& hash, bool same) {
    page::Page page;
    page.kind = "verify_notice";
    page.result = false;
    page.title = same ? Text{"与公示的校验码一致", "the file is the one that was published"}
                      : Text{"与公示的校验码不一致", "the file is not the one that was published"};
    page::Facts facts;
    facts.items.push_back({"file", {"文件", "File"}, Cell::of(file)});
    facts.items.push_back({"published", {"公示所印", "Printed"}, Cell::of(hash)});
    facts.items.push_back({"sha256", {"SHA-256", "SHA-256"}, Cell::of(found.sha256)});
    facts.items.push_back({"sm3", {"SM3", "SM3"}, Cell::of(found.sm3)});
    facts.items.push_back({"same", {"一致", "Same"}, Cell::yes_no(same)});
    page.blocks.emplace_back(std::move(facts));
    return page;
}

}  // namespace leitai::report
