/** What a report of the incident can cover, in the order it is offered. A hand-over that leaves some out costs the other company questions. */
export const topics = ['tokens', 'client', 'api', 'since', 'count', 'actions', 'unknowns'] as const

/** One thing a report of the incident can cover. */
export type Topic = (typeof topics)[number]
