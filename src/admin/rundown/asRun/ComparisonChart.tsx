import type { Comparison } from '@/domain/rundown/run/compareTakes'
import { clockTime } from '@/newsroom/rundowns/clockTime'

import { scaleOf } from './chartScale'

type Props = { comparison: Comparison; onAir: number; offAir: number }

const ROW = 26
const LABELS = 190
const WIDTH = 900
const TOP = 24

/** Each entry as two bars on the programme's time: above what was planned, below what aired. The tables say the same. */
export function ComparisonChart({ comparison: { entries, actualEnd }, onAir, offAir }: Props) {
  const ends = entries.flatMap(({ plannedStart, plannedSeconds }) =>
    plannedStart === null ? [] : [plannedStart + (plannedSeconds ?? 0) * 1000],
  )
  const starts = entries.flatMap(({ plannedStart, actualStart }) => [
    plannedStart ?? onAir,
    actualStart ?? onAir,
  ])
  const scale = scaleOf({
    from: Math.min(onAir, ...starts),
    until: Math.max(offAir, actualEnd ?? offAir, ...ends),
    width: WIDTH - LABELS,
  })
  const x = (at: number) => LABELS + scale.at(at)
  const height = TOP + entries.length * ROW + 8
  return (
    <div className="ts-asrun__chart" role="region" aria-label="Biểu đồ" tabIndex={0}>
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        width={WIDTH}
        height={height}
        role="img"
        aria-label="Giờ theo khung và giờ thực tế của từng mục; số liệu ở bảng bên dưới"
      >
        {scale.ticks.map((at) => (
          <g key={at}>
            <line className="ts-asrun__tick" x1={x(at)} x2={x(at)} y1={TOP - 6} y2={height} />
            <text className="ts-asrun__label" x={x(at)} y={12} textAnchor="middle">
              {clockTime(at).slice(0, 5)}
            </text>
          </g>
        ))}
        <line className="ts-asrun__end" x1={x(offAir)} x2={x(offAir)} y1={TOP - 6} y2={height} />
        {entries.map((entry, row) => {
          const y = TOP + row * ROW
          const { plannedStart, plannedSeconds, actualStart, actualEnd: end } = entry
          return (
            <g key={`${entry.id}-${row}`}>
              <text className="ts-asrun__label" x={LABELS - 8} y={y + 15} textAnchor="end">
                {shortened(entry.title)}
              </text>
              {plannedStart !== null && (
                <rect
                  className="ts-asrun__planned"
                  x={x(plannedStart)}
                  y={y + 2}
                  height={8}
                  width={Math.max(2, scale.length((plannedSeconds ?? 0) * 1000))}
                />
              )}
              {actualStart !== null && end !== null && (
                <rect
                  className="ts-asrun__actual"
                  data-late={(entry.late ?? 0) > 5 || undefined}
                  x={x(actualStart)}
                  y={y + 11}
                  height={9}
                  width={Math.max(2, scale.length(end - actualStart))}
                />
              )}
            </g>
          )
        })}
      </svg>
      <p className="ts-hint">
        Thanh viền: theo khung. Thanh đặc: thực tế, màu cam khi bắt đầu muộn quá 5 giây. Vạch đậm:
        giờ hết sóng.
      </p>
    </div>
  )
}

const shortened = (title: string): string =>
  title.length > 26 ? `${title.slice(0, 25)}…` : title || 'Mục chưa đặt tên'
