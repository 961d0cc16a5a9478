# Completion of leitai for fish: the program itself says what can stand at the cursor. Printed by `leitai completion fish`.
function __leitai_propose
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    set -l program leitai
    command -q -- $words[1]; and set program $words[1]
    command -q -- $program; or return
    # A quote that is still open is no part of the word.
    set -l current (string unescape -- $typed; or string replace -r '^["\']' '' -- $typed)
    set -l answer (command $program completion --words fish $words[2..] "$current" 2>/dev/null)
    # The first line says which files may stand there, each other one is a word, a tab and what it means.
    set -q answer[2]; and string join \n -- $answer[2..]
    set -l option (string match -r -- '^--[^=]*=' $current)
    set -l path (string replace -r -- '^--[^=]*=' '' $current)
    switch "$answer[1]"
        case files
            for file in (__fish_complete_path "$path")
                echo -- "$option$file"
            end
        case folders
            for folder in (__fish_complete_directories "$path" '')
                echo -- "$option$folder"
            end
    end
end
complete -c leitai -f -k -a '(__leitai_propose)'
