declare const kind: unique symbol

/**
 * A checked string or number that remembers what it stands for, so that a seat is never passed where a rule is meant.
 * The mark exists in types only; at run time it is the plain value.
 */
export type Named<Base extends string | number, Kind extends string> = Base & { readonly [kind]: Kind }
