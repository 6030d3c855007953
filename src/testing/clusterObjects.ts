/** Objects of our own, as small as they can be and still be what they are. */
export function node(name: string, address: string, podCIDR?: string) {
  return {
    kind: 'Node',
    apiVersion: 'v1',
    metadata: { name },
    spec: podCIDR === undefined ? {} : { podCIDR },
    status: { addresses: [{ type: 'InternalIP', address }] },
  };
}

export function pod(name: string, nodeName: string, podIP: string) {
  return {
    kind: 'Pod',
    apiVersion: 'v1',
    metadata: { name, namespace: 'default' },
    spec: { nodeName },
    status: { phase: 'Running', podIP },
  };
}

export function service(name: string, clusterIP: string, selector: object, port: object = {}) {
  return {
    kind: 'Service',
    apiVersion: 'v1',
    metadata: { name, namespace: 'default' },
    spec: { type: 'NodePort', clusterIP, selector, ports: [{ protocol: 'TCP', port: 80, targetPort: 8080, ...port }] },
  };
}

export function configMap(name: string, data: Readonly<Record<string, string>>) {
  return { kind: 'ConfigMap', apiVersion: 'v1', metadata: { name, namespace: 'kube-system' }, data };
}

export function daemonSet(name: string, container: object) {
  return {
    kind: 'DaemonSet',
    apiVersion: 'apps/v1',
    metadata: { name, namespace: 'kube-system' },
    spec: { template: { spec: { containers: [{ name, ...container }] } } },
  };
}

/** Of a kind that somebody added to the API. */
export function custom(apiVersion: string, kind: string, name: string, spec: object) {
  return { kind, apiVersion, metadata: { name }, spec };
}

export function labelled<Object extends { readonly metadata: object }>(
  object: Object,
  labels: Readonly<Record<string, string>>,
) {
  return { ...object, metadata: { ...object.metadata, labels } };
}

export function annotated<Object extends { readonly metadata: object }>(
  object: Object,
  annotations: Readonly<Record<string, string>>,
) {
  return { ...object, metadata: { ...object.metadata, annotations } };
}

export function list(items: readonly unknown[]) {
  return { kind: 'List', apiVersion: 'v1', items };
}

/** As kubectl writes YAML, but that every text is in quotes. */
export function yamlOf(value: unknown, indent = ''): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return value.map((each) => `\n${indent}- ${yamlOf(each, `${indent}  `).trimStart()}`).join('');
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const lines = Object.entries(value).map(([key, each]: readonly [string, unknown]) => {
    const inner = yamlOf(each, typeof each === 'object' && !Array.isArray(each) ? `${indent}  ` : indent);
    return `${indent}${JSON.stringify(key)}:${inner.startsWith('\n') ? '' : ' '}${inner}`;
  });
  return lines.length === 0 ? '{}' : `${indent === '' ? '' : '\n'}${lines.join('\n')}`;
}

/** A tar archive (POSIX, ustar) with these files in it. */
export function tarOf(files: Readonly<Record<string, string>>): Uint8Array {
  const text = new TextEncoder();
  const blocks = Object.entries(files).flatMap(([name, content]) => {
    const bytes = text.encode(content);
    const header = new Uint8Array(512);
    header.set(text.encode(name), 0);
    header.set(text.encode(`${bytes.length.toString(8).padStart(11, '0')} `), 124);
    header.set(text.encode('ustar\u000000'), 257);
    header[156] = 0x30;
    const body = new Uint8Array(Math.ceil(bytes.length / 512) * 512);
    body.set(bytes);
    return [header, body];
  });
  const whole = new Uint8Array(blocks.reduce((sum, { length }) => sum + length, 1024));
  let at = 0;
  for (const block of blocks) {
    whole.set(block, at);
    at += block.length;
  }
  return whole;
}
