import type { MachineState, TcpState } from "../../../shared/model/machineSocket.ts";

/** By the kernel's number (include/net/tcp_states.h). */
const STATES: readonly (TcpState | null)[] = [
  null,
  "ESTABLISHED",
  "SYN-SENT",
  "SYN-RECEIVED",
  "FIN-WAIT-1",
  "FIN-WAIT-2",
  "TIME-WAIT",
  "CLOSED",
  "CLOSE-WAIT",
  "LAST-ACK",
  "LISTEN",
  "CLOSING",
  // TCP_NEW_SYN_RECV.
  "SYN-RECEIVED",
];
/** TCP_BOUND_INACTIVE. */
const BOUND = 13;
/** The kernel uses TCP's numbers for UDP: 1 where it is connected. */
const ESTABLISHED = 1;

export function stateOf(protocol: "tcp" | "udp", state: number): MachineState | null {
  if (protocol === "udp") return state === ESTABLISHED ? "CONNECTED" : "UNCONNECTED";
  return state === BOUND ? "BOUND" : (STATES[state] ?? null);
}
