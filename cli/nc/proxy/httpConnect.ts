// HTTP CONNECT (RFC 9110, 9.3.6), as both programs say it.

import { formatHostPort } from "../../../shared/model/endpoint.ts";
import { type Handshake, type ProxyTarget, WAIT } from "./Handshake.ts";

const END = "\r\n\r\n";
/** Bytes of a header at most. */
const MOST = 64 * 1024;

export function httpConnect({ host, port, user, password }: ProxyTarget): Handshake {
  const login = Buffer.from(`${user}:${password}`).toString("base64");
  // not for people: HTTP
  const authorization = user === "" ? "" : `Proxy-Authorization: Basic ${login}\r\n`;
  const request = `CONNECT ${formatHostPort({ host, port })} HTTP/1.0\r\n${authorization}\r\n`; // not for people: HTTP
  return {
    first: Buffer.from(request),
    next(bytes) {
      const text = Buffer.from(bytes).toString("latin1");
      const end = text.indexOf(END);
      const [statusLine = ""] = text.split("\r\n", 1);
      const whole = text.includes("\r\n");
      if (whole && !/^HTTP\/1\.[01] 2\d\d\b/.test(statusLine))
        return { kind: "refused", why: { of: "connect", statusLine } };
      if (end !== -1) return { kind: "done", taken: end + END.length };
      return bytes.length < MOST ? WAIT : { kind: "refused", why: this.cut(bytes.length) };
    },
    cut: (got) => ({ of: "cut", got, wanted: 0 }),
  };
}
