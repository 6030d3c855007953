import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';

interface ElapsedProps {
  /** Milliseconds of the wall clock. */
  readonly since: number;
  readonly label: string;
  readonly stopped: boolean;
}

/** The lecture's time as minutes and seconds. A timer is read out only to whoever goes there. */
export function Elapsed({ since, label, stopped }: ElapsedProps): ReactNode {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (stopped) return undefined;
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(timer);
  }, [stopped]);
  return (
    <p className="notes-elapsed" role="timer" aria-label={label}>
      {clockText(now - since)}
    </p>
  );
}

/** `07:05`, and `75:00` after an hour and a quarter. */
export function clockText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
