import type { ReactNode } from 'react'
import { Glyph } from './glyph.tsx'
import css from './status-glyph.module.css'

/** What a seat is doing: ring, diamond, half disc, hourglass, crossed box, check, bot's head. */
export type SeatStatus = 'idle' | 'need' | 'work' | 'late' | 'hold' | 'done' | 'bot'

/** The shape that says what state. `name` is left out where the word stands beside it. */
export function StatusGlyph({
  status,
  size = 20,
  name,
}: {
  readonly status: SeatStatus
  readonly size?: number
  readonly name?: string
}) {
  return (
    <Glyph size={size} field={24} name={name} className={css[status]}>
      {drawing[status]}
    </Glyph>
  )
}

const drawing: Readonly<Record<SeatStatus, ReactNode>> = {
  idle: <circle cx="12" cy="12" r="6.5" />,
  need: (
    <>
      <path className={css['solid']} d="M12 2.5 21.5 12 12 21.5 2.5 12z" />
      <path className={css['inner']} d="M12 7.5v5 M12 15.8v.2" />
    </>
  ),
  work: (
    <>
      <circle cx="12" cy="12" r="7.5" />
      <path className={css['solid']} d="M12 4.5a7.5 7.5 0 0 1 0 15z" />
    </>
  ),
  late: <path d="M6.5 3.5h11 M6.5 20.5h11 M8 3.5c0 5 8 5.5 8 8.5s-8 3.5-8 8.5 M16 3.5c0 5-8 5.5-8 8.5s8 3.5 8 8.5" />,
  hold: <path d="M4.5 4.5h15v15h-15z M4.5 4.5l15 15" />,
  done: <path d="M4.5 12.5l5 5.5L20 6.5" />,
  bot: <path d="M5.5 9h13v10h-13z M12 9V5 M9.5 13.5v1 M14.5 13.5v1" />,
}
