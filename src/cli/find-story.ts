import { type Playable, readTogether, type WrittenFile } from '@/hosting/index.ts'
import { formatDiagnostic } from '@/kernel/index.ts'
import type { Surroundings } from './surroundings.ts'

/** A scenario and its playbook, or nothing after every problem has been said on stderr. */
export async function findStory(path: string, { files, err }: Surroundings): Promise<Playable | undefined> {
  const own = await files.readBytes(path)
  if (!own.ok) {
    err(`${own.problem}\n`)
    return undefined
  }
  const beside: WrittenFile[] = [{ name: path, content: own.value }]
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.'
  const names = await files.list(folder)
  for (const name of names.ok ? names.value : []) {
    const other = folder === '.' && !path.startsWith('./') ? name : `${folder}/${name}`
    if (!/\.ya?ml$/.test(name) || other === path) continue
    const content = await files.readBytes(other)
    if (content.ok) beside.push({ name: other, content: content.value })
  }
  const { scenarios, playbooks, diagnostics } = readTogether(beside)
  const found = scenarios.find(({ file }) => file === path)
  const concerned = new Set([path, ...(found === undefined ? playbooks.map(({ file }) => file) : [])])
  const errors = diagnostics.filter(({ severity, at }) => severity === 'error' && (concerned.has(at.file) || found === undefined))
  if (found !== undefined && errors.length === 0) return found
  for (const diagnostic of errors) err(`${formatDiagnostic(diagnostic)}\n`)
  if (errors.length === 0) err(`${path} is a playbook, not a scenario: there is nothing in it to play.\n`)
  return undefined
}
