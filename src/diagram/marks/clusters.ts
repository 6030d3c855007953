import type { ClusterArea } from '../layout/layout.ts';
import type { Layer } from './mark.ts';
import { drawTexts, isNew, setBox } from './mark.ts';

export function drawClusterAreas(layer: Layer, shapes: readonly ClusterArea[]): void {
  if (!isNew(layer.node(), shapes)) return;
  const groups = layer
    .selectAll<SVGGElement, ClusterArea>('g.cluster')
    .data(shapes, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'cluster');
      group.append('rect').attr('rx', 12);
      return group;
    });
  groups.classed('is-assumed', ({ plan }) => plan.assumed !== undefined);
  setBox(groups.select<SVGRectElement>('rect'), ({ box }) => box);
  drawTexts(groups, ({ texts }) => texts);
}
