// What a new sequence or responder begins with: small, commented, and it runs as it stands.

import type { ScriptKind } from "../../../shared/library/library.ts";
import type { Wording } from "../../../shared/words/wording.ts";

/** `place`: where a sequence connects, as `tcp 127.0.0.1:9000`. */
export function exampleText(kind: ScriptKind, place: string, t: Wording): string {
  const lines = kind === "sequence" ? sequence(place, t) : responder(t);
  return `${lines.join("\n")}\n`;
}

/** Where nothing listens that could be named. */
export const USUAL_PLACE = "tcp 127.0.0.1:9000";

function sequence(place: string, t: Wording): readonly string[] {
  return [
    `# ${t("script.exampleSequence")}`,
    "portscope-sequence: 1",
    `connect: ${place}`,
    "timeout: 5s",
    "steps:",
    `  # ${t("script.exampleSend")}`,
    "  - send: 'PING {{counter start=1}}\\r\\n'",
    `  # ${t("script.exampleExpect")}`,
    "  - expect: { contains: 'PING' }",
    "  - do: close",
  ];
}

function responder(t: Wording): readonly string[] {
  return [
    `# ${t("script.exampleResponder")}`,
    "portscope-responder: 1",
    "frame: lf",
    "rules:",
    "  - name: ping",
    "    match: { starts: 'PING' }",
    "    reply: 'PONG\\r\\n'",
    `  # ${t("script.exampleAny")}`,
    "  - name: any",
    "    reply: 'ECHO {{$message}}'",
  ];
}
