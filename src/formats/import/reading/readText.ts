import type { ImportProblem } from '../problem.ts';
import { foreignText, isForeign } from './foreign.ts';
import { endOfJson, itemsOfJson, jsonFlaw, placeInJson, repeatedKey } from './json.ts';
import { kubectlErrorsIn } from './kubectlFailure.ts';
import type { FieldPath, Piece, SourceText } from './source.ts';
import { lineFinder } from './source.ts';
import { readYaml } from './yaml.ts';

/** The values of a text, and why it, or a part of it, gives none. */
interface TextRead {
  readonly pieces: readonly Piece[];
  readonly problems: readonly ImportProblem[];
}

/**
 * The values of a text, whatever form they have in it: JSON, YAML of one or more documents, blocks of either in Markdown, or JSON values
 * one after another with other lines between (`kubectl cluster-info dump`).
 */
export function readText(source: SourceText): TextRead {
  const { name } = source;
  const text = source.text.replace(/^\uFEFF/, '');
  const whole = /^\s*[{[]/.test(text) ? wholeJson(name, text) : null;
  if (whole !== null) return whole;
  const { errors, rest } = kubectlErrorsIn(text);
  const lineAt = lineFinder(text);
  const said = errors.map(({ failure, said: words, at }): ImportProblem => {
    return { code: 'kubectl', failure, said: words, object: null, field: null, file: name, line: lineAt(at) };
  });
  if (said.length > 0 && rest.trim() === '') return { pieces: [], problems: said };
  const read = readRest({ name, text: rest });
  // Where kubectl says why there are no objects, nothing else has to be said of it.
  return { pieces: read.pieces, problems: [...said, ...(said.length > 0 ? [] : read.problems)] };
}

function readRest(source: SourceText): TextRead {
  const { name, text } = source;
  const place = { object: null, field: null, file: name };
  if (text.trim() === '') return refused({ code: 'empty', ...place, line: 1 });
  const lineAt = lineFinder(text);
  const foreign = foreignText(source);
  if (foreign !== null && foreign.code !== 'json-comments') {
    return refused({ code: foreign.code, ...place, object: foreign.object ?? null, line: lineAt(foreign.at) });
  }
  if (/[\0\uFFFD]/.test(text.slice(0, 4000))) return refused({ code: 'binary', ...place, line: 1 });
  if (/^\s*[{[]/.test(text)) {
    const several = scattered(name, text);
    if (several.pieces.length > 0) return several;
  }
  if (foreign !== null) return refused({ code: foreign.code, ...place, line: lineAt(foreign.at) });
  const fences = /^\s*```/m.test(text) ? fenced(name, text) : null;
  if (fences !== null && fences.pieces.length > 0) return fences;
  const yaml = readYaml(text);
  if (yaml.ok && yaml.value.some(({ value }) => typeof value === 'object')) {
    const pieces = yaml.value.map(({ value, placeOf }) => {
      return { file: name, value, lineOf: (path: FieldPath) => lineAt(placeOf(path)) };
    });
    const others = pieces.filter(({ value }) => typeof value !== 'object');
    return {
      pieces: pieces.filter((each) => !others.includes(each)),
      problems: others.map(({ lineOf }) => ({ code: 'no-objects', ...place, line: lineOf([]) })),
    };
  }
  const { pieces: between, problems: broken } = scattered(name, text);
  const several = [...between, ...pasted(name, text)];
  if (several.length > 0) return { pieces: several, problems: broken };
  if (fences !== null && fences.problems.length > 0) return fences;
  const template = templateLine(text);
  if (template !== null) return refused({ code: 'template', ...place, field: keyOn(text, template), line: template });
  if (yaml.ok) return refused({ code: 'no-objects', ...place, line: 1 });
  const json = /^\s*[{[]/.test(text) ? jsonFlaw(text, yaml.error.at) : null;
  return refused(
    json === null
      ? { code: 'syntax', ...place, line: lineAt(yaml.error.at), form: 'YAML', reason: yaml.error.reason }
      : { code: 'syntax', ...place, line: lineAt(json.at), form: 'JSON', reason: json.reason },
  );
}

function refused(problem: ImportProblem): TextRead {
  return { pieces: [], problems: [problem] };
}

function wholeJson(file: string, text: string): TextRead | null {
  const value = parsed(text);
  return value === undefined ? null : jsonRead(file, text, { value, start: 0, lineAt: lineFinder(text) }, text.length);
}

/** A table that has a key twice is refused, as in YAML: nobody knows which of them was meant. */
function jsonRead(file: string, text: string, found: Found, end: number): TextRead {
  const repeated = repeatedKey(text, found.start, end);
  if (repeated === null) return { pieces: [jsonPiece(file, text, found)], problems: [] };
  const { key, at } = repeated;
  const reason = `duplicated key ${JSON.stringify(key)}`;
  return refused({ code: 'syntax', form: 'JSON', reason, object: null, field: key, file, line: found.lineAt(at) });
}

interface Found {
  readonly value: unknown;
  readonly start: number;
  readonly lineAt: (offset: number) => number;
}

/** Items of one long list are asked about one after another, so where they begin is found once. */
function jsonPiece(file: string, text: string, { value, start, lineAt }: Found): Piece {
  let items: readonly number[] | null = null;
  return {
    file,
    value,
    lineOf: (path) => {
      const [first, second, ...rest] = path;
      if (first !== 'items' || typeof second !== 'number') return lineAt(placeInJson(text, start, path));
      items ??= itemsOfJson(text, valueIn(text, start, 'items'));
      const item = items[second];
      return lineAt(placeInJson(text, item ?? start, item === undefined ? path : rest));
    },
  };
}

function valueIn(text: string, start: number, field: string): number {
  const named = placeInJson(text, start, [field]);
  const colon = text.indexOf(':', named + field.length + 2);
  return colon < 0 ? start : colon + 1;
}

/** JSON values that begin at the start of a line. What stands between them, or only begins as one, is no object. */
function scattered(file: string, text: string): TextRead {
  const lineAt = lineFinder(text);
  const pieces: Piece[] = [];
  const problems: ImportProblem[] = [];
  const begins = /^[{[]/gm;
  for (let match = begins.exec(text); match !== null; match = begins.exec(text)) {
    const start = match.index;
    // A brace alone is followed by a name or by its partner; most of what logs begin so is told by that.
    if (!/^(?:\{\s*["}]|\[\s*[{\]])/.test(text.slice(start, start + 200))) continue;
    const end = endOfJson(text, start);
    const value = end === null ? undefined : parsed(text.slice(start, end));
    if (end === null || value === undefined) {
      const rest = text.slice(start, end ?? undefined);
      const flaw = isOfObjects(rest) ? jsonFlaw(rest) : null;
      if (flaw !== null) {
        const line = lineAt(start + flaw.at);
        problems.push({ code: 'syntax', form: 'JSON', reason: flaw.reason, object: null, field: null, file, line });
      }
      continue;
    }
    begins.lastIndex = end;
    if (typeof value !== 'object' || value === null) continue;
    // Lines of logs have keys twice, and nobody misses them.
    const isMeant = 'metadata' in value || 'items' in value;
    const read = jsonRead(file, text, { value, start, lineAt }, isMeant ? end : start);
    pieces.push(...read.pieces);
    problems.push(...read.problems);
  }
  return { pieces, problems };
}

/** Does it begin as objects do? Of others, as lines of logs may be, nobody misses the end. */
function isOfObjects(json: string): boolean {
  return /"(apiVersion|items)"\s*:/.test(json.slice(0, 2000));
}

/** What kubectl printed one after another, with nothing between: each begins with its version. All of it is YAML, or none is read. */
function pasted(file: string, text: string): readonly Piece[] {
  const begins = [...text.matchAll(/^apiVersion:/gm)].map(({ index }) => index);
  const lineAt = lineFinder(text);
  const read = begins.map((start, index) => ({ start, yaml: readYaml(text.slice(start, begins[index + 1])) }));
  if (read.length < 2 || !read.every(({ yaml }) => yaml.ok)) return [];
  return read.flatMap(({ start, yaml }) =>
    (yaml.ok ? yaml.value : []).map(({ value, placeOf }) => {
      return { file, value, lineOf: (path: FieldPath) => lineAt(start + placeOf(path)) };
    }),
  );
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** The values in the fenced blocks of a Markdown text; of a block that is something else, what it is where that is known. */
function fenced(file: string, text: string): TextRead {
  const pieces: Piece[] = [];
  const problems: ImportProblem[] = [];
  const fence = /^([ \t]*)```+[ \t]*([\w-]*)[^\n]*\n([\s\S]*?)(?:^[ \t]*```|(?![\s\S]))/gm;
  const lineAt = lineFinder(text);
  for (const match of text.matchAll(fence)) {
    const [whole, indent = '', kind = '', inside = ''] = match;
    if (!/^(|ya?ml|json|text|console)$/i.test(kind)) continue;
    const before = lineAt(match.index + whole.indexOf('\n') + 1) - 1;
    const block = inside.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    const read = readText({ name: file, text: block });
    pieces.push(
      ...read.pieces.map((piece) => ({ ...piece, lineOf: (path: FieldPath) => before + piece.lineOf(path) })),
    );
    // What ends with the text may have been cut off.
    const isOpen = match.index + whole.length === text.length && !whole.endsWith('```');
    const known = read.problems.filter(
      ({ code }) => code === 'kubectl' || isForeign(code) || (isOpen && code === 'syntax'),
    );
    problems.push(...known.map((each) => ({ ...each, line: before + (each.line ?? 1) })));
  }
  return { pieces, problems };
}

/** The first line that only a template engine understands (Helm, Jinja, envsubst, Terraform, ERB). */
function templateLine(text: string): number | null {
  const found = /\{\{[^\n]*\}\}|\{\{-?\s*\/\*|\{%[^\n]*%\}|\$\{\w[^\n}]*\}|%\{[^\n]*\}|<%[^\n]*%>/.exec(text);
  return found === null ? null : lineFinder(text)(found.index);
}

function keyOn(text: string, line: number): string | null {
  return /^\s*(?:- )?["']?([\w./-]+)["']?:\s/.exec(text.split('\n')[line - 1] ?? '')?.[1] ?? null;
}
