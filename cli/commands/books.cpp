// books: the figures of the registers: all of them, one with its parts and entries, and what is left out or overdue.
#include <algorithm>
#include <memory>

#include "../documents.hpp"
#include "../near.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/base/list.hpp"
#include "leitai/campaign/city_books.hpp"
#include "leitai/report/books/page.hpp"

namespace leitai::app {

using base::Failure;
using base::Text;

namespace {

struct BooksOptions {
    InputOptions inputs;
    OutputOptions outputs;
    std::optional<std::string> figure, by, village, township, county;
    bool list = false, public_view = false, provisional = false;
};

void check_options(const BooksOptions& options) {
    const int places = (options.village ? 1 : 0) + (options.township ? 1 : 0) + (options.county ? 1 : 0);
    if (places > 1) {
        throw UsageFailure(
            {"--village、--township 和 --county 只能写一个", "give only one of --village, --township and --county"});
    }
    if (options.public_view && (places > 0 || options.figure || options.by || options.list))
        throw UsageFailure(
            {"--public 只列可以公示的统计数，不和 --figure、--by、--list、--village、--township、--county 一起写",
             "--public shows the public figures alone: it goes with none of --figure, --by, --list, "
             "--village, --township and --county"});
    if (options.list && !options.figure)
        throw UsageFailure({"--list 要写明哪个统计数：加 --figure", "--list is for one figure: add --figure"});
}

void check_catalogue(const Campaign& campaign) {
    if (campaign.plan->period.is_year()) {
        const std::string fourth = std::to_string(campaign.plan->period.year) + "-Q4";
        throw Failure({"年度由各季度结果合算，没有台账统计数；用 --period " + fourth + "，它的本年累计就是全年",
                       "a year is made of its quarters and has no figures of its own; use --period " + fourth +
                           ", whose year to date is the whole year"});
    }
    if (campaign.rubric->books) return;
    throw Failure({"计划里没有台账目录；写 catalogues: {books: builtin:books}，见 leitai help registers",
                   "the plan names no catalogue of books: write catalogues: {books: builtin:books}; see leitai help "
                   "registers"});
}

/// What cannot be used, what was perhaps meant, and what there is.
[[noreturn]] void no_such(const Text& words, const std::string& word, const std::vector<std::string_view>& known,
                          const Text& heading) {
    const Meant near = meant(word, known);
    throw UsageFailure(words + near.sentence() + Text("\n", "\n") + heading + base::listed(known), near.words);
}

/// A figure by its name or its title.
rubric::FigureId find_figure(const rubric::Books& books, const std::string& word) {
    if (const auto found = books.figure(word)) return *found;
    std::vector<std::string_view> known;
    for (std::size_t f = 0; f < books.figures.size(); ++f) {
        const rubric::Figure& figure = books.figures[f];
        if (figure.title.zh == word || figure.title.en == word) return static_cast<rubric::FigureId>(f);
        known.push_back(figure.id);
    }
    no_such({"台账目录里没有统计数 " + word, "the catalogue of books has no figure " + word}, word, known,
            {"统计数：", "figures: "});
}

/// By what the figure is divided, or all figures that can be; townships where one figure is asked for and no more said.
std::optional<report::Division> find_division(const rubric::Books& books, const BooksOptions& options,
                                              std::optional<rubric::FigureId> figure) {
    if (!options.by) return figure ? std::optional(report::division_by("township")) : std::nullopt;
    std::vector<std::string> words;
    for (std::size_t f = 0; f < books.figures.size(); ++f) {
        if (figure && *figure != f) continue;
        for (std::string& one : report::words_to_divide_by(books, static_cast<rubric::FigureId>(f))) {
            if (std::find(words.begin(), words.end(), one) == words.end()) words.push_back(std::move(one));
        }
    }
    if (std::find(words.begin(), words.end(), *options.by) != words.end()) return report::division_by(*options.by);
    const std::string of = figure ? books.figures[*figure].id : "";
    no_such(figure ? Text(of + " 不能按 " + *options.by + " 分列", of + " cannot be divided by " + *options.by)
                   : Text("没有统计数可以按 " + *options.by + " 分列", "no figure can be divided by " + *options.by),
            *options.by, {words.begin(), words.end()}, {"可以按：", "it goes by: "});
}

/// A place that is chosen, and what it is called.
struct Chosen {
    book::Place place;
    Text name;
};

Chosen chosen_region(const cohort::Cohort& cohort, base::RegionCode code) {
    Chosen chosen{{code}, Text::same(base::to_string(code))};
    for (const auto* regions : {&cohort.townships, &cohort.counties}) {
        for (const cohort::Region& one : *regions) {
            if (one.code == code) chosen.name = Text::same(one.name);
        }
    }
    return chosen;
}

/// The place that --village, --township or --county choose: by name where the roster lists such places, else by code.
Chosen find_place(const report::Subject& subject, const BooksOptions& options) {
    const base::ScoredUnit& unit = *subject.rubric.unit;
    const int digits = options.village ? 12 : options.township ? 9 : 6;
    const auto& word = options.village ? options.village : options.township ? options.township : options.county;
    if (!word) return {};
    if (unit.digits == digits) {
        const cohort::Village& found = subject.cohort.villages[campaign::find_village(subject.cohort, unit, *word)];
        return {{found.code}, Text::same(found.label())};
    }
    if (digits == 9 && unit.in_township)
        return chosen_region(subject.cohort, campaign::find_township(subject.cohort, *word));
    if (digits == 6 && unit.in_county)
        return chosen_region(subject.cohort, campaign::find_county(subject.cohort, *word));
    if (const auto code = base::parse_code(*word, digits)) return chosen_region(subject.cohort, *code);
    const std::string count = std::to_string(digits);
    throw UsageFailure({"名册里没有这一级，要写 " + count + " 位代码，不是 " + *word,
                        "the roster does not list such places: give the " + count + "-digit code, not " + *word});
}

/// A city's figures are sums of what its counties sealed: entries and places are the counties' own.
void check_city(const Campaign& campaign, const BooksOptions& options) {
    if (!campaign.city) return;
    if (options.by || options.list || options.village || options.township || options.county || options.public_view)
        throw Failure({"市里的台账由各县区封存的统计数加总，只能用 --figure；分到乡镇、村和逐条的在县区里看",
                       "a city's figures are the sums of what its counties sealed and take --figure alone; townships, "
                       "villages and entries are seen in the counties"});
}

Exit run_city_books(const BooksOptions& options, Env& env, const Languages& languages, const ScoredCampaign& scored,
                    std::optional<rubric::FigureId> figure, const Targets& targets) {
    const report::Subject subject = scored.subject();
    const page::Finality finality = campaign::city_books_finality(scored);
    const report::CityBooks books = campaign::city_books(scored, subject, finality);
    const PageIn page_in = [&](base::Lang lang) { return report::city_books_page(books, figure, lang); };
    write_documents(env, options.outputs, languages, scored, page_in, false, targets);
    return exit_of(scored);
}

Exit run_books(const BooksOptions& options, Env& env, const Languages& languages) {
    check_options(options);
    const std::vector<Destination> to = destinations(options.outputs, document_formats());
    const std::optional<Printer> printer = find_printer(env, to);
    width_of(env, options.outputs, 0);
    env.counts_only = options.public_view;
    Outputs outputs(env, to);
    std::optional<Campaign> campaign = open_usable(env, languages, options.inputs);
    if (!campaign) return Exit::trouble;
    check_catalogue(*campaign);
    check_city(*campaign, options);
    const rubric::Books& books = *campaign->rubric->books;
    const std::optional<rubric::FigureId> figure =
        options.figure ? std::optional(find_figure(books, *options.figure)) : std::nullopt;
    const std::optional<report::Division> division = find_division(books, options, figure);
    const ScoredCampaign scored = score_campaign(env, languages, std::move(*campaign));
    if (scored.campaign.city) return run_city_books(options, env, languages, scored, figure, {to, printer, outputs});
    const report::Subject subject = scored.subject();
    if (subject.rubric.unit->digits == 12) tell_former(env, languages, scored, options.village);
    const page::Finality finality = scored.finality_of(campaign::Result::books);
    if (options.public_view &&
        refused(env, languages, finality, options.provisional, {"没有写公示", "nothing was published"}, true))
        return Exit::data;
    const Chosen chosen = find_place(subject, options);
    const report::BooksInput input{subject,      scored.campaign.map, finality, *scored.reading.books,
                                   chosen.place, chosen.name};
    const PageIn page_in = [&](base::Lang lang) {
        if (options.public_view) return report::public_books_page(input, lang);
        if (figure) return report::figure_page(input, *figure, *division, options.list, lang);
        return report::books_page(input, division, lang);
    };
    write_documents(env, options.outputs, languages, scored, page_in, options.public_view, {to, printer, outputs});
    return exit_of(scored);
}

std::vector<Option> own_options(BooksOptions& options) {
    return {
        {"--figure",
         "NAME",
         &options.figure,
         {"只看这个统计数：定义和各部分", "one figure: its definition and its parts"}},
        {"--by",
         "X",
         &options.by,
         {"按什么分列：county、township、village、person、quarter 或一个栏目",
          "by what it is divided: county, township, village, person, quarter or a field"}},
        {"--list",
         "",
         &options.list,
         {"和 --figure 一起：逐条列出算进去的条目", "with --figure: every entry that was counted"}},
        {"--village",
         "CODE",
         &options.village,
         {"只算这个村的（编码或名称）", "the entries of this village alone (code or name)"},
         Values::Of::village},
        {"--township",
         "CODE",
         &options.township,
         {"只算这个乡镇的（代码或名称）", "those of this township alone (code or name)"},
         Values::Of::township},
        {"--county",
         "CODE",
         &options.county,
         {"只算这个填报单位的（代码或名称）", "those of this reporting unit alone (code or name)"},
         Values::Of::county},
        {"--public",
         "",
         &options.public_view,
         {"公示版：可以公示的统计数，分到县和乡镇，没有村和人",
          "the public view: public figures by county and township, no village, no person"}},
        provisional_option(options.provisional),
    };
}

}  // namespace

Command books_command() {
    auto options = std::make_shared<BooksOptions>();
    Command command;
    command.name = "books";
    command.what = {"台账的统计数：本期、累计、去年同期，没有覆盖到的，逾期的",
                    "figures of the registers: this period, to date, last year, who is left out, what is overdue"};
    command.options =
        own_options(*options) + options_of(options->inputs) + options_of(options->outputs, document_formats());
    command.run = [options](Env& env, const Languages& languages) { return run_books(*options, env, languages); };
    return command;
}

}  // namespace leitai::app
