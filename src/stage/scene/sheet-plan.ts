/** A picture that needs room, in device pixels. */
export interface Piece {
  readonly name: string
  readonly width: number
  readonly height: number
}

/** Where a picture lies on its sheet, in device pixels. */
export interface PlacedPiece extends Piece {
  readonly x: number
  readonly y: number
}

/** One sheet of pictures. */
export interface SheetPlan {
  readonly width: number
  readonly height: number
  readonly pieces: readonly PlacedPiece[]
}

/** Empty pixels between pictures, so that none shows the edge of its neighbour. */
const gap = 2

/**
 * Lays pictures out on as few sheets as come easily, none wider or higher than `side`: in rows, high ones first. A picture
 * larger than that gets a sheet of its own.
 */
export function planSheets(pieces: readonly Piece[], side: number): readonly SheetPlan[] {
  const sheets: SheetPlan[] = []
  let placed: PlacedPiece[] = []
  let x = 0
  let y = 0
  let row = 0
  const finish = () => {
    if (placed.length > 0) sheets.push(sheetOf(placed))
    placed = []
    x = 0
    y = 0
    row = 0
  }
  for (const piece of [...pieces].sort((a, b) => b.height - a.height || (a.name < b.name ? -1 : 1))) {
    if (x > 0 && x + piece.width > side) {
      x = 0
      y += row + gap
      row = 0
    }
    if (y > 0 && y + piece.height > side) finish()
    placed.push({ ...piece, x, y })
    x += piece.width + gap
    row = Math.max(row, piece.height)
  }
  finish()
  return sheets
}

function sheetOf(pieces: readonly PlacedPiece[]): SheetPlan {
  return {
    width: Math.max(...pieces.map(({ x, width }) => x + width)),
    height: Math.max(...pieces.map(({ y, height }) => y + height)),
    pieces,
  }
}
