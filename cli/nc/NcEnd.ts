// How nc ends where it is called in a wrong way, or cannot go on: with lines on standard error and an exit code.

export class NcEnd extends Error {
  readonly lines: readonly string[];
  readonly code: number;

  constructor(lines: readonly string[], code: number) {
    super(lines.join("\n"));
    this.lines = lines;
    this.code = code;
  }
}
