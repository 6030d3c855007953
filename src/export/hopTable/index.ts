import type { HopTable } from './hopTable.ts';
import { csvOf } from './csv.ts';
import { markdownOf } from './markdown.ts';
import { mermaidOf } from './mermaid.ts';

/** A send hop by hop as text for a document, a spreadsheet or a diagram. Pure. */
export type { HopTable } from './hopTable.ts';
export { hopTable } from './hopTable.ts';

export const tableForms = ['markdown', 'csv', 'mermaid'] as const;
export type TableForm = (typeof tableForms)[number];

export const tableWriters: Readonly<Record<TableForm, (table: HopTable) => string>> = {
  markdown: markdownOf,
  csv: csvOf,
  mermaid: mermaidOf,
};

/** What a file of the form is called at its end, and what it is. */
export const tableFiles: Readonly<Record<TableForm, { readonly extension: string; readonly type: string }>> = {
  markdown: { extension: 'md', type: 'text/markdown' },
  csv: { extension: 'csv', type: 'text/csv' },
  mermaid: { extension: 'mmd', type: 'text/plain' },
};
