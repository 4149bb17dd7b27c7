import { useFactsAtEnd } from './head/use-facts-at-end.ts'
import { roof, walls } from './ink-shapes.ts'
import css from './ink-strip.module.css'

/** The two houses, the bridge and the boat in one ink: closes the printed report. An empty boat says that the adversary is gone. */
export function InkStrip() {
  const gone = useFactsAtEnd().rogueApp === 'removed'
  return (
    <svg className={css['strip']} viewBox="0 0 800 84" aria-hidden="true">
      <path d={roof.bankx} />
      <path d={walls(48)} fillRule="evenodd" />
      <path d={roof.techa} />
      <path d={walls(638)} fillRule="evenodd" />
      <path className={css['line']} d="M158 58 Q400 18 638 58 M158 64 H638" />
      <path className={css['thin']} d={hangers} />
      <path className={css['line']} d="M20 80 H780" />
      <path d="M372 70 q28 10 56 0 l-6 8 h-44 z" />
      {!gone && (
        <path d="M392 70 v-14 q8 -6 16 0 v14 z M388 52 h24 v3 h-24 z M394 44 h12 v8 h-12 z M410 60 l18 -14 1 1 -18 16 z" />
      )}
      <path d="M400 2 a11 11 0 1 0 0.1 0 z M400 4.5 a8.5 8.5 0 1 1 -0.1 0 z" fillRule="evenodd" />
    </svg>
  )
}

/** Where the bridge hangs, every 24 units along its curve. */
const hangers = Array.from({ length: 19 }, (_, index) => {
  const part = (index + 1) / 20
  const x = Math.round(158 + 480 * part)
  const y = Math.round(58 - 80 * part * (1 - part))
  return `M${x} ${y} V64`
}).join(' ')
