// Responders: what is wrong with a file of one, what one that is tried says.

import { formatBytes } from "../quantity.ts";
import type { Tongue } from "../tongue.ts";

export const respondWords = () => ({
  "respond.isNone": ({ version }: { readonly version: number }) =>
    `this is no responder: expected "portscope-responder: ${version}" at its top`,
  "respond.unknown": (
    { name, names }: { readonly name: string; readonly names: readonly string[] },
    t: Tongue,
  ) => `no responder "${name}" is built in; there are ${t.list(names)}`,
  "respond.tooLong": ({ size, most }: { readonly size: number; readonly most: number }) =>
    `the message of ${formatBytes(size)} is longer than what is answered: ${formatBytes(most)}`,
  "respond.nameAnother": "Name one of these, or a file.",
  "respond.answersAlready": ({ id }: { readonly id: number }) =>
    `socket #${id} answers by itself already`,
  "respond.stopThat": "Stop what answers there, or open it without echo.",
  "respond.fileTooLarge": (
    { name, most }: { readonly name: string; readonly most: number },
    t: Tongue,
  ) => `${name}: a responder file has at most ${t.count(most, { one: "byte", other: "bytes" })}`,
  "respond.nameAFile": "Name the file of a responder.",
  "respond.tried": ({ number, rule }: { readonly number: number; readonly rule: string | null }) =>
    rule === null ? `message ${number}: no rule` : `message ${number}: ${rule}`,
  "respond.waits": ({ ms }: { readonly ms: number }, t: Tongue) => `waits ${t.number(ms / 1000)} s`,
  "respond.forwardLoop": ({ place }: { readonly place: string }) =>
    `What would be handed on to ${place} came from here: it would go round in a loop.`,
  "respond.forwardElsewhere": "Hand it on to another place, or answer it here.",
  "respond.tooManyForwards": ({ most }: { readonly most: number }) =>
    `One connection hands on to at most ${most} places.`,
  "respond.forwards": (
    { place, bytes }: { readonly place: string; readonly bytes: number },
    t: Tongue,
  ) => `hands ${t.count(bytes, { one: "byte", other: "bytes" })} on to ${place}`,
  "respond.sendsFile": ({ path }: { readonly path: string }) => `sends the file ${path}`,
  "respond.fileBecameShorter": "the file became shorter while it was sent",
  "respond.noFolder": ({ path }: { readonly path: string }) => `${path} is no folder`,
  "respond.nameAFolder": "Name a folder, as in --var folder=public.",
  "respond.badRegister": ({
    table,
    got,
    highest,
  }: {
    readonly table: "registers" | "coils";
    readonly got: string;
    readonly highest: number;
  }) =>
    `a ${table === "coils" ? "coil" : "register"} is a whole number, 0 to ${highest}; got ${got}`,
  "respond.beyondRegisters": ({ last }: { readonly last: number }) =>
    `the last register, and coil, has the address ${last}`,
  "respond.nameARegister": "As in --var registers=7,8,9, --var 100=7 and --var coil3=1.",
  "respond.noRegisters": ({ id }: { readonly id: number }) => `run ${id} has no registers`,
  "respond.startModbus": "The built-in responder modbus has them.",
});
