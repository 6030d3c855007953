import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { captureName, captureOf } from '../export/capture/index.ts';
import type { Result } from '../formats/index.ts';
import { failed, ok } from '../formats/index.ts';
import type { Words } from '../i18n/index.ts';
import { isGiven, readFlags, optionValue } from './flags.ts';
import { networkFlags, readNetwork } from './readNetwork.ts';
import { readSend, sendFlags } from './readSend.ts';
import type { FileAnswer } from './terminal.ts';
import { noted } from './terminal.ts';
import { traced } from './tracing.ts';

/** One send as a capture file: into a file, or to whatever standard output leads to if that is not a person. */
export function pcapCommand(words: Words, args: readonly string[]): FileAnswer {
  const flags = readFlags(words, { ...networkFlags, ...sendFlags, out: 'once', help: 'switch' }, args);
  if (!flags.ok) return flags;
  if (isGiven(flags.value, 'help')) return ok(words.cli.usage.pcap);
  const network = readNetwork(words, flags.value);
  if (!network.ok) return network;
  const wanted = readSend(words, flags.value, network.value);
  if (!wanted.ok) return wanted;
  const trace = traced(network.value, wanted.value);
  const file = optionValue(flags.value, 'out');
  if (file === null && process.stdout.isTTY) {
    return failed(words.cli.notForTerminals('--out', captureName(trace)));
  }
  const capture = captureOf(trace.topology, trace.exchange, words);
  if (file === null) return noted(network.value, capture);
  const kept = written(words, file, capture);
  return kept.ok ? noted(network.value, kept.value) : kept;
}

function written(words: Words, file: string, capture: Uint8Array): Result<string, string> {
  try {
    // npm runs scripts in the package's folder, but says where it was called.
    writeFileSync(resolve(process.env['INIT_CWD'] ?? '', file), capture);
  } catch (error) {
    return failed(words.cli.notWritten('--out', file, reasonOf(error)));
  }
  return ok(words.cli.written(file, capture.length));
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
