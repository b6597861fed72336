// The values of the fields that speak of other programs' calls.

import type { Endpoint } from "../../../../shared/model/endpoint.ts";
import type { ProgramCall } from "../../../../shared/model/event.ts";
import type { Facts } from "./Facts.ts";
import type { FieldSemantics, FieldValue } from "./FieldSemantics.ts";

const ofCall = (read: (call: ProgramCall) => FieldValue | null): FieldSemantics => ({
  domain: "row",
  values(facts: Facts) {
    const call = facts.program();
    const value = call === null ? null : read(call);
    return value === null ? [] : [value];
  },
});

const FAMILIES: Readonly<Record<Endpoint["family"], string>> = {
  ipv4: "AF_INET",
  ipv6: "AF_INET6",
  unix: "AF_UNIX",
};

export const PROGRAM_VALUES: Readonly<Record<string, FieldSemantics>> = {
  family: {
    domain: "flow",
    values({ flow }) {
      const end = flow?.remote ?? flow?.local ?? null;
      return end === null ? [] : [FAMILIES[end.family]];
    },
  },
  process: ofCall(({ process }) => (process === "" ? null : process)),
  pid: ofCall(({ pid }) => pid),
  tid: ofCall(({ tid }) => tid),
  fd: ofCall(({ fd }) => fd),
  syscall: ofCall(({ syscall }) => syscall),
  duration: ofCall(({ duration }) => duration),
};
