// Decoding away from the page's thread. The worker is started when a payload is first decoded, and stays.

// oxlint-disable-next-line import/default -- Vite makes one: the worker's address
import workerUrl from "./decodeWorker.ts?worker&url";
import { part } from "../../app/part.ts";
import type { DecodeAnswer, DecodedBytes, DecodeJob } from "./decodeJob.ts";

export interface Decoding {
  /** Rejects where the worker cannot be started, or ends. */
  decode(job: Omit<DecodeJob, "id">): Promise<DecodedBytes>;
}

interface Waiting {
  resolve(found: DecodedBytes): void;
  reject(why: Error): void;
}

/** What the types of the DOM do not have yet (W3C Trusted Types, 2.3). */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

/** As the content security policy names it, so that there can be no second one (`shared/page/pageHeaders.ts`). */
const POLICY = "portscope-worker";

let policy: ReturnType<TrustedTypes["createPolicy"]> | null = null;

/** The only address that may become a script's, and this is the only place where one may. */
function trustedUrl(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return workerUrl;
  policy ??= trustedTypes.createPolicy(POLICY, {
    createScriptURL(url) {
      if (url !== workerUrl) throw new TypeError("no script of ours");
      return url;
    },
  });
  return policy.createScriptURL(workerUrl);
}

export const decoding = part(createDecoding);

function createDecoding(): Decoding {
  let worker: Worker | null = null;
  let newest = 0;
  const waiting = new Map<number, Waiting>();

  function start(): Worker {
    const started = new Worker(trustedUrl(), { type: "module" });
    started.addEventListener("message", ({ data }: MessageEvent<DecodeAnswer>) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if ("found" in data) asked?.resolve(data.found);
      else asked?.reject(new Error(data.problem));
    });
    started.addEventListener("error", (event) => {
      // The next payload gets another one.
      started.terminate();
      worker = null;
      const why = new Error(event.message === "" ? "The decoding thread ended." : event.message);
      for (const { reject } of waiting.values()) reject(why);
      waiting.clear();
    });
    return started;
  }
  return {
    decode(job) {
      return new Promise((resolve, reject) => {
        worker ??= start();
        const id = (newest += 1);
        waiting.set(id, { resolve, reject });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port, not a window: it has no origin
        worker.postMessage({ ...job, id } satisfies DecodeJob, [job.bytes.buffer]);
      });
    },
  };
}
