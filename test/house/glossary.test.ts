import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { playbookSchema } from '@/playbook/index.ts'
import { scenarioSchema } from '@/scenario/index.ts'
import { filesUnder, root } from './files-under.ts'

const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8')

/** Words in code letters in the first column of the tables below a heading. */
function firstColumn(text: string): readonly string[] {
  const rows = text.split('\n').filter((row) => row.startsWith('| `'))
  return rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''))
}

/** The values of `kind` in a union as it is written, options of a message left out. */
function kindsIn(source: string, union: string): readonly string[] {
  const from = source.search(new RegExp(`export (?:type ${union} =|interface ${union} )`))
  const until = source.indexOf('\n\n/**', from)
  const body = source.slice(from, until === -1 ? undefined : until)
  return [...body.matchAll(/readonly kind: ((?:'[a-z-]+'(?: \| )?)+)/g)].flatMap((match) =>
    [...(match[1] ?? '').matchAll(/'([a-z-]+)'/g)].map((kind) => kind[1] ?? ''),
  )
}

describe('the glossary', () => {
  const glossary = firstColumn(read('README.md').split('## Words')[1]?.split('## Map')[0] ?? '')

  it('names only what a room shows at its front door, or a port declares', () => {
    const doors = filesUnder('src').filter((path) => path.endsWith('.ts') || path.endsWith('.tsx'))
    const shown = new Set(
      doors.flatMap((path) =>
        [...read(path).matchAll(/export (?:interface|type|function|const) ([A-Za-z]+)/g)].map((match) => match[1]),
      ),
    )
    expect(glossary.length).toBeGreaterThan(40)
    expect(glossary.filter((word) => !shown.has(word))).toEqual([])
  })

  it('says each word once', () => {
    expect(new Set(glossary).size).toBe(glossary.length)
  })
})

describe('the engine’s own list', () => {
  const listed = firstColumn(read('src/engine/README.md'))

  it('has every command and every event, and nothing else', () => {
    const commands = [
      ...kindsIn(read('src/engine/command.ts'), 'Command'),
      ...kindsIn(read('src/engine/review-command.ts'), 'ReviewCommand'),
    ]
    const events = [
      ...kindsIn(read('src/engine/event.ts'), 'ExerciseEvent'),
      ...['Observed', 'HotWashEvent'].flatMap((union) => kindsIn(read('src/engine/review-event.ts'), union)),
    ]
    expect(commands.length).toBeGreaterThan(12)
    expect(events.length).toBeGreaterThan(20)
    expect([...listed].sort()).toEqual([...new Set([...commands, ...events])].sort())
  })
})

describe('what authors read', () => {
  it('speaks of every key they may write at the top of a file', () => {
    const keys = [scenarioSchema(), playbookSchema()].flatMap((schema) => Object.keys(schema['properties'] ?? {}))
    const text = read('scenarios/README.md')
    expect(keys.length).toBeGreaterThan(30)
    expect(keys.filter((key) => !new RegExp(`\\b${key}\\b`).test(text))).toEqual([])
  })
})
