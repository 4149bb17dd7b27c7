import type { Data } from '@/engine/index.ts'
import { type Scalar, valuesAt } from './matches.ts'

/** What an event can be told apart by: the value of one key as it stands (5 is not "5"), or the values of several as one text. */
export type Identity = Scalar

/**
 * What an event can be told apart by under the keys of `same`: two events agree when they have one of these in common. Usually
 * there is exactly one; a list in the data gives one per element, as if the event stood there once for each; a key that is
 * missing gives none, so that the event agrees with nothing.
 */
export function identitiesOf(data: Data, same: readonly string[]): readonly Identity[] {
  const [only] = same
  if (only !== undefined && same.length === 1) return distinct(valuesAt(data, only))
  let found: readonly (readonly Scalar[])[] = [[]]
  for (const key of same) found = found.flatMap((start) => valuesAt(data, key).map((value) => [...start, value]))
  return distinct(found.map((values) => JSON.stringify(values)))
}

function distinct(values: readonly Scalar[]): readonly Scalar[] {
  return values.length < 2 ? values : [...new Set(values)]
}

/** Whether two events agree on every key. */
export function agree(one: Data, other: Data, same: readonly string[]): boolean {
  return same.every((key) => {
    const values = valuesAt(other, key)
    return valuesAt(one, key).some((value) => values.includes(value))
  })
}
