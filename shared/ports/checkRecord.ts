import type { PortCheck } from "../model/portCheck.ts";
import type { Text } from "../words/said.ts";

/** How what is not plain in JSON is written. */
export interface CheckWriting {
  text(text: Text): string;
  base64(bytes: Uint8Array): string;
}

/** A look at a port as a line of JSON has it. `time`: µs since the epoch. */
export function checkRecord(
  { at, reach, ms, failure, bytes, spoke, tls }: PortCheck,
  time: number,
  { text, base64 }: CheckWriting,
): Readonly<Record<string, unknown>> {
  return {
    ...{ time: new Date(time / 1000).toISOString(), address: at.address, port: at.port, reach },
    ms: Math.round(ms * 1000) / 1000,
    ...(failure === null ? {} : { code: failure.code, message: text(failure.sentence) }),
    ...(bytes === null ? {} : { bytes: base64(bytes) }),
    ...(spoke === null ? {} : { spoke }),
    ...(tls === null ? {} : { tls }),
  };
}
