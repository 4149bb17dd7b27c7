import type { ReactNode } from 'react'
import type { MselState } from '@/client/index.ts'
import css from './timeline.module.css'

/** The shape of how an inject stands: ring, pause, crossed box, check, half disc, hourglass; the next one is a filled arrow. */
export function StateGlyph({ state, next }: { readonly state: MselState; readonly next: boolean }) {
  return (
    <svg className={css['glyph']} width="19" height="19" viewBox="0 0 24 24" aria-hidden="true">
      {next && state === 'waiting' ? play : drawing[state]}
    </svg>
  )
}

const play: ReactNode = (
  <>
    <circle className={css['solid']} cx="12" cy="12" r="10" />
    <path className={css['cut']} d="M9.5 7.5v9l7-4.500z" />
  </>
)

const drawing: Readonly<Record<MselState, ReactNode>> = {
  waiting: <circle cx="12" cy="12" r="8.5" />,
  held: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M10 8.500v7 M14 8.500v7" />
    </>
  ),
  dropped: <path d="M5 5h14v14H5z M5 5l14 14 M19 5 5 19" />,
  settled: (
    <>
      <circle className={css['solid']} cx="12" cy="12" r="10" />
      <path className={css['tickMark']} d="M7.500 12.500l3.200 3.200 6-7" />
    </>
  ),
  open: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path className={css['solid']} d="M12 3a9 9 0 0 0 0 18z" />
    </>
  ),
  late: <path d="M6.5 3.5h11 M6.5 20.5h11 M8 3.5c0 5 8 5.5 8 8.5s-8 3.5-8 8.5 M16 3.5c0 5-8 5.5-8 8.5s8 3.5 8 8.500" />,
}
