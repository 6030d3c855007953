import { frames } from './fixtures/frames.ts';
import { expect, test } from './fixtures/visualizer.ts';

const send = '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g';

/** And two that are narrower than it is made for: somebody's narrow column, and twice as large letters. */
const all = [...frames, { width: 320, height: 400, embed: true }, { width: 640, height: 360 }] as const;

const sends = {
  arrives: '',
  'is stopped': '&l.routes=none&r.fault=filter:fabric:cluster-1~cluster-2:drop',
  'goes by proxies': '&r.ingress=proxy&r.egress=proxy',
} as const;

for (const { width, height, ...embed } of all)
  test(`${width}x${height}: wherever the packet goes, no mark lies on words, on an edge or on another mark`, async ({
    visualizer,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const framed = 'embed' in embed ? `${send}&embed=1` : send;
    await visualizer.open(framed);
    for (const [what, more] of Object.entries(sends)) {
      await visualizer.turnTo(`${framed}${more}`);
      await visualizer.timeline.focus();
      for (let step = 0; step < 18; step += 1) {
        expect({ what, step, ...(await page.evaluate(faults)) }).toEqual({
          what,
          step,
          onWords: [],
          onEdges: [],
          together: [],
          cut: [],
          beyond: [],
        });
        await page.keyboard.press('ArrowRight');
      }
    }
  });

test('at 320x400 and 1920x1080 there are as many marks on the timeline as there is room for', async ({
  visualizer,
  page,
}) => {
  const marks = async (width: number, height: number): Promise<number> => {
    await page.setViewportSize({ width, height });
    await visualizer.open(`${send}&embed=1&step=20`);
    await expect(visualizer.timeline).toBeVisible();
    return page.locator('.transport-lane').last().locator('.transport-tick, .transport-mark').count();
  };
  expect(await marks(1920, 1080)).toBe(14);
  const few = await marks(320, 400);
  expect(few).toBeGreaterThan(2);
  expect(few).toBeLessThan(14);
});

/* oxlint-disable unicorn/consistent-function-scoping -- the browser gets this function alone */
/** What lies where something else is to be read or seen, by its text. */
function faults() {
  interface Part {
    readonly name: string;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }
  const part = (element: Element, shrunk = 0): Part => {
    const { left, right, top, bottom, height } = element.getBoundingClientRect();
    const name = `${element.getAttribute('class') ?? ''} ${element.textContent}`;
    // Above and below its letters a text has room.
    return { name, left, right, top: top + shrunk * height, bottom: bottom - shrunk * height };
  };
  const meet = (a: Part, b: Part): boolean =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;
  const seen = (selector: string, within: Element): readonly Element[] =>
    [...within.querySelectorAll(selector)].filter(
      (each) =>
        each.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        each.getBoundingClientRect().width > 1,
    );
  const result = {
    onWords: [] as string[],
    onEdges: [] as string[],
    together: [] as string[],
    cut: [] as string[],
    beyond: [] as string[],
  };
  for (const picture of document.querySelectorAll('.side-picture')) {
    const words = seen('.words, .stop > text', picture).filter((each) => each.textContent !== '');
    const marks = seen('.twin-badge, .device > .glyph, .stop > circle', picture);
    for (const mark of marks)
      for (const word of words)
        if (meet(part(mark), part(word, 0.15))) result.onWords.push(`${part(mark).name} on ${part(word).name}`);
    // Whoever presses the middle of a device presses that device: nothing of it, seen or not, is far from its body.
    for (const device of picture.querySelectorAll('.device')) {
      const body = device.querySelector(':scope > .body');
      if (body === null) continue;
      const [whole, own] = [part(device), part(body)];
      const most = 24;
      if (
        own.left - whole.left > most ||
        whole.right - own.right > most ||
        own.top - whole.top > most ||
        whole.bottom - own.bottom > most
      )
        result.beyond.push(device.getAttribute('aria-label') ?? '');
    }
    for (const fabric of seen('.device.fabric > .body', picture)) {
      const edge = part(fabric);
      const crosses = (word: Element): boolean => {
        const { left, right, top, bottom } = part(word, 0.1);
        const beside = right < edge.left || left > edge.right;
        return !beside && [edge.top, edge.bottom].some((y) => top < y + 1 && bottom > y - 1);
      };
      for (const word of words.filter(crosses)) result.onEdges.push(part(word).name);
      for (const button of seen('.zoom .button', picture))
        if (meet(part(button), edge)) result.onEdges.push(part(button).name);
    }
  }
  for (const lane of document.querySelectorAll('.transport-lane')) {
    const marks = seen('.transport-tick, .transport-mark', lane).map((each) => part(each));
    for (const [at, mark] of marks.entries())
      for (const other of marks.slice(at + 1))
        if (meet(mark, other)) result.together.push(`${mark.name}, ${other.name}`);
  }
  for (const box of document.querySelectorAll('.side-summary, .side-settings'))
    if (getComputedStyle(box).clipPath === 'none' && box.clientWidth > 1 && box.scrollWidth > box.clientWidth + 1)
      result.cut.push(part(box).name);
  for (const title of document.querySelectorAll<HTMLElement>('.side-title .select-control'))
    if (
      title.scrollWidth > title.clientWidth + 1 ||
      title.getBoundingClientRect().right > (title.closest('.side-title')?.getBoundingClientRect().right ?? 0) + 1
    )
      result.cut.push('the name of a model');
  return result;
}
