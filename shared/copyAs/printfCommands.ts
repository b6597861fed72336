// Bytes out of a POSIX shell: `printf` with octal escapes, the one thing that every shell writes alike.

/** Characters in one printf, about: below what a terminal takes as one line where it is not raw (4,096 on Linux). */
const LINE_WIDTH = 1000;

/** Commands of which the output is exactly the bytes; one for each so many of them, at least one. */
export function printfCommands(bytes: Uint8Array): readonly string[] {
  const commands: string[] = [];
  let format = "";
  for (const byte of bytes) {
    format += formatByte(byte);
    if (format.length < LINE_WIDTH) continue;
    commands.push(`printf '${format}'`);
    format = "";
  }
  if (format !== "" || commands.length === 0) commands.push(`printf '${format}'`);
  return commands;
}

/** A shell command (a group where there are several) that writes exactly the bytes. */
export function printfGroup(bytes: Uint8Array): string {
  const commands = printfCommands(bytes);
  const [only = ""] = commands;
  return commands.length === 1 ? only : `{\n${commands.join("\n")}\n}`;
}

/**
 * Within single quotes of a shell and within a format of printf (XBD 5, XCU printf). `%` doubles, a quote, a backslash, a
 * dash (it could begin an option) and `!` (history in some shells) are octal like all that is not plain.
 */
function formatByte(byte: number): string {
  if (byte === 0x25) return "%%";
  if (byte === 0x0a) return "\\n";
  if (byte === 0x0d) return "\\r";
  const char = String.fromCharCode(byte);
  if (/[\w ./:=,@+?&<>()[\]{}";*#|~]/.test(char) && byte < 0x7f) return char;
  return `\\${byte.toString(8).padStart(3, "0")}`;
}
