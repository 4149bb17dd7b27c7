import { requestsForMe, unreadCount } from '@/client/index.ts'
import { classes, Icon, type IconName } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import type { View } from '../desk/desk.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useTable } from '../desk/table-context.ts'
import css from './phone.module.css'

const views: readonly { readonly view: View; readonly icon: IconName }[] = [
  { view: 'inbox', icon: 'email' },
  { view: 'act', icon: 'play' },
  { view: 'evidence', icon: 'box' },
  { view: 'approve', icon: 'stamp' },
  { view: 'stage', icon: 'stage' },
]

/** The parts of the console on a narrow screen, one at a time, with a count where somebody waits. */
export function ViewTabs() {
  const { tabs } = useWords().console
  const { desk, move } = useDesk()
  const unread = useTable(unreadCount)
  const asked = useTable((table) => requestsForMe(table).length)
  const counts: Readonly<Partial<Record<View, number>>> = { inbox: unread, approve: asked }
  return (
    <nav className={css['tabs']} aria-label={tabs.label}>
      {views.map(({ view, icon }) => {
        const count = counts[view] ?? 0
        return (
          <button
            key={view}
            type="button"
            className={classes(css['tab'], desk.view === view && css['chosen'])}
            aria-current={desk.view === view ? 'page' : undefined}
            onClick={() => move({ kind: 'show', view })}
          >
            <Icon name={icon} size={21} />
            <span>
              {tabs[view]}
              {count > 0 && <b className={css['count']}>{count}</b>}
            </span>
          </button>
        )
      })}
    </nav>
  )
}
