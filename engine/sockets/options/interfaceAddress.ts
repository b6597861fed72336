// An interface as Node's multicast calls want it: of IPv4 one of its addresses, of IPv6 `::%name` (on Windows its number).

import * as os from "node:os";
import { isIpv4, isIpv6 } from "../../../shared/model/parseHostPort.ts";

/** Undefined for an empty text, where the system chooses. Throws an error with ENODEV where there is no such interface. */
export function interfaceAddress(text: string, six: boolean): string | undefined {
  if (text === "") return undefined;
  const all = Object.entries(os.networkInterfaces());
  const [name, addresses = []] =
    all.find(([each]) => each === text) ??
    all.find(([, each = []]) => each.some(({ address }) => address === text)) ??
    [];
  if (!six) {
    if (isIpv4(text)) return text;
    const four = addresses.find(({ family }) => family === "IPv4");
    if (four !== undefined) return four.address;
  } else if (name !== undefined) {
    if (process.platform !== "win32") return `::%${name}`;
    const scope = addresses.find(({ scopeid }) => scopeid !== undefined)?.scopeid;
    if (scope !== undefined) return `::%${scope}`;
  } else if (isIpv6(text.split("%", 1)[0] ?? "")) return text;
  throw Object.assign(new Error(`setsockopt ENODEV ${text}`), {
    code: "ENODEV",
    syscall: "setsockopt",
  });
}
