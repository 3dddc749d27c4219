import type { PaperTable } from './types'

/** What a shape stands for; screens and papers give each its colour. */
export type ChartTone = 'main' | 'beside' | 'good' | 'bad' | 'open' | 'ink' | 'quiet'

/** Lengths in units of the chart; a text stands on its base line. */
export type Shape =
  | {
      readonly kind: 'box'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly tone: ChartTone
    }
  | {
      readonly kind: 'text'
      readonly x: number
      readonly y: number
      readonly text: string
      readonly size: number
      readonly anchor: 'start' | 'middle' | 'end'
      readonly tone: ChartTone
    }

/** A drawing of figures, in shapes; everything that it shows stands in its table too. */
export type Chart = {
  readonly name: string
  readonly title: string
  /** In a sentence, for those who don't see it. */
  readonly description: string
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
  readonly table: PaperTable
}
