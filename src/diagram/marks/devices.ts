import type { OwnerIdentity } from '../identity.ts';
import type { DeviceShape } from '../scene/shapes.ts';
import { grown, rounded } from '../geometry.ts';
import type { Layer } from './mark.ts';
import { drawTexts, isNew, setBox } from './mark.ts';
import { appendGlyph, setGlyph } from './tags.ts';

/** Rings around a device: how far each is from its edge. That of this moment lies within it: next to it there may be letters. */
const rings = { lit: 3, body: 0, twin: 2.75, suspect: -2.5, current: -1, inspected: 2.75, focus: 2.25 } as const;
/** How far the strokes of any of them reach. */
export const ringReach = 3.75;

/** Devices as buttons; which of them Tab comes to, and what keys do, is for `roving.ts` to say. */
export function drawDevices(layer: Layer, shapes: readonly DeviceShape[]): void {
  const groups = layer
    .selectAll<SVGGElement, DeviceShape>('g.device')
    .data(shapes, ({ id, again }) => (again === 0 ? id : `${id} ${again}`))
    .join((enter) => {
      const group = enter.append('g').attr('role', 'button').attr('tabindex', -1);
      for (const ring of Object.keys(rings)) group.append('rect').attr('class', ring);
      appendGlyph(group);
      const twin = group.append('g').attr('class', 'twin-badge');
      twin.append('circle').attr('class', 'quiet').attr('r', 4.2).attr('cx', -3);
      twin.append('circle').attr('class', 'quiet').attr('r', 4.2).attr('cx', 3);
      group.append('path').attr('class', 'down-mark');
      group.append('title');
      return group;
    })
    .filter(function changed(shape) {
      return isNew(this, shape);
    });
  groups
    .attr('class', classOf)
    .attr('data-device', ({ id }) => id)
    .attr('data-addresses', ({ addresses }) => addresses.join(' '))
    .attr('aria-label', ({ accessibleName }) => accessibleName)
    .attr('aria-pressed', ({ part }) => String(part !== null));
  groups.select('title').text(({ accessibleName }) => accessibleName);
  for (const [ring, by] of Object.entries(rings)) {
    const rect = groups.select<SVGRectElement>(`rect.${ring}`);
    setBox(rect, ({ box }) => grown(box, by));
    rect.attr('rx', ({ kind }) => (kind === 'fabric' ? 10 : 6) + by * 0.8);
  }
  const owned = groups.select<SVGGElement>('g.glyph');
  owned
    .attr('display', ({ owner }) => (owner === null || owner.at === null ? 'none' : null))
    .attr('transform', ({ owner }) =>
      owner === null || owner.at === null ? null : `translate(${rounded(owner.at.x)},${rounded(owner.at.y)})`,
    );
  setGlyph(groups, ({ owner }) => owner ?? unowned, 9);
  groups.attr('data-owner', ({ owner }) => owner?.slot ?? null);
  groups
    .select('g.twin-badge')
    .attr('visibility', ({ duplicateAt }) => (duplicateAt === null ? 'hidden' : null))
    // Unseen it stays within what can be pressed: whoever presses the middle of a device presses that device.
    .attr('transform', ({ duplicateAt, box }) => {
      const { x, y } = duplicateAt ?? box;
      return `translate(${rounded(x)},${rounded(y)})`;
    });
  groups.select('path.down-mark').attr('d', ({ up, box }) => (up ? null : crossing(box)));
  drawTexts(groups, ({ texts }) => texts);
}

const unowned: OwnerIdentity = { slot: 'x', shape: 'circle', letter: '' };

function classOf({ kind, part, current, inspected, candidate, highlighted, duplicate, up }: DeviceShape): string {
  const states = {
    source: part === 'source' || part === 'both',
    destination: part === 'destination',
    'is-current': current,
    'is-inspected': inspected,
    'is-suspect': candidate,
    'is-lit': highlighted,
    'is-down': !up,
  };
  const on = Object.entries(states).flatMap(([name, holds]) => (holds ? [name] : []));
  return ['device', kind, `twin-${duplicate}`, ...on].join(' ');
}

/** Along the lower edge, where no text stands. */
function crossing({ x, y, width, height }: DeviceShape['box']): string {
  return `M${rounded(x + 6)},${rounded(y + height - 3)}H${rounded(x + width - 6)}`;
}
