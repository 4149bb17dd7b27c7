import { laneOf, type MselEntry } from '@/client/index.ts'
import type { Command } from '@/engine/index.ts'
import type { Text } from '@/kernel/index.ts'
import type { Channel } from '@/scenario/index.ts'

type AdHoc = Omit<Extract<Command, { kind: 'add-inject' }>, 'kind'>

/** Every way by which news comes, in the order of the lanes. */
export const channelsAtHand = Object.keys(laneOf) as readonly Channel[]

/** Nothing written yet. */
export const blankInject: AdHoc = { channel: 'email', from: '', to: [], title: '', body: '', informs: false }

/** A copy of an inject. Slots of its text are filled when it is sent only where the script sends it, so a copy leaves them out. */
export function copyOf({ inject, channel, to, title, body }: MselEntry, text: (said: Text) => string): AdHoc {
  const said = (words: Text) => text(words).replaceAll(/\{\{[^}]*\}\}/g, '…')
  return {
    channel,
    from: inject === undefined ? '' : said(inject.from),
    to,
    title: said(title),
    body: said(body),
    informs: inject?.informs ?? false,
  }
}

/** What is sent. */
export function adHocCommand({ from, title, body, ...rest }: AdHoc): Command {
  return { kind: 'add-inject', ...rest, from: from.trim(), title: title.trim(), body: body.trim() }
}
