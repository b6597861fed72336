// What a filter of the machine's sockets can speak of, in the same language as a filter of events.
//
//     port == 8080 and not process contains "node"

import { fieldTable, type FieldTable, type FieldType, type FilterField } from "../filter/fields.ts";
import { MACHINE_STATES } from "../model/machineSocket.ts";
import { said, type Text } from "../words/said.ts";

const field = (
  name: string,
  type: FieldType,
  about: Text,
  more: Pick<FilterField, "values" | "closed"> = {},
): FilterField => ({ name, type, source: "index", wireshark: false, about, ...more });

export const PORT_FIELDS: FieldTable = fieldTable([
  field("port", "number", said("ports.fieldPort")),
  field("localport", "number", said("ports.fieldLocalPort")),
  field("remoteport", "number", said("ports.fieldRemotePort")),
  field("local", "text", said("ports.fieldLocal")),
  field("remote", "text", said("ports.fieldRemote")),
  field("ip.addr", "ipv4", said("ports.fieldIpAddr")),
  field("ipv6.addr", "ipv6", said("ports.fieldIpv6Addr")),
  field("protocol", "text", said("ports.fieldProtocol"), {
    values: ["tcp", "udp", "unix"],
    closed: true,
  }),
  field("state", "text", said("ports.fieldState"), { values: MACHINE_STATES }),
  field("listening", "boolean", said("ports.fieldListening")),
  field("process", "text", said("ports.fieldProcess")),
  field("pid", "number", said("ports.fieldPid")),
  field("user", "text", said("ports.fieldUser")),
  field("uid", "number", said("ports.fieldUid")),
  field("recvq", "number", said("ports.fieldRecvq")),
  field("sendq", "number", said("ports.fieldSendq")),
  field("waiting", "number", said("ports.fieldWaiting")),
  field("backlog", "number", said("ports.fieldBacklog")),
  field("drops", "number", said("ports.fieldDrops")),
  field("group", "text", said("ports.fieldGroup")),
  field("denied", "boolean", said("ports.fieldDenied")),
  field("ours", "boolean", said("ports.fieldOurs")),
]);
