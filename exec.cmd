@rem npm scripts that must get their signals themselves begin with `exec`, a word of the Unix shell that replaces it with
@rem the program. Windows' shell has no such word: it finds this file, which only runs the program.
@%*
