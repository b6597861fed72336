// The responders that are built in, by name.

import { refusal } from "../../../model/failure.ts";
import { said } from "../../../words/said.ts";
import type { Responder } from "../Responder.ts";
import { dns } from "./dns.ts";
import { http } from "./http.ts";
import { modbus } from "./modbus.ts";
import { mqtt } from "./mqtt.ts";
import { resp } from "./resp.ts";
import * as simple from "./simple.ts";

const BUILT_IN: Readonly<Record<string, (variables: ReadonlyMap<string, string>) => Responder>> = {
  echo: simple.echo,
  discard: simple.discard,
  chargen: simple.chargen,
  daytime: simple.daytime,
  time: simple.time,
  quote: simple.quote,
  greet: simple.greet,
  silent: simple.silent,
  bytewise: simple.bytewise,
  close: simple.closing,
  resp,
  http,
  modbus,
  dns,
  mqtt,
};

export const BUILT_IN_NAMES: readonly string[] = Object.keys(BUILT_IN);

/** Throws a Refusal that names those that there are. */
export function builtInResponder(name: string, variables: ReadonlyMap<string, string>): Responder {
  const make = Object.hasOwn(BUILT_IN, name) ? BUILT_IN[name] : undefined;
  if (make === undefined)
    throw refusal(
      "NO_SUCH_RESPONDER",
      said("respond.unknown", { name, names: BUILT_IN_NAMES }),
      said("respond.nameAnother"),
    );
  return make(variables);
}
