import { formatDuration } from '@/kernel/index.ts'
import moon from '../../../assets/sprites/backdrop/moon-calm-0.svg'
import bridge from '../../../assets/sprites/building/bridge.svg'
import { AppBar } from '../parts/index.ts'
import type { Setting } from '../ports/index.ts'
import { useScreen } from '../routing/index.ts'
import { useText, useWords } from '../words/index.ts'
import { HouseOfSeats } from './house-of-seats.tsx'
import { housesOf } from './houses.ts'
import { SeatRoom } from './seat-room.tsx'
import css from './seats-screen.module.css'
import { useSetting } from './use-setting.ts'
import { Waiting } from './waiting.tsx'

/** Choosing a seat: the houses of the scenario, a room for every seat. Always night. */
export function SeatsScreen({ scenario }: { readonly scenario: string | undefined }) {
  const { practise } = useWords()
  const loaded = useSetting(scenario)
  if (loaded.state === 'ready' && loaded.value !== undefined) return <Seats setting={loaded.value} />
  return <Waiting loaded={loaded} missing={practise.unknownScenario} title={practise.seatsTitle} />
}

function Seats({ setting: { card, playbook, seats } }: { readonly setting: Setting }) {
  const { practise } = useWords()
  const text = useText()
  const heading = useScreen(practise.seatsTitle)
  const houses = housesOf(playbook, seats)
  return (
    <div className={css['night']} data-theme="dark">
      <AppBar>
        <span className={css['scenario']}>{text(card.title)}</span>
      </AppBar>
      <main id="content" tabIndex={-1} className={css['main']}>
        <div className={css['intro']}>
          <h1 ref={heading} tabIndex={-1} className={css['title']}>
            {practise.seatsTitle}
          </h1>
          <p>{practise.seatsLead}</p>
          <p className={css['facts']}>{practise.facts(formatDuration(card.length.story), formatDuration(card.length.table))}</p>
        </div>
        <div className={css['street']}>
          {houses.length === 2 && (
            <div className={css['between']} aria-hidden="true">
              <img className={css['moon']} src={moon} alt="" />
              <img className={css['bridge']} src={bridge} alt="" />
            </div>
          )}
          {houses.map((house) => (
            <HouseOfSeats
              key={house.organisation.id}
              house={house}
              draw={(room) => <SeatRoom room={room} organisation={house.organisation} scenario={card.id} />}
            />
          ))}
        </div>
      </main>
    </div>
  )
}
