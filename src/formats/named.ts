import * as v from 'valibot';

/** What `v.record` passes over, lest a prototype be changed. As labels they are names like any. */
const passedOver = ['constructor', 'prototype', '__proto__'];

/** A table by name that loses no name: a selector without one of its labels would mean everybody. */
export function named<Value extends v.GenericSchema>(
  value: Value,
  message?: string,
): v.RecordSchema<v.StringSchema<undefined>, Value, string | undefined> {
  const record = v.record(v.string(), value, message);
  return {
    ...record,
    '~run'(dataset, config) {
      const given = new Map(isTable(dataset.value) ? Object.entries(dataset.value) : []);
      const names = passedOver.filter((name) => given.has(name));
      if (names.length === 0) return record['~run'](dataset, config);
      for (const name of names) given.set(` ${name}`, given.get(name));
      const read = record['~run']({ value: Object.fromEntries(given) }, config);
      for (const { path } of read.issues ?? []) {
        const [step] = path ?? [];
        if (step !== undefined) Object.assign(step, { key: String(step.key).trimStart() });
      }
      if (!read.typed) return read;
      for (const name of names) {
        const stand = ` ${name}`;
        Object.defineProperty(read.value, name, Object.getOwnPropertyDescriptor(read.value, stand) ?? {});
        Reflect.deleteProperty(read.value, stand);
      }
      return read;
    },
  };
}

function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
