// What is peculiar to a command line of OpenBSD's nc: times in whole seconds, ranges of ports, what stands behind the options.

import { COMPLAINTS, usage, wrong } from "./complaints.ts";
import type { NcSettings, ProxySettings, Transport } from "./NcSettings.ts";
import type { Options } from "./Options.ts";
import { readProxy } from "./readProxy.ts";
import { openbsdPorts } from "./readPorts.ts";
import { seconds, wholeNumber } from "./readNumbers.ts";

type Peculiar = Pick<
  NcSettings,
  | "host"
  | "ports"
  | "connectTimeout"
  | "idleTimeout"
  | "interval"
  | "atInputEnd"
  | "quitAfter"
  | "proxy"
>;

/** Throws NcEnd. */
export function readOpenbsd(
  options: Options,
  operands: readonly string[],
  transport: Transport,
): Peculiar {
  check(options, transport);
  const quit = options.value("quit");
  const after =
    quit === undefined
      ? -1
      : wholeNumber(quit, { what: "quit", lowest: -(2 ** 31), highest: 2 ** 31 - 1 });
  const wait = seconds(options.value("wait") ?? "0", "timeout");
  const interval = options.value("interval");
  const shuts = options.has("shutdown") || after >= 0;
  return {
    ...place(options, operands, transport),
    connectTimeout: wait,
    idleTimeout: wait,
    interval: interval === undefined ? 0 : seconds(interval, "interval"),
    atInputEnd: options.has("noShutdown") ? "keep" : shuts ? "shutdown" : "keep",
    quitAfter: after < 0 ? null : Math.min(after * 1000, 2 ** 31 - 1),
    proxy: proxyOf(options),
  };
}

function check(options: Options, transport: Transport): void {
  const words = COMPLAINTS.openbsd;
  const listen = options.has("listen");
  if (listen && options.has("scan")) throw wrong("openbsd", words.scanAndListen);
  if (!listen && options.has("keepOpen")) throw wrong("openbsd", words.keepOpenWithoutListen);
  if (!options.has("proxy")) return;
  if (listen) throw wrong("openbsd", words.noProxyForListen);
  if (transport === "udp") throw wrong("openbsd", words.noProxyForUdp);
  if (transport !== "tcp") throw wrong("openbsd", words.noProxyForUnix);
  if (options.has("source")) throw wrong("openbsd", words.noProxyForSource);
}

function proxyOf(options: Options): ProxySettings | null {
  const at = options.value("proxy");
  const type = options.value("proxyType") ?? "5";
  if (type !== "4" && type !== "5" && type !== "connect")
    throw wrong("openbsd", COMPLAINTS.openbsd.unknownProxy);
  return at === undefined ? null : readProxy("openbsd", { type, at, auth: "" });
}

function place(
  options: Options,
  operands: readonly string[],
  transport: Transport,
): Pick<NcSettings, "host" | "ports"> {
  const [first, second] = operands;
  if (transport === "unix" || transport === "unix-dgram") {
    if (first === undefined) throw wrong("openbsd", COMPLAINTS.openbsd.missingPath);
    if (operands.length > 1) throw usage();
    return { host: first, ports: [] };
  }
  const read = (texts: readonly string[]) =>
    openbsdPorts(texts, transport, options.has("randomPorts"));
  if (!options.has("listen")) {
    if (first === undefined) throw usage();
    if (operands.length < 2) throw wrong("openbsd", COMPLAINTS.openbsd.missingPort);
    return { host: first, ports: read(operands.slice(1)) };
  }
  const port = options.value("sourcePort");
  if (port !== undefined && operands.length > 0) throw usage();
  const typed = port ?? (operands.length > 1 ? second : first);
  if (typed === undefined) throw wrong("openbsd", COMPLAINTS.openbsd.missingPort);
  const host = operands.length > 1 ? first : options.value("source");
  return { host: host ?? null, ports: read([typed]).slice(0, 1) };
}
