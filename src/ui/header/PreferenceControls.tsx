import type { ReactNode } from 'react';
import { dispatch, motions, themes, useApp } from '../../state/index.ts';
import { languages } from '../../formats/index.ts';
import { languageName } from '../../i18n/index.ts';
import { Select, useWords } from '../shared/index.ts';

/** How the page looks and moves. */
export function PreferenceControls(): ReactNode {
  const words = useWords().ui.preferences;
  const [theme, motion] = [useApp((state) => state.framing.theme ?? state.theme), useApp((state) => state.motion)];
  return (
    <>
      <Select
        label={words.theme}
        value={theme}
        options={themes.map((value) => ({ value, label: words.themes[value] }))}
        onChoose={(chosen) => dispatch({ kind: 'theme-chosen', theme: chosen })}
      />
      <Select
        label={words.motion}
        value={motion}
        options={motions.map((value) => ({ value, label: words.motions[value] }))}
        onChoose={(chosen) => dispatch({ kind: 'motion-chosen', motion: chosen })}
      />
    </>
  );
}

/** What the page speaks: each language by its own name. */
export function LanguageSelect({ labelled }: { readonly labelled: 'before' | 'hidden' }): ReactNode {
  const words = useWords().ui.preferences;
  const language = useApp((state) => state.language);
  return (
    <Select
      labelled={labelled}
      label={words.language}
      value={language}
      options={languages.map((value) => ({ value, label: languageName(value) }))}
      onChoose={(chosen) => dispatch({ kind: 'language-chosen', language: chosen })}
    />
  );
}
