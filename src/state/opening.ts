import { isScenarioId, scenarioIds } from '../catalogue/index.ts';
import type { AppEvent } from './appEvent.ts';
import type { LinkParts } from '../sharing/index.ts';
import { parseLink, resolveView } from '../sharing/index.ts';
import { scenarioOf } from './scenarios.ts';

/** What opening a link comes to. A link is opened whole or not at all; one whose scenario is not there is resolved once it is. */
export function opening(parts: LinkParts): AppEvent {
  const link = parseLink(parts);
  if (!link.ok) return { kind: 'link-refused', problem: link.error };
  const { scenario: ref } = link.value;
  if (ref.kind === 'catalogue' && !isScenarioId(ref.id)) {
    return { kind: 'link-refused', problem: { code: 'unknown-scenario', id: ref.id, known: scenarioIds } };
  }
  const scenario = scenarioOf(ref);
  if (scenario === null) return { kind: 'view-opened', view: link.value };
  const resolved = resolveView(link.value, scenario);
  return resolved.ok
    ? { kind: 'view-opened', view: resolved.value }
    : { kind: 'link-refused', problem: resolved.error };
}
