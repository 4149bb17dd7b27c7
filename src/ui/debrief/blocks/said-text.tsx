import { type Names, type Said, wordsOf } from '@/debrief/index.ts'
import { Proof } from '../lines/proof.tsx'
import css from './blocks.module.css'

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
        {text}
        {claim !== undefined && <Proof cites={claim.cites} about={text} />}
      </span>
    )
  })
}
