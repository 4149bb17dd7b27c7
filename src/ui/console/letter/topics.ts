import type { Words } from '../../words/index.ts'

/** What a report can cover. A hand-over that covers little costs the other company a round of questions. */
export type Topic = keyof Words['console']['letter']['topicNames']

/** All topics, in the order they are offered. */
export const topics = ['tokens', 'client', 'api', 'since', 'count', 'actions', 'unknowns'] as const satisfies readonly Topic[]
