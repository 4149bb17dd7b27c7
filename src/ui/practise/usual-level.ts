import type { Setting } from '../ports/index.ts'

/** The level somebody plays who does not choose one: the playbook's own time windows, where the scenario has them. */
export function usualLevel(levels: Setting['levels']): string | undefined {
  return levels.find(({ id }) => id === 'standard')?.id ?? levels[0]?.id
}
