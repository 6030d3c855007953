/** A nominal type: text that has been checked once and may then be trusted. */
export type Brand<Value, Name extends string> = Value & { readonly __brand: Name };
