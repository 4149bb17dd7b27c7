import { useState } from 'react'
import { Button } from '../../parts/index.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { useFacilitator } from '../desk-context.ts'
import css from './bar.module.css'

/** While everything is stopped for a real incident: why, and the way on. */
export function Halted() {
  const { halt } = useDeskWords()
  const { session, room } = useFacilitator()
  const [refused, setRefused] = useState(false)
  if (room?.halted === undefined) return null
  const resume = async () => setRefused((await session.wish({ kind: 'resume' })) !== undefined)
  return (
    <div className={css['halted']} role="alert">
      <b>{halt.standing(room.halted)}</b>
      <Button size="small" onClick={() => void resume()}>
        {halt.over}
      </Button>
      {refused && <span>{halt.refused}</span>}
    </div>
  )
}
