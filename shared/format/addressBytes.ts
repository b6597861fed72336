// IP addresses as bytes: text in, network order out. The way back is ipAddress.ts.

/** 4 or 16 bytes in network order; a scope id (`%eth0`) is left out, since a packet has no place for it. */
export function addressBytes(address: string): Uint8Array {
  return address.includes(":") ? ipv6Bytes(address) : Uint8Array.from(address.split("."), Number);
}

function ipv6Bytes(address: string): Uint8Array {
  const bytes = new Uint8Array(16);
  const [text = ""] = address.split("%", 1);
  const [head = "", tail] = text.split("::", 2);
  const before = groups(head);
  const after = tail === undefined ? [] : groups(tail);
  bytes.set(before, 0);
  bytes.set(after, 16 - after.length);
  return bytes;
}

function groups(text: string): number[] {
  if (text === "") return [];
  return text.split(":").flatMap((group) => {
    if (group.includes(".")) return group.split(".").map(Number);
    const value = Number.parseInt(group, 16);
    return [value >>> 8, value & 0xff];
  });
}
