#compdef leitai
# Completion of leitai for zsh: the program itself says what can stand at the cursor. Printed by `leitai completion zsh`.
_leitai() {
    local program=${~${(Q)words[1]}} line word
    local -a answer proposals
    (( $+commands[$program] )) || [[ -x $program ]] || program=leitai
    answer=("${(@f)$(command "$program" completion --words zsh "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
    # The first line says which files may stand there, each other one is a word, a tab and what it means.
    for line in "${(@)answer[2,-1]}"; do
        word=${${line%%$'\t'*}//\\/\\\\}
        proposals+=("${word//:/\\:}:${line#*$'\t'}")
    done
    local found=1
    (( $#proposals )) && _describe -V -t values leitai proposals && found=0
    [[ $PREFIX == --*=* ]] && compset -P '*='
    case $answer[1] in
    files) _files && found=0 ;;
    folders) _files -/ && found=0 ;;
    esac
    return found
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _leitai "$@"; else compdef _leitai leitai; fi
