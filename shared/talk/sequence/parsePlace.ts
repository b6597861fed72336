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
  if (listens && (protocol === "udp" || protocol === "unix-dgram"))
    return { ok: false, problem: said("talk.udpListens") };
  switch (protocol) {
    case "tcp":
    case "udp": {
      const at = parseHostPort(address, { allowPortZero: listens, transport: protocol });
      if (!at.ok) return at;
      if (listens) return { ok: true, value: tcpListener({ at: at.value }) };
      const to = at.value;
      return {
        ok: true,
        value: protocol === "tcp" ? tcpConnection({ to }) : udpSocket({ at: null, to }),
      };
    }
    case "unix":
    case "unix-dgram": {
      const path = parseUnixPath(address);
      if (!path.ok) return path;
      if (protocol === "unix-dgram")
        return { ok: true, value: unixDatagram({ peerPath: path.value }) };
      const spec = { path: path.value };
      return { ok: true, value: listens ? unixListener(spec) : unixConnection(spec) };
    }
    default:
      return { ok: false, problem: said("talk.place") };
  }
}
