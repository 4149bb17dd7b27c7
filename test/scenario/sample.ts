import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTogether } from '@/hosting/index.ts'
import type { Diagnostic } from '@/kernel/index.ts'
import { explainDiagnostic } from '@/reading/index.ts'

const here = join(import.meta.dirname, 'rejected')
const good = join(import.meta.dirname, 'good')

/** The good playbook and the good scenario that every sample is a bad copy of. */
export const goodPlaybook = readFileSync(join(good, 'playbook.yaml'), 'utf8')
/** See `goodPlaybook`. */
export const goodScenario = readFileSync(join(good, 'scenario.yaml'), 'utf8')

/** The code of every sample folder. */
export const sampleCodes = readdirSync(here).sort()

/** What the reader says of a sample: each problem as an author sees it. */
export function readSample(code: string): {
  readonly found: readonly Diagnostic[]
  readonly said: string
  readonly expected: string
} {
  const folder = join(here, code)
  const name = existsSync(join(folder, 'playbook.yaml')) ? 'playbook.yaml' : 'scenario.yaml'
  const written = readFileSync(join(folder, name))
  const size = existsSync(join(folder, 'grown-to-bytes.txt'))
    ? Number(readFileSync(join(folder, 'grown-to-bytes.txt'), 'utf8'))
    : 0
  const content = size === 0 ? new Uint8Array(written) : new Uint8Array(size).fill(32)
  if (size > 0) content.set(written)
  const others = readdirSync(folder).filter((file) => file.endsWith('.yaml') && file !== name)
  const beside = others.map((file) => ({ name: file, content: readFileSync(join(folder, file)) }))
  const playbook = name === 'scenario.yaml' ? [{ name: 'playbook.yaml', content: goodPlaybook }] : []
  const { diagnostics } = readTogether([{ name, content }, ...beside, ...playbook])
  const found = diagnostics.filter(({ at }) => at.file === name)
  const said = found.map((diagnostic) => explainDiagnostic(diagnostic, written.toString('utf8'))).join('\n')
  return { found, said, expected: readFileSync(join(folder, 'expected.txt'), 'utf8') }
}
