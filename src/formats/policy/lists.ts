import * as v from 'valibot';

/**
 * A list of the API, which may be missing. An item without a value, as a dash alone is in YAML, is an item all the same: to Go it is one
 * that says nothing, and a rule that says nothing allows everybody.
 */
export const allOf = <Item extends v.GenericSchema>(item: Item) => v.nullish(v.array(item, 'list'), []);
