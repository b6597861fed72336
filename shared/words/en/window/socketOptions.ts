// The options of an open socket, as they are and as they are changed.

export const socketOptionsWords = () => ({
  "socketOptions.show": "Options…",
  "socketOptions.showAlso":
    "setsockopt, keep-alive, buffer, TTL, DSCP, multicast, groups, read rate, nodelay, linger",
  "socketOptions.title": ({ socket }: { readonly socket: number }) => `Options of #${socket}`,
  "socketOptions.about": "As they are now. A change counts at once, and is an event of the socket.",
  "socketOptions.close": "Close",
  "socketOptions.gone": "The socket is not on the list any more.",
  "socketOptions.got": ({ got }: { readonly got: string }) => `system: ${got}`,
  "socketOptions.fixed": ({ reason }: { readonly reason: string }) =>
    `Cannot be changed: ${reason}.`,
  "socketOptions.none": "none",
  "socketOptions.anyInterface": "automatic",
  "socketOptions.noGroups": "It is a member of no group.",
  "socketOptions.groupAddress": "Group to join",
  "socketOptions.groupInterface": "On the interface",
  "socketOptions.groupSource": "From one source alone",
  "socketOptions.anySource": "any source",
  "socketOptions.join": "Join",
  "socketOptions.leave": ({ group }: { readonly group: string }) => `Leave ${group}`,
  "socketOptions.didSet": ({
    socket,
    option,
  }: {
    readonly socket: number;
    readonly option: string;
  }) => `Set an option of #${socket}: ${option}.`,
});
