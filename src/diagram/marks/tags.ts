import type { BaseType, Selection } from 'd3';
import { rounded } from '../geometry.ts';
import type { OwnerIdentity } from '../identity.ts';
import { shapePath } from '../identity.ts';
import type { PlacedTag } from '../scene/shapes.ts';
import { isChanged } from './mark.ts';
import { tagHeight, tagParts } from '../scene/tags.ts';

/** An owner's shape with its letter on it, round 0,0. */
export function appendGlyph<Subject, Parent extends BaseType, Above>(
  groups: Selection<SVGGElement, Subject, Parent, Above>,
): void {
  const glyph = groups.append('g').attr('class', 'glyph');
  glyph.append('path');
  glyph.append('text').attr('text-anchor', 'middle').attr('y', 4);
}

export function setGlyph<Subject, Parent extends BaseType, Above>(
  groups: Selection<SVGGElement, Subject, Parent, Above>,
  identityOf: (subject: Subject) => OwnerIdentity,
  radius = 8,
): void {
  const glyph = groups
    .select<SVGGElement>('g.glyph')
    .filter((subject, ...at) => isChanged(identityOf(subject), ...at))
    .attr('data-owner', (subject) => identityOf(subject).slot);
  glyph.select('path').attr('d', (subject) => shapePath(identityOf(subject).shape, radius));
  glyph.select('text').text((subject) => identityOf(subject).letter);
}

/** Tags by their left end: an eyelet, the mark of the owner, the address, lighter the port. */
export function drawTags<Subject, Parent extends BaseType, Above>(
  into: Selection<SVGGElement, Subject, Parent, Above>,
  tagsOf: (subject: Subject) => readonly PlacedTag[],
  name = 'tag',
): void {
  const half = tagHeight / 2;
  const groups = into
    .selectAll<SVGGElement, PlacedTag>(`g.${name}`)
    .data(tagsOf, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g');
      group.append('path').attr('class', 'paper');
      group.append('circle').attr('class', 'eyelet').attr('r', 2.2).attr('cx', tagParts.eyelet);
      appendGlyph(group);
      const text = group.append('text').attr('class', 'number').attr('x', tagParts.text).attr('y', 4.4);
      text.append('tspan').attr('class', 'address');
      text.append('tspan').attr('class', 'port');
      return group;
    });
  const changed = groups
    .filter(({ tag }, ...at) => isChanged(tag, ...at))
    .attr('class', name)
    .attr('data-owner', ({ tag }) => tag.owner.slot);
  groups.attr('transform', ({ x, y, angle }) => `translate(${rounded(x)},${rounded(y)}) rotate(${rounded(angle)})`);
  changed
    .select('path.paper')
    .attr('d', ({ tag }) => `M7,${-half}H${rounded(tag.width)}V${half}H7L0,${half - 7}V${7 - half}Z`);
  setGlyph(changed, ({ tag }) => tag.owner, 7.5);
  changed.select('g.glyph').attr('transform', `translate(${tagParts.glyph},0)`);
  changed.select('tspan.address').text(({ tag }) => tag.address);
  changed.select('tspan.port').text(({ tag }) => tag.port);
}
