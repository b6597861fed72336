// The call that a failure is of, by the name that its row has. The system (or Node) names some of them otherwise: whatever fails
// before a server listens it calls `listen`, though it is the address, so bind(2).

const ROW_CALLS: Readonly<Record<string, string>> = {
  listen: "bind",
  getaddrinfo: "lookup",
  write: "send",
  sendmsg: "send",
  recvmsg: "recv",
  // Heard of the socket between two reads: no call of ours failed, and the row says so.
  read: "",
};

/** Empty where no call of ours failed. */
export function rowCall(syscall: string): string {
  return ROW_CALLS[syscall] ?? syscall;
}
