import type { DrawnLink } from '../ports/index.ts'
import { useSessionWords } from '../words/use-session-words.ts'
import { LinkLine } from './link-line.tsx'
import css from './session.module.css'

/** A link as a QR code for a telephone, and as text to copy. */
export function LinkPicture({ link: { url, squares }, label }: { readonly link: DrawnLink; readonly label: string }) {
  const { goOn } = useSessionWords()
  const path = squares.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  const size = squares.length
  return (
    <>
      <svg
        className={css['qr']}
        viewBox={`-3 -3 ${size + 6} ${size + 6}`}
        role="img"
        aria-label={goOn.qr}
        shapeRendering="crispEdges"
      >
        <path d={path} />
      </svg>
      <LinkLine label={label} url={url} />
    </>
  )
}
