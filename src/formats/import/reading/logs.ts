/** What dumps keep beside their objects: what somebody did or logged, and databases (`oc adm must-gather`, `cluster-info dump`, Sonobuoy). */
const logs =
  /(^|\/)(audit_logs|host_service_logs|network_logs|etcd_info|podlogs)\/|\.log(\.gz)?$|(^|\/)logs\.txt$|(^|\/)(events\.json|core\/events\.ya?ml)$/i;

/** Is a file of a folder one of those? By its place alone. */
export function isLog(path: string): boolean {
  return logs.test(path);
}

/**
 * Those of a folder that hold nothing which is asked for. What was brought by itself is meant, whatever its name; of nothing else it has
 * to be said that it tells nothing, so then there are none.
 */
export function besideOthers(
  files: readonly { readonly path: string }[],
  holdsNothing: (path: string) => boolean,
): ReadonlySet<string> {
  const beside = files.flatMap(({ path }) => (path.includes('/') && holdsNothing(path) ? [path] : []));
  return new Set(beside.length < files.length ? beside : []);
}
