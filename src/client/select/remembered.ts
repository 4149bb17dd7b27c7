/**
 * The same function, computed once per argument. A selector that builds a list gives the same list back while its argument is
 * the same object, so that a screen can tell an unchanged answer from a new one.
 */
export function remembered<Argument extends object, Result>(
  compute: (argument: Argument) => Result,
): (argument: Argument) => Result {
  const known = new WeakMap<Argument, { readonly result: Result }>()
  return (argument) => {
    const before = known.get(argument)
    if (before !== undefined) return before.result
    const result = compute(argument)
    known.set(argument, { result })
    return result
  }
}
