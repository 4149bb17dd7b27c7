import type { Rating } from '@/scoring/index.ts'

/** Ratings from best to worst. */
export const ratings = ['P', 'S', 'M', 'U'] as const satisfies readonly Rating[]

/** The moon of each rating: full, gibbous, half, new. */
export const lit = { P: 1, S: 0.78, M: 0.5, U: 0 } as const satisfies Readonly<Record<Rating, number>>
