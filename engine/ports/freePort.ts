import { refusal, Refusal } from "../../shared/model/failure.ts";
import { said } from "../../shared/words/said.ts";
import { failureFrom } from "../system/failureFrom.ts";
import { nextFreePort, type WantedPort } from "../system/nextFreePort.ts";

/** The same; throws a Refusal where there is none. */
export async function freePort(wanted: WantedPort): Promise<number> {
  const next = await nextFreePort(wanted).catch((error: unknown) => {
    throw new Refusal(failureFrom(error, { host: wanted.host }));
  });
  if (next !== null) return next;
  throw refusal(
    "NO_FREE_PORT",
    said("ports.noneIsFree", { port: wanted.port }),
    said("ports.chooseAnother"),
  );
}
