// The file with ten million events outlives its recording, for the benchmark that reads it; one that is run alone makes
// its own.

import { copyFileSync, existsSync, linkSync } from "node:fs";
import { join } from "node:path";
import type { Setting } from "../../Benchmark.ts";
import { startReceiver, type Receiver } from "../../receiver/startReceiver.ts";
import { recordEvents, type Recorded } from "./recordEvents.ts";

export interface Kept {
  readonly path: string;
  readonly recorded: Recorded;
}

const kept = new Map<string, Recorded>();

export async function keepRecording(
  receiver: Receiver,
  recorded: Recorded,
  { folder }: Pick<Setting, "folder">,
): Promise<Kept> {
  const { path } = await receiver.ask({ ask: "recording" });
  const file = join(folder, "events.pcapng");
  try {
    linkSync(path, file);
  } catch {
    copyFileSync(path, file);
  }
  kept.set(file, recorded);
  return { path: file, recorded };
}

export async function keptRecording(setting: Setting): Promise<Kept> {
  const file = join(setting.folder, "events.pcapng");
  const before = kept.get(file);
  if (before !== undefined && existsSync(file)) return { path: file, recorded: before };
  const receiver = startReceiver("engine", setting.folder);
  try {
    return await keepRecording(receiver, await recordEvents(receiver, setting), setting);
  } finally {
    await receiver.end();
  }
}
