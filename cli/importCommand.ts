// `portscope import FILE [--to LIBRARY] [--folder F] [--bytes]`: the messages in another tool's file or text: listed, kept in a library, or as
// their bytes.

import { randomUUID } from "node:crypto";
import { isUtf8 } from "node:buffer";
import * as fs from "node:fs/promises";
import { basename, resolve } from "node:path";
import { text as textOf } from "node:stream/consumers";
import type { Command } from "commander";
import { LibraryStore } from "../engine/library/LibraryStore.ts";
import { failureFrom } from "../engine/system/failureFrom.ts";
import { MAX_DRAFT } from "../shared/library/draftCheck.ts";
import { withMessages } from "../shared/library/arrange.ts";
import { messagesOfBytes } from "../shared/library/messagesOfBytes.ts";
import { formatHostPort } from "../shared/model/endpoint.ts";
import { toHex } from "../shared/format/hex.ts";
import { Refusal, refusal } from "../shared/model/failure.ts";
import { MAX_IMPORT, type ImportedMessage } from "../shared/talk/import/imported.ts";
import { importMessages } from "../shared/talk/import/importMessages.ts";
import { said } from "../shared/words/said.ts";
import { EXIT, outputFailure, tell, UsageError } from "./exit.ts";
import { openOutput, type Output } from "./output.ts";
import type { Stop } from "./stopSignal.ts";
import { inertText, sayNotice } from "./terminal.ts";
import { t } from "./wording.ts";

interface ImportFlags {
  readonly to?: string;
  readonly folder: string;
  readonly bytes?: boolean;
}

export function addImportCommand(program: Command, stop: Stop): void {
  program
    .command("import")
    .description(t("help.import"))
    .argument("<file>", t("help.importFile"))
    .option("--to <library>", t("help.importTo"))
    .option("--folder <folder>", t("help.importFolder"), "")
    .option("--bytes", t("help.importBytes"))
    .action(async (file: string, flags: ImportFlags) => {
      if (flags.to !== undefined && flags.bytes === true)
        throw new UsageError(said("usage.notBoth", { one: "--to", other: "--bytes" }));
      const source = await Promise.race([readSource(file), stop.asked]);
      process.exitCode =
        source === undefined ? EXIT.refused : await takeIn({ file, source }, flags, stop);
    });
}

async function readSource(file: string): Promise<string> {
  const name = file === "-" ? "-" : file;
  if (file === "-") return textOf(process.stdin);
  try {
    const { size } = await fs.stat(file);
    if (size > 3 * MAX_IMPORT) throw new UsageError(said("import.tooLong", { most: MAX_IMPORT }));
    const bytes = await fs.readFile(file);
    if (!isUtf8(bytes)) throw new UsageError(said("talk.isNotUtf8", { name }));
    return new TextDecoder().decode(bytes);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new Refusal(failureFrom(error, { endpoint: file }));
  }
}

interface Source {
  readonly file: string;
  readonly source: string;
}

async function takeIn({ file, source }: Source, flags: ImportFlags, stop: Stop): Promise<number> {
  const imported = importMessages(source);
  if (!imported.ok) {
    const { line, sentence } = imported.fault;
    throw new UsageError(said("import.inLine", { file, line, sentence }));
  }
  const { messages, kind, left } = imported;
  const output = openOutput({ stop });
  if (flags.bytes === true) {
    for (const { bytes } of messages) await print(output, bytes);
    return ended(output);
  }
  sayNotice(t("import.found", { count: messages.length, kind: t(`import.kind.${kind}`), left }));
  if (flags.to !== undefined) {
    await keep(messages, { path: resolve(flags.to), folder: flags.folder, name: basename(file) });
    return EXIT.done;
  }
  for (const message of messages) await print(output, `${listed(message)}\n`);
  return ended(output);
}

async function print(output: Output, piece: Uint8Array | string): Promise<void> {
  output.write(piece);
  if (output.isFull) await output.room();
}

function ended({ failure }: Output): number {
  if (failure === null) return EXIT.done;
  tell(outputFailure(failure));
  return EXIT.refused;
}

interface Place {
  readonly path: string;
  readonly folder: string;
  readonly name: string;
}

async function keep(
  found: readonly ImportedMessage[],
  { path, folder, name }: Place,
): Promise<void> {
  const messages = messagesOfBytes(found, { name, folder, newId: randomUUID });
  if (messages === null)
    throw new Refusal(
      refusal(
        "TOO_LONG",
        said("libraryPlace.tooLarge", { most: MAX_DRAFT }),
        said("libraryPlace.sendFile"),
      ).failure,
    );
  const library = new LibraryStore(path);
  await library.begin();
  try {
    await library.change((all) => withMessages(all, messages, null));
  } finally {
    await library.close();
  }
  sayNotice(t("import.kept", { count: messages.length, path }));
}

/** Bytes of a message that are listed. */
const LISTED = 64;

/** In order: to whom, how many bytes, how it begins, and its name. */
function listed({ name, bytes, target }: ImportedMessage): string {
  const to = target === null ? "-" : `${target.protocol} ${formatHostPort(target)}`;
  const more = bytes.length > LISTED ? " …" : "";
  const begin = `${toHex(bytes.subarray(0, LISTED))}${more}`;
  return [to, bytes.length, begin, inertText(name)].join("\t").trimEnd();
}
