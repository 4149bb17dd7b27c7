import { useWords } from '../../words/index.ts'
import css from './swimlane.module.css'

/** What the three shapes on the middle lane mean. */
export function SwimlaneLegend() {
  const { swimlane } = useWords().debrief
  return (
    <ul className={css['legend']} aria-hidden="true">
      <li>
        <svg width="18" height="18" viewBox="-10 -10 20 20" aria-hidden="true">
          <circle className={css['check']} r={9} />
          <path className={css['tickmark']} d="M-4.5 0.3l3 3 5.5-6" />
        </svg>
        {swimlane.near}
      </li>
      <li>
        <svg width="18" height="18" viewBox="-10 -10 20 20" aria-hidden="true">
          <path className={css['hourglass']} d="M-8-9H8L0 0l8 9H-8l8-9z" />
        </svg>
        {swimlane.late}
      </li>
      <li>
        <svg width="18" height="18" viewBox="-10 -10 20 20" aria-hidden="true">
          <path className={css['triangle']} d="M0-10 10 8H-10z" />
        </svg>
        {swimlane.adverse}
      </li>
    </ul>
  )
}
