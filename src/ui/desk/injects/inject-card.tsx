import type { MselEntry } from '@/client/index.ts'
import { between, formatDuration, formatTime } from '@/kernel/index.ts'
import { useBriefing, useSend, useTable } from '../../console/desk/table-context.ts'
import { Button, Chip, channelIcon, classes, Icon } from '../../parts/index.ts'
import { useText, useWords } from '../../words/index.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { Addressees } from '../addressees.tsx'
import { useFacilitator } from '../desk-context.ts'
import css from './injects.module.css'

interface InjectCardProps {
  readonly entry: MselEntry
  /** The chosen one shows its text and what can be done with it. */
  readonly open: boolean
}

/** One inject that is still to come. */
export function InjectCard({ entry, open }: InjectCardProps) {
  const { injects: words } = useDeskWords()
  const text = useText()
  const { change } = useFacilitator()
  const { id, state, inject } = entry
  const held = state === 'held'
  return (
    <article className={classes(css['card'], open && css['chosen'], held && css['held'])} data-open={open || undefined}>
      <CardHead entry={entry} />
      <h3 className={css['title']} tabIndex={-1}>
        {open ? (
          text(entry.title)
        ) : (
          <button type="button" className={css['choose']} onClick={() => change({ kind: 'select', inject: id })}>
            {text(entry.title)}
          </button>
        )}
      </h3>
      {open && <Excerpt entry={entry} />}
      {inject?.when !== undefined && (
        <p className={css['when']}>
          <Icon name="tree" size={15} />
          <span>{words.onlyIf(inject.when)}</span>
        </p>
      )}
      {(open || held) && <CardButtons entry={entry} open={open} />}
    </article>
  )
}

function CardHead({ entry: { channel, to, state, at } }: { readonly entry: MselEntry }) {
  const { injects: words } = useDeskWords()
  const { channels } = useWords().console
  const now = useTable((table) => table.now)
  const soon = at !== undefined && at - now < 3600
  return (
    <p className={css['head']}>
      <Chip icon={channelIcon[channel]}>{channels[channel]}</Chip>
      <span className={css['to']}>
        {words.to} <Addressees seats={to} />
      </span>
      <span className={css['time']}>
        {state === 'held' ? (
          <>
            <Icon name="pause" size={13} /> {words.held}
          </>
        ) : at === undefined ? (
          words.onCondition
        ) : at <= now ? (
          words.now
        ) : soon ? (
          words.in(formatDuration(between(now, at)))
        ) : (
          formatTime(at)
        )}
      </span>
    </p>
  )
}

/** How the text begins, and what the script expects of whoever reads it. */
function Excerpt({ entry }: { readonly entry: MselEntry }) {
  const { injects: words } = useDeskWords()
  const text = useText()
  const { playbook } = useBriefing()
  const expected = (entry.inject?.expects ?? []).map((id) => {
    const activity = playbook.activities[id]
    return activity === undefined ? id : text(activity.title)
  })
  return (
    <>
      <p className={css['body']}>{text(entry.body).replaceAll(/[*_#>`]/g, '')}</p>
      {expected.length > 0 && <p className={css['expects']}>{words.expects(expected.join(', '))}</p>}
    </>
  )
}

function CardButtons({ entry, open }: InjectCardProps) {
  const { injects: words } = useDeskWords()
  const text = useText()
  const send = useSend()
  const { change } = useFacilitator()
  const { id, state } = entry
  const called = (does: string) => words.about(does, text(entry.title))
  const lay = (kind: 'inject' | 'edit' | 'drop') => change({ kind: 'lay-out', paper: { kind, inject: id } })
  return (
    <div className={css['buttons']}>
      <Button
        size="small"
        loudness={open ? 'primary' : 'plain'}
        icon="play"
        aria-label={called(words.release)}
        onClick={() => send({ kind: 'release-inject', inject: id })}
      >
        {words.release}
      </Button>
      {state === 'waiting' && (
        <Button
          size="small"
          icon="pause"
          aria-label={called(words.hold)}
          onClick={() => send({ kind: 'hold-inject', inject: id })}
        >
          {words.hold}
        </Button>
      )}
      {state === 'held' && (
        <Button
          size="small"
          icon="clock"
          aria-label={called(words.resume)}
          onClick={() => send({ kind: 'resume-inject', inject: id })}
        >
          {words.resume}
        </Button>
      )}
      {open && (
        <Button size="small" aria-label={called(words.edit)} onClick={() => lay('edit')}>
          {words.edit}
        </Button>
      )}
      <Button size="small" aria-label={called(words.drop)} onClick={() => lay('drop')}>
        {words.drop}
      </Button>
      {open && (
        <Button size="small" loudness="bare" aria-label={called(words.details)} onClick={() => lay('inject')}>
          {words.details}
        </Button>
      )}
    </div>
  )
}
