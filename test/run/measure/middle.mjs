/**
 * The median of some numbers.
 *
 * @param {readonly number[]} numbers
 */
export function middle(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
