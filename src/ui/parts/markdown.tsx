import type { Nodes, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { createElement, Fragment, type ReactNode, useMemo } from 'react'
import { unreachable } from '@/kernel/index.ts'
import css from './markdown.module.css'

interface MarkdownProps {
  readonly text: string
  /** The level that `#` gets on this page; deeper headings follow. */
  readonly level?: 2 | 3 | 4
}

/**
 * Safe Markdown as elements. No HTML string is ever made: raw HTML is shown as the text it is, pictures as their description,
 * and a link never leads anywhere, because the mails of an exercise are sometimes bait. Its address is its title.
 */
export function Markdown({ text, level = 3 }: MarkdownProps) {
  const drawn = useMemo(() => draw(read(text), 0, level), [text, level])
  return <div className={css['text']}>{drawn}</div>
}

function read(text: string): Nodes {
  return fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
}

function draw(node: Nodes, key: number, level: number): ReactNode {
  switch (node.type) {
    case 'root':
      return <Fragment key={key}>{inside(node.children, level)}</Fragment>
    case 'paragraph':
      return <p key={key}>{inside(node.children, level)}</p>
    case 'heading':
      return createElement(`h${Math.min(6, node.depth + level - 1)}`, { key }, inside(node.children, level))
    case 'strong':
      return <strong key={key}>{inside(node.children, level)}</strong>
    case 'emphasis':
      return <em key={key}>{inside(node.children, level)}</em>
    case 'delete':
      return <del key={key}>{inside(node.children, level)}</del>
    case 'inlineCode':
      return <code key={key}>{node.value}</code>
    case 'code':
      return (
        <pre key={key}>
          <code>{node.value}</code>
        </pre>
      )
    case 'list':
      return node.ordered === true ? (
        <ol key={key} start={node.start ?? 1}>
          {inside(node.children, level)}
        </ol>
      ) : (
        <ul key={key}>{inside(node.children, level)}</ul>
      )
    case 'listItem':
      return <li key={key}>{inside(node.children, level)}</li>
    case 'blockquote':
      return <blockquote key={key}>{inside(node.children, level)}</blockquote>
    case 'break':
      return <br key={key} />
    case 'thematicBreak':
      return <hr key={key} />
    case 'link':
      return (
        <span key={key} className={css['link']} title={node.url}>
          {inside(node.children, level)}
        </span>
      )
    case 'linkReference':
    case 'footnoteReference':
      return <Fragment key={key}>{'children' in node ? inside(node.children, level) : node.label}</Fragment>
    case 'image':
    case 'imageReference':
      return <Fragment key={key}>{node.alt}</Fragment>
    case 'table':
      return drawTable(node, key, level)
    case 'tableRow':
      return <tr key={key}>{inside(node.children, level)}</tr>
    case 'tableCell':
      return <td key={key}>{inside(node.children, level)}</td>
    case 'html':
    case 'text':
    case 'yaml':
      return node.value
    case 'footnoteDefinition':
      return <Fragment key={key}>{inside(node.children, level)}</Fragment>
    case 'definition':
      return null
    default:
      return unreachable(node)
  }
}

function inside(nodes: readonly Nodes[], level: number): ReactNode[] {
  return nodes.map((node, index) => draw(node, index, level))
}

/** The first row is the head. Cells break rather than scroll, so that a phone and a magnified page can show them. */
function drawTable({ children: [head, ...rows] }: Table, key: number, level: number): ReactNode {
  return (
    <table key={key}>
      <thead>
        <tr>
          {head?.children.map((cell, index) => (
            <th key={cell.position?.start.offset ?? index} scope="col">
              {inside(cell.children, level)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{inside(rows, level)}</tbody>
    </table>
  )
}
