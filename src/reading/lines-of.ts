/** Where a position of a text lies, for a person: the first character has line 1 and column 1. */
export interface LineAndColumn {
  readonly line: number
  readonly column: number
}

/**
 * Finds lines and columns in a text. The beginnings of the lines are looked for once, and only when somebody asks. A position
 * behind the text counts as its end.
 */
export function linesOf(text: string): (position: number) => LineAndColumn {
  let starts: readonly number[] | undefined
  return (position) => {
    starts ??= lineStarts(text)
    const at = Math.max(0, Math.min(position, text.length))
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= at) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1 }
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let n = text.indexOf('\n'); n !== -1; n = text.indexOf('\n', n + 1)) starts.push(n + 1)
  return starts
}
