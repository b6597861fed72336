import { expect, test } from "vitest";
import { chooseName, processName } from "../../engine/system/processes.ts";

/** Names of programs that have several. */
const LINKS: Readonly<Record<string, string>> = {
  "/usr/bin/redis-server": "/usr/bin/redis-check-rdb",
  "/bin/nc": "/bin/busybox",
};

test.each([
  ["a program", "nginx", "/usr/sbin/nginx", "nginx: master process\0", "nginx"],
  [
    "one of many names",
    "redis-server",
    "/usr/bin/redis-check-rdb",
    "redis-server *:1",
    "redis-server",
  ],
  ["one started by a link", "nc", "/bin/busybox", "/bin/nc\0-l\0", "nc"],
  ["a main thread of another name", "MainThread", "/opt/bin/node", "node\0server.js\0", "node"],
  ["one that calls itself otherwise", "other", "/opt/bin/node", "other\0", "node"],
  ["a program that was replaced", "app", "/opt/app-2 (deleted)", "app-2\0", "app-2"],
  ["one of another user", "sshd", "", "", "sshd"],
])("%s", (_what, comm, executable, commandLine, name) => {
  const resolve = (path: string) => LINKS[path] ?? "";
  expect(chooseName({ comm, executable, commandLine, resolve })).toBe(name);
});

test.skipIf(process.platform !== "linux")("this one, and one that there is not", () => {
  expect(processName(process.pid)).toBe("node");
  expect(processName(2 ** 30)).toBe("");
});
