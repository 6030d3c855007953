import { useEffect } from 'react';
import { create } from 'zustand';

/** What is loaded once for each key: here by now, or not to be had. */
interface Remembered<Value> {
  readonly value: Value | null;
  readonly isMissing: boolean;
}

const nothing = { value: null, isMissing: false } as const;

/**
 * A hook for what is loaded once for each key and then stays; nothing for no key. `load` it beforehand; `retry` where
 * it could not be had.
 */
export function remembered<Key extends string, Value>(
  fetched: (key: Key) => Promise<Value>,
): {
  readonly use: (key: Key | null) => Remembered<Value>;
  /** What is here by now, whoever asked for it. */
  readonly useLoaded: (key: Key) => Value | null;
  readonly load: (key: Key) => Promise<void>;
  /** Somebody asks again: an attempt that is under way may have been begun before there was anything to be had. */
  readonly retry: (key: Key) => Promise<void>;
} {
  const store = create<Readonly<Record<string, Remembered<Value>>>>(() => ({}));
  const asked = new Map<Key, Promise<void>>();
  const keep = (key: Key, what: Remembered<Value>): void => store.setState({ [key]: what });

  function load(key: Key): Promise<void> {
    const known = asked.get(key);
    if (known !== undefined) return known;
    const loading = fetched(key).then(
      (value) => keep(key, { value, isMissing: false }),
      () => {
        asked.delete(key);
        keep(key, { value: null, isMissing: true });
      },
    );
    asked.set(key, loading);
    return loading;
  }

  function use(key: Key | null): Remembered<Value> {
    useEffect(() => {
      if (key !== null) void load(key);
    }, [key]);
    return store((state) => (key === null ? nothing : (state[key] ?? nothing)));
  }

  const retry = async (key: Key): Promise<void> => {
    await asked.get(key);
    return load(key);
  };

  return { use, useLoaded: (key) => store((state) => state[key]?.value ?? null), load, retry };
}
