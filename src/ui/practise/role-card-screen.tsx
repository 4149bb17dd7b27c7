import { useCallback } from 'react'
import type { SeatId } from '@/kernel/index.ts'
import type { Role } from '@/playbook/index.ts'
import type { SeatBrief } from '@/scenario/index.ts'
import { AppBar, Icon } from '../parts/index.ts'
import { type Setting, useLoaded, usePorts } from '../ports/index.ts'
import { RouteLink, useScreen } from '../routing/index.ts'
import { useText, useWords } from '../words/index.ts'
import { RoleCard } from './role-card.tsx'
import css from './role-card-screen.module.css'
import { StartPanel } from './start-panel.tsx'
import { useSetting } from './use-setting.ts'
import { Waiting } from './waiting.tsx'

/** The role card of one seat, and beside it how to start. */
export function RoleCardScreen({ scenario, seat }: { readonly scenario: string; readonly seat: SeatId }) {
  const { practise } = useWords()
  const text = useText()
  const { library } = usePorts()
  const setting = useSetting(scenario)
  const card = useLoaded(useCallback(() => library.roleCard(scenario, seat), [library, scenario, seat]))
  const ready = setting.state === 'ready' ? setting.value : undefined
  const role = ready?.playbook.roles[seat]
  const seated = ready?.seats.some((choice) => choice.seat === seat) === true
  if (ready && role && seated && card.state === 'ready')
    return <Ready setting={ready} role={role} seat={seat} brief={card.value} />
  const loaded = card.state === 'loading' && setting.state !== 'failed' ? card : setting.state === 'ready' ? card : setting
  return (
    <Waiting
      loaded={ready && !seated ? { state: 'ready', value: undefined } : loaded}
      missing={ready ? practise.unknownSeat : practise.unknownScenario}
      title={practise.cardTitle(role ? text(role.title) : seat)}
    />
  )
}

interface ReadyProps {
  readonly setting: Setting
  readonly role: Role
  readonly seat: SeatId
  readonly brief: SeatBrief | undefined
}

function Ready({ setting, role, seat, brief }: ReadyProps) {
  const { practise } = useWords()
  const text = useText()
  const heading = useScreen(practise.cardTitle(text(role.title)))
  return (
    <>
      <AppBar>
        <span className={css['scenario']}>{text(setting.card.title)}</span>
      </AppBar>
      <main id="content" tabIndex={-1} className={css['main']}>
        <RouteLink to={{ screen: 'seats', scenario: setting.card.id }} className={css['back']}>
          <span className={css['backIcon']}>
            <Icon name="right" size={16} />
          </span>
          {practise.backToSeats}
        </RouteLink>
        <div className={css['columns']}>
          <RoleCard playbook={setting.playbook} role={role} seat={seat} brief={brief} heading={heading} />
          <StartPanel setting={setting} seat={seat} />
        </div>
      </main>
    </>
  )
}
