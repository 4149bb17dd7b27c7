import type { Channel } from '@/scenario/index.ts'
import css from './icon.module.css'
import { solids, strokes } from './icon-paths.ts'

/** Every icon there is. */
export type IconName = keyof typeof strokes | keyof typeof solids

/** A picture beside words, never instead of them: it is hidden from screen readers. `size` in px. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      {isSolid(name) ? <path className={css['solid']} d={solids[name]} /> : <path className={css['stroke']} d={strokes[name]} />}
    </svg>
  )
}

function isSolid(name: IconName): name is keyof typeof solids {
  return name in solids
}

/** The picture of each way by which news comes. */
export const channelIcon: Readonly<Record<Channel, IconName>> = {
  siem: 'siem',
  ticket: 'ticket',
  email: 'email',
  phone: 'phone',
  chat: 'chat',
  press: 'press',
  social: 'social',
  regulator: 'regulator',
}
