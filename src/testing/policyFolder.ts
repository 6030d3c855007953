import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { policyCommand } from '../cli/policyCommand.ts';
import { words } from './typed.ts';

/** A folder of these files, as long as the test runs. */
export function folder(files: Readonly<Record<string, string>>): string {
  const path = mkdtempSync(join(tmpdir(), 'island-hop-policy-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

/** What is said of a folder that cannot be read. */
export function complaint(text: string): string {
  const answer = policyCommand(words, [folder({ 'all.yaml': text })]);
  return answer.ok ? 'none' : answer.error;
}

export const networkPolicy = (spec: string, name = 'rule'): string => `
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: ${name}, namespace: shop}
spec: {podSelector: {matchLabels: {app: web}}, ${spec}}
`;
export const tierPolicy = (kind: string, version: string, spec: string, name = 'rule'): string => `
---
apiVersion: policy.networking.k8s.io/${version}
kind: ${kind}
metadata: {name: ${name}}
spec: {subject: {namespaces: {matchLabels: {kubernetes.io/metadata.name: shop}}}, ${spec}}
`;
