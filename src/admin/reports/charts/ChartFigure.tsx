import type { Chart, Shape } from '@/domain/report/paper/chartTypes'

import { PaperTableView } from './PaperTableView'

type Props = { chart: Chart | null }

/** A chart, told in words to those who don't see it, with the table behind it to open; nothing where there is no chart. */
export function ChartFigure({ chart }: Props) {
  if (chart === null) return null
  const { name, title, description, width, height, shapes, table } = chart
  const [titleId, wordsId] = [`chart-${name}-title`, `chart-${name}-words`]
  return (
    <figure className="ts-chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${titleId} ${wordsId}`}>
        <title id={titleId}>{title}</title>
        <desc id={wordsId}>{description}</desc>
        {shapes.map((shape, at) => (
          <Drawn key={at} shape={shape} />
        ))}
      </svg>
      <details>
        <summary>Bảng số liệu của biểu đồ: {title.toLocaleLowerCase('vi')}</summary>
        <PaperTableView table={table} />
      </details>
    </figure>
  )
}

function Drawn({ shape }: { shape: Shape }) {
  const { x, y, tone } = shape
  if (shape.kind === 'box') {
    return <rect {...{ x, y, width: shape.width, height: shape.height }} data-shape={tone} />
  }
  return (
    <text {...{ x, y }} fontSize={shape.size} textAnchor={shape.anchor} data-shape={tone}>
      {shape.text}
    </text>
  )
}
