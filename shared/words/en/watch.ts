// Watching the socket calls of other programs.

import { formatBytes } from "../quantity.ts";
import type { Tongue } from "../tongue.ts";
import { CALLS } from "./nouns.ts";

interface Counted {
  readonly count: number;
}
interface Message {
  /** In the words of the program that failed. */
  readonly message: string;
}
const LINES = { one: "line", other: "lines" };

export const watchWords = () => ({
  "watch.noStrace": "strace, through which programs are watched, is not installed.",
  "watch.installStrace":
    "Install it: apt install strace (Debian, Ubuntu), dnf install strace (Fedora), apk add strace (Alpine), pacman -S strace (Arch).",
  "watch.onlyLinux": "Programs can be watched on Linux only.",
  "watch.useLinux":
    "On another system run the program in a Linux machine or container and watch it there.",
  "watch.cannotBegin": ({ message }: Message) => `strace could not begin: ${message}`,
  "watch.cannotAttach": ({ pid, message }: Message & { readonly pid: number }) =>
    `process ${pid} cannot be watched: ${message}`,
  "watch.lookAtPid": "Look with portscope ports which processes there are.",
  "watch.yamaForbids": ({ scope }: { readonly scope: number }) =>
    `This system lets no program watch another one: an administrator allows it with sysctl kernel.yama.ptrace_scope=1 (it is ${scope}).`,
  "watch.yamaChildrenOnly":
    "This system lets only root watch a process that runs (kernel.yama.ptrace_scope is 1): run it as root, or have the program started by portscope watch.",
  "watch.containerForbids":
    "The process may be another user's; in a container ptrace must be allowed: docker run --cap-add=SYS_PTRACE.",
  "watch.again": ({ count }: Counted, t: Tongue) =>
    `${t.count(count, CALLS)} had nothing to do (EAGAIN) and ${count === 1 ? "is" : "are"} not shown; --again shows them`,
  "watch.restarted": ({ count }: Counted, t: Tongue) =>
    `${t.count(count, CALLS)} ${count === 1 ? "was" : "were"} begun anew by the system behind a signal and ${count === 1 ? "is" : "are"} not shown twice`,
  "watch.notShown": ({ count, family }: Counted & { readonly family: string }, t: Tongue) =>
    `${t.count(count, CALLS)} of ${family} sockets ${count === 1 ? "is" : "are"} not shown: only TCP, UDP and Unix streams and datagrams are`,
  "watch.unseenBytes": ({ size }: { readonly size: number }) =>
    `${formatBytes(size)} were sent or received and not seen: more than 1 MiB in one piece, or moved by splice`,
  "watch.notUnderstood": ({ count, first }: Counted & { readonly first: string }, t: Tongue) =>
    `${t.count(count, LINES)} of strace ${count === 1 ? "was" : "were"} not understood, the first: ${first}`,
  "watch.lost": "strace was ended by something else: the program goes on, and is watched no longer",
  "watch.tooLong": ({ count }: Counted, t: Tongue) =>
    `${t.count(count, LINES)} of strace ${count === 1 ? "was" : "were"} too long to be read`,
});
