import { LinkButton } from '../../parts/index.ts'
import { useSessionWords } from '../../words/use-session-words.ts'
import css from './doors.module.css'
import { JoinForm } from './join-form.tsx'

/** The doors to sessions on the home page: in with a code, or open a room. */
export default function HomeDoors() {
  const { doors } = useSessionWords()
  return (
    <div className={css['doors']}>
      <JoinForm short />
      <p className={css['run']}>
        <LinkButton to={{ screen: 'run' }} icon="play">
          {doors.run}
        </LinkButton>
      </p>
    </div>
  )
}
