import { readFileSync } from 'node:fs'
import { readTogether } from '@/hosting/index.ts'
import { type Text, textIn } from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'
import type { Scenario } from '@/scenario/index.ts'

const folder = new URL('../../scenarios/', import.meta.url)

/** The text of a file under `scenarios/`. */
export const shippedText = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

const files = ['bankx-techa/playbook.yaml', 'bankx-techa/token-anomaly.yaml'].map((name) => ({
  name,
  content: shippedText(name),
}))

/** The shipped files, read together. */
export const { playbooks, scenarios, diagnostics } = readTogether(files)

/** The joint playbook. */
export const playbook: Playbook = only(playbooks.map((one) => one.playbook))

/** Act I. */
export const tokenAnomaly: Scenario = only(scenarios.map((one) => one.scenario))

/** A text in English. */
export const english = (text: Text | undefined): string => (text === undefined ? '' : textIn(text, 'en'))

function only<Thing>(things: readonly Thing[]): Thing {
  const [thing] = things
  if (thing === undefined) throw new Error('A shipped file cannot be read; the test of the diagnostics says why.')
  return thing
}
