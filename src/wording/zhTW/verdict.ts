import type { Verification, VerificationReport } from '../../verification/index.ts';
import { kernelSeries } from '../../verification/index.ts';

const number = (value: number): string => value.toLocaleString('zh-Hant-TW');

/** What the comparison with a real kernel comes to, in one line. */
export function verdict(found: Verification): string {
  switch (found.kind) {
    case 'missing':
      return '尚未與 Linux 對照：這份頁面沒有報告';
    case 'unreadable':
      return '尚未與 Linux 對照：報告無法讀取';
    case 'report':
      return verdictOf(found.report);
  }
}

function verdictOf(report: VerificationReport): string {
  const { sends, differ, failures } = report;
  const kernel = `Linux ${kernelSeries(report)}`;
  if (sends === 0) return `尚未與 ${kernel} 對照：報告中沒有任何傳送`;
  const share = `${number(sends)} 次傳送中 ${number(sends - differ)} 次一致`;
  if (differ > 0) return `與 ${kernel} 不同：${share}`;
  return failures.length > 0 ? `與 ${kernel} 一致，但未全部比對：${share}` : `與 ${kernel} 一致：${share}`;
}
