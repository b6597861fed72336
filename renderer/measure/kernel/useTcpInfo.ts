import { useEffect, useState } from "react";
import type { TcpInfo } from "../../../shared/measure/tcpSample.ts";
import { useApp } from "../../app/useApp.ts";
import { whileSeen } from "../../kit/whileSeen.ts";
import type { SampleBook } from "./sampleBook.ts";

export interface KnownTcpInfo {
  readonly socket: number;
  readonly info: TcpInfo;
}

/** What the kernel says of a socket, live; its samples go into the book. Null until it has spoken of this one. */
export function useTcpInfo(socket: number | null, book: SampleBook): TcpInfo | null {
  const { engine, source } = useApp();
  const [known, setKnown] = useState<KnownTcpInfo | null>(null);
  useEffect(() => {
    // The kernel knows nothing of sockets of a file.
    if (socket === null || source !== 0) return undefined;
    return whileSeen(document, () => {
      // Of one taken off the list it ends: what was known stays until something else is selected.
      const watch = engine.watch(
        "tcpInfo",
        { socket },
        {
          onUpdate(info) {
            if (info.kind === "sample") book.put(socket, info.sample);
            setKnown({ socket, info });
          },
        },
      );
      return () => watch.stop();
    });
  }, [engine, source, socket, book]);
  return known !== null && known.socket === socket ? known.info : null;
}
