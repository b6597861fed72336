import { useEffect, useState } from "react";
import type { TcpInfo } from "../../../shared/measure/tcpSample.ts";
import { Refusal } from "../../../shared/model/failure.ts";
import { useApp } from "../../app/useApp.ts";
import { createPoll } from "../ask/poll.ts";
import type { SampleBook } from "./sampleBook.ts";
import { engineSlice } from "../../app/engineState.ts";

export interface KnownTcpInfo {
  readonly socket: number;
  readonly info: TcpInfo;
}

/** What the kernel says of a socket, once a second; its samples go into the book. Null until it has spoken of this one. */
export function useTcpInfo(socket: number | null, book: SampleBook): TcpInfo | null {
  const { engine, store } = useApp();
  const [known, setKnown] = useState<KnownTcpInfo | null>(null);
  useEffect(() => {
    if (socket === null) return undefined;
    const poll = createPoll(async () => {
      if (engineSlice.of(store.getState()).link.kind !== "live") return;
      try {
        const info = await engine.call("tcpInfo", { socket });
        if (info.kind === "sample") book.put(socket, info.sample);
        setKnown({ socket, info });
      } catch (error) {
        // Taken off the list, or the engine is lost: what was known stays until something else is selected.
        if (!(error instanceof Refusal)) throw error;
      }
    }, document);
    return () => poll.stop();
  }, [engine, store, socket, book]);
  return known !== null && known.socket === socket ? known.info : null;
}
