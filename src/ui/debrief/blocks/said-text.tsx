import { type Names, type Said, wordsOf } from '@/debrief/index.ts'
import type { EventNumber } from '@/kernel/index.ts'
import { Proof } from '../lines/proof.tsx'
import css from './blocks.module.css'
import { Unbroken } from './unbroken.tsx'

/** Claims in words, one after the other, each with the lines that prove it. What was not established looks it. */
export function SaidText({ said, names }: { readonly said: Said; readonly names: Names }) {
  return wordsOf(said, names).map((text, index) => {
    const claim = said[index]
    if (text === '') return null
    const missing = claim === undefined || claim.say === 'not-established'
    return (
      // The words of one cell never change their order.
      <span key={`${claim?.say ?? ''} ${text}`} className={missing ? css['missing'] : undefined}>
        {index > 0 && ' '}
        {claim === undefined || claim.cites.length === 0 ? <Unbroken text={text} /> : <Glued text={text} cites={claim.cites} />}
      </span>
    )
  })
}

/** A sentence whose proof stays on the line of its last word. */
function Glued({ text, cites }: { readonly text: string; readonly cites: readonly EventNumber[] }) {
  const cut = text.lastIndexOf(' ') + 1
  return (
    <>
      <Unbroken text={text.slice(0, cut)} />
      <span className={css['glued']}>
        {text.slice(cut)}
        <Proof cites={cites} about={text} />
      </span>
    </>
  )
}
