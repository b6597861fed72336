// What the program begins with: a command of the command line where its launcher says so (build/launchers), else the window.
//
// Until this module is done Electron waits in Node's own loop, before it has looked for a display, made a profile or taken the
// signals for itself: a command runs to its end right here, and nothing of a window is ever there.

const COMMAND = "--command";

const { argv } = process;
const at = argv.indexOf(COMMAND);
if (at !== -1 && argv[at + 1] === "--") {
  // As Node would have it: the program, its script, what was typed.
  argv.splice(1, at + 1, "portscope");
  process.exit = exitAsNode;
  await import("../cli/main.ts");
  process.exit();
} else await import("./main.ts");

/** Electron's own knows neither `process.exitCode` nor who listens for the end. */
function exitAsNode(code?: number | string | null): never {
  const given = Number(code ?? process.exitCode ?? 0);
  process.emit("exit", given);
  const { reallyExit } = process as unknown as { readonly reallyExit: (code: number) => never };
  return reallyExit(given);
}
