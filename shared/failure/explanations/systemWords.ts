// Failures of the machine: its limits, its disks.

import type { Explanations } from "./Explanation.ts";
import { isFile, to } from "../where.ts";

const ELSEWHERE = "Choose another folder.";

export const SYSTEM_WORDS: Explanations = {
  EMFILE: () => [
    "Portscope has as many files and sockets open as the system allows one program.",
    "Close sockets, or raise the limit (ulimit -n) and start again.",
  ],
  ENFILE: () => ["The whole system has as many files open as it allows.", "Close other programs."],
  ENOMEM: () => ["The system has no memory left for this.", "Close sockets or other programs."],
  ENOSPC: (c) =>
    isFile(c)
      ? ["The disk is full.", "Free space and start a new recording; the sockets go on."]
      : [
          `The disk has no room for a socket file${to(c)}.`,
          "Free space, or choose another folder.",
        ],
  EDQUOT: () => [
    "Your disk quota is used up.",
    "Free space and start a new recording; the sockets go on.",
  ],
  EROFS: (c) =>
    isFile(c)
      ? ["The disk is read-only.", ELSEWHERE]
      : [
          `The path${to(c)} is on a disk that is read-only.`,
          "Choose a folder such as /tmp or /run for the socket.",
        ],
  EIO: () => [
    "The disk or device reported an error.",
    "Check the disk; start a new recording elsewhere.",
  ],
  EISDIR: () => ["A folder stands where the file should be.", "Choose another file name."],
  EEXIST: (c) => [
    `Something stands already at${c.endpoint === undefined ? " the path" : to(c)}.`,
    "Choose another name.",
  ],
  EFBIG: () => [
    "The file is larger than its disk or your limit (ulimit -f) allows.",
    "Start a new recording; set a smaller limit for one.",
  ],
  EBUSY: (c) => [
    `${c.endpoint ?? "The file"} is in use by the system.`,
    "Choose another file or folder.",
  ],
  ENODEV: (c) => [
    `The device${to(c)} is not there.`,
    "Plug it in, or choose another file or interface.",
  ],
  ENXIO: (c) => [
    `Nobody is at the other side of${c.endpoint === undefined ? " the device" : to(c)}.`,
    "Start what reads it, or choose a common file.",
  ],
  ENOSYS: () => [
    "This system does not have that call.",
    "Update the system, or run outside of the sandbox.",
  ],
  ESTALE: () => [
    "The file's network drive has forgotten it.",
    "Mount the drive again, and start a new recording.",
  ],
  ETXTBSY: (c) => [
    `${c.endpoint ?? "The file"} is a program that is running.`,
    "Choose another file.",
  ],
  UNKNOWN: () => [
    "The system failed without saying why.",
    "Try again; if it stays, open it with the default options, then change one at a time.",
  ],
};
