// Tells of connections that came, at most once in a while: those that came in between are counted.

import type { SocketChanges } from "../../shared/contract/sockets.ts";
import { formatEndpoint } from "../../shared/model/endpoint.ts";
import type { SocketInfo } from "../../shared/model/socket.ts";
import { said } from "../../shared/words/said.ts";
import type { App } from "../app/App.ts";
import { selectSocket } from "../sockets/selection.ts";
import { notify } from "./notifications.ts";

/** Milliseconds between two. */
const PAUSE = 3000;

/** Returns its undo. */
export function watchConnections(app: App): () => void {
  const arrivals = new Arrivals();
  let came: SocketInfo[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;

  function tell(): void {
    const [first] = came;
    if (first === undefined) {
      timer = null;
      return;
    }
    const words =
      came.length === 1
        ? said("settings.connectionCame", { peer: peerOf(first) })
        : said("settings.connectionsCame", { count: came.length });
    notify(app, { tag: "connection", words, onClick: () => selectSocket(app, first.id) });
    came = [];
    timer = setTimeout(tell, PAUSE);
  }
  const watch = app.engine.watch(
    "sockets",
    {},
    {
      onUpdate(changes, whole) {
        came.push(...arrivals.take(changes, whole));
        if (timer === null) tell();
      },
    },
  );
  return () => {
    watch.stop();
    if (timer !== null) clearTimeout(timer);
  };
}

function peerOf({ remote }: SocketInfo): string {
  return remote === null ? "" : formatEndpoint(remote);
}

/** Which of the sockets that are told of were accepted since the list was first told. */
export class Arrivals {
  #highest = 0;
  /** The list is still being told. */
  #settling = true;

  take({ sockets, more }: SocketChanges, whole: boolean): readonly SocketInfo[] {
    const before = this.#highest;
    this.#settling ||= whole;
    const settling = this.#settling;
    for (const { id } of sockets) this.#highest = Math.max(this.#highest, id);
    if (!more) this.#settling = false;
    return settling ? [] : sockets.filter(({ id, parent }) => id > before && parent !== null);
  }
}
