/**
 * Ids for the commands of one page: when the page was opened, and a count. A reloaded page has another opening time, so no id
 * comes twice in an exercise.
 */
export function commandIds(openedAt: number): () => string {
  let count = 0
  return () => `${Math.round(openedAt).toString(36)}-${++count}`
}
