// Multicast groups of a datagram socket: joined and left, each as the call of the system that it is.

import type * as dgram from "node:dgram";
import { formatGroup, isSameGroup, parseGroups, type Group } from "../../../shared/model/groups.ts";
import { Refusal, refusal } from "../../../shared/model/failure.ts";
import { said } from "../../../shared/words/said.ts";
import { failureFrom } from "../../system/failureFrom.ts";
import type { Registry } from "../Registry.ts";
import { optionOf, type SocketRecord } from "../SocketRecord.ts";
import { interfaceAddress } from "./interfaceAddress.ts";

const NAMES = {
  four: {
    join: ["IP_ADD_MEMBERSHIP", "IP_ADD_SOURCE_MEMBERSHIP"],
    leave: ["IP_DROP_MEMBERSHIP", "IP_DROP_SOURCE_MEMBERSHIP"],
  },
  six: {
    join: ["IPV6_JOIN_GROUP", "MCAST_JOIN_SOURCE_GROUP"],
    leave: ["IPV6_LEAVE_GROUP", "MCAST_LEAVE_SOURCE_GROUP"],
  },
} as const;

/** The groups that it is a member of. */
export function groupsOf(record: SocketRecord): readonly Group[] {
  const parsed = parseGroups(String(optionOf(record, "groups")));
  return parsed.ok ? parsed.value : [];
}

/** Joins a group, or leaves it. Throws a Refusal, which is the event's failure where the system said no. */
export function changeMembership(
  registry: Registry,
  record: SocketRecord,
  group: Group,
  how: "join" | "leave",
): void {
  const { node } = record.handle ?? {};
  if (node?.kind !== "datagrams")
    throw refusal("NO_GROUPS", said("socket.onlyUdpHasGroups"), said("socket.openUdpSocket"));
  const groups = groupsOf(record);
  const isMember = groups.some((each) => isSameGroup(each, group));
  if (isMember === (how === "join"))
    throw refusal(
      isMember ? "IS_MEMBER" : "NOT_MEMBER",
      said(isMember ? "socket.isMemberOfGroup" : "socket.isNotMemberOfGroup", {
        group: formatGroup(group),
      }),
      said("socket.lookAtItsGroups"),
    );
  tellMembership(registry, record, node.socket, { group, how });
  const left = groups.filter((each) => !isSameGroup(each, group));
  const next = how === "join" ? [...groups, group] : left;
  record.set = { ...record.set, groups: next.map(formatGroup).join(" ") };
  registry.touch(record);
}

/** Joins those that the socket is opened with; what the system refuses is told as an event, and the others are joined. */
export function joinAtOpening(
  registry: Registry,
  record: SocketRecord,
  socket: dgram.Socket,
): void {
  const joined: Group[] = [];
  const wanted = groupsOf(record);
  for (const group of wanted)
    try {
      tellMembership(registry, record, socket, { group, how: "join" });
      joined.push(group);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  if (joined.length < wanted.length)
    record.set = { ...record.set, groups: joined.map(formatGroup).join(" ") };
}

interface Change {
  readonly group: Group;
  readonly how: "join" | "leave";
}

function tellMembership(
  registry: Registry,
  record: SocketRecord,
  socket: dgram.Socket,
  { group, how }: Change,
): void {
  const six = group.address.includes(":");
  const option = NAMES[six ? "six" : "four"][how][group.source === "" ? 0 : 1];
  const detail = { call: "setsockopt", option, value: formatGroup(group), got: "" } as const;
  try {
    const at = interfaceAddress(group.interface, six);
    if (group.source === "" && how === "join") socket.addMembership(group.address, at);
    else if (group.source === "") socket.dropMembership(group.address, at);
    else if (how === "join") socket.addSourceSpecificMembership(group.source, group.address, at);
    else socket.dropSourceSpecificMembership(group.source, group.address, at);
  } catch (error) {
    const failure = failureFrom(error, { kind: "udp" });
    registry.log.call(record, detail, { failure });
    throw new Refusal(failure);
  }
  registry.log.call(record, detail);
}
