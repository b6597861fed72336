import type { Voice } from "./Voice.ts";
import { systemText } from "./systemTexts.ts";

const FAILED = 1;

/** `verbose`: how often -v was given. */
export function openbsdVoice(verbose: number): Voice {
  const told = (...lines: readonly string[]) => (verbose > 0 ? lines : []);
  const end = (sentence: string) => ({ lines: [`nc: ${sentence}`], code: FAILED });
  const silently = (code: number) => ({ lines: [], code });
  const succeeded: Voice["connected"] = ({ host, address, protocol }, { service }) => {
    const named = host === address.address ? host : `${host} (${address.address})`;
    return told(
      `Connection to ${named} ${address.port} port [${protocol}/${service ?? "*"}] succeeded!`,
    );
  };
  return {
    started: () => [],
    listening: ({ address, protocol }, { host }) =>
      told(`${protocol === "udp" ? "Bound" : "Listening"} on ${host} ${address.port}`),
    listeningOn: (path, datagrams) =>
      datagrams ? told(`Bound on ${path}`) : told(`Bound on ${path}`, `Listening on ${path}`),
    bound: (path) => told(`Bound on ${path}`),
    bindFailed: (_at, code) => end(systemText(code)),
    sourceFailed: (code) => end(`bind failed: ${systemText(code)}`),
    lookupFailed: (host, port, { code, listen }) =>
      end(
        listen
          ? `getaddrinfo: ${systemText(code)}`
          : `getaddrinfo for host "${host}" port ${port}: ${systemText(code)}`,
      ),
    tryFailed({ host, address, protocol }, code) {
      const named = host === address.address ? host : `${host} (${address.address})`;
      const what =
        code === "ETIMEDOUT"
          ? "timed out: Operation now in progress"
          : `failed: ${systemText(code)}`;
      return told(`nc: connect to ${named} port ${address.port} (${protocol}) ${what}`);
    },
    connectFailed: () => silently(FAILED),
    pathFailed: (path, code) => end(`${path}: ${systemText(code)}`),
    connected: succeeded,
    connectedPath: () => [],
    accepted: (peer, { host }) => told(`Connection received on ${host} ${peer.port}`),
    acceptedUdp: (peer, { host }) => told(`Connection received on ${host} ${peer.port}`),
    acceptedPath: (path) => told(`Connection received on ${path}`),
    denied: () => [],
    scannedUdp: () => [],
    failed: () => silently(0),
    idle: () => silently(0),
    outputGone: () => silently(0),
    sums: () => [],
    proxyFailed: () => silently(FAILED),
    proxyRefused: end,
    proxied: succeeded,
  };
}
