import { describe, expect, test } from 'vitest';
import type { MarkupElement } from '../../diagram/still/index.ts';
import { lookOf } from './look.ts';

function element(tag: string, attributes: Readonly<Record<string, string>> = {}): MarkupElement {
  return { tag, classes: (attributes.class ?? '').split(' '), attributes: new Map(Object.entries(attributes)) };
}

const tag = element('g', { class: 'tag is-lit', 'data-owner': 'a' });
const word = element('text', { class: 'number', fill: 'red', x: '3' });

/** What becomes of a word in a tag. */
function wordUnder(css: string): Readonly<Record<string, string>> | null {
  const attributes = lookOf({ tokens: '', diagram: css }, 'light').attributesOf([tag, word]);
  return attributes === null ? null : Object.fromEntries(attributes);
}

describe('a style sheet as attributes', () => {
  test.each([
    ['a rule outdoes a mark’s own', 'text { fill: blue }', 'blue'],
    ['what comes later outdoes what is as specific', '.number { fill: blue } .number { fill: green }', 'green'],
    ['a class outdoes a tag, whatever comes later', '.number { fill: blue } text { fill: green }', 'blue'],
    ['two classes outdo one', '.tag .number { fill: blue } .number { fill: green }', 'blue'],
    ['of `:is` the heaviest counts', ':is(.number, .tag > text) { fill: blue } .number { fill: green }', 'blue'],
    ['`:not` leaves out', '.number { fill: blue } .tag:not(.is-lit) .number { fill: green }', 'blue'],
    ['a child is no grandchild', '.number { fill: blue } html > .number { fill: green }', 'blue'],
    ['within `:is` neither', '.number { fill: blue } :is(.x, html > text) { fill: green }', 'blue'],
    ['nobody points at it', 'text { fill: blue } text:hover { fill: green }', 'blue'],
    ['no medium is asked', 'text { fill: blue } @media print { text { fill: green } }', 'blue'],
    [
      'variables come from all around',
      ':root { --c: blue } [data-owner="a"] { --c: green } text { fill: var(--c) }',
      'green',
    ],
    ['the light theme is drawn', ':root { --c: light-dark(rgb(1 2 3), #fff) } text { fill: var(--c) }', 'rgb(1 2 3)'],
    ['without a rule it stays as it is', 'circle { fill: blue }', 'red'],
  ])('%s', (_, css, fill) => {
    expect(wordUnder(css)).toEqual({ fill, x: '3' });
  });

  test('weights are hundreds, and lengths have no unit', () => {
    const css = 'text { font-weight: 650; font-size: 12.5px }';
    expect(wordUnder(css)).toMatchObject({ 'font-weight': '700', 'font-size': '12.5' });
  });

  test('what is hidden is not there', () => {
    expect(wordUnder('.tag .number { display: none }')).toBeNull();
  });

  test('what nobody here understands stops the build', () => {
    expect(() => wordUnder('text { fill: var(--c) }')).toThrow('--c');
    expect(() => wordUnder('text { fill: color-mix(in srgb, red, blue) }')).toThrow('color-mix');
    expect(() => wordUnder('text ~ text { fill: red }')).toThrow('~');
  });
});
