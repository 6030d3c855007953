import { lazyWithWords } from '../shared/index.ts';

/** Opens the moment of a picture. Most people never bring one. */
export const BroughtPicture = lazyWithWords(async () => (await import('./BroughtPicture.tsx')).BroughtPicture, {
  onDemand: true,
  over: true,
  leave: ({ onClose }) => onClose(),
});
