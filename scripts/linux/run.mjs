import { spawn } from "node:child_process";

/** Rejects where it cannot be started, or ends otherwise than with 0. @param {string} command @param {readonly string[]} args */
export function run(command, args) {
  const child = spawn(command, args, { stdio: ["ignore", "ignore", "inherit"] });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) resolve(undefined);
      else reject(new Error(`${command} ended with ${code}`));
    });
  });
}
