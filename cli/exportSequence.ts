// `portscope export FILE --to sequence --socket N [--as server]`: what was said on a socket, as a sequence that says it again.

import { basename } from "node:path";
import { createScan } from "../engine/query/scan/events/createScan.ts";
import { CHUNK_ROWS } from "../engine/record/index/chunk.ts";
import { areDatagrams } from "../engine/record/index/FlowTable.ts";
import { RecordingFile } from "../engine/record/read/RecordingFile.ts";
import { makeSequence } from "../shared/talk/sequence/makeSequence.ts";
import type { Recorded } from "../shared/model/recorded.ts";
import { Recording } from "../shared/talk/sequence/Recording.ts";
import { EXIT, UsageError } from "./exit.ts";
import { findingsWords } from "./reading/findingsWords.ts";
import { goThrough } from "./reading/goThrough.ts";
import { hearAnswers } from "./reading/hearAnswers.ts";
import { newestChunks } from "./reading/newestChunks.ts";
import { SocketsSeen } from "./reading/SocketsSeen.ts";
import type { Stop } from "./stopSignal.ts";
import { sayLine, sayNotice } from "./terminal.ts";
import { t } from "./wording.ts";
import { said } from "../shared/words/said.ts";

export interface SequenceFlags {
  readonly socket?: number;
  readonly as?: "client" | "server";
}

/** Writes the text where `write` puts it; returns the exit code. Throws a Refusal where the file cannot be read. */
export async function exportSequence(
  path: string,
  { socket, as }: SequenceFlags,
  { write, stop }: { readonly write: (text: string) => Promise<void>; readonly stop: Stop },
): Promise<number> {
  if (socket === undefined) throw new UsageError(said("usage.sequenceOfSocket"));
  const { recorded, problem, findings } = await recordedOf(path, socket, stop);
  for (const line of findings) sayNotice(line);
  if (stop.isAsked) return EXIT.refused;
  const steps = recorded.said.filter(({ what }) => what instanceof Uint8Array).length;
  if (problem !== null || steps === 0) {
    sayNotice(problem ?? t("talk.madeOfNothing", { socket }));
    return EXIT.refused;
  }
  const name = t("talk.madeFrom", { file: basename(path), socket, steps });
  const side = as === undefined ? recorded.role : as === "client" ? "connect" : "listen";
  await write(makeSequence(recorded, { name, as: side }, t));
  if (recorded.left > 0) sayLine(t("talk.madeLeft", { left: recorded.left }));
  return EXIT.done;
}

interface Read {
  readonly recorded: Recorded;
  /** Why there is no such socket; null: there is. */
  readonly problem: string | null;
  readonly findings: readonly string[];
}

async function recordedOf(path: string, socket: number, stop: Stop): Promise<Read> {
  const file = new RecordingFile(path, { indexPath: null });
  const { store } = file;
  const sockets = new SocketsSeen(socket);
  const recording = new Recording();
  const mayGoOn = () => !stop.isAsked;
  // not for people: a filter
  const filter = `socket == ${socket}`;
  const opening = { path: store.path, indexPath: "", filter, scope: { kind: "all" } } as const;
  const answers = await hearAnswers(store.path, filter, mayGoOn);
  const columns = newestChunks(store);
  const setting = { columns, guarded: false, tells: false, fields: [], answers };
  const scan = createScan({ type: "open", ...opening }, setting);
  try {
    await goThrough(file, { sockets, mayGoOn }, async (part) => {
      for (const row of scan.rows(part).rows) {
        const at = scan.at(row);
        recording.add(at.event(), at.payload(), areDatagrams(at.flow?.protocol));
      }
      return part.chunk * CHUNK_ROWS + part.to;
    });
  } finally {
    scan.close();
    file.close();
  }
  const { recorded } = recording;
  return { recorded, problem: sockets.problem, findings: findingsWords(file.findings) };
}
