import type { Result } from '../../result.ts';
import { failed, ok } from '../../result.ts';
import type { ImportProblem } from '../problem.ts';
import { endOfJson, itemsOfJson, jsonFlaw, placeInJson } from './json.ts';
import type { FieldPath, Piece, SourceText } from './source.ts';
import { lineFinder } from './source.ts';
import { readYaml } from './yaml.ts';

/**
 * The values of a text, whatever form they have in it: JSON, YAML of one or more documents, blocks of either in Markdown, or JSON values
 * one after another with other lines between (`kubectl cluster-info dump`).
 */
export function readText({ name, text }: SourceText): Result<readonly Piece[], ImportProblem> {
  const at = { object: null, field: null, file: name };
  const body = text.replace(/^\uFEFF/, '');
  if (body.trim() === '') return failed({ code: 'empty', ...at, line: 1 });
  if (/[\0\uFFFD]/.test(body.slice(0, 4000))) return failed({ code: 'binary', ...at, line: 1 });
  if (/\.(tf|hcl)$/.test(name) || /^(resource|module|provider|variable) "/m.test(body)) {
    return failed({ code: 'terraform', ...at, line: 1 });
  }
  if (/^\s*[{[]/.test(body)) {
    const whole = wholeJson(name, body);
    if (whole !== null) return ok([whole]);
    const several = scattered(name, body);
    if (several.length > 0) return ok(several);
  }
  const fences = /^\s*```/m.test(body) ? fenced(name, body) : [];
  if (fences.length > 0) return ok(fences);
  const yaml = readYaml(body);
  const lineAt = lineFinder(body);
  if (yaml.ok && yaml.value.some(({ value }) => typeof value === 'object')) {
    return ok(
      yaml.value.map(({ value, placeOf }) => ({
        file: name,
        value,
        lineOf: (path: FieldPath) => lineAt(placeOf(path)),
      })),
    );
  }
  const several = scattered(name, body);
  if (several.length > 0) return ok(several);
  if (/^\s*NAME(SPACE)?\s+\S/.test(body)) return failed({ code: 'table', ...at, line: 1 });
  const template = templateLine(body);
  if (template !== null) return failed({ code: 'template', ...at, line: template });
  if (yaml.ok) return failed({ code: 'no-objects', ...at, line: 1 });
  const json = /^\s*[{[]/.test(body) ? jsonFlaw(body, yaml.error.at) : null;
  return failed(
    json === null
      ? { code: 'syntax', ...at, line: lineAt(yaml.error.at), form: 'YAML', reason: yaml.error.reason }
      : { code: 'syntax', ...at, line: lineAt(json.at), form: 'JSON', reason: json.reason },
  );
}

function wholeJson(file: string, text: string): Piece | null {
  try {
    const value: unknown = JSON.parse(text);
    return jsonPiece(file, text, { value, start: 0, lineAt: lineFinder(text) });
  } catch {
    return null;
  }
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
function scattered(file: string, text: string): readonly Piece[] {
  const lineAt = lineFinder(text);
  const pieces: Piece[] = [];
  const begins = /^[{[]/gm;
  for (let match = begins.exec(text); match !== null; match = begins.exec(text)) {
    const start = match.index;
    // A brace alone is followed by a name or by its partner; most of what logs begin so is told by that.
    if (!/^(?:\{\s*["}]|\[\s*[{\]])/.test(text.slice(start, start + 200))) continue;
    const end = endOfJson(text, start);
    if (end === null) continue;
    const value = parsed(text.slice(start, end));
    if (value === undefined) continue;
    begins.lastIndex = end;
    if (typeof value === 'object' && value !== null) pieces.push(jsonPiece(file, text, { value, start, lineAt }));
  }
  return pieces;
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** The values in the fenced blocks of a Markdown text; a block that is neither JSON nor YAML is a block of something else. */
function fenced(file: string, text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const fence = /^([ \t]*)```+[ \t]*([\w-]*)[^\n]*\n([\s\S]*?)^[ \t]*```/gm;
  const lineAt = lineFinder(text);
  for (const match of text.matchAll(fence)) {
    const [whole, indent = '', kind = '', inside = ''] = match;
    if (!/^(|ya?ml|json|text|console)$/i.test(kind)) continue;
    const before = lineAt(match.index + whole.indexOf('\n') + 1) - 1;
    const block = inside.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    const read = readText({ name: file, text: block });
    if (!read.ok) continue;
    pieces.push(...read.value.map((piece) => ({ ...piece, lineOf: (path: FieldPath) => before + piece.lineOf(path) })));
  }
  return pieces;
}

/** The first line that only a template engine understands (Helm, Jinja, envsubst, Terraform, ERB). */
export function templateLine(text: string): number | null {
  const found = /\{\{[^\n]*\}\}|\{%[^\n]*%\}|\$\{\w[^\n}]*\}|%\{[^\n]*\}|<%[^\n]*%>/.exec(text);
  return found === null ? null : lineFinder(text)(found.index);
}
