// The bytes of an event as fields, by the decoder that was chosen for its port or the one that recognises them.

import { useEffect, useMemo, useState } from "react";
import type { Decoded, Decoder } from "../../shared/decode/Decoder.ts";
import { decodeAs, decoderByName, recognise } from "../../shared/decode/registry.ts";
import type { Failure } from "../../shared/model/failure.ts";
import { failureOf } from "../actions/attempt.ts";
import type { DecodeChoice } from "../store/inspectorState.ts";
import { useAppState } from "../useApp.ts";
import { decodeContext, decodePort } from "./decodePort.ts";
import type { BytesTabProps } from "./payloadTab.ts";

/** Decoders see so many bytes of a payload: what a person looks through, in no time. */
export const DECODED_HEAD = 256 * 1024;

export interface DecodedState {
  /** What the choice is remembered for. */
  readonly port: string;
  readonly choice: DecodeChoice | null;
  /** Which decoder the bytes are like; null where none is sure enough, and while they are read. */
  readonly recognised: Decoder | null;
  /** Null while the bytes are read, where nothing was recognised and where none is wanted. */
  readonly decoded: Decoded | null;
  readonly loading: boolean;
  readonly failure: Failure | null;
}

export function useDecoded({ event, reader, total }: BytesTabProps): DecodedState {
  const socket = useAppState((state) => state.sockets.get(event.socket) ?? null);
  const kind = socket?.kind ?? null;
  const parent = socket?.parent ?? null;
  const port = decodePort(event, socket);
  const choice = useAppState((state) => state.decodeAs[port] ?? null);
  const [head, setHead] = useState<Uint8Array | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let here = true;
    reader.readAll(0, Math.min(total, DECODED_HEAD)).then(
      (bytes) => here && setHead(bytes),
      (error: unknown) => here && setFailure(failureOf(error)),
    );
    return () => {
      here = false;
    };
  }, [reader, total]);
  const result = useMemo(() => {
    if (head === null) return { recognised: null, decoded: null };
    const known = kind === null ? null : { kind, parent };
    const input = { bytes: head, context: decodeContext(event, known) };
    const recognised = recognise(input);
    const decoder = choice === null ? recognised : decoderByName(choice);
    return { recognised, decoded: decoder === null ? null : decodeAs(decoder.name, input) };
  }, [head, event, kind, parent, choice]);
  return { port, choice, ...result, loading: head === null && failure === null, failure };
}
