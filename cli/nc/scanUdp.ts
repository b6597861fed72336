// Whether a UDP port may be open: datagrams that nobody asked for are sent, and a refusal (ICMP) is waited for.

import type { NcRun } from "./NcRun.ts";
import { pause } from "./pause.ts";
import { trySend } from "./trySend.ts";
import type { End } from "./voice/Voice.ts";

/** Seconds that OpenBSD's nc waits, unless -w says otherwise (UDP_SCAN_TIMEOUT). */
const OPENBSD_WAIT = 3;
/** Bytes that are kept of what comes meanwhile, as many as Linux keeps for a socket. */
const MOST_KEPT = 212_992;

interface Probes {
  readonly data: string;
  /** How many at once, at first. */
  readonly first: number;
  /** How many more, each behind a wait. */
  readonly more: number;
  /** ms behind the first, and between the others. */
  readonly wait: number;
}

function probesOf({ dialect, connectTimeout }: NcRun["settings"]): Probes {
  if (dialect === "ncat") return { data: "\0", first: 1, more: 0, wait: 2000 };
  const more = connectTimeout === 0 ? OPENBSD_WAIT : Math.floor(connectTimeout / 1000);
  return { data: "X", first: 2, more, wait: 1000 };
}

export interface Scanned {
  /** How it ends where somebody refused it; null: nobody did. */
  readonly end: End | null;
  /** What came meanwhile. */
  readonly came: Uint8Array;
}

export async function scanUdp(nc: NcRun, id: number): Promise<Scanned> {
  const { engine, settings, voice } = nc;
  const { data, first, more, wait } = probesOf(settings);
  const kept: Buffer[] = [];
  let room = MOST_KEPT;
  let answer: (code: null) => void = () => undefined;
  const answered = new Promise<null>((resolve) => {
    // OpenBSD's nc goes on: it looks at what came only then.
    if (settings.dialect === "ncat") answer = resolve;
  });
  nc.receive(id, (payload) => {
    answer(null);
    if (payload.length > room) return;
    room -= payload.length;
    kept.push(Buffer.from(payload));
  });
  const refused = new Promise<string>((resolve) => {
    engine.onEvent(({ socket, failure }) => {
      if (socket === id && failure !== null) resolve(failure.code);
    });
  });
  const probe = (): boolean => trySend(engine, id, Buffer.from(data));
  for (let i = 0; i < first; i++) probe();
  let code: string | null = null;
  for (let i = 0; i < Math.max(more, 1) && code === null; i++) {
    code = await Promise.race([refused, answered, pause(wait).then(() => null)]);
    if (code === null && i < more) probe();
  }
  nc.receive(id, null);
  if (code === null) return { end: null, came: Buffer.concat(kept) };
  const end = settings.dialect === "openbsd" ? { lines: [], code: 1 } : voice.failed(code, false);
  return { end, came: new Uint8Array(0) };
}
