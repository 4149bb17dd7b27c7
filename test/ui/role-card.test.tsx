import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { SeatId } from '../../src/kernel/index.ts'
import type { SeatBrief } from '../../src/scenario/index.ts'
import { RoleCard } from '../../src/ui/practise/role-card.tsx'
import { english } from '../../src/ui/words/en.ts'
import { WordsContext } from '../../src/ui/words/index.ts'
import { playbook } from './fixtures/playbook.ts'
import { pretendPorts } from './fixtures/pretend-ports.ts'

const cardOf = async (id: string, brief?: SeatBrief) => {
  const seat = id as SeatId
  const role = playbook.roles[seat]
  if (role === undefined) throw new Error(`The playbook of this test has no ${id}.`)
  const told = brief ?? (await pretendPorts().library.roleCard('token-anomaly', seat))
  return renderToStaticMarkup(<RoleCard playbook={playbook} role={role} seat={seat} brief={told} />)
}

describe('the role card', () => {
  it('tells the Tech Lead who they are, what only they know, whom they tell and what they must not do', async () => {
    const card = await cardOf('techa.tech_lead')
    for (const words of [
      'Sami Quist',
      'statements-job is the only client',
      'within 30 minutes of confirming',
      'Touch the host before',
    ]) {
      expect(card).toContain(words)
    }
  })

  it('gives every duty in the playbook’s words with the line where it stands', async () => {
    const card = await cardOf('techa.tech_lead')
    expect(card).toContain('Execute log analysis, confirm breach vectors')
    for (const line of ['PB:34', 'PB:68', 'PB:101']) expect(card).toContain(line)
    expect(card).toContain(english.practise.noDuty)
  })

  it('marks one’s own step of the chain', async () => {
    expect(await cardOf('techa.tech_lead')).toContain(`>${english.practise.chainYou}<`)
    expect(await cardOf('techa.tech_lead')).not.toContain(english.practise.notInChain)
  })

  it('says so when somebody is no step of the chain', async () => {
    expect(await cardOf('bankx.cfo')).toContain(english.practise.notInChain)
  })

  it('has no empty heading for what the scenario does not say', async () => {
    const card = await cardOf('bankx.cfo')
    expect(card).not.toContain(english.practise.onlyYou)
    expect(card).not.toContain(english.practise.mustNot)
  })

  it('speaks the language of the table where the scenario does', async () => {
    const brief: SeatBrief = { brief: { en: 'You watch.', de: 'Du wachst.' }, knows: [], mustNot: [], tells: [] }
    const seat = 'bankx.ciso' as SeatId
    const role = playbook.roles[seat]
    const german = { ...english, language: 'de' }
    const card = renderToStaticMarkup(
      <WordsContext value={german}>
        {role && <RoleCard playbook={playbook} role={role} seat={seat} brief={brief} />}
      </WordsContext>,
    )
    expect(card).toContain('Du wachst.')
  })
})
