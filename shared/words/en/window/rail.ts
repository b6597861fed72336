// The rail of places, and going to one.

export const railWords = () => ({
  "rail.ports": "Ports",
  "rail.library": "Library",
  "rail.isHere": "It is shown already.",
  "rail.places": "Places",
  "rail.goTo": ({ place }: { readonly place: string }) => `Go to ${place.toLowerCase()}`,
  "rail.toggle": "Show or hide the rail of places",
});
