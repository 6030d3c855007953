import type { ReactNode } from 'react';

/** The pictures on buttons. Each stands beside a word, or its button has an accessible name. */
export type IconName =
  | 'play'
  | 'pause'
  | 'restart'
  | 'step-back'
  | 'step-forward'
  | 'swap'
  | 'share'
  | 'close'
  | 'chevron'
  | 'check'
  | 'cross'
  | 'warning'
  | 'arrow'
  | 'plus'
  | 'minus'
  | 'whole'
  | 'help'
  | 'external'
  | 'download'
  | 'menu'
  | 'settings'
  | 'fault'
  | 'present';

const outlines: Readonly<Record<IconName, string>> = {
  play: 'M6 3.8v12.4c0 .7.8 1.1 1.4.7l9.2-6.2a.8.8 0 0 0 0-1.4L7.4 3.1A.9.9 0 0 0 6 3.8Z',
  pause: 'M5 4h3.4v12H5zM11.6 4H15v12h-3.4z',
  restart: 'M4.2 4v4.2h4.2M4.6 8.2A6.2 6.2 0 1 1 3.9 12',
  'step-back': 'M5 4.5v11M15.5 4.8v10.4L7.8 10Z',
  'step-forward': 'M15 4.5v11M4.5 4.8v10.4l7.7-5.2Z',
  swap: 'M3.5 7h12.2l-3-3M16.5 13H4.3l3 3',
  share: 'M10 12.5V3.2M6.6 6.2 10 2.8l3.4 3.4M5 9.5H3.8v7.3h12.4V9.5H15',
  close: 'm5 5 10 10M15 5 5 15',
  chevron: 'm5 7.5 5 5 5-5',
  check: 'm4 10.5 4 4 8-9',
  cross: 'm5.5 5.5 9 9m0-9-9 9',
  warning: 'M10 3 2.6 16.2h14.8ZM10 8.2v3.6m0 2.2v.2',
  arrow: 'M3.5 10h12.6m-4.4-4.4 4.4 4.4-4.4 4.4',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  whole: 'M3.5 7.5v-4h4m5 0h4v4m0 5v4h-4m-5 0h-4v-4',
  help: 'M7.2 7.4a2.8 2.8 0 1 1 3.9 2.6c-.7.3-1.1.8-1.1 1.7m0 2.6v.2',
  external: 'M8 4.5H4v11.5h11.5v-4M11.5 3.5h5v5m0-5-7 7',
  settings: 'M3.5 6h7m4 0h2M3.5 14h2m4 0h7M10.5 6a2 2 0 1 0 4 0 2 2 0 1 0-4 0M5.5 14a2 2 0 1 0 4 0 2 2 0 1 0-4 0',
  present: 'M2.5 4h15M4 4v8.5h12V4M10 12.5v3m0 0-3 2m3-2 3 2',
  fault: 'M11.5 2.5 5 11.2h4.6l-1.2 6.3 6.6-8.9h-4.7Z',
  menu: 'M3.5 5.5h13M3.5 10h13M3.5 14.5h13',
  download: 'M10 3v9.3M6.6 9.3 10 12.7l3.4-3.4M3.8 13.5v3.3h12.4v-3.3',
};

const filled: ReadonlySet<IconName> = new Set(['play', 'pause']);

export function Icon({ name }: { readonly name: IconName }): ReactNode {
  const solid = filled.has(name);
  return (
    <svg className="icon" width="18" height="18" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d={outlines[name]}
        fill={solid ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth={solid ? 0 : 1.8}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
