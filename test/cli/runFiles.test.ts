// `portscope run` with the files that a sequence names, from wherever it is started, and the environment that it asks for.

import * as fs from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startPortscope } from "../support/program.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { listening, run } from "./programs.ts";

test("a sequence calls another file for each row of a third, with a variable of the environment", async () => {
  const { address } = await listening("tcp", "127.0.0.1:0", "--echo");
  const folder = await tempFolder();
  onTestFinished(() => folder.remove());
  const write = (name: string, text: string) => fs.writeFileSync(join(folder.path, name), text);
  fs.mkdirSync(join(folder.path, "parts"));
  write("rows.csv", "who,n\nann,1\nbob,2\n");
  write(
    "parts/ask.yaml",
    `portscope-sequence: 1
steps:
  - send: "{{$what}}\\n"
  - expect: { matches: "(?<got>.*)\\n" }
`,
  );
  write(
    "main.yaml",
    `portscope-sequence: 1
connect: tcp ${address}
frame: lf
variables: { token: { env: PORTSCOPE_TEST_TOKEN } }
steps:
  - loop:
      csv: rows.csv
      steps:
        - call: { file: parts/ask.yaml, variables: own, with: { what: "{{$who}} {{$token}}" }, take: [got] }
        - log: "{{$got}}"
`,
  );
  const file = join(folder.path, "main.yaml");
  const program = startPortscope(["run", file], { ...process.env, PORTSCOPE_TEST_TOKEN: "T" });
  expect(await program.exit).toBe(0);
  expect(program.output("stdout")).toBe("ann T\nbob T\nmain.yaml: passed, 6 steps\n");

  const without = run("run", file);
  expect(await without.exit).toBe(2);
  expect(without.output("stderr")).toContain(
    "main.yaml:4:21: variables.token: PORTSCOPE_TEST_TOKEN is not in the environment",
  );
  write("rows.csv", "who,n\nann\n");
  const wrong = run("run", file, "--var", "token=x");
  expect(await wrong.exit).toBe(1);
  expect(wrong.output("stderr")).toContain(
    "main.yaml:6: steps[0]: rows.csv:2: 1 column, where the first line has 2",
  );
});
