import type { LedgerEntry, Scorecard } from '@/scoring/index.ts'
import { useText, useWords } from '../../words/index.ts'
import blocks from '../blocks/blocks.module.css'
import { ScrollBox } from '../blocks/scroll-box.tsx'
import { Proof } from '../lines/proof.tsx'

/** Every point lost: the rule, the reason the rule is there, and the lines that prove it. For the joint document only. */
export function Ledger({ scorecard }: { readonly scorecard: Scorecard }) {
  const { ledger } = useWords().debrief
  return (
    <section aria-labelledby="ledger">
      <h2 id="ledger" className={blocks['h2']}>
        {ledger.title}
      </h2>
      <p className={blocks['paragraph']}>{ledger.lead}</p>
      {scorecard.team.score === null ? <p>{ledger.unscored}</p> : <Entries scorecard={scorecard} />}
    </section>
  )
}

function Entries({ scorecard }: { readonly scorecard: Scorecard }) {
  const { ledger } = useWords().debrief
  const entries = [...scorecard.ledger].filter(({ points }) => points > 0).sort((a, b) => b.points - a.points)
  if (entries.length === 0) return <p>{ledger.nothing}</p>
  return (
    <ScrollBox label={ledger.title}>
      <table className={blocks['table']}>
        <thead>
          <tr>
            <th scope="col">{ledger.rule}</th>
            <th scope="col">{ledger.why}</th>
            <th scope="col">{ledger.points}</th>
            <th scope="col">{ledger.proof}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Entry key={`${entry.rule} ${entry.kind}`} entry={entry} scorecard={scorecard} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Entry({ entry, scorecard }: { readonly entry: LedgerEntry; readonly scorecard: Scorecard }) {
  const { ledger } = useWords().debrief
  const text = useText()
  const rule = scorecard.rules[entry.rule]?.rule
  const why = rule === undefined ? '' : text(entry.kind === 'conformance' ? rule.ifBroken : rule.because)
  return (
    <tr>
      <th scope="row" data-column={ledger.rule}>
        {entry.rule}, {ledger.kinds[entry.kind]}
      </th>
      <td data-column={ledger.why}>
        {why} {rule !== undefined && rule.source.length > 0 && <i>{ledger.source(rule.source.join(', '))}</i>}
      </td>
      <td data-column={ledger.points}>{entry.points < 0.5 ? ledger.under : Math.round(entry.points)}</td>
      <td data-column={ledger.proof}>
        <Proof cites={entry.cites} about={`${entry.rule}: ${why}`} />
      </td>
    </tr>
  )
}
