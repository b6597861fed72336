// IP addresses as bytes and back. Text in, network order out; IPv6 text as RFC 5952 recommends.

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

/** Text of 4 or 16 bytes; the longest run of two or more zero groups becomes `::` (RFC 5952 4.2). */
export function addressText(bytes: Uint8Array): string {
  if (bytes.length === 4) return bytes.join(".");
  const words = Array.from(
    { length: 8 },
    (_, i) => ((bytes[i * 2] ?? 0) << 8) | (bytes[i * 2 + 1] ?? 0),
  );
  let best = { from: -1, length: 1 };
  for (let i = 0; i < 8; i++) {
    let length = 0;
    while (i + length < 8 && words[i + length] === 0) length += 1;
    if (length > best.length) best = { from: i, length };
    if (length > 0) i += length;
  }
  const hex = (part: readonly number[]) => part.map((word) => word.toString(16)).join(":");
  if (best.from === -1) return hex(words);
  return `${hex(words.slice(0, best.from))}::${hex(words.slice(best.from + best.length))}`;
}
