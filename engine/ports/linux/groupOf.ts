// In which container or unit a process is: /proc/PID/cgroup (cgroups(7)), lines of `hierarchy:controllers:path`.

const CONTAINERS: readonly (readonly [RegExp, string])[] = [
  [/(?:\/docker\/|docker-)([0-9a-f]{12})[0-9a-f]*/, "docker"],
  [/libpod-([0-9a-f]{12})[0-9a-f]*/, "podman"],
  [/(?:cri-containerd-|crio-|\/kubepods[^\n]*\/)([0-9a-f]{12})[0-9a-f]*/, "container"],
  [/\/lxc(?:\.payload)?[./]([^/\n]+)/, "lxc"],
  [/\/machine\.slice\/([^/\n]+)\.scope/, "machine"],
];

/** `docker 3f2a91c07b11` or `nginx.service`; null where it is in none. */
export function groupOf(cgroup: string): string | null {
  for (const [pattern, kind] of CONTAINERS) {
    const name = pattern.exec(cgroup)?.[1];
    if (name !== undefined) return `${kind} ${name}`;
  }
  // The innermost unit of systemd's.
  const units = Array.from(cgroup.matchAll(/([^/\n]+\.(?:service|scope))(?=\/|\n|$)/g));
  return units.at(-1)?.[1] ?? null;
}
