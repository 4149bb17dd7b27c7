import { useSyncExternalStore } from 'react'
import { Button } from '../../parts/index.ts'
import { useSessionWords } from '../../words/use-session-words.ts'

/** Fills the whole screen with the page, and back. Not there where the browser cannot. */
export function FullScreen() {
  const { wall } = useSessionWords()
  const full = useSyncExternalStore(listen, () => document.fullscreenElement !== null)
  if (!document.fullscreenEnabled) return null
  // Refused without a person's own press, as after a reload: then the button stands there for the next one.
  const turn = () => (full ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => undefined)
  return (
    <Button size="small" icon="scan" onClick={() => void turn()}>
      {full ? wall.leaveFull : wall.full}
    </Button>
  )
}

function listen(changed: () => void): () => void {
  document.addEventListener('fullscreenchange', changed)
  return () => document.removeEventListener('fullscreenchange', changed)
}
