import { useEffect } from 'react';
import type { CreateCamera } from '../../diagram/index.ts';
import { createCamera } from '../../diagram/index.ts';

interface ZoomingProps {
  readonly onReady: (create: CreateCamera) => void;
}

/** Brings what both pictures are moved with. It loads when somebody first zooms. */
export function Zooming({ onReady }: ZoomingProps): null {
  useEffect(() => onReady(createCamera), [onReady]);
  return null;
}
