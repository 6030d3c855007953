import type { NodeArea } from '../layout/layout.ts';
import type { Layer } from './mark.ts';
import { isNew, setBox } from './mark.ts';

export function drawNodes(layer: Layer, shapes: readonly NodeArea[]): void {
  if (!isNew(layer.node(), shapes)) return;
  const boxes = layer
    .selectAll<SVGRectElement, NodeArea>('rect.node-area')
    .data(shapes, ({ id }) => id)
    .join('rect')
    .attr('class', 'node-area')
    .attr('rx', 8);
  setBox(boxes, ({ box }) => box);
}
