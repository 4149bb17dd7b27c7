import { roomOf } from './addresses.ts'
import { checkContent } from './check-content.ts'
import { checkImports } from './check-imports.ts'
import { checkLazyStage } from './check-lazy-stage.ts'
import { circlesAmong } from './circles.ts'
import { floors } from './floors.ts'
import type { Source } from './read-source.ts'
import type { Violation } from './violation.ts'

/**
 * Everything in `src` that breaks a rule of the house.
 *
 * @param sources every source file
 * @param others paths of everything else: pages, styles, README files
 */
export function violationsIn(sources: readonly Source[], others: readonly string[]): readonly Violation[] {
  const paths = new Set([...sources.map(({ path }) => path), ...others])
  const rooms = new Set([...paths].flatMap((path) => roomOf(path) ?? []))
  return [
    ...[...paths].filter((path) => roomOf(path) === undefined).map((path) => noRoom(path)),
    ...[...rooms].flatMap((room) => furnitureOf(room, paths)),
    ...sources.flatMap((source) => [...checkImports(source, paths), ...checkContent(source)]),
    ...checkLazyStage(sources),
    ...circlesAmong(sources).map(
      (circle): Violation => ({ rule: 'circle', at: circle.join(' -> '), says: 'These files import each other in a circle.' }),
    ),
  ]
}

function noRoom(path: string): Violation {
  return { rule: 'room', at: path, says: 'This lies in no room.' }
}

function furnitureOf(room: string, paths: ReadonlySet<string>): readonly Violation[] {
  const at = `src/${room}`
  const missing: Violation[] = []
  if (!Object.hasOwn(floors, room))
    missing.push({ rule: 'room', at, says: `"${room}" is not on the stairs (test/house/floors.ts).` })
  // The doors have no front door of their own: nobody imports them.
  if (room !== 'entry' && !paths.has(`${at}/index.ts`))
    missing.push({ rule: 'front-door', at, says: 'It has no front door index.ts.' })
  if (!paths.has(`${at}/README.md`)) missing.push({ rule: 'readme', at, says: 'It has no README.md.' })
  return missing
}
