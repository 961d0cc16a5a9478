# Completion of leitai for bash: the program itself says what can stand at the cursor. Printed by `leitai completion bash`.
_leitai() {
    local program=${1/#\~/$HOME} kind='' line
    type -P -- "$program" >/dev/null || program=leitai
    COMPREPLY=()
    # The first line says which files may stand there, each other one is a word, quoted as the line needs it.
    while IFS= read -r line; do
        if [[ -z $kind ]]; then kind=$line; else COMPREPLY+=("${line%%$'\t'*}"); fi
    done < <(command "$program" completion --words bash "$COMP_WORDBREAKS" "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
    case $kind in
    files) compopt -o bashdefault -o default ;;
    folders) compopt +o bashdefault +o default -o dirnames ;;
    *) compopt +o bashdefault +o default +o dirnames ;;
    esac 2>/dev/null
}
complete -F _leitai leitai
