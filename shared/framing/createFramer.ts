// The cutter of one direction of one stream, as its spec says.

import { assertNever } from "../assertNever.ts";
import { ProtocolFramer } from "./ProtocolFramer.ts";
import { ScanFramer } from "./ScanFramer.ts";
import { delimiterScanner } from "./delimiterScanner.ts";
import type { Framer, FramerOptions } from "./framer.ts";
import type { FrameSpec } from "./frameSpec.ts";
import { prefixScanner } from "./prefixScanner.ts";
import { fixedScanner } from "./scanner.ts";
import { wideLineScanner } from "./wideLineScanner.ts";

const LF = Uint8Array.of(10);

export function createFramer(spec: FrameSpec, options: FramerOptions = {}): Framer {
  switch (spec.kind) {
    case "read":
      return new ScanFramer({});
    case "delimiter":
      return new ScanFramer({ scanner: delimiterScanner(spec.delimiter) });
    case "fixed":
      return new ScanFramer({ scanner: fixedScanner(spec.length) });
    case "prefix":
      return new ScanFramer({ scanner: prefixScanner(spec) });
    case "idle":
      return new ScanFramer({ gap: spec.gap * 1000 });
    case "protocol":
      return new ProtocolFramer(spec.protocol, options);
    case "lines":
      return new ScanFramer({
        scanner: spec.utf16 === undefined ? delimiterScanner(LF) : wideLineScanner(spec.utf16),
        // No character of two bytes is cut through.
        max: spec.utf16 === undefined ? spec.maxLength : Math.max(2, spec.maxLength & ~1),
        endsOnTurn: true,
      });
    default:
      return assertNever(spec);
  }
}
