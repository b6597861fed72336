// The cutter of one direction of one stream, as its spec says.

import { assertNever } from "../assertNever.ts";
import { createProtocolFramer } from "./createProtocolFramer.ts";
import { createScanFramer } from "./createScanFramer.ts";
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
      return createScanFramer({});
    case "delimiter":
      return createScanFramer({ scanner: delimiterScanner(spec.delimiter) });
    case "fixed":
      return createScanFramer({ scanner: fixedScanner(spec.length) });
    case "prefix":
      return createScanFramer({ scanner: prefixScanner(spec) });
    case "idle":
      return createScanFramer({ gap: spec.gap * 1000 });
    case "protocol":
      return createProtocolFramer(spec.protocol, options);
    case "lines":
      return createScanFramer({
        scanner: spec.utf16 === undefined ? delimiterScanner(LF) : wideLineScanner(spec.utf16),
        // No character of two bytes is cut through.
        max: spec.utf16 === undefined ? spec.maxLength : Math.max(2, spec.maxLength & ~1),
        endsOnTurn: true,
      });
    default:
      return assertNever(spec);
  }
}
