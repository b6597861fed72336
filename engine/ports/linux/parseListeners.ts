// What `ss -Hlntxe` knows of listeners and /proc does not: how many connections may wait to be accepted, and how many do.

export interface Backlog {
  readonly used: number;
  readonly most: number;
}

/** By inode. A line is `[Netid] State Recv-Q Send-Q … ino:N …` for TCP, where Unix sockets have the inode as their local port. */
export function parseListeners(output: string): Map<number, Backlog> {
  const found = new Map<number, Backlog>();
  for (const line of output.split("\n")) {
    const [, netid = "", used = "", most = ""] =
      /^(\S+)\s+LISTEN\s+(\d+)\s+(\d+)\s/.exec(line) ?? [];
    if (netid === "") continue;
    const inode = netid.startsWith("u_")
      ? /\s(\d+)\s+\*\s+0\b/.exec(line)?.[1]
      : /\sino:(\d+)\b/.exec(line)?.[1];
    if (inode !== undefined) found.set(Number(inode), { used: Number(used), most: Number(most) });
  }
  return found;
}
