import { createElement, type JSX } from 'react'
import { type Block, type Names, type Said, wording, wordsOf } from '@/debrief/index.ts'
import { unreachable } from '@/kernel/index.ts'
import { ScoreTable } from '../head/score-table.tsx'
import { Proof } from '../lines/proof.tsx'
import { Swimlane } from '../swimlane/swimlane.tsx'
import css from './blocks.module.css'
import { SaidText } from './said-text.tsx'
import { ScrollBox } from './scroll-box.tsx'

interface BlockViewProps {
  readonly block: Block
  readonly names: Names
}

/** One piece of the document. */
export function BlockView({ block, names }: BlockViewProps): JSX.Element {
  switch (block.kind) {
    case 'heading':
      return createElement(`h${block.level}`, { id: block.id, className: css[`h${block.level}`] }, wording(block.text, names))
    case 'paragraph':
      return (
        <p className={css['paragraph']}>
          <SaidText said={block.text} names={names} />
        </p>
      )
    case 'fields':
      return (
        <dl className={css['fields']}>
          {block.fields.map(({ label, value }) => (
            <div key={wording(label, names)} className={css['field']}>
              <dt>{wording(label, names)}</dt>
              <dd>
                <SaidText said={value} names={names} />
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'list':
      return createElement(
        block.ordered ? 'ol' : 'ul',
        { className: block.ordered ? css['ordered'] : css['list'] },
        block.items.map((item) => (
          <li key={keyOf(item, names)}>
            <SaidText said={item} names={names} />
          </li>
        )),
      )
    case 'table':
      return <TableView block={block} names={names} />
    case 'quotation':
      return (
        <blockquote className={css['quotation']}>
          {block.words}
          <Proof cites={block.cites} about={block.words} />
        </blockquote>
      )
    case 'scores':
      return <ScoreTable block={block} names={names} />
    case 'swimlane':
      return <Swimlane block={block} names={names} />
    default:
      return unreachable(block)
  }
}

function TableView({ block, names }: { readonly block: Extract<Block, { kind: 'table' }>; readonly names: Names }) {
  return (
    <ScrollBox label={block.columns.map((column) => wording(column, names)).join(', ')}>
      <table className={css['table']}>
        <thead>
          <tr>
            {block.columns.map((column) => (
              <th key={column.say} scope="col">
                {wording(column, names)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row) => (
            <tr key={row.map((cell) => keyOf(cell, names)).join()}>
              {row.map((cell, index) => {
                const column = block.columns[index]?.say ?? ''
                const called = block.columns[index]
                const label = called && wording(called, names)
                return index === 0 ? (
                  <th key={column} scope="row" data-column={label}>
                    <SaidText said={cell} names={names} />
                  </th>
                ) : (
                  <td key={column} data-column={label}>
                    <SaidText said={cell} names={names} />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** Rows and items are told apart by what they say and by what proves it. */
function keyOf(said: Said, names: Names): string {
  return `${wordsOf(said, names).join(' ')} ${said.flatMap(({ cites }) => cites).join()}`
}
