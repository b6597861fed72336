import { log } from "./log.ts";

/** One line on standard error, for whoever started the program in a terminal; and in the log. */
export function notice(text: string): void {
  log.note("notice", { text });
  process.stderr.write(`${OURS}${text}\n`);
}

const OURS = "portscope: ";
