import { readFileSync } from 'node:fs'
import { readTogether } from '@/hosting/index.ts'
import { type Text, textIn } from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'
import type { Scenario } from '@/scenario/index.ts'

const folder = new URL('../../scenarios/', import.meta.url)

/** The text of a file under `scenarios/`. */
export const shippedText = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

const names = ['playbook', 'token-anomaly', 'insider-leak', 'press', 'joint-breach', 'first-night']
const files = names.map((name) => ({ name: `bankx-techa/${name}.yaml`, content: shippedText(`bankx-techa/${name}.yaml`) }))

/** The shipped files, read together. */
export const { playbooks, scenarios, diagnostics } = readTogether(files)

/** The joint playbook. */
export const playbook: Playbook = only(playbooks.map((one) => one.playbook))

/** A shipped scenario or campaign by its id. */
export const shipped = (id: string): Scenario => only(scenarios.flatMap(({ scenario }) => (scenario.id === id ? [scenario] : [])))

/** Act I. */
export const tokenAnomaly: Scenario = shipped('token-anomaly')

/** The three acts in a row. */
export const jointBreach: Scenario = shipped('joint-breach')

/** A text in English. */
export const english = (text: Text | undefined): string => (text === undefined ? '' : textIn(text, 'en'))

function only<Thing>(things: readonly Thing[]): Thing {
  const [thing] = things
  if (thing === undefined) throw new Error('A shipped file cannot be read; the test of the diagnostics says why.')
  return thing
}
