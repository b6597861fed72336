// A command of ncat's -e as its words: blanks part them, a backslash takes the next character as it is; quotes mean nothing.

export function splitCommand(command: string): readonly string[] {
  const words: string[] = [];
  let word: string | null = null;
  for (let at = 0; at < command.length; at++) {
    const char = command.charAt(at);
    if (char === " " || char === "\t" || char === "\n") {
      if (word !== null) words.push(word);
      word = null;
    } else {
      const escaped = char === "\\" && at + 1 < command.length;
      if (escaped) at += 1;
      word = (word ?? "") + command.charAt(at);
    }
  }
  return word === null ? words : [...words, word];
}
