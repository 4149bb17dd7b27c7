import '@fontsource/ibm-plex-mono/latin-700.css'
import '@fontsource/ibm-plex-sans-condensed/latin-500.css'
import '@fontsource/ibm-plex-sans-condensed/latin-600.css'
import '@fontsource/ibm-plex-sans-condensed/latin-700.css'
import '@fontsource/ibm-plex-serif/latin-500.css'
import '@fontsource/ibm-plex-serif/latin-500-italic.css'
import { loadStage, type StageHandle } from '@/stage/index.ts'
import { evenings, isEvening } from './evenings.ts'

/** What a test or a photographer may do with the stage on this page. */
export interface Bench {
  /** `canvas, 620 ms` once the stage stands. */
  readonly stands: string
  readonly show: (evening: string) => void
  readonly settled: () => Promise<void>
  readonly destroy: () => void
  /** Takes the stage down and builds it again. */
  readonly rebuild: () => Promise<void>
}

declare global {
  interface Window {
    bench?: Bench
  }
}

const asked = new URLSearchParams(location.search)
const first = asked.get('evening') ?? 'calm'
const reducedMotion = asked.get('motion') !== 'full'
const parent = document.getElementById('stage')
if (parent === null) throw new Error('The page has no place for the stage.')
const place = parent

const { createStage } = await loadStage()
const began = performance.now()
let stage: StageHandle = await createStage({ parent: place, reducedMotion })
show(first)
await document.fonts.ready
window.bench = {
  stands: `${stage.renderer()}, ${Math.round(performance.now() - began)} ms`,
  show,
  settled: () => stage.settled(),
  destroy: () => stage.destroy(),
  rebuild: async () => {
    stage.destroy()
    stage = await createStage({ parent: place, reducedMotion })
    show(first)
  },
}

function show(name: string): void {
  if (!isEvening(name)) throw new Error(`There is no evening "${name}".`)
  stage.show(evenings[name])
}
