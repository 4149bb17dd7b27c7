import '@fontsource/ibm-plex-mono/latin-700.css'
import '@fontsource/ibm-plex-sans-condensed/latin-500.css'
import '@fontsource/ibm-plex-sans-condensed/latin-600.css'
import '@fontsource/ibm-plex-sans-condensed/latin-700.css'
import '@fontsource/ibm-plex-serif/latin-500.css'
import '@fontsource/ibm-plex-serif/latin-500-italic.css'
import { loadStage, type StageFacts } from '@/stage/index.ts'
import { evenings, isEvening } from './evenings.ts'

declare global {
  interface Window {
    /** Lets the shutter show other facts and wait for fonts. */
    showFacts?: (facts: StageFacts) => void
    showEvening?: (name: string) => void
    stageStands?: string
  }
}

const asked = new URLSearchParams(location.search)
const evening = asked.get('evening') ?? 'calm'
const parent = document.getElementById('stage')
if (parent === null || !isEvening(evening)) throw new Error(`There is no evening "${evening}".`)

const { createStage } = await loadStage()
const began = performance.now()
const stage = await createStage({ parent, reducedMotion: asked.get('motion') !== 'full' })
stage.show(evenings[evening])
await document.fonts.ready
window.showFacts = (facts) => stage.show(facts)
window.showEvening = (name) => {
  if (isEvening(name)) stage.show(evenings[name])
}
window.stageStands = `${stage.renderer()}, ${Math.round(performance.now() - began)} ms`
