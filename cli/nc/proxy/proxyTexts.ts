// Why a proxy refused, as each of both says it.

import type { ProxyRefusal } from "./Handshake.ts";
import type { Dialect } from "../options/rows.ts";

const SOCKS5 = {
  openbsd: [
    "Succeeded",
    "General SOCKS server failure",
    "Connection not allowed by ruleset",
    "Network unreachable",
    "Host unreachable",
    "Connection refused",
    "TTL expired",
    "Command not supported",
    "Address type not supported",
  ],
  ncat: [
    "succeeded",
    "general SOCKS server failure",
    "connection not allowed by ruleset",
    "Network unreachable",
    "Host unreachable",
    "Connection refused",
    "TTL expired",
    "Command not supported",
    "Address type not supported",
  ],
} as const;

const SOCKS4: Readonly<Record<number, string>> = {
  91: "Request rejected or failed",
  92: "SOCKS server cannot connect to identd on the client",
  93: "Client and identd report different user-ids",
};

export function proxyText(dialect: Dialect, why: ProxyRefusal): string {
  return dialect === "openbsd" ? openbsdText(why) : ncatText(why);
}

function openbsdText(why: ProxyRefusal): string {
  switch (why.of) {
    case "connect":
      return `Proxy error: "${why.statusLine}"`;
    case "4":
      return `connection failed, SOCKSv4 error: ${SOCKS4[why.reply] ?? "Unknown error"}`;
    case "5":
      return `connection failed, SOCKSv5 error: ${SOCKS5.openbsd[why.reply] ?? "Unknown error"}`;
    case "method":
    case "login":
      return "authentication method negotiation failed";
    case "cut":
      return why.wanted === 0
        ? "proxy read: Broken pipe"
        : `read failed (${why.got}/${why.wanted}): Broken pipe`;
  }
}

function ncatText(why: ProxyRefusal): string {
  switch (why.of) {
    case "connect": {
      const [, status = ""] = why.statusLine.split(" ");
      return `Proxy returned status code ${status}.`;
    }
    case "4":
      return "Proxy connection failed.";
    case "5":
      return `Error: ${SOCKS5.ncat[why.reply] ?? "unassigned value in the reply"}.`;
    case "method":
      return "Error: no acceptable authentication method proposed.";
    case "login":
      return "Error: authentication failed.";
    case "cut":
      if (why.wanted === 0) return "Error reading proxy response Status-Line.";
      return why.wanted === 8
        ? "Error: short response from proxy."
        : "Error: malformed connect response from proxy.";
  }
}
