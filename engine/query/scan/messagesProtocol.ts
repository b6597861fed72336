// The decoders as cutters of one direction of one stream.

import type { DecodeContext } from "../../../shared/decode/Decoder.ts";
import { decoderByName, recognise } from "../../../shared/decode/registry.ts";
import type { FramerOptions } from "../../../shared/framing/framer.ts";
import type { Direction } from "../../../shared/model/event.ts";
import type { Flow } from "../../recording/FlowTable.ts";

export function protocolOptions(flow: Flow | null, direction: Direction): FramerOptions {
  const context: DecodeContext = {
    transport: flow?.protocol ?? "tcp",
    direction,
    localPort: portOf(flow?.local ?? null),
    remotePort: portOf(flow?.remote ?? null),
  };
  return {
    cutterOf(name) {
      const decoder = decoderByName(name);
      const lengthOf = decoder?.messageLength ?? null;
      if (decoder === null || lengthOf === null) return null;
      return (bytes) => lengthOf.call(decoder, bytes, context);
    },
    recognise(bytes) {
      const decoder = recognise({ bytes, context });
      return decoder === null || decoder.messageLength === null ? null : decoder.name;
    },
  };
}

function portOf(end: Flow["local"]): number | null {
  return end === null || end.family === "unix" ? null : end.port;
}
