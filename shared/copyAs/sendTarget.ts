// Whether bytes can be sent to a place by a command, and how the place is written in one.

import { said, type Text } from "../words/said.ts";
import { HIDDEN } from "../format/controlPictures.ts";
import { isIpv4, isIpv6 } from "../model/parseHostPort.ts";
import type { SendTarget } from "./copyFormat.ts";

/** Most bytes in one command: four characters each still make a text that terminals take (1 MiB). */
export const MAX_SENT_BYTES = 256 * 1024;
/** Most bytes in one UDP datagram over IPv4: 65,535 less the headers of IP and UDP (RFC 768, RFC 791). */
export const MAX_DATAGRAM_BYTES = 65_507;

/** One sentence that says why there can be no command, or null. */
export function sendProblem(target: SendTarget | undefined, length: number): Text | null {
  if (target === undefined) return said("copyAs.noPeer");
  if (length > MAX_SENT_BYTES)
    return said("copyAs.commandTooLong", { most: MAX_SENT_BYTES, length });
  if (target.transport === "unix") return pathProblem(target.path);
  if (target.transport === "udp" && length > MAX_DATAGRAM_BYTES)
    return said("copyAs.datagramTooLong", { most: MAX_DATAGRAM_BYTES, length });
  if (!Number.isInteger(target.port) || target.port < 1 || target.port > 65_535)
    return said("copyAs.wrongPort", { port: target.port });
  return isHost(target.host) ? null : said("copyAs.wrongHost");
}

/** Only characters that mean nothing to a shell; a name that begins with a dash would be an option. */
function isHost(host: string): boolean {
  const scope = host.split("%")[1];
  if (host.split("%").length > 2) return false;
  if (host.includes(":")) return isIpv6(host) && (scope === undefined || /^[\w.-]+$/.test(scope));
  return isIpv4(host) || /^[a-z\d_]([\w.-]*)$/i.test(host);
}

function pathProblem(path: string): Text | null {
  if (path === "") return said("copyAs.noPath");
  if (path.startsWith("\\\\")) return said("copyAs.namedPipe");
  return HIDDEN.test(path) ? said("copyAs.hiddenPath") : null;
}

/** One word of a POSIX shell (XCU 2.2.2), quoted where it needs to be. */
export function shellWord(text: string): string {
  return /^[\w./:@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** A path that no program takes for an option. */
export function pathArgument(path: string): string {
  return path.startsWith("-") ? `./${path}` : path;
}
