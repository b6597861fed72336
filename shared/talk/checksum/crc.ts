// A CRC over bytes, from its parameters (Ross Williams, "A painless guide to CRC error detection algorithms", 1993). Up to 32
// bits it is reckoned in numbers, a byte at a time through a table; wider ones in bigints, which are several times as slow.

import type { CrcParameters } from "./crcCatalogue.ts";

export type Crc = (bytes: Uint8Array) => bigint;

/** The table is made at the first call. */
export function createCrc(parameters: CrcParameters): Crc {
  let crc: Crc | null = null;
  return (bytes) => {
    crc ??= parameters.width <= 32 ? narrowCrc(parameters) : wideCrc(parameters);
    return crc(bytes);
  };
}

function narrowCrc(parameters: CrcParameters): Crc {
  const { width, reflectedIn, reflectedOut } = parameters;
  // Reflected, the register stands at the right end of 32 bits and is moved right; else at the left end and is moved left.
  const place = 32 - width;
  const placed = (value: bigint) =>
    reflectedIn ? Number(reflect(value, width)) : (Number(value) << place) >>> 0;
  const table = narrowTable(placed(parameters.polynomial), reflectedIn);
  const initial = placed(parameters.initial);
  return (bytes) => {
    let register = initial;
    if (reflectedIn)
      for (const byte of bytes)
        register = (register >>> 8) ^ (table[(register ^ byte) & 0xff] ?? 0);
    else
      for (const byte of bytes) register = (register << 8) ^ (table[(register >>> 24) ^ byte] ?? 0);
    const value = BigInt(reflectedIn ? register >>> 0 : register >>> place);
    return (reflectedIn === reflectedOut ? value : reflect(value, width)) ^ parameters.xorOut;
  };
}

function narrowTable(polynomial: number, reflected: boolean): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let register = reflected ? byte : byte << 24;
    for (let bit = 0; bit < 8; bit++) {
      const carry = reflected ? register & 1 : register >>> 31;
      register = reflected ? register >>> 1 : register << 1;
      if (carry !== 0) register ^= polynomial;
    }
    return register >>> 0;
  });
}

/** The register is moved left; where bytes go in reflected, their bits are turned round instead. */
function wideCrc(parameters: CrcParameters): Crc {
  const { width, polynomial, initial, reflectedIn, reflectedOut, xorOut } = parameters;
  const bits = BigInt(width);
  const mask = (1n << bits) - 1n;
  const table = Array.from({ length: 256 }, (_, index) => {
    const byte = BigInt(index);
    let register = (reflectedIn ? reflect(byte, 8) : byte) << (bits - 8n);
    for (let bit = 0; bit < 8; bit++) {
      const carry = register >> (bits - 1n);
      register = ((register << 1n) & mask) ^ (carry * polynomial);
    }
    return register;
  });
  const turned = Uint8Array.from({ length: 256 }, (_, byte) =>
    reflectedIn ? Number(reflect(BigInt(byte), 8)) : byte,
  );
  return (bytes) => {
    let register = initial;
    for (const byte of bytes) {
      const index = turned[Number(register >> (bits - 8n))] ?? 0;
      register = ((register << 8n) & mask) ^ (table[index ^ byte] ?? 0n);
    }
    return (reflectedOut ? reflect(register, width) : register) ^ xorOut;
  };
}

/** The lowest `width` bits in the other order. */
function reflect(value: bigint, width: number): bigint {
  let turned = 0n;
  for (let bit = 0n; bit < width; bit++) turned = (turned << 1n) | ((value >> bit) & 1n);
  return turned;
}
