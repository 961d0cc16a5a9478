// Passes words through the gate of text/, for people in indented lines, for programs as JSON objects.
#include "spoken.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "inputs.hpp"
#include "leitai/issue/emit.hpp"
#include "leitai/report/validate/issues_page.hpp"
#include "leitai/text/gate.hpp"
#include "leitai/text/lines.hpp"
#include "leitai/version.hpp"
#include "progress.hpp"

namespace leitai::app {

using base::Text;
using Json = nlohmann::ordered_json;

namespace {

std::string_view word_of(Message::Kind kind) {
    switch (kind) {
        case Message::Kind::usage:
            return "usage";
        case Message::Kind::environment:
            return "environment";
        case Message::Kind::bug:
            return "bug";
        case Message::Kind::totals:
            return "totals";
        case Message::Kind::opened:
            return "opened";
        case Message::Kind::note:
            break;
    }
    return "note";
}

Json head(std::string_view kind) {
    Json object;
    object["leitai"] = {{"form", "message"}, {"version", 1}};
    object["kind"] = kind;
    return object;
}

std::string line_of(const Json& object) { return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n"; }

Json value_of(const page::Cell& cell) {
    switch (cell.kind) {
        case page::Cell::Kind::none:
            return nullptr;
        case page::Cell::Kind::text:
            return cell.text;
        case page::Cell::Kind::list: {
            Json list = Json::array();
            for (const page::Cell& part : cell.parts) list.push_back(value_of(part));
            return list;
        }
        case page::Cell::Kind::object: {
            Json object = Json::object();
            for (std::size_t i = 0; i < cell.parts.size(); ++i) object[cell.keys[i]] = value_of(cell.parts[i]);
            return object;
        }
        case page::Cell::Kind::number:
        case page::Cell::Kind::boolean:
            break;
    }
    return Json::parse(cell.text);
}

std::string as_json(const Message& message, base::Lang lang) {
    Json object = head(word_of(message.kind));
    if (message.ends_the_run()) object["status"] = static_cast<int>(Exit::trouble);
    const std::string words = text::passed(message.words.in(lang));
    const std::size_t end = std::min(words.find('\n'), words.size());
    object["text"] = words.substr(0, end);
    if (end + 1 < words.size()) object["advice"] = words.substr(end + 1);
    if (!message.near.empty()) object["near"] = message.near;
    for (const auto& [key, value] : message.data) object[key] = value_of(value);
    return line_of(object);
}

/// Each issue as `validate` writes it among its lines, and what it is in front.
std::string issue_lines(const Languages& languages, const source::SourceMap& map, const issue::Issues& issues) {
    report::Validated found{issues, map};
    found.lang = languages.messages;
    page::Page page;
    page.result = false;
    page.blocks.emplace_back(report::issue_table(found));
    std::string rows, lines;
    page::find_format("jsonl")->write(page, {}, [&](std::string_view bytes) { rows += bytes; });
    for (std::size_t at = 0; at < rows.size();) {
        const std::size_t end = std::min(rows.find('\n', at), rows.size());
        const Json row = Json::parse(rows.substr(at, end - at));
        at = end + 1;
        if (!row.contains("code")) continue;
        Json object = head("issue");
        for (const auto& [key, value] : row.items()) {
            if (!object.contains(key)) object[key] = value;
        }
        lines += line_of(object);
    }
    return lines;
}

std::string issue_blocks(const Env& env, const Languages& languages, const source::SourceMap& map,
                         const issue::Issues& issues, const issue::Units& units, bool all) {
    issue::EmitOptions options;
    options.all = all;
    options.units = units;
    options.lang = languages.messages;
    options.terminal = env.err_is_terminal;
    options.color = color_of(env, env.err_is_terminal);
    options.columns = env.columns;
    options.version = version;
    return issue::emit(issues, map, options);
}

void speak(Env& env, const Languages& languages, const source::SourceMap& map, const issue::Issues& issues,
           const Text& then, const issue::Units& units, bool all) {
    if (issues.errors() + issues.warnings() == 0) return;
    clear_progress(env);
    if (!env.counts_only)
        env.err(env.json_messages ? issue_lines(languages, map, issues)
                                  : issue_blocks(env, languages, map, issues, units, all));
    say(env, {Message::Kind::totals, totals(issues) + then, {}, totals_data(issues)});
}

}  // namespace

std::string spoken(const Text& words, base::Lang lang) {
    std::string line = "leitai: ";
    for (const char c : text::passed(words.in(lang))) {
        line += c;
        if (c == '\n') line += "  ";
    }
    return line + "\n";
}

void say(Env& env, const Message& message) {
    clear_progress(env);
    if (env.json_messages) return env.err(as_json(message, env.messages));
    const std::string words = spoken(message.words, env.messages);
    env.err(env.err_is_terminal ? text::wrap(words, std::max(env.columns, 20)) : words);
}

void tell(Env& env, const Languages&, const Text& words) { say(env, {Message::Kind::note, words}); }

Text totals(const issue::Issues& issues) {
    const std::string errors = std::to_string(issues.errors()), warnings = std::to_string(issues.warnings());
    return {"错误 " + errors + " 个，警告 " + warnings + " 个",
            errors + (issues.errors() == 1 ? " error, " : " errors, ") + warnings +
                (issues.warnings() == 1 ? " warning" : " warnings")};
}

std::vector<std::pair<std::string, page::Cell>> totals_data(const issue::Issues& issues) {
    return {{"errors", page::Cell::number(std::to_string(issues.errors()))},
            {"warnings", page::Cell::number(std::to_string(issues.warnings()))},
            {"truncated", page::Cell::yes_no(issues.truncated())}};
}

void tell_issues(Env& env, const Languages& languages, const source::SourceMap& map, const issue::Issues& issues,
                 const issue::Units& units) {
    speak(env, languages, map, issues, {"；逐条核对用 leitai validate", "; leitai validate lists them all"}, units,
          false);
}

void tell_all_issues(Env& env, const Languages& languages, const source::SourceMap& map, const issue::Issues& issues,
                     const Text& then) {
    speak(env, languages, map, issues, then, {}, true);
}

}  // namespace leitai::app
