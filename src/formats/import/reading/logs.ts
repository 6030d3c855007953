/** What dumps keep beside their objects: what somebody did or logged, and databases (`oc adm must-gather`, `cluster-info dump`). */
const logs =
  /(^|\/)(audit_logs|host_service_logs|network_logs|etcd_info)\/|\.log(\.gz)?$|(^|\/)(events\.json|core\/events\.ya?ml)$/i;

/** Is a file of a folder one of those? By its place alone. */
export function isLog(path: string): boolean {
  return logs.test(path);
}

/**
 * Without those of a folder that hold nothing which is asked for. What was brought by itself is meant, whatever its name; of nothing
 * else it has to be said that it tells nothing, so then all are kept.
 */
export function withoutThose<File extends { readonly path: string }>(
  files: readonly File[],
  holdsNothing: (path: string) => boolean,
): readonly File[] {
  const telling = files.filter(({ path }) => !path.includes('/') || !holdsNothing(path));
  return telling.length > 0 ? telling : files;
}
