import type { MomentPicture, PictureSide } from '../../export/picture/index.ts';
import { markProperties, momentSvg } from '../../export/picture/index.ts';

/** Both pictures as they are on screen; `null`: there are none, as with tables. */
export function seenPicture(link: string): string | null {
  const sides = [...document.querySelectorAll('.stage .side')].flatMap((side) => pictureOf(side) ?? []);
  return sides.length === 0 ? null : momentSvg({ sides, link, colours: coloursOf() });
}

function pictureOf(side: Element): PictureSide | null {
  const surfaces = [...side.querySelectorAll<SVGSVGElement>('.side-picture .diagram svg')];
  const [ground] = surfaces;
  if (ground === undefined || ground.viewBox.baseVal === null) return null;
  const { width, height } = ground.viewBox.baseVal;
  return {
    title: side.getAttribute('aria-label') ?? '',
    caption: captionOf(side),
    width,
    height,
    markup: surfaces.map(markupOf).join(''),
  };
}

/** The sentence, without the model's name, which stands over the picture, and the signs of owners, which are drawn in it. */
function captionOf(side: Element): string {
  const said = side.querySelector('.side-caption')?.cloneNode(true);
  if (!(said instanceof Element)) return '';
  for (const each of said.querySelectorAll('.side-caption-model, svg')) each.remove();
  return said.textContent;
}

/** The marks with the colours they have on screen, without what listens, is focused or stays hidden. */
function markupOf(surface: SVGSVGElement): string {
  const copy = surface.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return '';
  const [shown, copied] = [surface, copy].map((root) => [...root.querySelectorAll<SVGElement>('*')]);
  const hidden: SVGElement[] = [];
  for (const [at, mark] of (copied ?? []).entries()) {
    const of = shown?.[at];
    if (of === undefined) continue;
    const style = getComputedStyle(of);
    if (style.display === 'none' || mark.localName === 'title') hidden.push(mark);
    dress(mark, style);
  }
  for (const mark of hidden) mark.remove();
  return [...copy.childNodes].map((node) => new XMLSerializer().serializeToString(node)).join('');
}

function dress(mark: SVGElement, style: CSSStyleDeclaration): void {
  const own = /^(?:class|style|role|tabindex|id|aria-.*|data-.*)$/;
  for (const name of mark.getAttributeNames()) if (own.test(name)) mark.removeAttribute(name);
  for (const name of markProperties) mark.setAttribute(name, style.getPropertyValue(name));
  if (/mono/i.test(style.fontFamily)) mark.setAttribute('font-family', 'monospace');
}

function coloursOf(): MomentPicture['colours'] {
  const card = document.querySelector('.side-card');
  const style = getComputedStyle(card ?? document.body);
  return { ground: style.backgroundColor, ink: style.color };
}
