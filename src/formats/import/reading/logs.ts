/** What dumps keep beside their objects: what somebody did or logged, and databases (`oc adm must-gather`, `cluster-info dump`). */
const logs =
  /(^|\/)(audit_logs|host_service_logs|network_logs|etcd_info)\/|\.log(\.gz)?$|(^|\/)(events\.json|core\/events\.ya?ml)$/i;

/** Is a file of a folder one of those? By its place alone. */
export function isLog(path: string): boolean {
  return logs.test(path);
}
