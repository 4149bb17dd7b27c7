import type { Recorded } from '@/engine/index.ts'

/** The lines that count, oldest first: from the last one back along what each follows, so that what was rewound is left out. */
export function pathOf<Line extends Recorded>(lines: readonly Line[]): readonly Line[] {
  const path: Line[] = []
  let wanted: number = lines.at(-1)?.number ?? 0
  for (const line of lines.toReversed()) {
    if (line.number !== wanted) continue
    path.push(line)
    wanted = line.after ?? line.number - 1
  }
  return path.reverse()
}
