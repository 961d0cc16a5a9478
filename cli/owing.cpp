// Checks the command line of `validate --owed` and writes the pages of the offices.
#include "owing.hpp"

#include <algorithm>

#include "file_names.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/report/validate/owed_page.hpp"
#include "output_folder.hpp"
#include "spoken.hpp"

namespace leitai::app {

using base::Failure;
using base::Text;

namespace {

const report::Subject& subject_of(const AllChecked& all) {
    if (all.size() > 1) throw UsageFailure({"--owed 一次写一个活动", "--owed takes one campaign"});
    if (!all.front()->subject)
        throw Failure({"计划或细则有错，不知道还有什么没报；先用 leitai validate 检查",
                       "plan or rubric cannot be used, so nobody knows what is owed: see leitai validate"});
    return *all.front()->subject;
}

std::vector<const page::FormatRow*> sheet_formats(const OutputOptions& outputs) {
    std::vector<std::string> names = outputs.formats;
    if (names.empty()) names = {"docx"};
    std::vector<const page::FormatRow*> rows;
    for (const std::string& name : names) {
        const page::FormatRow* row = page::find_format(name);
        if (row == nullptr || row->write == nullptr)
            throw UsageFailure({"--owed 不写 " + name + "：写 docx、xlsx、text 等",
                                "--owed does not write " + name + ": docx, xlsx, text and others"});
        if (std::find(rows.begin(), rows.end(), row) == rows.end()) rows.push_back(row);
    }
    return rows;
}

/// What stands on no office's page.
void tell_elsewhere(Env& env, const Languages& languages, const Checked& found) {
    const std::size_t rest = found.owed() - found.subject->scored.owed.size() - found.subject->scored.unread.size();
    if (rest == 0) return;
    const std::string many = std::to_string(rest);
    tell(env, languages,
         {"另有 " + many + " 份台账或封存未报，不在各责任单位的单子里，见 leitai validate --owed",
          "registers or seals that are owed and stand on no office's page: " + many + "; see leitai validate --owed"});
}

}  // namespace

bool wants_sheets(const Env& env, const ValidateOptions& options) {
    const auto& outputs = options.outputs.outputs;
    return options.owed && outputs.size() == 1 && names_folder(env, outputs.front());
}

void check_owed(const ValidateOptions& options, const std::vector<Destination>& to) {
    if (!options.owed) return;
    if (options.only || options.against || options.statistics)
        throw UsageFailure({"--owed 只列没报的，不和 --only、--against、--statistics 一起写",
                            "--owed lists what is owed alone: it goes without --only, --against and --statistics"});
    for (const Destination& one : to) {
        if (page::find_format(one.format) == nullptr)
            throw UsageFailure({one.format + " 只写问题，不和 --owed 一起写",
                                one.format + " holds issues alone: it does not go with --owed"});
    }
}

page::Page owed_page(const AllChecked& all) {
    subject_of(all);
    return report::owed_page(all.front()->validated(true));
}

Exit write_sheets(Env& env, const Languages& languages, const ValidateOptions& options) {
    check_owed(options, {});
    const std::vector<const page::FormatRow*> formats = sheet_formats(options.outputs);
    if (options.outputs.table || options.outputs.tables)
        throw UsageFailure({"每个责任单位一份，不和 --table、--tables 一起写",
                            "a page for each office goes with neither --table nor --tables"});
    OutputFolder folder(env, options.outputs.outputs.front());
    const AllChecked all = check_campaigns(env, languages, options);
    const report::Subject& subject = subject_of(all);
    const Checked& found = *all.front();
    const std::vector<report::Office> offices = report::offices(report::behind(subject));
    std::vector<std::string> names;
    for (const report::Office& office : offices) {
        for (const page::FormatRow* row : formats)
            names.push_back(safe_name(office.name.in(found.lang)) + std::string(row->ending));
    }
    folder.announce(names);
    const Manner manner = manner_of(found.scored.campaign);
    const report::Validated validated = found.validated(true);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const page::Page page = report::office_page(validated, offices[i / formats.size()]);
        const Destination to{"file", std::string(formats[i % formats.size()]->name)};
        const bool goes_on = folder.write(i, [&](const page::Sink& sink) {
            write_page(env, options.outputs, to, page, found.lang, 80, sink, manner);
        });
        if (!goes_on) break;
    }
    folder.finish();
    const std::string many = std::to_string(offices.size());
    if (!options.quiet) {
        tell(env, languages,
             offices.empty() ? Text("没有未报的数据，没有写催报单", "nothing is owed: no page was written")
                             : Text("催报单：" + many + " 个责任单位，每个一份",
                                    "pages of what is owed, one for each office: " + many));
        tell_elsewhere(env, languages, found);
        tell_closing(env, all);
    }
    return found.fails(fail_on_of(options)) ? Exit::data : Exit::fine;
}

}  // namespace leitai::app
