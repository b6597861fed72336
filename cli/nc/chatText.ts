// What a user of ncat's --chat says, as the others get it: with a number before, and nothing in it that could harm a terminal.

const HARMLESS = new Set([0x09, 0x0a, 0x0d]);

export function chatText(bytes: Uint8Array, user: number): Uint8Array {
  const escaped = Array.from(bytes, (byte) =>
    HARMLESS.has(byte) || (byte >= 0x20 && byte < 0x7f)
      ? String.fromCharCode(byte)
      : `\\${byte.toString(8).padStart(3, "0")}`,
  );
  return Buffer.from(`<user${user}> ${escaped.join("")}`);
}

export function leftText(user: number): Uint8Array {
  return Buffer.from(`<announce> <user${user}> is disconnected.\n`);
}

interface User {
  readonly address: string;
  readonly user: number;
}

/** What all hear when somebody comes. */
export function cameText({ address, user }: User, others: readonly User[]): Uint8Array {
  const list = others.map((other) => `${other.address} as <user${other.user}>`).join(", ");
  return Buffer.from(
    `<announce> ${address} is connected as <user${user}>.\n<announce> already connected: ${list === "" ? "nobody" : list}.\n`,
  );
}
