import { type Block, type Names, wording, wordingOf } from '@/debrief/index.ts'
import { organisationOf } from '@/engine/index.ts'
import { classes, Mark } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import { Proof } from '../lines/proof.tsx'
import css from './head.module.css'

interface RoleListProps {
  readonly block: Extract<Block, { kind: 'scores' }>
  readonly names: Names
}

/** One line per role in the order of the playbook. Roles are never sorted by score and never rated by letter. */
export function RoleList({ block, names }: RoleListProps) {
  const { roles, rolesHint, noNumber } = useWords().debrief
  return (
    <section className={css['roles']} aria-labelledby="by-role">
      <header className={css['rolesHead']}>
        <h2 id="by-role" className={css['rolesTitle']}>
          {roles}
        </h2>
        <span className={css['hint']}>{rolesHint}</span>
      </header>
      <ul>
        {block.rows.map((row, index) => {
          const house = row.role && names.organisations[organisationOf(row.role)]
          const before = block.rows[index - 1]?.role
          const turn = row.role !== undefined && before !== undefined && organisationOf(before) !== organisationOf(row.role)
          const title = row.role === undefined ? wording(row.label, names) : (names.roles[row.role]?.title ?? row.role)
          return (
            <li key={title + (row.role ?? '')} className={classes(css['role'], turn && css['turn'])}>
              <span className={css['roleName']}>
                {house && <Mark shape={house.mark} size={15} name={house.title} />} {title}
              </span>
              {row.points === undefined ? (
                <span className={css['counts']} title={noNumber}>
                  {wordingOf(row.said.slice(0, 1), names)}
                </span>
              ) : (
                <Bar points={row.points} shape={house ? house.mark : 'square'} />
              )}
              <b className={css['rolePoints']}>{row.points}</b>
              <Proof cites={row.cites} about={`${title}: ${wordingOf(row.said, names)}`} shape="count" />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** A score as a line with the mark of the company at its end. */
function Bar({ points, shape }: { readonly points: number; readonly shape: 'square' | 'circle' }) {
  const end = Math.max(0, Math.min(100, points))
  return (
    <span className={css['bar']} aria-hidden="true">
      <span className={css['length']} style={{ width: `${end}%` }} />
      <span className={classes(css['end'], css[shape])} style={{ left: `${end}%` }} />
    </span>
  )
}
