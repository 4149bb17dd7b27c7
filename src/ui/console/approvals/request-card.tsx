import { useState } from 'react'
import { type Command, explainCaveat, explainRefusal, type Request } from '@/engine/index.ts'
import { Button, SeatName } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import { ActChoices } from '../actions/act-choices.tsx'
import { type ActDraft, emptyAct, openChoices } from '../actions/act-draft.ts'
import { WordsAsked } from '../actions/words-at-hand.tsx'
import { useDesk } from '../desk/desk-context.ts'
import { useBriefing, usePermission, useSend } from '../desk/table-context.ts'
import { useDrafts } from '../drafts/use-draft.ts'
import css from './approvals.module.css'
import { RefuseForm, refusalOf } from './refuse-form.tsx'
import { useActivityTitle, usePurpose } from './request-words.ts'

/** Something a colleague asks this seat for: approved, refused with a reason, or, when it is work, done. */
export function RequestCard({ request }: { readonly request: Request }) {
  const { approvals } = useWords().console
  const { playbook } = useBriefing()
  const { move } = useDesk()
  const activityTitle = useActivityTitle()
  const purpose = usePurpose(request)
  const { event } = request.line
  const activity = playbook.activities[event.activity]
  return (
    <li className={css['card']}>
      <p>
        <SeatName seat={event.seat} playbook={playbook} /> {approvals.asks('').trim()}: <b>{activityTitle(event.activity)}</b>{' '}
        {purpose}
      </p>
      {event.text !== '' && <p className={css['text']}>{event.text}</p>}
      <WordsAsked request={request} />
      {activity?.grants === true ? (
        <Grant request={request} />
      ) : (
        <p>
          <Button size="small" loudness="primary" onClick={() => move({ kind: 'begin-act', activity: event.activity })}>
            {approvals.doIt(activityTitle(event.activity))}
          </Button>
        </p>
      )}
    </li>
  )
}

function Grant({ request }: { readonly request: Request }) {
  const { approvals } = useWords().console
  const { seat, playbook } = useBriefing()
  const send = useSend()
  const activity = playbook.activities[request.line.event.activity]
  const [draft, setDraft] = useState<ActDraft | undefined>(() => activity && emptyAct(activity, []))
  const drafts = useDrafts()
  const [refusing, setRefusing] = useState(() => drafts.read(refusalOf(request)) !== undefined)
  const [tried, setTried] = useState(false)
  const command: Command = { kind: 'approve', seat, request: request.request, with: draft?.choices ?? {} }
  const permission = usePermission(command)
  const approve = () => {
    setTried(true)
    if (permission.allowed) send(command)
  }
  return (
    <>
      {activity !== undefined && draft !== undefined && openChoices(activity).length > 0 && (
        <ActChoices activity={activity} draft={draft} onDraft={setDraft} />
      )}
      {permission.allowed &&
        permission.caveats.map((caveat) => (
          <p key={caveat.kind} className={css['text']}>
            {explainCaveat(caveat, playbook)}
          </p>
        ))}
      <div className={css['buttons']}>
        <Button size="small" loudness="primary" icon="check" aria-disabled={!permission.allowed} onClick={approve}>
          {approvals.approve}
        </Button>
        <Button size="small" aria-expanded={refusing} onClick={() => setRefusing(!refusing)}>
          {approvals.refuse}
        </Button>
      </div>
      <p role="status" className={css['whyNot']}>
        {tried && !permission.allowed && explainRefusal(permission.refusal, playbook)}
      </p>
      {refusing && <RefuseForm request={request} />}
    </>
  )
}
