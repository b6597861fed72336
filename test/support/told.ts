import type { FeedInput, FeedName, FeedValue } from "../../shared/contract/commands.ts";
import { Refusal } from "../../shared/model/failure.ts";
import type { Client } from "../../shared/rpc/client.ts";

/** What a feed tells first: its state now. Throws where it is refused or ends. */
export function told<K extends FeedName>(
  client: Pick<Client, "watch">,
  feed: K,
  input: FeedInput<K>,
): Promise<FeedValue<K>> {
  return new Promise((resolve, reject) => {
    const watch = client.watch(feed, input, {
      onUpdate(value) {
        watch.stop();
        resolve(value);
      },
      onEnd: (failure) => reject(new Refusal(failure)),
    });
  });
}
