// Makes bytes, hashes and a folder of a scored campaign.
#include "leitai/campaign/sealing.hpp"

#include <algorithm>

#include "leitai/base/failure.hpp"
#include "leitai/catalogue/catalogue.hpp"
#include "leitai/report/score/result_json.hpp"
#include "leitai/report/score/result_records.hpp"
#include "leitai/report/seal/award_records.hpp"
#include "leitai/report/seal/books_json.hpp"
#include "leitai/report/seal/city_json.hpp"
#include "leitai/report/seal/roster_json.hpp"
#include "leitai/seal/archive.hpp"
#include "leitai/seal/sealed_plan.hpp"
#include "leitai/source/documents.hpp"
#include "leitai/source/find.hpp"
#include "leitai/text/utf8.hpp"
#include "leitai/version.hpp"

namespace leitai::campaign {

using base::Failure;
using seal::Role;

namespace {

constexpr std::string_view builtin = "builtin:";

Role role_of(const Campaign& campaign, source::FileId file) {
    const plan::Plan& plan = *campaign.plan;
    if (file == plan.place.file) return Role::plan;
    const std::string& name = campaign.map[file].name;
    const bool is_rubric = name == plan.rubric || campaign.below_plan(name) == plan.rubric;
    return is_rubric ? Role::rubric : Role::catalogue;
}

/// Of the plan what counts for the period.
seal::Digest plan_digest(const Campaign& campaign, const std::optional<std::vector<std::string>>& keys) {
    const std::string path = source::real_path(campaign.inputs.root, campaign.map[campaign.plan->place.file].name);
    return seal::digest(seal::lines_of(source::read_file(path), keys, base::to_string(campaign.plan->period)));
}

std::optional<std::vector<std::string>> plan_keys(const Campaign& campaign) {
    const std::string path = source::real_path(campaign.inputs.root, campaign.map[campaign.plan->place.file].name);
    return seal::counting_keys(source::read_file(path), campaign.plan->period.is_year());
}

/// Each input is read once more and hashed.
std::vector<seal::Input> hashed_inputs(const ScoredCampaign& scored,
                                       const std::optional<std::vector<std::string>>& keys) {
    const Campaign& campaign = scored.campaign;
    std::vector<seal::Input> inputs;
    for (auto& [role, name] : inputs_of(scored)) {
        if (!text::is_utf8(name)) {
            throw Failure(
                {"不能封存 " + name + "：文件名不是 UTF-8，清单里写不下，请先改名",
                 "cannot seal " + name + ": its name is not UTF-8 and cannot stand in the manifest; rename it"});
        }
        seal::Digest digest = role == Role::plan ? plan_digest(campaign, keys)
                                                 : digest_of(campaign.inputs.root, campaign.plan->folder, name);
        inputs.push_back({role, std::move(name), std::move(digest)});
    }
    return inputs;
}

std::optional<Refusal> refusal(const ScoredCampaign& scored, bool provisional) {
    switch (hindrance(scored, provisional)) {
        case Hindrance::none:
            break;
        case Hindrance::trial:
            return Refusal{Refusal::Reason::trial,
                           {"试算的结果不封存", "results of a rubric that is tried are not sealed"}};
        case Hindrance::errors:
            return Refusal{Refusal::Reason::errors, {"数据有错误", "the data has errors"}};
        case Hindrance::open_members:
            return Refusal{Refusal::Reason::open_members,
                           {"有成员本期还没有封存，封存里写不下它的记录",
                            "a member is not sealed yet, and a seal rests on seals alone"}};
        case Hindrance::provisional:
            return Refusal{Refusal::Reason::provisional, base::Text("结果是暂定的：", "the result is provisional: ") +
                                                             page::listed(sealed_finality(scored).reasons)};
    }
    return std::nullopt;
}

/// 2023-Q2, then 2023-Q2.2, 2023-Q2.3 …
std::string folder_of(const plan::Plan& plan, int number) {
    const std::string name = base::to_string(plan.period) + (number == 1 ? "" : "." + std::to_string(number));
    return plan.folder + std::string(seals_folder) + "/" + name;
}

seal::Manifest manifest_of(const ScoredCampaign& scored, const NextSeal& next, base::Date on) {
    const Campaign& campaign = scored.campaign;
    seal::Manifest manifest;
    manifest.supersedes = next.supersedes;
    manifest.period = base::to_string(campaign.plan->period);
    manifest.as_of = base::to_string(campaign.plan->as_of);
    manifest.rubric_id = campaign.rubric->id;
    manifest.rubric_version = campaign.rubric->version;
    manifest.program = std::string(version);
    manifest.forms = forms_of(scored);
    manifest.on = base::to_string(on);
    manifest.provisional = scored.finality.provisional();  // of the scores; books.json says it of the books
    manifest.plan_keys = plan_keys(campaign);
    manifest.inputs = hashed_inputs(scored, manifest.plan_keys);
    return manifest;
}

}  // namespace

std::vector<std::pair<Role, std::string>> inputs_of(const ScoredCampaign& scored) {
    const Campaign& campaign = scored.campaign;
    std::vector<std::pair<Role, std::string>> inputs;
    for (source::FileId file = 0; file < campaign.first_record; ++file) {
        if (file == campaign.calendar_file || file == campaign.layout_file || file == campaign.texts_file) continue;
        inputs.emplace_back(role_of(campaign, file), campaign.below_plan(campaign.map[file].name));
    }
    for (const source::FileId file : scored.reading.used) {
        if (campaign.map[file].is_stdin()) throw Failure({"标准输入不能封存", "standard input cannot be sealed"});
        inputs.emplace_back(Role::record, campaign.below_plan(campaign.map[file].name));
    }
    if (scored.reading.members) {
        for (const std::string& file : scored.reading.members->files) inputs.emplace_back(Role::member, file);
    }
    for (const std::string& file : scored.reading.evidence_files) inputs.emplace_back(Role::evidence, file);
    std::sort(inputs.begin(), inputs.end());
    inputs.erase(std::unique(inputs.begin(), inputs.end()), inputs.end());
    return inputs;
}

seal::Digest digest_of(const std::string& root, const std::string& folder, const std::string& name) {
    if (name.starts_with(builtin)) {
        const auto bytes = catalogue::find(name.substr(builtin.size()));
        if (!bytes) throw Failure({"程序里没有内置的 " + name, "the program has no " + name});
        return seal::digest(*bytes);
    }
    return seal::digest_file(name.starts_with('/') ? name : source::real_path(root, folder + name));
}

bool is_input(const std::string& root, const std::string& folder, const seal::Input& input) {
    if (!input.name.starts_with(builtin)) return digest_of(root, folder, input.name) == input.digest;
    const auto versions = catalogue::versions(input.name.substr(builtin.size()));
    if (versions.empty()) throw Failure({"程序里没有内置的 " + input.name, "the program has no " + input.name});
    return std::any_of(versions.begin(), versions.end(),
                       [&](std::string_view bytes) { return seal::digest(bytes) == input.digest; });
}

seal::Writes results_of(const ScoredCampaign& scored, int form) {
    return [&scored, form](const page::Sink& sink) { report::write_result_json(scored.subject(), sink, form); };
}

std::string books_text(const ScoredCampaign& scored, int form) {
    return report::books_json(scored.subject(), *scored.reading.books, scored.finality_of(Result::books), form);
}

seal::Files contents_of(const ScoredCampaign& scored, int number, const seal::Forms& forms) {
    seal::Files files;
    const auto add = [&](std::string_view name, seal::Writes writes) {
        files.push_back({std::string(name), std::move(writes)});
    };
    add(seal::results_json, results_of(scored, forms.results));
    add(seal::results_yaml, [&scored, number, form = forms.results](const page::Sink& sink) {
        report::write_result_records(scored.subject(), sink, {number, form});
    });
    const bool has_books = scored.reading.books.has_value();
    if (has_books || forms.books > 0)
        add(seal::books_json, [&scored, has_books, form = forms.books](const page::Sink& sink) {
            if (has_books) sink(books_text(scored, form));
        });
    if (forms.awards > 0)
        add(seal::awards_yaml, [&scored, number](const page::Sink& sink) {
            const bool provisional = scored.finality_of(Result::awards).provisional();
            if (scored.awards) sink(report::award_records(scored.subject(), *scored.awards, provisional, number));
        });
    if (forms.city > 0) {
        add(seal::roster_json,
            [&scored](const page::Sink& sink) { report::write_roster_json(scored.subject(), sink); });
        add(seal::city_json, [&scored, form = forms.city](const page::Sink& sink) {
            report::write_city_json(scored.subject(), scored.reading.contests, sink, form);
        });
    }
    return files;
}

seal::Forms forms_of(const ScoredCampaign& scored) {
    seal::Forms forms = seal::present_forms;
    if (!scored.reading.books) forms.books = 0;
    if (scored.campaign.rubric->unit->digits != 12) forms.city = 0;
    if (!scored.awards) {
        forms.awards = 0;
        forms.notice = seal::notice_without_awards;
    }
    return forms;
}

std::variant<NextSeal, Refusal> next_seal(const Campaign& campaign, const std::optional<std::string>& why_again) {
    using enum Refusal::Reason;
    if (!campaign.has_plan_file())
        return Refusal{no_plan, {"封存要有计划 leitai.yaml", "a seal needs a plan, leitai.yaml"}};
    const std::string period = base::to_string(campaign.plan->period);
    const std::vector<Seal> seals = seals_of(campaign.inputs.root, campaign.plan->folder);
    const Seal* last = last_seal(seals, period);
    if (last == nullptr) {
        if (why_again) return Refusal{never_sealed, {period + " 还没有封存过", period + " was not sealed before"}};
        return NextSeal{};
    }
    if (!why_again) {
        return Refusal{sealed_already,
                       {period + " 已经封存（" + last->name + "），原来的封存不改",
                        period + " is sealed (" + last->name + "), and that seal stays as it is"}};
    }
    const std::string sums = last->path + "/" + std::string(seal::sha256_sums);
    return NextSeal{last->number() + 1, seal::Superseded{last->name, seal::digest_file(sums).sha256, *why_again}};
}

std::variant<MadeSeal, Refusal> make_seal(const ScoredCampaign& scored, const NextSeal& next, base::Date on,
                                          bool provisional) {
    if (auto refused = refusal(scored, provisional)) return std::move(*refused);
    MadeSeal made{{folder_of(*scored.campaign.plan, next.number), manifest_of(scored, next, on), {}}, {}, {}};
    made.path = source::real_path(scored.campaign.inputs.root, made.sealed.folder);
    made.files = contents_of(scored, next.number, made.sealed.manifest.forms);
    made.files.push_back({std::string(seal::manifest_json),
                          [text = seal::to_json(made.sealed.manifest)](const page::Sink& sink) { sink(text); }});
    return made;
}

Sealed write_made(MadeSeal made) {
    seal::Archived archived = seal::write_archive(made.path, made.files);
    made.sealed.sums = std::move(archived.sums);
    made.sealed.cleared = std::move(archived.cleared);
    return std::move(made.sealed);
}

std::variant<Sealed, Refusal> write_seal(const ScoredCampaign& scored, const NextSeal& next, base::Date on,
                                         bool provisional) {
    auto made = make_seal(scored, next, on, provisional);
    if (auto* refused = std::get_if<Refusal>(&made)) return std::move(*refused);
    return write_made(std::move(std::get<MadeSeal>(made)));
}

}  // namespace leitai::campaign
