import type * as z from 'zod'

type Issues = readonly z.core.$ZodIssue[]

/**
 * Of the ways a value could have been right, the one its author must have meant: the first that at least takes this sort of
 * value, the one with the fewest complaints among several. Undefined when the value is of a sort that none of them takes.
 */
export function fittingBranch(branches: readonly Issues[]): Issues | undefined {
  const possible = branches.filter((issues) => issues.length > 0 && !issues.some(isOfAnotherSort))
  return possible.reduce<Issues | undefined>(
    (best, issues) => (best === undefined || issues.length < best.length ? issues : best),
    undefined,
  )
}

/** Another sort of value altogether, at the top. */
function isOfAnotherSort(issue: z.core.$ZodIssue): boolean {
  if (issue.path.length > 0) return false
  if (issue.code === 'invalid_union') return fittingBranch(issue.errors) === undefined
  return issue.code === 'invalid_type'
}
