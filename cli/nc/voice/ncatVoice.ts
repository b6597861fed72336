import { formatEndpoint } from "../../../shared/model/endpoint.ts";
import { version } from "../../version.ts";
import { systemText } from "./systemTexts.ts";
import type { Voice } from "./Voice.ts";

/** The version whose messages and exit codes these are. */
const NCAT = "7.93";
const FAILED = 1;
const WRONG = 2;

/** `verbose`: how often -v was given; `scan`: only whether somebody is there is asked. */
export function ncatVoice(verbose: number, scan: boolean): Voice {
  const told = (...sentences: readonly string[]) =>
    verbose > 0 ? sentences.map((sentence) => `Ncat: ${sentence}`) : [];
  const end = (sentence: string, code: number) => ({ lines: [`Ncat: ${sentence}`], code });
  const network = (sentence: string) =>
    scan && verbose === 0 ? { lines: [], code: FAILED } : end(sentence, FAILED);
  return {
    started: () => told(`Version ${NCAT} ( portscope ${version} )`),
    listening: ({ address }, _names, both) =>
      both
        ? told(`Listening on :::${address.port}`, `Listening on 0.0.0.0:${address.port}`)
        : told(`Listening on ${address.address}:${address.port}`),
    listeningOn: (path) => told(`Listening on ${path}`),
    bound: (path) => told(`[${path}] used as source DGRAM Unix domain socket.`),
    bindFailed: (at, code) => end(`bind to ${at}: ${systemText(code)}. QUITTING.`, WRONG),
    sourceFailed: (code) => network(`${systemText(code)}.`),
    lookupFailed: (host, _port, { code }) =>
      end(`Could not resolve hostname "${host}": ${systemText(code)}. QUITTING.`, WRONG),
    tryFailed: () => [],
    connectFailed: (code) => network(code === "ETIMEDOUT" ? "TIMEOUT." : `${systemText(code)}.`),
    pathFailed: (_path, code) => network(`${systemText(code)}.`),
    connected: ({ address }) => told(`Connected to ${address.address}:${address.port}.`),
    connectedPath: (path) => told(`Connected to ${path}.`),
    accepted: (peer, _names, user) =>
      told(
        `Connection from ${peer.address}${user === null ? "" : ` on file descriptor ${user}`}.`,
        `Connection from ${peer.address}:${peer.port}.`,
      ),
    acceptedUdp: (peer) => told(`Connection from ${peer.address}.`),
    acceptedPath: (_path, peer, datagrams) =>
      datagrams
        ? told(`Connection from ${peer}.`)
        : told("Connection from a client on Unix domain socket.", `Connection from ${peer}.`),
    denied: (why) =>
      told(
        why === "not-allowed"
          ? "New connection denied: not allowed"
          : `New connection denied: connection limit reached (${why.limit})`,
      ),
    scannedUdp: () => told("UDP packet sent successfully"),
    failed: (code, listen) =>
      listen ? { lines: [], code: FAILED } : network(`${systemText(code)}.`),
    idle: (ms, listen) =>
      listen
        ? end(`Idle timeout expired (${ms} ms). QUITTING.`, WRONG)
        : end(`Idle timeout expired (${ms} ms).`, FAILED),
    outputGone: () => ({ lines: ["write: Broken pipe"], code: WRONG }),
    sums: ({ sent, received, seconds }) =>
      told(`${sent} bytes sent, ${received} bytes received in ${seconds.toFixed(2)} seconds.`),
    proxyFailed: (code) => end(`Proxy connection failed: ${systemText(code)}.`, FAILED),
    proxyRefused: (why) => end(why, FAILED),
    proxied: ({ address }) => told(`Connected to proxy ${formatEndpoint(address)}`),
  };
}
