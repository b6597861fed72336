// Options of sockets that are open: set by a person, or those that a socket was opened with. What is the system's is told as
// the call that it is; what is ours is taken up by the socket's own handle.

import { Refusal, refusal } from "../../../shared/model/failure.ts";
import { parseGroups, isSameGroup } from "../../../shared/model/groups.ts";
import {
  initialOf,
  optionRow,
  optionsOf,
  type OptionName,
  type OptionPrimitive,
} from "../../../shared/options.ts";
import type { OptionNow } from "../../../shared/contract/sockets.ts";
import { said } from "../../../shared/words/said.ts";
import { failureFrom } from "../../system/failureFrom.ts";
import type { Registry } from "../Registry.ts";
import { optionOf, type NodeSocket, type SocketRecord } from "../SocketRecord.ts";
import { unavailable, whyNotAfter } from "./availability.ts";
import { changeMembership, groupsOf } from "./membership.ts";
import { valueProblem } from "./valueProblem.ts";
import { gotBy, setSystemOption } from "./systemOption.ts";

/** Sets an option of an open socket; returns what the system then has (empty: not known). Throws a Refusal. */
export function setOption(
  registry: Registry,
  record: SocketRecord,
  name: OptionName,
  value: OptionPrimitive,
): string {
  const row = optionRow(name);
  if (!row.kinds.includes(record.kind))
    throw unavailable(name, said("socket.optionIsNotOfKind", { kind: record.kind }));
  const reason = whyNotAfter(name, record.kind);
  if (reason !== null) throw unavailable(name, reason);
  const problem = valueProblem(row, value);
  if (problem !== null)
    throw refusal(
      "BAD_VALUE",
      said("socket.optionCannotBe", {
        option: { word: row.label },
        value: String(value),
        reason: problem,
      }),
      said("socket.chooseAnotherValue"),
    );
  if (name === "groups") return setGroups(registry, record, String(value));
  const { handle } = record;
  if (value === 0 && STAYS.has(name)) throw unavailable(name, said("socket.optionCannotGoBack"));
  const got = row.sockopt === undefined ? "" : setAndTell(registry, record, name, value);
  record.set = { ...record.set, [name]: value };
  handle?.optionSet?.(name);
  registry.touch(record);
  return got;
}

/** Leaves those groups that are not named, joins those that are. */
function setGroups(registry: Registry, record: SocketRecord, text: string): string {
  const parsed = parseGroups(text);
  const wanted = parsed.ok ? parsed.value : [];
  const before = groupsOf(record);
  for (const group of before)
    if (!wanted.some((each) => isSameGroup(each, group)))
      changeMembership(registry, record, group, "leave");
  for (const group of wanted)
    if (!before.some((each) => isSameGroup(each, group)))
      changeMembership(registry, record, group, "join");
  return "";
}

function setAndTell(
  registry: Registry,
  record: SocketRecord,
  name: OptionName,
  value: OptionPrimitive,
): string {
  const node = record.handle?.node;
  if (node === undefined)
    throw refusal(
      "NOT_OPEN_YET",
      said("socket.socketIsStillBeingOpened", { id: record.id }),
      said("socket.waitUntilItIsOpenOrClose"),
    );
  try {
    const outcome = setSystemOption(record, node, name, value);
    registry.log.call(record, { call: "setsockopt", ...outcome });
    if (name === "receiveBuffer") record.receiveBuffer = Number(outcome.got) || null;
    return outcome.got;
  } catch (error) {
    const failure = failureFrom(error, { kind: record.kind });
    const option = optionRow(name).sockopt ?? name;
    registry.log.call(
      record,
      { call: "setsockopt", option, value: String(value), got: "" },
      { failure },
    );
    throw new Refusal(failure);
  }
}

/** 0 leaves them to the system, which does not go back to what it had. */
const STAYS: ReadonlySet<OptionName> = new Set([
  "keepAliveIdle",
  "keepAliveInterval",
  "keepAliveCount",
  "receiveBuffer",
  "sendBuffer",
] as const);

/** Set while Node opens the socket, or by it. */
const AT_CREATION: ReadonlySet<OptionName> = new Set([
  "noDelay",
  "reuseAddress",
  "reusePort",
  "ipv6Only",
] as const);

/**
 * Sets what a socket was opened with, or what an accepted one has of its listener: what the system refuses is told as an event,
 * and the socket goes on.
 */
export function setAtOpening(registry: Registry, record: SocketRecord): void {
  for (const name of optionsOf(record.kind)) {
    if (optionRow(name).sockopt === undefined || AT_CREATION.has(name)) continue;
    // Of datagrams it is told with bind.
    if (name === "receiveBuffer" && record.kind === "udp") continue;
    const value = optionOf(record, name);
    if (value === initialOf(name, record.kind)) continue;
    try {
      setAndTell(registry, record, name, value);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}

/** Every option of a socket as it is now. */
export function optionsNow(record: SocketRecord): readonly OptionNow[] {
  const node: NodeSocket | undefined = record.handle?.node;
  return optionsOf(record.kind).map((option) => ({
    option,
    value: optionOf(record, option),
    got:
      node === undefined || optionRow(option).sockopt === undefined
        ? ""
        : gotBy(record, node, option),
    unavailable: whyNotAfter(option, record.kind),
  }));
}
