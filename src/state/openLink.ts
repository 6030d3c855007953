import { isScenarioId, scenarioIds } from '../content/index.ts';
import type { LinkParts, LinkProblem } from '../formats/index.ts';
import { linkReading, resolveView, scenarioNotices } from '../formats/index.ts';
import type { AppEvent } from './appEvent.ts';
import { compileKept, scenarioOf } from './scenarios.ts';

/** What opening a link comes to. A link is opened whole or not at all; one whose scenario is not there is resolved once it is. */
export function opening(parts: LinkParts): AppEvent {
  const { view, notices, language } = linkReading(parts);
  const refused = (problem: LinkProblem, also = notices): AppEvent => ({
    kind: 'link-refused',
    problem,
    notices: also,
    language,
  });
  if (!view.ok) return refused(view.error);
  const { scenario: ref } = view.value;
  if (ref.kind === 'catalogue' && !isScenarioId(ref.id)) {
    return refused({ code: 'unknown-scenario', id: ref.id, known: scenarioIds });
  }
  const scenario = scenarioOf(ref);
  if (scenario === null) return { kind: 'link-opened', view: view.value, notices };
  const resolved = resolveView(view.value, scenario, compileKept);
  const all = [...notices, ...scenarioNotices(view.value, scenario)];
  return resolved.ok ? { kind: 'link-opened', view: resolved.value, notices: all } : refused(resolved.error, all);
}
