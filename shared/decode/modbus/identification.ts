// What a device says of itself: Read Device Identification ("MODBUS Application Protocol Specification" V1.1b3, 6.21), and the
// sub-functions of Diagnostics (6.8).

import type { FieldReader } from "../reading/FieldReader.ts";
import { hex, named, textOrHex } from "../reading/fieldText.ts";

type Names = Readonly<Record<number, string>>;

const DIAGNOSTICS: Names = {
  0: "Return Query Data",
  1: "Restart Communications Option",
  2: "Return Diagnostic Register",
  3: "Change ASCII Input Delimiter",
  4: "Force Listen Only Mode",
  10: "Clear Counters and Diagnostic Register",
  11: "Return Bus Message Count",
  12: "Return Bus Communication Error Count",
  13: "Return Bus Exception Error Count",
  14: "Return Server Message Count",
  15: "Return Server No Response Count",
  16: "Return Server NAK Count",
  17: "Return Server Busy Count",
  18: "Return Bus Character Overrun Count",
  20: "Clear Overrun Counter and Flag",
};

const OBJECTS: Names = {
  0: "VendorName",
  1: "ProductCode",
  2: "MajorMinorRevision",
  3: "VendorUrl",
  4: "ProductName",
  5: "ModelName",
  6: "UserApplicationName",
};

const ACCESS: Names = { 1: "basic", 2: "regular", 3: "extended", 4: "one object" };
const CONFORMITY: Names = {
  0x01: "basic, stream",
  0x02: "regular, stream",
  0x03: "extended, stream",
  0x81: "basic, stream and individual",
  0x82: "regular, stream and individual",
  0x83: "extended, stream and individual",
};
/** The MEI type of Read Device Identification. */
export const IDENTIFICATION = 14;

export function readDiagnostics(r: FieldReader): string {
  const sub = r.uint("Sub-function", 2, (value) => named(DIAGNOSTICS, value));
  r.rest("Data", hex);
  return DIAGNOSTICS[sub] ?? `sub-function ${sub}`;
}

/** Encapsulated Interface Transport. */
export function readEncapsulated(r: FieldReader): string {
  const names = { 13: "CANopen", [IDENTIFICATION]: "Read Device Identification" };
  const type = r.uint("MEI type", 1, (value) => named(names, value));
  if (type !== IDENTIFICATION) {
    r.rest("MEI data", textOrHex);
    return "";
  }
  // A request has two bytes behind it, a response five or more.
  const isRequest = r.declaredLeft === 2;
  const access = r.uint("Read device ID code", 1, (value) => named(ACCESS, value));
  if (isRequest) {
    r.uint("Object ID", 1, (value) => named(OBJECTS, value));
    return `identification, ${ACCESS[access] ?? access}`;
  }
  r.uint("Conformity level", 1, (value) => named(CONFORMITY, value));
  r.uint("More follows", 1, (value) => (value === 0 ? "no" : "yes"));
  r.uint("Next object ID", 1);
  const objects = r.uint("Number of objects", 1);
  const shown: string[] = [];
  for (let i = 0; r.ok && i < objects; i++)
    r.group("Object", () => {
      const id = r.uint("Object ID", 1, (value) => named(OBJECTS, value));
      const value = textOrHex(r.data("Value", r.uint("Length", 1)));
      r.say(value, OBJECTS[id] ?? `Object ${id}`);
      if (shown.length < 8) shown.push(value);
    });
  return shown.join(", ");
}
