/** The responders that are built in (builtin/registry.ts), to be named without loading them. */
export const BUILT_IN_NAMES = [
  "echo",
  "discard",
  "chargen",
  "daytime",
  "time",
  "quote",
  "greet",
  "silent",
  "bytewise",
  "close",
  "resp",
  "http",
  "modbus",
  "dns",
  "mqtt",
] as const;

export type BuiltInName = (typeof BUILT_IN_NAMES)[number];
