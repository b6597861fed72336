// nc as a server: what it listens on, and how it cannot.

import { ANY_HOST, formatEndpoint } from "../../shared/model/endpoint.ts";
import { Refusal } from "../../shared/model/failure.ts";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { isDatagram, type SocketInfo } from "../../shared/model/socket.ts";
import { removeStaleSocket } from "../../engine/system/staleSocket.ts";
import { settled } from "../waiting.ts";
import { Input } from "./Input.ts";
import { listenDatagrams } from "./listenDatagrams.ts";
import { listenStreams } from "./listenStreams.ts";
import { namesOf } from "./names.ts";
import type { NcRun } from "./NcRun.ts";
import { NcEnd } from "./NcEnd.ts";
import { familyOf, listenerSpec, listenHost, type PeerLists } from "./specs.ts";
import type { End } from "./voice/Voice.ts";
import { noHosts } from "./options/complaints.ts";

/** Connections of OpenBSD's nc that wait for their turn at most, and the one that has it. */
const WAITING = 129;

/** Returns how the program ends. Throws NcEnd where it cannot listen. */
export async function listen(nc: NcRun): Promise<End> {
  const { engine, settings } = nc;
  const lists = await listsOf(nc);
  const input = new Input(engine, settings);
  // Bound before it is told, so that nobody who reads that it listens comes too early.
  let socket = await open(nc, lists);
  if (mayBeStale(nc, socket) && (await removed(settings.host ?? "")))
    socket = await open(nc, lists);
  if (socket.failure !== null) throw new NcEnd(...ended(await bindEnd(nc, socket)));
  const serve = isDatagram(socket.kind) ? listenDatagrams : listenStreams;
  const end = serve(nc, input, socket);
  nc.sayLater(listeningLines(nc, socket));
  return end;
}

const ended = ({ lines, code }: End): [readonly string[], number] => [lines, code];

async function open({ engine, settings }: NcRun, lists: PeerLists): Promise<SocketInfo> {
  const most = settings.dialect === "openbsd" ? WAITING : settings.maxConnections;
  const spec = listenerSpec(settings, lists, most);
  const socket = await settled(engine, engine.open(spec));
  const { failure } = socket;
  const both = spec.kind === "tcp-listener" && spec.at.host === ANY_HOST;
  if (!both || (failure?.code !== "EAFNOSUPPORT" && failure?.code !== "EADDRNOTAVAIL"))
    return socket;
  // A system without IPv6.
  return settled(engine, engine.open({ ...spec, at: { ...spec.at, host: "0.0.0.0" } }));
}

/** OpenBSD's nc takes the place of a socket's file; here only of one on which nobody listens. */
function mayBeStale({ settings }: NcRun, { failure }: SocketInfo): boolean {
  return (
    settings.dialect === "openbsd" &&
    settings.transport === "unix" &&
    failure?.code === "EADDRINUSE"
  );
}

async function removed(path: string): Promise<boolean> {
  try {
    await removeStaleSocket(path);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

async function bindEnd(nc: NcRun, { failure }: SocketInfo): Promise<End> {
  const { settings, voice } = nc;
  const { transport, host, ports } = settings;
  const code = failure?.code ?? "";
  if (transport === "unix" || transport === "unix-dgram") return voice.bindFailed(host ?? "", code);
  const own = familyOf(host ?? "0.0.0.0");
  const wrongFamily =
    own !== null && settings.family !== null && host !== null && own !== settings.family;
  if (wrongFamily || failure?.syscall.startsWith("getaddrinfo") === true)
    return voice.lookupFailed(host ?? "", ports[0] ?? 0, {
      code: wrongFamily ? "EAI_ADDRFAMILY" : code,
      listen: true,
    });
  const at = listenHost(settings);
  const taken = at === ANY_HOST ? await takenHost(nc) : at;
  return voice.bindFailed(`${taken}:${ports[0] ?? 0}`, code);
}

/** Of the addresses of both families those that cannot be had, as ncat tells it, which asks for IPv6's first. */
async function takenHost({ engine, settings }: NcRun): Promise<string> {
  const spec = tcpListener({ at: { host: "::", port: settings.ports[0] ?? 0 }, ipv6Only: true });
  const ipv6 = await settled(engine, engine.open(spec));
  if (ipv6.failure?.code === "EADDRINUSE") return "::";
  if (ipv6.failure === null) engine.closeSocket(ipv6.id);
  return "0.0.0.0";
}

async function listeningLines(
  { settings, voice }: NcRun,
  { local, kind }: SocketInfo,
): Promise<readonly string[]> {
  if (local === null) return [];
  if (local.family === "unix") return voice.listeningOn(local.path, isDatagram(kind));
  const protocol = settings.transport === "udp" ? "udp" : "tcp";
  const names = await namesOf(settings, local, { protocol, reverse: true });
  const both = listenHost(settings) === ANY_HOST && local.address === "::";
  return voice.listening({ host: formatEndpoint(local), address: local, protocol }, names, both);
}

/** Whom --allow and --deny name. Throws NcEnd. */
async function listsOf({ settings }: NcRun): Promise<PeerLists> {
  const { allow, deny, numeric } = settings;
  if (allow === null && deny === null) return { allow: "", deny: "" };
  const { networksOf } = await import("./options/readHosts.ts");
  const [allowed, denied] = [
    await networksOf(allow ?? [], numeric),
    await networksOf(deny ?? [], numeric),
  ];
  for (const found of [allowed, denied])
    if ("unknown" in found) throw noHosts(settings.dialect, found.unknown);
  return {
    allow: "networks" in allowed ? allowed.networks : "",
    deny: "networks" in denied ? denied.networks : "",
  };
}
