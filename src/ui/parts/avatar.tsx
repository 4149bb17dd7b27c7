import type { SeatId } from '@/kernel/index.ts'
import css from './avatar.module.css'
import { Icon } from './icon.tsx'
import { portraitOf } from './seat-art.ts'

/** The face of a seat; a seat without a drawn character gets a plain figure. Hidden from screen readers: the name stands beside it. */
export function Avatar({ seat, size = 44 }: { readonly seat: SeatId; readonly size?: number }) {
  const picture = portraitOf(seat)
  if (picture !== undefined) return <img src={picture} alt="" width={size} height={size} />
  return (
    <span className={css['plain']} style={{ width: size, height: size }}>
      <Icon name="user" size={Math.round(size * 0.6)} />
    </span>
  )
}
