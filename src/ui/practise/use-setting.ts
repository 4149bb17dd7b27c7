import { useCallback } from 'react'
import { type Loaded, type Setting, useLoaded, usePorts } from '../ports/index.ts'

/** The setting of a scenario; without one, of the first scenario that came with Hotwash. Undefined when it is not on the shelf. */
export function useSetting(scenario: string | undefined): Loaded<Setting | undefined> {
  const { library } = usePorts()
  const load = useCallback(async () => {
    if (scenario !== undefined) return library.setting(scenario)
    const cards = await library.shelf()
    const first = cards.find(({ own }) => !own) ?? cards[0]
    return first && library.setting(first.id)
  }, [library, scenario])
  return useLoaded(load)
}
