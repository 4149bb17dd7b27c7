import type { Data } from '@/engine/index.ts'
import { type Scalar, valuesAt } from './matches.ts'

/**
 * What an event can be told apart by under the keys of `same`: two events agree when they have one of these in common. Usually
 * there is exactly one; a list in the data gives one per element, as if the event stood there once for each; a key that is
 * missing gives none, so that the event agrees with nothing.
 */
export function identitiesOf(data: Data, same: readonly string[]): readonly string[] {
  const [only, ...others] = same
  if (only !== undefined && others.length === 0) return [...new Set(valuesAt(data, only).map((value) => JSON.stringify(value)))]
  let found: readonly (readonly Scalar[])[] = [[]]
  for (const key of same) found = found.flatMap((start) => valuesAt(data, key).map((value) => [...start, value]))
  return [...new Set(found.map((values) => JSON.stringify(values)))]
}

/** Whether two events agree on every key. */
export function agree(one: Data, other: Data, same: readonly string[]): boolean {
  return same.every((key) => {
    const values = valuesAt(other, key)
    return valuesAt(one, key).some((value) => values.includes(value))
  })
}
