// Whether a UDP port may be open: datagrams that nobody asked for are sent, and a refusal (ICMP) is waited for.

import type { NcRun } from "./NcRun.ts";
import { pause } from "./pause.ts";
import { trySend } from "./trySend.ts";
import type { End } from "./voice/Voice.ts";

/** What each of both sends, how often, and for how long (ms) it waits behind each. */
const PROBES = {
  openbsd: { data: "X", times: 2, wait: 50 },
  ncat: { data: "\0", times: 1, wait: 2000 },
} as const;

/** Null: nobody refused it. */
export async function scanUdp({ engine, settings, voice }: NcRun, id: number): Promise<End | null> {
  const { data, times, wait } = PROBES[settings.dialect];
  const refused = new Promise<string>((resolve) => {
    engine.onEvent(({ socket, failure }) => {
      if (socket === id && failure !== null) resolve(failure.code);
    });
  });
  const answered = new Promise<null>((resolve) => {
    engine.onEvent(({ socket, call }) => {
      if (socket === id && call === "recv") resolve(null);
    });
  });
  for (let i = 0; i < times; i++) {
    trySend(engine, id, Buffer.from(data));
    const code = await Promise.race([refused, answered, pause(wait).then(() => null)]);
    // An answer shows that somebody is there.
    if (code === null) continue;
    return settings.dialect === "openbsd" ? { lines: [], code: 1 } : voice.failed(code, false);
  }
  return null;
}
