// What a device says of itself: Read Device Identification ("MODBUS Application Protocol Specification" V1.1b3, 6.21), and the
// sub-functions of Diagnostics (6.8).

import type { FieldReader } from "../reading/FieldReader.ts";
import { DIAGNOSTICS, IDENTIFICATION, INTERFACES } from "./names.ts";
import { hex, named, textOrHex, type Names } from "../reading/fieldText.ts";
import { said, type Text } from "../../words/said.ts";
import { asIs } from "../reading/label.ts";
import { listed } from "../reading/phrases.ts";

const OBJECTS: Names = {
  0: "VendorName",
  1: "ProductCode",
  2: "MajorMinorRevision",
  3: "VendorUrl",
  4: "ProductName",
  5: "ModelName",
  6: "UserApplicationName",
};

const ACCESS: Names = {
  1: said("modbus.basic"),
  2: said("modbus.regular"),
  3: said("modbus.extended"),
  4: said("modbus.oneObject"),
};
const CONFORMITY: Names = {
  0x01: said("modbus.basicStream"),
  0x02: said("modbus.regularStream"),
  0x03: said("modbus.extendedStream"),
  0x81: said("modbus.basicStreamAndIndividual"),
  0x82: said("modbus.regularStreamAndIndividual"),
  0x83: said("modbus.extendedStreamAndIndividual"),
};
export function readDiagnostics(r: FieldReader): Text {
  const sub = r.uint("modbus.subFunction", 2, (value) => named(DIAGNOSTICS, value));
  r.rest("decode.data", hex);
  return DIAGNOSTICS[sub] ?? said("modbus.subFunctionNumber", { sub });
}

/** Encapsulated Interface Transport. */
export function readEncapsulated(r: FieldReader): Text {
  const type = r.uint("modbus.meiType", 1, (value) => named(INTERFACES, value));
  if (type !== IDENTIFICATION) {
    r.rest("modbus.meiData", textOrHex);
    return "";
  }
  // A request has two bytes behind it, a response five or more.
  const isRequest = r.declaredLeft === 2;
  const access = r.uint("modbus.readDeviceIdCode", 1, (value) => named(ACCESS, value));
  if (isRequest) {
    r.uint("modbus.objectId", 1, (value) => named(OBJECTS, value));
    return said("modbus.identification", { access: ACCESS[access] ?? String(access) });
  }
  r.uint("modbus.conformityLevel", 1, (value) => named(CONFORMITY, value));
  r.uint("modbus.moreFollows", 1, (value) => said(value === 0 ? "decode.no" : "decode.yes"));
  r.uint("modbus.nextObjectId", 1);
  const objects = r.uint("modbus.numberOfObjects", 1);
  const shown: Text[] = [];
  for (let i = 0; r.ok && i < objects; i++)
    r.group("modbus.object", () => {
      const id = r.uint("modbus.objectId", 1, (value) => named(OBJECTS, value));
      const value = textOrHex(r.data("decode.value", r.uint("decode.length", 1)));
      r.say(value, asIs(OBJECTS[id] ?? said("modbus.objectNumber", { id })));
      if (shown.length < 8) shown.push(value);
    });
  return listed(shown);
}
