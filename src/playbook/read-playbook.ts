import { freeze, type Reading } from '@/kernel/index.ts'
import { problemsOf, readShape, readYaml, type YamlText } from '@/reading/index.ts'
import { buildPlaybook } from './build-playbook.ts'
import { checkPlaybook } from './check/check-playbook.ts'
import type { Playbook } from './playbook.ts'
import { playbookShape } from './shape/playbook-shape.ts'

/** Turns a playbook file into a playbook, or into a list of what to fix, each with its place. */
export function readPlaybook(content: string | Uint8Array, file: string): Reading<Playbook> {
  const { yaml, diagnostics } = readYaml(content, file)
  return yaml === undefined ? { thing: undefined, diagnostics } : readPlaybookFrom(yaml)
}

/** The same for a text that was already read as YAML. */
export function readPlaybookFrom(yaml: YamlText): Reading<Playbook> {
  const problems = problemsOf(yaml)
  const written = readShape(playbookShape, yaml, problems)
  if (written === undefined) return { thing: undefined, diagnostics: problems.list() }
  const playbook = buildPlaybook(written)
  checkPlaybook(playbook, written, problems)
  return { thing: problems.broken() ? undefined : freeze(playbook), diagnostics: problems.list() }
}
