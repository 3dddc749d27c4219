import type { ConflictLevel } from '@/domain/rundown/conflicts'

import { BlockHead } from './BlockHead'
import type { GridProps } from './gridContext'
import type { GridHandlers } from './gridHandlers'
import type { Line } from './lines'
import { EntryRow } from './EntryRow'

type Props = GridProps & {
  lines: readonly Line[]
  /** The most serious conflict of each row. */
  levels: ReadonlyMap<string, ConflictLevel>
  handlers: GridHandlers
  /** The lines that are drawn. */
  from: number
  to: number
}

/** The lines in view, in the room of all of them. */
export function GridLines(props: Props) {
  const { lines, levels, handlers, from, to, lineHeight, columns, names, clock, mayEdit } = props
  const { active, editing, selected } = props.grid
  const { settings } = props.content
  const width = columns.length + 1
  return (
    <>
      <Spacer height={from * lineHeight} columns={width} />
      {lines
        .slice(from, to)
        .map((line, at) =>
          line.kind === 'block' ? (
            <BlockHead
              key={`block-${line.timing.block}`}
              line={line}
              lineIndex={from + at}
              columns={width}
              settings={settings}
              clock={clock}
            />
          ) : (
            <EntryRow
              key={line.entry.id}
              entry={line.entry}
              timing={line.timing}
              position={line.position}
              lineIndex={from + at}
              columns={columns}
              activeColumn={active?.id === line.entry.id ? active.column : null}
              editing={editing?.id === line.entry.id ? editing : null}
              isSelected={selected.has(line.entry.id)}
              level={levels.get(line.entry.id) ?? null}
              names={names}
              onAir={settings.onAir}
              clock={clock}
              mayEdit={mayEdit}
              handlers={handlers}
            />
          ),
        )}
      <Spacer height={(lines.length - to) * lineHeight} columns={width} />
    </>
  )
}

function Spacer({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden="true" style={{ height }}>
      <td colSpan={columns} />
    </tr>
  )
}
