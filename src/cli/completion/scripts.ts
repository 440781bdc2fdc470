/**
 * What each shell has to be told. The shells only ask: which words there are is answered by the
 * program that is installed, so that a script never tells of another version.
 */
const bash = `# sysdojo completion for bash. In ~/.bashrc: source <(sysdojo completion bash)
_sysdojo() {
  local line current="\${COMP_WORDS[COMP_CWORD]}"
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == :files ]]; then
      compopt -o filenames 2>/dev/null
      while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$current")
    else
      COMPREPLY+=("\${line%%$'\\t'*}")
    fi
  done < <(sysdojo complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _sysdojo sysdojo
`;

const zsh = `#compdef sysdojo
# sysdojo completion for zsh. In ~/.zshrc, below compinit: source <(sysdojo completion zsh)
_sysdojo() {
  local line files=0
  local -a found
  for line in "\${(@f)$(sysdojo complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    if [[ $line == :files ]]; then
      files=1
    elif [[ -n $line ]]; then
      found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
    fi
  done
  (( $#found )) && _describe -V sysdojo found
  (( files )) && _files
}
if [[ \${funcstack[1]} == _sysdojo ]]; then
  _sysdojo "$@"
else
  compdef _sysdojo sysdojo
fi
`;

const fish = `# sysdojo completion for fish: sysdojo completion fish > ~/.config/fish/completions/sysdojo.fish
function __sysdojo_complete
    set -l before (commandline -opc)
    set -l current (commandline -ct)
    for line in (sysdojo complete -- $before[2..-1] "$current" 2>/dev/null)
        if test "$line" = :files
            __fish_complete_path "$current"
        else
            echo $line
        end
    end
end
complete -c sysdojo -f -a '(__sysdojo_complete)'
`;

export const scripts: Readonly<Record<string, string>> = { bash, zsh, fish };
