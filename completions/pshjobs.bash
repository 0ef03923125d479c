# bash completion for pshjobs; made by completions/generate.py
_pshjobs() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
    case "${before,,}" in
        -file|-settingsfile|-configurationfile) COMPREPLY=($(compgen -f -- "$word")); return ;;
        -workingdirectory) COMPREPLY=($(compgen -d -- "$word")); return ;;
        -inputformat|-outputformat) COMPREPLY=($(compgen -W "Text XML" -- "$word")); return ;;
    esac
    if [[ $word == -* ]]; then
        local name
        for name in -Version -Help -Login -NoExit -NoProfile -NoLogo -NonInteractive -Interactive -NoProfileLoadTime -Command -CommandWithArgs -EncodedCommand -EncodedArguments -File -ExecutionPolicy -InputFormat -OutputFormat -WorkingDirectory -SettingsFile -ConfigurationName -ConfigurationFile -CustomPipeName -WindowStyle -STA -MTA; do
            [[ ${name,,} == "${word,,}"* ]] && COMPREPLY+=("$name")
        done
    else
        COMPREPLY=($(compgen -f -- "$word"))
    fi
}
complete -o filenames -F _pshjobs pshjobs
