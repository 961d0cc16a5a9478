// Opens the outputs, and gives files their names when all is written.
#include "outputs.hpp"

#include <algorithm>

#include "leftovers.hpp"
#include "spoken.hpp"

namespace leitai::app {

namespace {

const base::Text same_file = {"和另一个 -o 是同一个文件", "another -o is the same file"};

void check_one_table(const Destination& to) {
    const page::FormatRow* row = page::find_format(to.format);
    if (row != nullptr && row->one_table) return;
    throw UsageFailure(
        {to.target + " 是文件夹：写进文件夹的是各张表，一张一个文件，用 --format csv 或 jsonl；别的格式写明文件名",
         to.target +
             " is a folder, which takes a file for each table, with --format csv or jsonl; name a "
             "file for " +
             to.format});
}

}  // namespace

Outputs::Outputs(Env& env, const std::vector<Destination>& to) {
    for (const Destination& one : to) {
        if (names_folder(env, one.target)) {
            check_one_table(one);
            outputs_.push_back({nullptr, std::make_unique<OutputFolder>(env, one.target)});
            continue;
        }
        outputs_.push_back({std::make_unique<Output>(env, one.target), nullptr});
        const Output& last = *outputs_.back().file;
        for (const Output* before : files()) {
            if (before != &last && before->is_same(last)) last.refuse(same_file);
        }
    }
    // What carries further sheets is put together in the folder of temporary files.
    const auto has_parts = [](const Destination& one) {
        const page::FormatRow* row = page::find_format(one.format);
        return row != nullptr && row->sheets;
    };
    if (std::any_of(to.begin(), to.end(), has_parts)) clear_temporary(env);
}

std::vector<const Output*> Outputs::files() const {
    std::vector<const Output*> files;
    for (const One& one : outputs_) {
        if (one.file) files.push_back(one.file.get());
    }
    return files;
}

void Outputs::check() const {
    for (const Output* file : files()) file->check();
}

void Outputs::commit() {
    check();
    std::vector<const Output*> before;
    for (const One& one : outputs_) {
        if (one.folder) {
            one.folder->finish();
            continue;
        }
        // On a file system that does not tell A from a, a name may have been taken by the output before.
        for (const Output* other : before) {
            if (other->is_same(*one.file)) one.file->refuse(same_file);
        }
        one.file->commit();
        before.push_back(one.file.get());
    }
}

}  // namespace leitai::app
