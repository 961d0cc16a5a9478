// Reads the command line of `--each`, names the files, and writes them on several threads.
#include "each.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <set>
#include <thread>
#include <utility>

#include "file_names.hpp"
#include "leitai/base/list.hpp"
#include "near.hpp"
#include "spoken.hpp"

namespace leitai::app {

using base::Lang;
using base::Text;

namespace {

/// The words of `--each`, by Each::Of. What is scored is a unit, whether it is a village or not.
constexpr std::string_view each_words[] = {"village", "township", "county"};

Each::Of of_word(const std::string& word, std::initializer_list<Each::Of> all) {
    std::vector<std::string_view> known;
    Text list;
    for (const Each::Of one : all) {
        const std::string_view name = each_words[static_cast<std::size_t>(one)];
        if (word == name || (word == "unit" && one == Each::Of::village)) return one;
        known.push_back(name);
        base::add_to(list, name);
    }
    const Meant near = meant(word, known);
    throw UsageFailure(Text("--each 不能写 " + word, "--each cannot be " + word) + near.sentence() +
                           Text("\n可以写：" + list.zh, "\nit takes: " + list.en),
                       near.words);
}

const std::string& folder_among(const OutputOptions& outputs, const Env& env) {
    if (outputs.outputs.size() == 1 && names_folder(env, outputs.outputs.front())) return outputs.outputs.front();
    throw UsageFailure({"--each 写出许多文件：用 -o 写明一个文件夹，如 -o cards/",
                        "--each writes many files: name one folder with -o, as -o cards/"});
}

/// The formats that are asked for, each once.
std::vector<const page::FormatRow*> formats_of(const OutputOptions& outputs, const std::vector<FormatName>& known) {
    if (outputs.formats.empty())
        throw UsageFailure({"--each 要用 --format 写明格式，可以写几次：--format html --format docx",
                            "--each takes --format, once or several times: --format html --format docx"});
    std::vector<const page::FormatRow*> rows;
    OutputOptions printed = outputs;
    printed.outputs.assign(outputs.formats.size(), "-");
    for (const Destination& one : destinations(printed, known)) {
        const page::FormatRow* row = page::find_format(one.format);
        if (row->by == page::FormatRow::By::printer)
            throw UsageFailure(
                {"--each 不写 pdf：写 docx，再一次排印：soffice --headless --convert-to pdf cards/*.docx",
                 "--each does not write pdf: write docx and print them in one go: soffice --headless "
                 "--convert-to pdf cards/*.docx"});
        if (std::find(rows.begin(), rows.end(), row) == rows.end()) rows.push_back(row);
    }
    return rows;
}

/// The fields that names can be made of, as far as the command line shows; a card lacks where it does not lie.
std::vector<std::string_view> fields_of(Each::Of of) {
    if (of != Each::Of::village) return {"code", "name", "period"};
    return {"code", "name", "township", "county", "class", "rank", "period"};
}

/// A slip is told before anything is read.
std::string checked(std::string pattern, Each::Of of) {
    const NamePattern seen(pattern, fields_of(of));
    return pattern;
}

std::vector<std::string_view> fields_of(const Card& card) {
    std::vector<std::string_view> fields;
    for (const auto& [field, words] : card.words) fields.push_back(field);
    return fields;
}

/// Calls `work(index)` for 0 to count - 1 on up to `jobs` threads, until one gives false. Throws the first exception
/// when all have ended.
template <class Work>
void for_each_index(std::size_t count, unsigned jobs, const Work& work) {
    std::atomic<std::size_t> next{0};
    std::mutex mutex;
    std::exception_ptr failure;
    const auto run = [&] {
        try {
            for (std::size_t i = next++; i < count; i = next++) {
                if (!work(i)) next = count;
            }
        } catch (...) {
            next = count;
            const std::scoped_lock lock(mutex);
            if (!failure) failure = std::current_exception();
        }
    };
    std::vector<std::thread> others;
    for (unsigned i = 1; i < std::min<std::size_t>(jobs, count); ++i) others.emplace_back(run);
    run();
    for (std::thread& thread : others) thread.join();
    if (failure) std::rethrow_exception(failure);
}

}  // namespace

std::vector<Option> options_of(EachOptions& options) {
    return {
        {"--each",
         "WHAT",
         &options.each,
         {"每个 village、township 或 county 一个文件，写到 -o 的文件夹",
          "a file for each village, township or county, in the folder of -o"},
         Values::one_of({"village", "township", "county", "unit"})},
        {"--name",
         "PATTERN",
         &options.name,
         {"文件名的样式，如 {code}-{name}", "how the files are named, as {code}-{name}"}},
    };
}

void check_each(const EachOptions& options) {
    if (options.name && !options.each) throw UsageFailure({"--name 要和 --each 一起写", "--name goes with --each"});
}

Each::Each(Env& env, const EachOptions& options, const OutputOptions& outputs, const std::vector<FormatName>& known,
           std::initializer_list<Of> all)
    : env_(env),
      outputs_(outputs),
      of_(of_word(*options.each, all)),
      pattern_(checked(options.name.value_or("{code}"), of_)),
      formats_(formats_of(outputs, known)),
      folder_(env, folder_among(outputs, env)) {}

std::vector<std::string> Each::names(const std::vector<Card>& cards) const {
    const NamePattern pattern(pattern_, fields_of(cards.front()));
    std::set<std::string> seen;
    std::vector<std::string> names;
    for (const Card& card : cards) {
        const std::string name = pattern.name([&](std::string_view field) { return card.words.find(field)->second; });
        if (!seen.insert(name).second)
            throw UsageFailure({"--name " + pattern_ + " 会有两个文件都叫 " + name + "：加上 {code}",
                                "--name " + pattern_ + " would give two files the name " + name + ": add {code}"});
        for (const page::FormatRow* format : formats_) names.push_back(name + std::string(format->ending));
    }
    return names;
}

campaign::Background Each::background(How how) const {
    const auto any = [&](bool page::FormatRow::*property) {
        return std::any_of(formats_.begin(), formats_.end(),
                           [&](const page::FormatRow* row) { return row->*property; });
    };
    return {how.footer && any(&page::FormatRow::footer), how.footer && any(&page::FormatRow::sheets)};
}

void Each::write(const Languages& languages, const ScoredCampaign& scored, const std::vector<Card>& cards,
                 const MakeCard& make, How how) {
    folder_.announce(names(cards));
    const Lang lang = languages.result(scored.campaign.plan->lang);
    const Manner manner{manner_of(scored.campaign).layout};  // cards are made on all threads already
    const campaign::InternalPages internal(scored, background(how), lang);
    for_each_index(cards.size(), scored.campaign.inputs.jobs, [&](std::size_t index) {
        const CardPages pages = make(cards[index], lang);
        for (std::size_t f = 0; f < formats_.size(); ++f) {
            const page::Page page = internal.complete(pages(*formats_[f]));
            const Destination to{"file", std::string(formats_[f]->name)};
            const bool goes_on = folder_.write(index * formats_.size() + f, [&](const page::Sink& sink) {
                write_page(env_, outputs_, to, page, lang, how.piped_width, sink, manner);
            });
            if (!goes_on) return false;
        }
        return true;
    });
    folder_.finish();
}

}  // namespace leitai::app
