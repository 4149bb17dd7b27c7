/** How a value is named in a sentence: `"seim"`, `12`, `a list`, `nothing`. */
export function shownValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return 'a map'
  const text = String(value)
  return typeof value === 'string' ? `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"` : text
}

/** How a sort of value that was expected is named in a sentence; shapes may name theirs better. */
export function expectedSort(sort: string): string {
  return sorts[sort] ?? sort
}

const sorts: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a map (keys with values)',
  record: 'a map (keys with values)',
  array: 'a list',
}
