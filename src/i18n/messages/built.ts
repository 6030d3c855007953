import type { CompiledFile } from './compile.ts';

/** In a browser: the build has compiled what it bundles. */
export function compiled(file: CompiledFile): CompiledFile {
  return file;
}
