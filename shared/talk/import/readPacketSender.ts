// Packet Sender's packets.ini (a file of Qt's QSettings: a section for each packet) and what it exports as JSON: name, bytes in hex, address, port,
// and what they go over. A packet whose protocol is one of HTTP is no message of bytes: its request is made when it is sent.

import { checkRecord } from "../../util/check.ts";
import { said } from "../../words/said.ts";
import { WrongImport, type Found, type ImportedMessage, type ImportTarget } from "./imported.ts";
import { hexOf } from "./readPlainHex.ts";

interface Packet {
  /** Of its bytes, from 1. */
  readonly line: number;
  readonly values: ReadonlyMap<string, string>;
}

/** Throws a WrongImport. */
export function readPacketSender(text: string): Found {
  const packets = new Map<string, { line: number; values: Map<string, string> }>();
  let section = "";
  for (const [at, raw] of text.split("\n").entries()) {
    const line = raw.trim();
    const head = /^\[(.*)\]$/.exec(line);
    if (head !== null) section = head[1] ?? "";
    if (head !== null || line === "" || line.startsWith(";")) continue;
    const equals = line.indexOf("=");
    if (equals === -1)
      throw new WrongImport(at + 1, said("import.expectedKey", { got: line.slice(0, 40) }));
    // In the section [General] a group stands before its key.
    const path = line.slice(0, equals).trim();
    const parted = /^(.*)[\\/]([^\\/]*)$/.exec(path);
    const group = [section === "General" ? "" : section, parted?.[1] ?? ""]
      .filter((each) => each !== "")
      .join("/");
    const key = (parted?.[2] ?? path).toLowerCase();
    const packet = packets.get(group) ?? { line: at + 1, values: new Map<string, string>() };
    packets.set(group, packet);
    packet.values.set(key, unquoted(line.slice(equals + 1).trim()));
    if (key === "hexstring") packet.line = at + 1;
  }
  const found = [...packets].filter(([, { values }]) => values.has("hexstring"));
  return taken(
    found.map(([group, { line, values }]) => ({
      line,
      values: values.has("name") ? values : new Map(values).set("name", sectionName(group)),
    })),
  );
}

/** Throws a WrongImport. */
export function readPacketSenderJson(text: string): Found {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new WrongImport(1, said("import.expectedJson"));
  }
  if (!Array.isArray(value)) throw new WrongImport(1, said("import.expectedJson"));
  return taken(
    value.map((each) => ({
      line: 1,
      values: new Map(
        Object.entries(checkRecord(each) ?? {}).map(([key, one]) => [
          key.toLowerCase(),
          typeof one === "string" || typeof one === "number" ? String(one) : "",
        ]),
      ),
    })),
  );
}

function taken(packets: readonly Packet[]): Found {
  const messages: ImportedMessage[] = [];
  for (const { line, values } of packets) {
    const protocol = (values.get("tcporudp") ?? "TCP").toLowerCase();
    if (protocol.includes("http")) continue;
    const bytes = hexOf(values.get("hexstring") ?? "", line);
    const target = targetOf(protocol, values.get("toip") ?? "", Number(values.get("port")));
    messages.push({ name: values.get("name") ?? "", bytes, target });
  }
  return { messages, left: packets.length - messages.length };
}

function targetOf(protocol: string, host: string, port: number): ImportTarget | null {
  const isPort = Number.isInteger(port) && port > 0 && port < 65536;
  if (host === "" || !isPort) return null;
  return { protocol: /udp|dtls/.test(protocol) ? "udp" : "tcp", host, port };
}

/** QSettings writes what is no letter or digit in a section's name as %XX or %UXXXX. */
function sectionName(group: string): string {
  return group.replaceAll(/%U([0-9a-f]{4})|%([0-9a-f]{2})/gi, (_, wide: string, narrow: string) =>
    String.fromCodePoint(Number.parseInt(wide ?? narrow, 16)),
  );
}

/** QSettings puts quotes around a value with signs of its own, and \xHHHH for what is no ASCII. */
function unquoted(value: string): string {
  const inner = /^"(.*)"$/.exec(value)?.[1] ?? value;
  return inner.replaceAll(/\\x([0-9a-f]{1,4})|\\(.)/gi, (_, hex: string | undefined, one: string) =>
    hex === undefined
      ? ({ n: "\n", r: "\r", t: "\t" }[one] ?? one)
      : String.fromCodePoint(Number.parseInt(hex, 16)),
  );
}
