// SOCKS 5 (RFC 1928), with a name and password (RFC 1929) where they are given. Names are looked up by the proxy.

import { isIpv4, isIpv6 } from "../../../shared/model/parseHostPort.ts";
import { type Handshake, portBytes, type ProxyTarget, type Step, WAIT } from "./Handshake.ts";

const VERSION = 5;
const NO_LOGIN = 0;
const LOGIN = 2;
const CONNECT = 1;
const ADDRESS = { ipv4: 1, name: 3, ipv6: 4 } as const;

type State = "method" | "login" | "reply";

export function socks5(target: ProxyTarget): Handshake {
  const { user, password } = target;
  const methods = user === "" ? [NO_LOGIN] : [NO_LOGIN, LOGIN];
  const at: { state: State } = { state: "method" };
  const request = Uint8Array.from([
    VERSION,
    CONNECT,
    0,
    ...addressOf(target.host),
    ...portBytes(target.port),
  ]);
  const ask = (taken: number): Step => {
    at.state = "reply";
    return { kind: "send", data: request, taken };
  };
  const steps: Readonly<Record<State, (bytes: Uint8Array) => Step>> = {
    method([, method]) {
      if (method === NO_LOGIN) return ask(2);
      if (method !== LOGIN || user === "") return { kind: "refused", why: { of: "method" } };
      at.state = "login";
      return { kind: "send", data: login(user, password), taken: 2 };
    },
    login: ([, status]) => (status === 0 ? ask(2) : { kind: "refused", why: { of: "login" } }),
    reply(bytes) {
      const [, reply = 0, , kind = 0, length = 0] = bytes;
      if (reply !== 0) return { kind: "refused", why: { of: "5", reply } };
      const size = kind === ADDRESS.ipv6 ? 16 : kind === ADDRESS.name ? 1 + length : 4;
      const taken = 4 + size + 2;
      return bytes.length < taken ? WAIT : { kind: "done", taken };
    },
  };
  const wanted = () => (at.state === "reply" ? 4 : 2);
  return {
    first: Uint8Array.from([VERSION, methods.length, ...methods]),
    next: (bytes) => (bytes.length < wanted() ? WAIT : steps[at.state](bytes)),
    // OpenBSD's nc asks for three bytes of the first answer, which has two.
    cut: (got) => ({ of: "cut", got, wanted: at.state === "method" ? 3 : wanted() }),
  };
}

function login(user: string, password: string): Uint8Array {
  const part = (text: string): readonly number[] => {
    const bytes = Buffer.from(text).subarray(0, 255);
    return [bytes.length, ...bytes];
  };
  return Uint8Array.from([1, ...part(user), ...part(password)]);
}

function addressOf(host: string): readonly number[] {
  if (isIpv4(host)) return [ADDRESS.ipv4, ...host.split(".").map(Number)];
  if (isIpv6(host)) return [ADDRESS.ipv6, ...ipv6Bytes(host)];
  const name = Buffer.from(host).subarray(0, 255);
  return [ADDRESS.name, name.length, ...name];
}

/** The 16 bytes of an address (RFC 4291, 2.2). */
function ipv6Bytes(host: string): readonly number[] {
  const [head = "", tail] = host.replace(/%.*$/, "").split("::");
  const [before, behind] = [groupsOf(head), groupsOf(tail ?? "")];
  const zeros = Array.from({ length: 8 - before.length - behind.length }, () => 0);
  return [...before, ...(tail === undefined ? [] : zeros), ...behind].flatMap(portBytes);
}

/** Groups of 16 bits; an IPv4 address at the end is two of them. */
function groupsOf(text: string): readonly number[] {
  if (text === "") return [];
  return text.split(":").flatMap((group) => {
    if (!group.includes(".")) return [Number.parseInt(group, 16)];
    const [a = 0, b = 0, c = 0, d = 0] = group.split(".").map(Number);
    return [a * 256 + b, c * 256 + d];
  });
}
