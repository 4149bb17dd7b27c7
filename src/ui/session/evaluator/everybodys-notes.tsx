import { agreementOf, type RatedThing, ratedThings } from '@/debrief/index.ts'
import { useBriefing, useTableList } from '../../console/desk/table-context.ts'
import { DeskPanel } from '../../desk/desk-panel.tsx'
import { observationsIn } from '../../desk/observations/note-draft.ts'
import { NoteList } from '../../desk/observations/note-list.tsx'
import { lit } from '../../desk/observations/ratings.ts'
import { AppBar, Button, Moon } from '../../parts/index.ts'
import { useScreen } from '../../routing/index.ts'
import { useText } from '../../words/index.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { useEvaluatorWords } from '../../words/use-evaluator-words.ts'
import css from './evaluator.module.css'
import { useCitedWords } from './own-notes.tsx'

/** After ENDEX: what everybody noted, how far those who rated the same thing agree, and the way to the debrief. */
export function EverybodysNotes({ onDebrief }: { readonly onDebrief: () => void }) {
  const { ended: words } = useEvaluatorWords()
  const heading = useScreen(words.title)
  const notes = useTableList(observationsIn)
  const says = useCitedWords()
  return (
    <div className={css['evaluator']}>
      <AppBar>
        <span className={css['last']}>
          <Button loudness="primary" onClick={onDebrief}>
            {words.debrief}
          </Button>
        </span>
      </AppBar>
      <main id="content" tabIndex={-1} className={css['ended']}>
        <h1 ref={heading} tabIndex={-1} className={css['title']}>
          {words.title}
        </h1>
        <p>{words.text}</p>
        <Agreement things={ratedThings(notes.toReversed())} />
        <DeskPanel id="notes" title={words.notes}>
          {notes.length === 0 ? (
            <p className={css['none']}>{words.none}</p>
          ) : (
            <NoteList notes={notes} says={says} by={(one) => (one.kind === 'evaluator' ? one.name : words.facilitator)} />
          )}
        </DeskPanel>
      </main>
    </div>
  )
}

/** Who rated what how, and how often two said the same. */
function Agreement({ things }: { readonly things: readonly RatedThing[] }) {
  const { ended: words } = useEvaluatorWords()
  const agreement = agreementOf(things)
  return (
    <DeskPanel id="agreement" title={words.agreement}>
      {agreement === undefined ? (
        <p className={css['none']}>{words.nothingShared}</p>
      ) : (
        <>
          <p>
            {words.pairs(agreement.n, agreement.equal, agreement.percent)}{' '}
            {agreement.equal < agreement.n && words.apart(agreement.near, agreement.far)}
          </p>
          {agreement.equal < agreement.n && <p className={css['hint']}>{words.settle}</p>}
        </>
      )}
      {things.length > 0 && (
        <div className={css['scroll']}>
          <table className={css['table']}>
            <thead>
              <tr>
                <th scope="col">{words.thing}</th>
                <th scope="col">{words.rated}</th>
                <th scope="col">{words.agreement}</th>
              </tr>
            </thead>
            <tbody>
              {things.map((thing) => (
                <Rated key={keyOf(thing)} thing={thing} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </DeskPanel>
  )
}

const keyOf = ({ first: { about, capability, phase } }: RatedThing): string =>
  [about ?? '', capability ?? '', phase ?? ''].join('/')

function Rated({ thing: { first, ratings } }: { readonly thing: RatedThing }) {
  const { ended: words } = useEvaluatorWords()
  const { observations } = useDeskWords()
  const text = useText()
  const { playbook } = useBriefing()
  const house = Object.values(playbook.organisations).find(({ id }) => id === first.about)
  const capability = first.capability === undefined ? undefined : playbook.capabilities[first.capability]
  const phase = playbook.phases.find(({ id }) => id === first.phase)
  const what = capability === undefined ? phase && observations.inPhase(text(phase.title)) : text(capability.title)
  const equal = ratings.every(({ event }) => event.rating === first.rating)
  return (
    <tr>
      <th scope="row">
        {house === undefined ? observations.everybody : text(house.title)}, {what}
      </th>
      <td>
        <ul className={css['raters']}>
          {ratings.map(({ number, event: { by, rating = 'U' } }) => (
            <li key={number}>
              <Moon lit={lit[rating]} size={15} name={observations.ratings[rating]} /> <b>{rating}</b>
              {by.kind === 'evaluator' ? by.name : words.facilitator}
            </li>
          ))}
        </ul>
      </td>
      <td>{ratings.length < 2 ? words.alone : equal ? words.equal : words.differs}</td>
    </tr>
  )
}
