import { requestsByMe, waited } from '@/client/index.ts'
import type { Command } from '@/engine/index.ts'
import { type ActivityId, formatDuration, type RoleId } from '@/kernel/index.ts'
import type { Activity } from '@/playbook/index.ts'
import { Button, SeatName } from '../../parts/index.ts'
import { useText, useWords } from '../../words/index.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useBriefing, usePermission, useSend, useTable, useTableList, useTellingTitle } from '../desk/table-context.ts'
import { useTextDraft } from '../drafts/use-draft.ts'
import { TextArea } from '../fields/text-area.tsx'
import css from './act-dialog.module.css'
import type { ActDraft } from './act-draft.ts'

interface AskApprovalProps {
  /** The act the approval is wanted for. */
  readonly activity: Activity
  readonly approval: ActivityId
  readonly roles: readonly RoleId[]
  readonly draft: ActDraft
}

/** Asks whoever may approve; any one of several is enough. Who was asked already is said instead. */
export function AskApproval({ activity, approval, roles, draft }: AskApprovalProps) {
  const { act: words } = useWords().console
  const { seat, playbook } = useBriefing()
  const [text, setText, drop] = useTextDraft(`ask ${activity.id} ${approval}`)
  const caller = Object.values(playbook.activities).find(({ asks, does }) => asks === approval && does.includes(seat))
  const others = roles.filter((role) => role !== seat)
  if (caller !== undefined) return <AskByDoing activity={caller} />
  if (others.length === 0) return null
  return (
    <div className={css['ask']}>
      <TextArea label={words.askText} rows={1} text={text} onText={setText} />
      <div className={css['askers']}>
        {others.map((role) => (
          <AskOne key={role} role={role} text={text} onAsked={drop} activity={activity} approval={approval} draft={draft} />
        ))}
      </div>
    </div>
  )
}

/** Some work asks for its approval by itself, as a recommendation asks for its answer: that work is offered instead. */
function AskByDoing({ activity }: { readonly activity: Activity }) {
  const { act: words } = useWords().console
  const { move } = useDesk()
  const title = useText()(activity.title)
  return (
    <p>
      <Button size="small" onClick={() => move({ kind: 'begin-act', activity: activity.id })}>
        {words.askBy(title)}
      </Button>
    </p>
  )
}

interface AskOneProps extends Omit<AskApprovalProps, 'roles'> {
  readonly role: RoleId
  readonly text: string
  readonly onAsked: () => void
}

function AskOne({ role, text, onAsked, activity, approval, draft }: AskOneProps) {
  const { act: words } = useWords().console
  const { seat, playbook } = useBriefing()
  const send = useSend()
  const seatTitle = useTellingTitle()
  const now = useTable((table) => table.now)
  const open = useTableList(requestsByMe).find(
    ({ answer, line: { event } }) =>
      answer === undefined &&
      event.activity === approval &&
      event.of.includes(role) &&
      event.forActivity === activity.id &&
      event.target === draft.target,
  )
  const command: Command = {
    kind: 'request',
    seat,
    of: role,
    activity: approval,
    forActivity: activity.id,
    ...(draft.target === undefined ? {} : { target: draft.target }),
    with: draft.choices,
    text: text.trim(),
  }
  const permission = usePermission(command)
  const ask = () => {
    if (!permission.allowed) return
    send(command)
    onAsked()
  }
  const isAsked = open !== undefined && !permission.allowed
  if (isAsked) return <p className={css['meta']}>{words.asked(seatTitle(role), formatDuration(waited(open, now)))}</p>
  return (
    <Button size="small" icon="stamp" aria-disabled={!permission.allowed} onClick={ask}>
      <span className={css['asker']}>
        {words.ask('')} <SeatName seat={role} playbook={playbook} telling size={14} />
      </span>
    </Button>
  )
}
