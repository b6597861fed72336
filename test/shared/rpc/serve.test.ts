import { expect, test } from "vitest";
import type { Calls, Handlers } from "../../../shared/contract/commands.ts";
import type { EngineFrame } from "../../../shared/contract/wire.ts";
import { memoryPair } from "../../../shared/rpc/memoryPair.ts";
import { serve } from "../../../shared/rpc/serve.ts";

test("at most 256 calls of a client are answered at a time; the next ones are refused, and later ones answered", async () => {
  const [ours, theirs] = memoryPair<unknown, EngineFrame>(structuredClone);
  const answers: EngineFrame[] = [];
  ours.onMessage((message) => answers.push(message));
  let begun = 0;
  let letGo = (): void => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const handlers = {
    async closeAll() {
      begun += 1;
      await gate;
      return { closed: 0 };
    },
  } as unknown as Handlers<Calls, null>;
  serve(theirs, { handlers, client: null, watch() {}, unwatch() {}, onAck() {} });

  const call = (id: number) => ours.send({ type: "call", id, name: "closeAll", input: {} });
  for (let id = 1; id <= 258; id++) call(id);
  await expect.poll(() => answers.length).toBe(2);
  expect(answers).toMatchObject([
    { type: "refused", id: 257, failure: { code: "PORTSCOPE_TOO_MANY_CALLS" } },
    { type: "refused", id: 258 },
  ]);
  expect(begun).toBe(256);
  letGo();
  await expect.poll(() => answers.length).toBe(258);
  call(259);
  await expect.poll(() => answers.at(-1)).toMatchObject({ type: "result", id: 259 });
  ours.close();
});
