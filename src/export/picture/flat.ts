import type { Drawn } from '../../diagram/still/index.ts';
import { escapedText } from '../pictureLink/index.ts';
import type { Look } from './look.ts';

/** A mark as markup that needs no style sheet, and the layer in which it is drawn. */
interface FlatMark {
  readonly layer: string;
  readonly markup: string;
}

/** What a picture is made of, from the back to the front: groups that only hold others together are gone, and so is what is not seen. */
export function flatMarks(picture: Drawn, look: Look): readonly FlatMark[] {
  return picture.childNodes.flatMap((layer) => {
    const [name = ''] = layer.classes;
    return marksIn([picture, layer], look).map((markup) => ({ layer: name, markup }));
  });
}

function marksIn(path: readonly Drawn[], look: Look): readonly string[] {
  const node = path.at(-1);
  if (node === undefined) return [];
  const attributes = attributesOf(path, node, look);
  if (attributes === null) return [];
  const inside = node.childNodes.flatMap((child) => marksIn([...path, child], look));
  const text = escapedText(node.textContent);
  if (inside.length === 0 && isHolder(node.tag) && text === '') return [];
  if (node.tag === 'g' && attributes === '') return inside;
  return [`<${node.tag}${attributes}>${inside.join('')}${text}</${node.tag}>`];
}

function isHolder(tag: string): boolean {
  return tag === 'g' || tag === 'text' || tag === 'tspan';
}

const shapes = new Set(['rect', 'path', 'circle']);

/** Where it is and how it looks; `null`: nothing of it is seen. */
function attributesOf(path: readonly Drawn[], { tag }: Drawn, look: Look): string | null {
  const said = tag === 'title' ? null : look.attributesOf(path);
  if (said === null) return null;
  const all = new Map(said);
  const [fill, stroke] = [all.get('fill'), all.get('stroke') ?? 'none'];
  if (shapes.has(tag) && fill === 'none' && stroke === 'none') return null;
  if (tag === 'path' && !all.has('d')) return null;
  all.delete('display');
  if (stroke === 'none') for (const name of strokes) all.delete(name);
  if (tag === 'g') for (const name of ['font-family', 'font-size', 'font-weight']) all.delete(name);
  return [...all].map(([name, value]) => ` ${name}="${escapedText(value)}"`).join('');
}

const strokes = ['stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'paint-order'];
