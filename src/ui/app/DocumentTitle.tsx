import type { ReactNode } from 'react';
import { useContext } from 'react';
import type { DeviceId } from '../../engine/index.ts';
import { namesOf, useApp } from '../../state/index.ts';
import { ScenarioContext, useWords } from '../shared/index.ts';

/** The browser's title says what is on screen, for bookmarks and histories. */
export function DocumentTitle(): ReactNode {
  const words = useWords();
  const { shell } = words;
  const scenario = useContext(ScenarioContext);
  const sides = useApp((state) => state.sides);
  const only = useApp((state) => state.framing.side);
  const [left, right] = [sides[only ?? 0], sides[only ?? 1]];
  const page = useApp((state) => state.page);
  const [from, to] = [useApp((state) => state.from), useApp((state) => state.to)];
  const topology = useApp((state) => (scenario === null ? null : namesOf(state, scenario)));
  const name = (id: DeviceId): string => {
    const device = topology?.devices.get(id);
    return device === undefined ? id : words.deviceLabel(device);
  };
  const models = [words.modelText(left.model).name, words.modelText(right.model).name] as const;
  const ends = from === null || to === null ? null : ([name(from), name(to)] as const);
  const { appName } = words.ui;
  return (
    <title>{page === 'trace' ? shell.documentTitle(appName, models, ends) : shell.pageTitle(appName, page)}</title>
  );
}
