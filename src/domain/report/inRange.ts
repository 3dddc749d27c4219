import type { Figures } from './figures'

/** The figures of one range alone. */
export function inRange(figures: Figures, range: string): Figures {
  const own = <Row extends { range: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.range === range)
  return {
    ...figures,
    ranges: figures.ranges.filter(({ name }) => name === range),
    obligations: own(figures.obligations),
    programmes: own(figures.programmes),
    totals: own(figures.totals),
    items: own(figures.items),
    activities: own(figures.activities),
    topics: own(figures.topics),
    ranking: own(figures.ranking),
  }
}
