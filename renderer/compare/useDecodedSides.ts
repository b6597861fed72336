import { useEffect, useState } from "react";
import type { Decoded } from "../../shared/decode/Decoder.ts";
import type { Failure } from "../../shared/model/failure.ts";
import type { App } from "../app/App.ts";
import { failureOf } from "../app/attempt.ts";
import { useApp } from "../app/useApp.ts";
import { decodeBytes } from "../payload/decoded/decodeBytes.ts";
import { decodeContext, decodePort } from "../payload/decoded/decodePort.ts";
import { carriesBytes } from "../payload/payloadTab.ts";
import { decodeAsSetting } from "../payload/payloadState.ts";
import { openRow } from "../payload/read/openSelected.ts";
import { socketsSlice } from "../sockets/socketsState.ts";
import type { CompareSide } from "./compareState.ts";

export interface DecodedSides {
  /** Of each null where no protocol was recognised; null while they are read. */
  readonly decoded: readonly [a: Decoded | null, b: Decoded | null] | null;
  readonly failure: Failure | null;
}

interface Known extends DecodedSides {
  readonly of: readonly [a: CompareSide, b: CompareSide];
}

const READING: DecodedSides = { decoded: null, failure: null };

/** Both sides as the decoded tab has them: by the decoder that was chosen for their port, or the one that recognises them. */
export function useDecodedSides(a: CompareSide, b: CompareSide): DecodedSides {
  const app = useApp();
  const [found, setFound] = useState<Known | null>(null);
  useEffect(() => {
    let here = true;
    Promise.all([decode(app, a), decode(app, b)]).then(
      (decoded) => here && setFound({ of: [a, b], decoded, failure: null }),
      (error: unknown) =>
        here && setFound({ of: [a, b], decoded: null, failure: failureOf(error) }),
    );
    return () => {
      here = false;
    };
  }, [app, a, b]);
  return found?.of[0] === a && found.of[1] === b ? found : READING;
}

async function decode(app: App, { row }: CompareSide): Promise<Decoded | null> {
  const event = await app.engine.call("event", { seq: row.seq });
  if (!carriesBytes(event)) return null;
  const socket = socketsSlice.get(app).table.get(row.socket) ?? null;
  const choice = decodeAsSetting.get(app)[decodePort(event, socket)] ?? null;
  const context = decodeContext(event, socket);
  const bytes = {
    event: { ...event, length: row.result },
    reader: openRow(app.engine, row),
    total: row.result,
    at: row.at < 0 ? null : row.at,
  };
  return (await decodeBytes(app, bytes, { choice, context })).decoded;
}
