import type { Shipped, ShippedScenario } from '@/browser/index.ts'
import type { Playable } from '@/hosting/index.ts'
import { freeze } from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'

/** What the build has made of a file under `scenarios/`: see scenarios-as-read.ts. */
interface FileAsRead {
  readonly card?: ShippedScenario['card']
  readonly scenario?: () => Promise<{ readonly default: Playable }>
  readonly playbook?: () => Promise<{ readonly default: Playbook }>
}

const files = Object.values(import.meta.glob<FileAsRead>('../../scenarios/**/*.yaml', { query: '?shipped', eager: true }))

/** The scenarios and playbooks that ship, as the build has read them: their cards are here, the rest is fetched when somebody asks for it. */
export const shipped: Shipped = {
  scenarios: files.flatMap(({ card, scenario }) =>
    card === undefined || scenario === undefined ? [] : [{ card, load: async () => freeze((await scenario()).default) }],
  ),
  playbooks: () =>
    Promise.all(
      files.flatMap(({ playbook }) => (playbook === undefined ? [] : [playbook().then((read) => freeze(read.default))])),
    ),
}
