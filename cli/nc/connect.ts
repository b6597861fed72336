// nc as a client: connects to one port after another, and talks with each.

import type { SocketEvent } from "../../shared/model/event.ts";
import type { IpEndpoint } from "../../shared/model/endpoint.ts";
import type { SocketInfo } from "../../shared/model/socket.ts";
import { settled } from "../waiting.ts";
import { Input } from "./Input.ts";
import { namesOf } from "./names.ts";
import type { NcRun } from "./NcRun.ts";
import { pause } from "./pause.ts";
import { scanUdp } from "./scanUdp.ts";
import { connectionSpec, familyOf } from "./specs.ts";
import { talk } from "./talk.ts";
import type { End, Lines, Place } from "./voice/Voice.ts";

const DONE: End = { lines: [], code: 0 };

/** How one port ended; `last`: the others are not tried. */
interface Tried extends End {
  readonly last?: true;
}

/** Returns how the program ends. */
export async function connect(nc: NcRun): Promise<End> {
  const { settings } = nc;
  const { ports, interval } = settings;
  const input = new Input(nc.engine, settings);
  let end: Tried = { lines: [], code: 1 };
  let some = false;
  for (const [i, port] of (ports.length === 0 ? [0] : ports).entries()) {
    if (i > 0 && interval > 0) await pause(interval);
    end = await tryPort(nc, input, port);
    if (end.last === true) return end;
    nc.say(i < ports.length - 1 ? end.lines : []);
    some ||= end.code === 0;
  }
  return some ? { ...end, code: 0 } : end;
}

async function tryPort(nc: NcRun, input: Input, port: number): Promise<Tried> {
  const { engine, settings, voice } = nc;
  const host = settings.host ?? "";
  const refused = wrongHost(nc, settings.proxy?.host ?? host, port);
  if (refused !== null) return refused;
  const to = settings.proxy ?? { host, port };
  let failed: SocketEvent | null = null;
  const undo = engine.onEvent((event) => {
    if (event.failure === null) return;
    failed = event;
    const { remote, call, failure } = event;
    if (call === "connect" && remote !== null && remote.family !== "unix")
      nc.say(voice.tryFailed(placeOf(nc, to.host, remote), failure.code));
  });
  const socket = await settled(engine, engine.open(connectionSpec(settings, to)));
  undo();
  if (socket.failure !== null) return failedEnd(nc, failed, { ...to, failure: socket.failure });
  if (settings.proxy !== null) {
    const { throughProxy } = await import("./proxy/throughProxy.ts");
    const passed = await throughProxy(nc, socket, { host, port });
    if (!("rest" in passed)) return passed;
    nc.say(await proxiedLines(nc, socket, port));
    const end = converse(nc, input, socket, passed.rest);
    engine.setReading(true, socket.id);
    return end;
  }
  await sayConnected(nc, socket, host);
  return converse(nc, input, socket);
}

/** A name where only addresses are taken, or an address of the other family: no lookup would tell. */
function wrongHost({ settings, voice }: NcRun, host: string, port: number): Tried | null {
  const { transport, numeric, family } = settings;
  if (transport === "unix" || transport === "unix-dgram") return null;
  const own = familyOf(host);
  const code =
    own === null
      ? numeric
        ? "ENOTFOUND"
        : null
      : own !== (family ?? own)
        ? "EAI_ADDRFAMILY"
        : null;
  if (code === null) return null;
  return { ...voice.lookupFailed(host, port, { code, listen: false }), last: true };
}

interface Failed {
  readonly host: string;
  readonly port: number;
  readonly failure: { readonly code: string };
}

function failedEnd(
  { voice, settings }: NcRun,
  event: SocketEvent | null,
  { host, port, failure }: Failed,
): Tried {
  const { code } = failure;
  if (settings.transport === "unix" || settings.transport === "unix-dgram")
    return voice.pathFailed(host, code);
  if (event?.call === "lookup")
    return { ...voice.lookupFailed(host, port, { code, listen: false }), last: true };
  if (event?.call === "bind") return { ...voice.sourceFailed(code), last: true };
  return settings.proxy === null ? voice.connectFailed(code) : voice.proxyFailed(code);
}

function placeOf({ settings }: NcRun, host: string, address: IpEndpoint): Place {
  return { host, address, protocol: settings.transport === "udp" ? "udp" : "tcp" };
}

/** What is told where a conversation begins. A UDP socket that OpenBSD's nc tells of is tried before. */
async function sayConnected(nc: NcRun, { local, remote }: SocketInfo, host: string): Promise<void> {
  const { settings, voice } = nc;
  if (remote === null) return;
  if (remote.family === "unix") {
    if (settings.transport === "unix-dgram" && local?.family === "unix")
      nc.say(voice.bound(local.path));
    return nc.say(voice.connectedPath(remote.path));
  }
  if (settings.dialect === "openbsd" && settings.transport === "udp") return;
  nc.say(await connectedLines(nc, host, remote));
}

async function connectedLines(nc: NcRun, host: string, remote: IpEndpoint): Promise<Lines> {
  const place = placeOf(nc, host, remote);
  const names = await namesOf(nc.settings, remote, { protocol: place.protocol, reverse: false });
  return nc.voice.connected(place, names);
}

/** OpenBSD's nc tells of the target, ncat of the proxy. */
async function proxiedLines(nc: NcRun, { remote }: SocketInfo, port: number): Promise<Lines> {
  const { dialect, host } = nc.settings;
  if (remote === null || remote.family === "unix") return [];
  const address =
    dialect === "ncat" ? remote : { family: "ipv4" as const, address: host ?? "", port };
  const names = await namesOf(nc.settings, address, { protocol: "tcp", reverse: false });
  return nc.voice.proxied(placeOf(nc, address.address, address), names);
}

/** `before`: what came with a proxy's last words. */
async function converse(
  nc: NcRun,
  input: Input,
  socket: SocketInfo,
  before: Uint8Array = new Uint8Array(0),
): Promise<Tried> {
  const { engine, settings, voice } = nc;
  const { transport, scan, verbose, dialect } = settings;
  const start = engine.totals();
  let first = before;
  const probes = transport === "udp" && (dialect === "openbsd" ? verbose > 0 : scan);
  if (probes) {
    const { end, came } = await scanUdp(nc, socket.id);
    if (end !== null) return end;
    first = came;
    if (dialect === "openbsd" && socket.remote !== null && socket.remote.family !== "unix")
      nc.say(await connectedLines(nc, settings.host ?? "", socket.remote));
    else nc.say(voice.scannedUdp());
  }
  if (!scan) nc.print(first);
  const end = scan ? DONE : await conversation(nc, input, socket);
  if (engine.socket(socket.id)?.closeCause === null) engine.closeSocket(socket.id);
  if (end.code !== 0 || end.lines.length > 0) return end;
  const after = engine.totals();
  const sent = after.bytesOut - start.bytesOut;
  const received = after.bytesIn - start.bytesIn + before.length;
  return { ...end, lines: voice.sums({ sent, received, seconds: performance.now() / 1000 }) };
}

async function conversation(nc: NcRun, input: Input, socket: SocketInfo): Promise<End> {
  if (nc.runCommand === null) return talk(nc, input, socket);
  await nc.runCommand(nc, socket);
  return DONE;
}
