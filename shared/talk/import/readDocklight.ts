// Docklight's project files (.ptp), as its makers publish them with their examples: sections with a value on each line. Of a send sequence name and
// bytes are taken. One with wildcards is asked for its values when it is sent, one with a checksum is finished then: neither is a message of bytes.

import { said } from "../../words/said.ts";
import { WrongImport, type Found, type ImportedMessage } from "./imported.ts";
import { hexOf } from "./readPlainHex.ts";

/** Throws a WrongImport. */
export function readDocklight(text: string): Found {
  const lines = text.split("\n");
  const messages: ImportedMessage[] = [];
  let left = 0;
  for (const [at, line] of lines.entries()) {
    // A section stands behind an empty line: a sequence may be named like one.
    if (line !== "SEND" || lines[at - 1] !== "") continue;
    const [name, hex] = [lines[at + 2], lines[at + 3]];
    if (name === undefined || hex === undefined)
      throw new WrongImport(at + 1, said("import.expectedSequence"));
    const end = lines.indexOf("", at + 4);
    const rest = lines.slice(at + 4, end === -1 ? undefined : end);
    if (/[?#&]/.test(hex) || rest.some((each) => each.startsWith("CHECKSUM"))) left += 1;
    else messages.push({ name, bytes: hexOf(hex, at + 4), target: null });
  }
  return { messages, left };
}
