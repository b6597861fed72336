import type { SocketState } from "../../shared/model/socket.ts";

/** A socket's state as a shape: ● open, ◐ half closed (the dark half is the side that still writes), ○ closed, ✕ failed. */
export function StateMark({ state }: { readonly state: SocketState }) {
  return (
    <svg className="mark" data-state={state} viewBox="0 0 12 12" aria-hidden="true">
      {shapeOf(state)}
    </svg>
  );
}

function shapeOf(state: SocketState) {
  switch (state) {
    case "listening":
    case "bound":
    case "connected":
      return <circle className="mark-fill" cx="6" cy="6" r="4" />;
    case "half-closed-local":
      return (
        <>
          <circle className="mark-ring" cx="6" cy="6" r="3.5" />
          <path className="mark-fill" d="M6 2a4 4 0 0 1 0 8z" />
        </>
      );
    case "half-closed-remote":
      return (
        <>
          <circle className="mark-ring" cx="6" cy="6" r="3.5" />
          <path className="mark-fill" d="M6 2a4 4 0 0 0 0 8z" />
        </>
      );
    case "opening":
    case "connecting":
      return <circle className="mark-ring mark-dashed" cx="6" cy="6" r="3.5" />;
    case "closed":
      return <circle className="mark-ring" cx="6" cy="6" r="3.5" />;
    case "failed":
      return <path className="mark-cross" d="M2.5 2.5l7 7m0-7l-7 7" />;
  }
}
