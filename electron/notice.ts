/** One line on standard error, for whoever started the program in a terminal. */
export function notice(text: string): void {
  process.stderr.write(`${OURS}${text}\n`);
}

const OURS = "portscope: ";
