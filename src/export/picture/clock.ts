/** A moment that is held. */
export interface Held {
  /** When it is, in the send. */
  readonly time: number;
  /** When it is there, in the picture's own time. */
  readonly from: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** By the picture's own time. */
export interface SpotInTime extends Spot {
  readonly at: number;
}

export interface Clock {
  readonly still: number;
  /** Marks of each moment as one text, in which each stands once and is seen while it should be. */
  readonly shownIn: (moments: readonly (readonly string[])[]) => string;
  /** The class of what moves along these places. */
  readonly moved: (track: readonly SpotInTime[]) => string;
  readonly style: () => string;
}

/** Which moment is seen when, as rules of CSS. */
export function clockOf(held: readonly Held[], whole: number, still: number): Clock {
  const names = new Map<string, string>();
  const tracks: string[] = [];
  const share = (time: number): string => `${Math.round((time / whole) * 100_000) / 1000}%`;
  const seconds = whole / 1000;

  /** `seen`: a sign for each moment. */
  function classFor(seen: string): string {
    const name = names.get(seen) ?? `v${names.size}`;
    names.set(seen, name);
    return name;
  }

  return {
    still,
    shownIn: (moments) => {
      const marks = orderedUnion(moments);
      return marks
        .map((markup) => {
          const seen = moments.map((each) => (each.includes(markup) ? '1' : '0')).join('');
          if (!seen.includes('0')) return markup;
          const hidden = seen[still] === '1' ? '' : ' visibility="hidden"';
          return `<g class="${classFor(seen)}"${hidden}>${markup}</g>`;
        })
        .join('');
    },
    moved: (track) => {
      const name = `m${tracks.length}`;
      const keys = track
        .filter((place, at) => !isSame(place, track[at - 1]) || !isSame(place, track[at + 1]))
        .map(({ x, y, at }) => `${share(at)}{transform:translate(${x}px,${y}px)}`);
      tracks.push(`.${name}{animation:${name} ${seconds}s linear infinite}@keyframes ${name}{${keys.join('')}}`);
      return name;
    },
    style: () => {
      const seen = [...names].map(([signs, name]) => {
        const keys = held.flatMap(({ from }, at) =>
          signs[at] === signs[at - 1] ? [] : [`${share(from)}{visibility:${signs[at] === '1' ? 'visible' : 'hidden'}}`],
        );
        return `.${name}{animation:${name} ${seconds}s step-end infinite}@keyframes ${name}{${keys.join('')}}`;
      });
      // Whoever points at it stops it.
      const stops = 'svg:hover *{animation-play-state:paused}';
      const quiet = '@media(prefers-reduced-motion:reduce){*{animation:none!important}}';
      return [...tracks, ...seen, stops, quiet].join('');
    },
  };
}

function isSame(one: Spot, other: Spot | undefined): boolean {
  return other !== undefined && one.x === other.x && one.y === other.y;
}

/** What any of the lists has, once each, in an order that suits all of them. */
function orderedUnion(lists: readonly (readonly string[])[]): readonly string[] {
  const all: string[] = [];
  for (const list of lists) {
    let after = -1;
    for (const each of list) {
      const at = all.indexOf(each);
      if (at < 0) all.splice((after += 1), 0, each);
      else after = Math.max(after, at);
    }
  }
  return all;
}
