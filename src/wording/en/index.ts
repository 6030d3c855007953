/** English. */
import type { Words } from '../words.ts';
import { cli } from './cli.ts';
import { page } from './page.ts';
import { still } from './still.ts';

export const en: Words = { ...page, cli, still };
