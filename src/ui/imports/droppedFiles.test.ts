import { expect, test } from 'vitest';
import { withoutLogs } from './droppedFiles.ts';

function kept(...paths: readonly string[]): readonly string[] {
  const all = withoutLogs(paths.map((path) => ({ path, blob: new Blob(['x']) })));
  // Of all it has to be told that they were there.
  expect(all.map(({ path }) => path)).toEqual(paths);
  return all.flatMap(({ path, blob }) => (blob.size > 0 ? [path] : []));
}

test('logs of a dump do not count towards what is too large, and nothing else is left out', () => {
  const objects = ['dump/nodes.json', 'dump/shop/pods.json', 'dump/shop/web/values.yaml'];
  expect(kept('dump/shop/web/logs.log', 'dump/audit_logs/a.json', ...objects, 'dump/shop/events.json')).toEqual(
    objects,
  );
});

test('logs that were brought by themselves are read, and said to be none', () => {
  expect(kept('dump/a.log', 'dump/b.log')).toEqual(['dump/a.log', 'dump/b.log']);
  expect(kept('events.json', 'web.log')).toEqual(['events.json', 'web.log']);
});
