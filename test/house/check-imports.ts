import { roomOf, targetOf } from './addresses.ts'
import { floors } from './floors.ts'
import type { Reach } from './imports-in.ts'
import type { Source } from './read-source.ts'
import type { Violation } from './violation.ts'

/**
 * What is wrong with the imports of one file.
 *
 * @param paths every file of `src`, so that an import of nothing is seen
 */
export function checkImports({ path, imports }: Source, paths: ReadonlySet<string>): readonly Violation[] {
  return imports.flatMap(({ line, ...reach }) =>
    checkImport(path, reach, paths).map((wrong) => ({ ...wrong, at: `${path}:${line}` })),
  )
}

type Wrong = Omit<Violation, 'at'>

function checkImport(importer: string, reach: Reach, paths: ReadonlySet<string>): readonly Wrong[] {
  const target = targetOf(importer, reach.specifier)
  const from = roomOf(importer) ?? ''
  if (target === undefined) return checkPackage(from, reach.specifier)
  const [top = ''] = target.split('/')
  if (top === 'package.json' && from === 'entry') return []
  if (top === 'assets' || top === 'scenarios') {
    return floors[from]?.material?.includes(top) ? [] : [{ rule: 'material', says: `${from} may not take in ${top}.` }]
  }
  const to = roomOf(target)
  if (to === undefined) return [{ rule: 'stairs', says: `${reach.specifier} leads out of the rooms.` }]
  const missing: Wrong[] =
    target.includes('*') || paths.has(target) ? [] : [{ rule: 'missing', says: `${reach.specifier} is not there.` }]
  return [...missing, ...(from === to ? checkWithin(reach.specifier) : checkBetween(from, to, reach.specifier))]
}

function checkBetween(from: string, to: string, specifier: string): readonly Wrong[] {
  if (floors[from]?.below.includes(to) !== true) return [{ rule: 'stairs', says: `${from} may not import ${to}.` }]
  const door = `@/${to}/index.ts`
  return specifier === door
    ? []
    : [{ rule: 'front-door', says: `${from} enters ${to} by "${specifier}", not by its front door "${door}".` }]
}

function checkWithin(specifier: string): readonly Wrong[] {
  return specifier.startsWith('@/')
    ? [{ rule: 'front-door', says: `Inside a room imports are relative, not "${specifier}".` }]
    : []
}

function checkPackage(from: string, specifier: string): readonly Wrong[] {
  const allowed = floors[from]?.packages ?? []
  const fits = (one: string) =>
    one.endsWith('*') ? specifier.startsWith(one.slice(0, -1)) : specifier === one || specifier.startsWith(`${one}/`)
  return allowed.some(fits) ? [] : [{ rule: 'package', says: `${from} may not use the package "${specifier}".` }]
}
