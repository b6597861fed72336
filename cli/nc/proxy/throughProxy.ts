// A connection to a proxy becomes one to its target: what is said before belongs to nobody's data, though it is recorded.

import type { SocketInfo } from "../../../shared/model/socket.ts";
import { closed, until } from "../../waiting.ts";
import type { NcRun } from "../NcRun.ts";
import { trySend } from "../trySend.ts";
import { proxyText } from "./proxyTexts.ts";
import type { End } from "../voice/Voice.ts";
import { httpConnect } from "./httpConnect.ts";
import type { Handshake, ProxyRefusal } from "./Handshake.ts";
import { socks4 } from "./socks4.ts";
import { socks5 } from "./socks5.ts";

const HANDSHAKES = { connect: httpConnect, "4": socks4, "5": socks5 } as const;

/** What the target said with the proxy's last words, or why there is none. */
export type Passed = { readonly rest: Uint8Array } | End;

/** Reading of the socket is held where it is passed on. */
export async function throughProxy(
  nc: NcRun,
  { id }: SocketInfo,
  target: { readonly host: string; readonly port: number },
): Promise<Passed> {
  const { proxy, dialect } = nc.settings;
  if (proxy === null) return { rest: new Uint8Array(0) };
  const { user, password, type } = proxy;
  const outcome = await shake(nc, id, HANDSHAKES[type]({ ...target, user, password }));
  return "rest" in outcome ? outcome : nc.voice.proxyRefused(proxyText(dialect, outcome));
}

function shake(
  nc: NcRun,
  id: number,
  handshake: Handshake,
): Promise<{ rest: Uint8Array } | ProxyRefusal> {
  const { engine } = nc;
  return new Promise((resolve) => {
    const came: { bytes: Uint8Array } = { bytes: new Uint8Array(0) };
    const cut = (): void => resolve(handshake.cut(came.bytes.length));
    nc.receive(id, (payload) => {
      came.bytes = Buffer.concat([came.bytes, payload]);
      for (;;) {
        const step = handshake.next(came.bytes);
        if (step.kind === "wait") return;
        if (step.kind === "refused") return resolve(step.why);
        came.bytes = came.bytes.subarray(step.taken);
        if (step.kind === "done") {
          // What comes before it is heard again would be nobody's.
          engine.setReading(false, id);
          nc.receive(id, null);
          return resolve({ rest: came.bytes });
        }
        trySend(engine, id, step.data);
      }
    });
    trySend(engine, id, handshake.first);
    void closed(engine, id).then(cut);
    void until(engine, () => (engine.socket(id)?.peerEndedAt === null ? null : true)).then(cut);
  });
}
