import moon from '../../../../assets/sprites/backdrop/moon-calm-3.svg'
import css from './lobby.module.css'

interface MoonCodeProps {
  /** Rows of dark and light squares; undefined while they are made. */
  readonly squares: readonly (readonly boolean[])[] | undefined
  readonly label: string
}

/** The QR code on the full moon: dark squares on its light, so that a telephone finds them. */
export function MoonCode({ squares, label }: MoonCodeProps) {
  const size = squares?.length ?? 1
  const path = (squares ?? []).flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <div className={css['moon']}>
      <img src={moon} alt="" className={css['disc']} />
      {squares !== undefined && (
        <svg className={css['qr']} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
          <path d={path} />
        </svg>
      )}
    </div>
  )
}
