import type { ScenarioDocumentV3 } from '../scenario/documentV3.ts';

/** A document of version 3 stands in a link as it is: what it does not say takes no room, and deflate shortens names of fields. */
export function packedV3(document: ScenarioDocumentV3): unknown {
  return document;
}

/** The document again, if it ever was one: that is for `parseScenarioValue` to see. */
export function unpackedV3(value: unknown): unknown {
  return value;
}
