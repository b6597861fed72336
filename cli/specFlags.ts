// Options of `listen` and `connect` that follow from the contract's checks of what a socket can be opened with: one
// option for each entry that has a description.

import { type Command, Option } from "commander";
import * as v from "valibot";
import type { OpenSpec } from "../shared/model/socket.ts";
import { UsageError } from "./exit.ts";

/** A spec's check, as contract/openSpec.ts declares it. */
export interface SpecSchema {
  readonly entries: Readonly<Record<string, v.GenericSchema>>;
}

type Flags = Readonly<Record<string, unknown>>;

/** Adds the options of all these kinds; one that several kinds have is added once. */
export function addSpecFlags(command: Command, schemas: readonly SpecSchema[]): void {
  const added = new Set<string>();
  for (const { entries } of schemas) {
    for (const [name, schema] of Object.entries(entries)) {
      const about = v.getDescription(schema);
      if (about === undefined || added.has(name)) continue;
      added.add(name);
      command.addOption(optionFor(name, schema, about));
    }
  }
}

/** The spec with the options given put in; throws a UsageError for one that this kind does not have, or a bad value. */
export function applyFlags<S extends OpenSpec>(
  spec: S,
  schema: v.GenericSchema<unknown, S> & SpecSchema,
  flags: Flags,
  others: readonly SpecSchema[],
): S {
  const changes: Record<string, unknown> = {};
  for (const { entries } of others) {
    for (const [name, entry] of Object.entries(entries)) {
      const value = flags[attributeOf(name, entry)];
      if (value === undefined || v.getDescription(entry) === undefined) continue;
      if (!Object.hasOwn(schema.entries, name))
        throw new UsageError(`${flagOf(name, entry)} is not for ${spec.kind}`);
      changes[name] = value;
    }
  }
  const parsed = v.safeParse(schema, { ...spec, ...changes });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new UsageError(`${v.getDotPath(issue) ?? "the options"}: ${issue.message}`);
}

function optionFor(name: string, schema: v.GenericSchema, about: string): Option {
  const flag = flagOf(name, schema);
  const choices = optionsOf(schema);
  if (choices !== null) return new Option(`${flag} <${choices.join("|")}>`, about).choices(choices);
  if (schema.type === "number") return new Option(`${flag} <number>`, about).argParser(Number);
  if (schema.type === "string") return new Option(`${flag} <text>`, about);
  // A switch that is on by default needs a way to turn it off.
  if (metadataOf(schema).flag !== undefined)
    return new Option(`${flag} <on|off>`, about).argParser((text) =>
      text === "on" ? true : text === "off" ? false : text,
    );
  return new Option(flag, about);
}

function flagOf(name: string, schema: v.GenericSchema): string {
  return `--${metadataOf(schema).flag ?? name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The name under which commander keeps the value. */
function attributeOf(name: string, schema: v.GenericSchema): string {
  return new Option(flagOf(name, schema)).attributeName();
}

function metadataOf(schema: v.GenericSchema): { readonly flag?: string } {
  const metadata: Readonly<Record<string, unknown>> = v.getMetadata(schema);
  const { flag } = metadata;
  return typeof flag === "string" ? { flag } : {};
}

function optionsOf(schema: v.GenericSchema): string[] | null {
  return "options" in schema && Array.isArray(schema.options) ? schema.options.map(String) : null;
}
