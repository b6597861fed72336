import type { Parsed } from "../../model/parsed.ts";
import { parseHostPort } from "../../model/parseHostPort.ts";
import { parseUnixPath } from "../../model/parseUnixPath.ts";
import {
  tcpConnection,
  tcpListener,
  udpSocket,
  unixConnection,
  unixDatagram,
  unixListener,
} from "../../model/openSpecs.ts";
import type { OpenSpec } from "../../model/socket.ts";
import { said } from "../../words/said.ts";

/** A protocol and an address: `tcp 127.0.0.1:6379`, `udp [::1]:53`, `unix /tmp/x.sock`. */
export function parsePlace(text: string, role: "connect" | "listen"): Parsed<OpenSpec> {
  const match = /^\s*(tcp|udp|unix|unix-dgram)\s+(\S(?:.*\S)?)\s*$/.exec(text);
  const [, protocol, address = ""] = match ?? [];
  const listens = role === "listen";
  switch (protocol) {
    case "tcp":
    case "udp": {
      const at = parseHostPort(address, { allowPortZero: listens, transport: protocol });
      if (!at.ok) return at;
      const value = at.value;
      if (protocol === "udp")
        return {
          ok: true,
          value: udpSocket(listens ? { at: value, to: null } : { at: null, to: value }),
        };
      return {
        ok: true,
        value: listens ? tcpListener({ at: value }) : tcpConnection({ to: value }),
      };
    }
    case "unix":
    case "unix-dgram": {
      const path = parseUnixPath(address);
      if (!path.ok) return path;
      if (protocol === "unix-dgram")
        return {
          ok: true,
          value: unixDatagram(listens ? { path: path.value } : { peerPath: path.value }),
        };
      const spec = { path: path.value };
      return { ok: true, value: listens ? unixListener(spec) : unixConnection(spec) };
    }
    default:
      return { ok: false, problem: said("talk.place") };
  }
}
