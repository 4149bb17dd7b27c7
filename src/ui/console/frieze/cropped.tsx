import type { Box } from './lay-out-frieze.ts'

interface CroppedProps {
  readonly href: string
  /** Size of the picture by itself. */
  readonly width: number
  readonly height: number
  /** What it has to fill; what does not fit is cut off, left and right or above and below alike. */
  readonly into: Box
}

/** A picture that fills a box without being stretched. */
export function Cropped({ href, width, height, into }: CroppedProps) {
  return (
    <svg {...into} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <image href={href} width={width} height={height} />
    </svg>
  )
}
