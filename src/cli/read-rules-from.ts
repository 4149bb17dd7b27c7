import { type Names, namesOf } from '@/debrief/index.ts'
import type { Reading } from '@/kernel/index.ts'
import { type Playbook, type Rule, readPlaybook } from '@/playbook/index.ts'
import { explainDiagnostic } from '@/reading/index.ts'
import { type LabelsOf, labelsIn, readRuleFile, type Trace } from '@/scoring/index.ts'
import type { Surroundings } from './surroundings.ts'

/** Rules to judge by, and what is known beside them. */
export interface Lawbook {
  readonly unit: Trace['unit']
  readonly rules: readonly Rule[]
  /** Classes of activities, where a whole playbook was given. */
  readonly labelsOf?: LabelsOf
  readonly names: Names
}

/** What things are called when there is no playbook to say: by their ids. */
export const NO_NAMES: Names = { language: 'en', organisations: {}, roles: {}, phases: {}, capabilities: {}, activities: {} }

/** The rules of a playbook (YAML) or of a file of rules (JSON); nothing after every problem has been said on stderr. */
export async function readRulesFrom(path: string, surroundings: Surroundings): Promise<Lawbook | undefined> {
  const { files, err } = surroundings
  const text = await files.readText(path)
  if (!text.ok) {
    err(`${text.problem}\n`)
    return undefined
  }
  if (path.toLowerCase().endsWith('.json')) {
    const read = said(readRuleFile(text.value, path), text.value, surroundings)
    return read && { ...read, names: NO_NAMES }
  }
  const playbook = said(readPlaybook(text.value, path), text.value, surroundings)
  return playbook && lawbookOf(playbook)
}

/** Says everything that is wrong with a file and gives what could be read of it. */
export function said<T>({ thing, diagnostics }: Reading<T>, text: string, { err }: Surroundings): T | undefined {
  for (const diagnostic of diagnostics) err(`${explainDiagnostic(diagnostic, text)}\n`)
  return thing
}

function lawbookOf(playbook: Playbook): Lawbook {
  return { unit: 'seconds', rules: playbook.rules, labelsOf: labelsIn(playbook), names: namesOf(playbook, 'en') }
}
