/** Pieces that all panels share. Their styles are in shared.css, which the app loads once. */
export { Address } from './Address.tsx';
export { Button } from './Button.tsx';
export { DeviceName } from './DeviceName.tsx';
export { Dialog } from './Dialog.tsx';
export { download } from './download.ts';
export { followed } from './followed.ts';
export type { IconName } from './Icon.tsx';
export { Icon } from './Icon.tsx';
export { ScenarioContext, useScenario } from './scenarioContext.ts';
export type { Option, OptionGroup } from './Select.tsx';
export { Select } from './Select.tsx';
export { sendBetween } from './sendBetween.ts';
export { useMatch } from './useMatch.ts';
export { useDerived } from './useDerived.ts';
export { useWords, WordsContext } from './useWords.ts';
export { VisuallyHidden } from './VisuallyHidden.tsx';
