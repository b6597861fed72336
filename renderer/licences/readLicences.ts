import * as v from "valibot";

const licences = v.array(
  v.object({ name: v.string(), version: v.string(), identifier: v.string(), text: v.string() }),
);
export type Licence = v.InferOutput<typeof licences>[number];

/** What the build gathered, beside the page. Throws where it is not there. */
export async function readLicences(signal: AbortSignal): Promise<readonly Licence[]> {
  const response = await fetch("/licences.json", { signal });
  if (!response.ok) throw new Error(`the answer was ${response.status}`);
  return v.parse(licences, await response.json());
}
