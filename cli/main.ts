// The `portscope` command: the same engine without a window. Standard output belongs to the data, standard error to
// notices; exit codes 0 done, 1 the network or the system refused, 2 wrong usage.

import { Command, CommanderError } from "commander";
import { Refusal } from "../shared/model/failure.ts";
import { addConnectCommand } from "./connect.ts";
import { EXIT, tell, UsageError } from "./exit.ts";
import { addListenCommand } from "./listen.ts";
import { addReadCommand } from "./read.ts";
import { addSendCommand } from "./send.ts";
import { addServeCommand } from "./serve/serveCommand.ts";
import { endProcess } from "./endProcess.ts";
import { stopSignal } from "./stopSignal.ts";
import { version } from "./version.ts";

// Nobody reads the notices any more: the work goes on.
process.stderr.on("error", () => undefined);

const stop = stopSignal();
const program = new Command("portscope")
  .description(
    "A network inspector: open sockets by hand, see every call and every byte, keep a record.",
  )
  .version(version)
  .exitOverride()
  .configureHelp({ showGlobalOptions: true });

addListenCommand(program, stop);
addConnectCommand(program, stop);
addSendCommand(program, stop);
addReadCommand(program, stop);
addServeCommand(program, stop);
// exitOverride holds for commands added after it was set on their parent only when each has it too.
for (const command of program.commands) command.exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError)
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  else if (error instanceof UsageError) {
    process.stderr.write(`portscope: ${error.message}\n`);
    process.exitCode = EXIT.usage;
  } else if (error instanceof Refusal) {
    tell(error.failure);
    process.exitCode = EXIT.refused;
  } else throw error;
}
await endProcess(stop);
