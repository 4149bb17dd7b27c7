import type { SeatId, ThingId } from '@/kernel/index.ts'
import type { Activity } from '@/playbook/index.ts'
import type { Words } from '@/scenario/index.ts'
import { EVERYONE } from '../audience.ts'
import type { Draft } from '../draft.ts'
import type { Data } from '../event.ts'

/** An act that makes a text public, at the moment it does. */
interface Publishing {
  readonly seat: SeatId
  readonly activity: Activity
  readonly target: ThingId
  readonly data: Data
}

/**
 * Makes public the text that the act was begun with, word for word: one that was written meanwhile has been read by nobody.
 * A thing that has no text at all has nothing to say, and nothing is published.
 */
export function publish({ seat, activity, target, data }: Publishing, draft: Draft): void {
  const version = versionIn(activity, data) ?? target
  const words: Words | undefined =
    version === target
      ? draft.story.scenario.things[target]?.words
      : draft.exercise().statements[target]?.find((known) => known.version === version)
  if (words === undefined) return
  const { text, claims, number } = words
  draft.record(
    {
      kind: 'statement-published',
      statement: target,
      version,
      as: String(data['kind'] ?? ''),
      seat,
      text,
      claims,
      ...(number === undefined ? {} : { number }),
    },
    EVERYONE,
  )
}

function versionIn({ carries }: Activity, data: Data): string | undefined {
  const key = Object.keys(carries).find((name) => {
    const carried = carries[name]
    return carried?.from === 'words' && carried.part === 'version'
  })
  const version = key === undefined ? undefined : data[key]
  return typeof version === 'string' ? version : undefined
}
