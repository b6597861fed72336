// A maker is the reverse of a decoder: the fields of a small form become the bytes of one message. Pure; a form's values are texts, as
// they are typed in a window or behind an option of the command line.
//
//     makeMessage(makerNamed("dns"), { ...initialValues(maker, random), name: "example.com", type: "AAAA" })
//
// Add one: shared/talk/make/<name>.ts (its fields, its build), a row in makers.ts; its way back in read/<name>.ts and read/readMade.ts.

import type { Given } from "./Given.ts";
import type { MakeField } from "./MakeField.ts";

export interface Maker {
  /** As its decoder is called. */
  readonly name: string;
  readonly title: string;
  /** Where such a message usually goes. */
  readonly goesTo: { readonly transport: "tcp" | "udp"; readonly port: number };
  readonly fields: readonly MakeField[];
  /** Throws a WrongField. */
  build(given: Given): Uint8Array;
}
