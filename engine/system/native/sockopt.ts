// setsockopt(2) and getsockopt(2) on a file descriptor of Node's, for what Node itself has no method: Linux and macOS, where
// descriptors are numbers of the process. Failures are errors with the system's code.

import { nativeLibrary } from "./nativeLibrary.ts";

const linux = process.platform === "linux";

interface Known {
  readonly level: number;
  readonly name: number;
}

const of = (onLinux: readonly [number, number], onMac: readonly [number, number]): Known => {
  const [level, name] = linux ? onLinux : onMac;
  return { level, name };
};

/** Numbers of the C headers of Linux and macOS, by the names that those have. */
const NUMBERS = {
  SO_SNDBUF: of([1, 7], [0xffff, 0x1001]),
  SO_RCVBUF: of([1, 8], [0xffff, 0x1002]),
  SO_KEEPALIVE: of([1, 9], [0xffff, 8]),
  // macOS counts SO_LINGER in ticks, SO_LINGER_SEC in seconds.
  SO_LINGER: of([1, 13], [0xffff, 0x1080]),
  TCP_NODELAY: of([6, 1], [6, 1]),
  TCP_KEEPIDLE: of([6, 4], [6, 0x10]),
  TCP_KEEPINTVL: of([6, 5], [6, 0x101]),
  TCP_KEEPCNT: of([6, 6], [6, 0x102]),
  IP_TOS: of([0, 1], [0, 3]),
  IP_TTL: of([0, 2], [0, 4]),
  IPV6_UNICAST_HOPS: of([41, 16], [41, 4]),
  IPV6_TCLASS: of([41, 67], [41, 36]),
} as const;

export type SockoptName = keyof typeof NUMBERS;

export interface Sockopts {
  /** An integer, or of SO_LINGER the seconds (null: off). Throws the system's error. */
  set(fd: number, option: SockoptName, value: number | null): void;
  /** Throws the system's error. */
  get(fd: number, option: SockoptName): number | null;
}

let calls: Sockopts | null = null;

/** Null where this system's descriptors are not those of the C library (Windows), or the native library is missing. */
export function sockopts(): Sockopts | null {
  if (process.platform !== "linux" && process.platform !== "darwin") return null;
  try {
    calls ??= create();
  } catch {
    return null;
  }
  return calls;
}

function create(): Sockopts {
  const native = nativeLibrary();
  const c = native.load(null);
  const setsockopt = c.func("int setsockopt(int, int, int, const void *, unsigned int)");
  const getsockopt = c.func("int getsockopt(int, int, int, void *, void *)");
  const value = new Int32Array(2);
  const length = new Uint32Array(1);

  function check(result: unknown, syscall: string): void {
    if (Number(result) >= 0) return;
    const errno = native.errno();
    // Importing it loads what a command that sets no option does without.
    const code = process.getBuiltinModule("node:util").getSystemErrorName(-errno);
    throw Object.assign(new Error(`${syscall} ${code}`), { code, syscall, errno: -errno });
  }
  return {
    set(fd, option, wanted) {
      const { level, name } = NUMBERS[option];
      const lingers = option === "SO_LINGER";
      value[0] = lingers ? Number(wanted !== null) : (wanted ?? 0);
      value[1] = wanted ?? 0;
      check(setsockopt(fd, level, name, value, lingers ? 8 : 4), "setsockopt");
    },
    get(fd, option) {
      const { level, name } = NUMBERS[option];
      const lingers = option === "SO_LINGER";
      length[0] = lingers ? 8 : 4;
      value.fill(0);
      check(getsockopt(fd, level, name, value, length), "getsockopt");
      if (lingers) return value[0] === 0 ? null : (value[1] ?? 0);
      return value[0] ?? 0;
    },
  };
}
