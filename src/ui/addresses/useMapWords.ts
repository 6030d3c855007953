import { useCallback, useMemo } from 'react';
import type { MapWords, Mark } from '../../diagram/addressMap/index.ts';
import { usePageWords } from '../shared/index.ts';

/** What the maps of a plan for so many clusters say. */
export function useMapWords(clusters: number): {
  readonly mapWords: MapWords;
  readonly nameOf: (mark: Mark) => string;
} {
  const { map } = usePageWords().addresses;
  const mapWords = useMemo((): MapWords => ({ ...map, times: map.times(clusters) }), [map, clusters]);
  const nameOf = useCallback((mark: Mark) => map.range(mark, clusters), [map, clusters]);
  return { mapWords, nameOf };
}
