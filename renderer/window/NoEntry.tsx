import { Button } from "../kit/Button.tsx";

const WORDS = {
  unauthorized: {
    title: "This address is not valid any more",
    text: "Each run of the engine has an address of its own. Open the one that “portscope serve” printed when it started.",
  },
  outdated: {
    title: "Portscope was updated",
    text: "This page is of another version than the engine it is connected to.",
  },
} as const;

/** Where only the person can help: another address, or a reload. */
export function NoEntry({ kind }: { readonly kind: keyof typeof WORDS }) {
  return (
    <main className="empty no-entry" role="alert">
      <h1>{WORDS[kind].title}</h1>
      <p className="empty-text">{WORDS[kind].text}</p>
      {kind === "outdated" && (
        <Button look="primary" onClick={() => location.reload()}>
          Reload
        </Button>
      )}
    </main>
  );
}
