import { useSoundWords } from '../words/use-sound-words.ts'
import css from './captions.module.css'
import type { Caption } from './use-sound.ts'

/** What is being heard, in words, for as long as it takes to read. A screen reader hears of the news themselves instead. */
export function Captions({ captions }: { readonly captions: readonly Caption[] }) {
  const { heard } = useSoundWords()
  return (
    <ol className={css['captions']} aria-hidden="true">
      {captions.map(({ number, sound }) => (
        <li key={number}>{heard[sound]}</li>
      ))}
    </ol>
  )
}
