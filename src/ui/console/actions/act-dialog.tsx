import { useState } from 'react'
import { involvedIn, latestAct, thingsOfKind } from '@/client/index.ts'
import { explainCaveat, explainRefusal } from '@/engine/index.ts'
import { type ActivityId, formatDuration, formatTime, type OrganisationId, type RoleId } from '@/kernel/index.ts'
import type { Activity } from '@/playbook/index.ts'
import { Button, Dialog } from '../../parts/index.ts'
import { useText, useWords } from '../../words/index.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useBriefing, useHandle, usePermission, useSend, useTable } from '../desk/table-context.ts'
import { useDraft } from '../drafts/use-draft.ts'
import { ConfidenceChoice } from '../fields/confidence-choice.tsx'
import { TextArea } from '../fields/text-area.tsx'
import { ActChoices } from './act-choices.tsx'
import css from './act-dialog.module.css'
import { type ActDraft, doCommand, emptyAct, wordsShown } from './act-draft.ts'
import { ActWords } from './act-words.tsx'
import { AskApproval } from './ask-approval.tsx'

/** The dialog of the activity that lies open on the desk. */
export function ActDialog() {
  const { desk } = useDesk()
  const { playbook } = useBriefing()
  const activity = playbook.activities[desk.act ?? ('' as ActivityId)]
  return activity === undefined ? null : <OpenAct key={activity.id} activity={activity} />
}

/** Settles what an act is done to and how, says what to know before pressing, and begins it. */
function OpenAct({ activity }: { readonly activity: Activity }) {
  const { act: labels } = useWords().console
  const text = useText()
  const { move } = useDesk()
  const { playbook, seat } = useBriefing()
  const send = useSend()
  const { store } = useHandle()
  const [nothing] = useState<ActDraft>(() => {
    const known = activity.target === undefined ? [] : thingsOfKind(store.getState().exercise, activity.target)
    return emptyAct(
      activity,
      known.map(({ id }) => id),
    )
  })
  const [draft, setDraft, drop] = useDraft(`act ${activity.id}`, nothing)
  const [tried, setTried] = useState(false)
  const exercise = useTable((table) => table.exercise)
  const words = wordsShown(activity, draft, exercise)
  const command = doCommand(seat, activity, draft, words)
  const permission = usePermission(command)
  const before = useTable((table) => latestAct(table.exercise, seat, activity.id))
  const close = () => move({ kind: 'put-away' })

  const begin = () => {
    setTried(true)
    if (!permission.allowed) return
    send(command)
    drop()
    close()
  }

  return (
    <Dialog
      open
      onClose={close}
      title={text(activity.title)}
      width={activity.words ? 'wide' : 'narrow'}
      actions={
        <Button loudness="primary" icon="play" aria-disabled={!permission.allowed} onClick={begin}>
          {labels.begin(activity.takes > 0 ? formatDuration(activity.takes) : '')}
        </Button>
      }
    >
      <div className={css['act']}>
        <p className={css['about']}>
          {text(activity.about)}
          {activity.source.length > 0 && <span className={css['meta']}> {labels.source(activity.source.join(', '))}</span>}
        </p>
        <Parts activity={activity} />
        {before?.finishedAt !== undefined && <p className={css['meta']}>{labels.again(formatTime(before.finishedAt))}</p>}
        <ActChoices activity={activity} draft={draft} onDraft={setDraft} />
        <ActWords activity={activity} draft={draft} words={words} onDraft={setDraft} />
        {permission.allowed && permission.caveats.length > 0 && (
          <section className={css['caveats']} aria-label={labels.known}>
            <h3 className={css['sub']}>{labels.known}</h3>
            {permission.caveats.map((caveat) => (
              <div key={caveat.kind + ('activity' in caveat ? caveat.activity : '')} className={css['caveat']}>
                <p>{explainCaveat(caveat, playbook)}</p>
                {caveat.kind === 'needs-approval-of' && (
                  <AskApproval activity={activity} approval={caveat.activity} roles={caveat.roles} draft={draft} />
                )}
              </div>
            ))}
          </section>
        )}
        <TextArea label={labels.reason} rows={2} text={draft.reason} onText={(reason) => setDraft({ ...draft, reason })} />
        <ConfidenceChoice chosen={draft.confidence} onChoose={(confidence) => setDraft({ ...draft, confidence })} />
        <p role="status" className={css['whyNot']}>
          {!permission.allowed && (tried || isLasting(permission.refusal.kind)) && explainRefusal(permission.refusal, playbook)}
        </p>
      </div>
    </Dialog>
  )
}

/** What the playbook wants done before, as consulting somebody, and who learns of it without being told. */
function Parts({ activity }: { readonly activity: Activity }) {
  const { act: words } = useWords().console
  const text = useText()
  const { playbook, seat } = useBriefing()
  const { first, informed } = involvedIn(activity, seat, playbook)
  const names = informed.flatMap((id) => {
    const title = playbook.roles[id as RoleId]?.title ?? playbook.organisations[id as OrganisationId]?.title
    return title === undefined ? [] : [text(title)]
  })
  return (
    <>
      {first.length > 0 && <p className={css['meta']}>{words.first(first.map(({ title }) => text(title)).join(', '))}</p>}
      {names.length > 0 && <p className={css['meta']}>{words.informed(names.join(', '))}</p>}
    </>
  )
}

/** Whether a refusal says more than that something is still to be chosen here. */
const isLasting = (kind: string): boolean => !TO_BE_SETTLED.includes(kind)

const TO_BE_SETTLED: readonly string[] = ['target-missing', 'choice-missing', 'words-missing', 'empty-text']
