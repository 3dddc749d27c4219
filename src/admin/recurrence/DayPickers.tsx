'use client'

import { WEEKDAYS } from '@/domain/calendar/vietnameseDates'
import { type RuleWeekday, WEEKDAY_CODES, type WeekdayCode } from '@/domain/schedule/rule'

import { WEEKDAY_SHORT } from './choiceWords'

type Picker<Item> = { chosen: readonly Item[]; onChange: (chosen: Item[]) => void }
type Chip<Item> = { value: Item; text: string; name?: string }

const DAYS = Array.from({ length: 31 }, (_, index) => index + 1)
const MONTHS = DAYS.slice(0, 12)
const LAST = -1

/** Some of a few, each a box to tick. */
function Chips<Item>({
  legend,
  chips,
  chosen,
  onChange,
}: Picker<Item> & { legend: string; chips: readonly Chip<Item>[] }) {
  const toggle = (value: Item, isOn: boolean) =>
    onChange(isOn ? [...chosen, value] : chosen.filter((one) => one !== value))
  return (
    <fieldset className="ts-chips">
      <legend className="ts-label">{legend}</legend>
      {chips.map(({ value, text, name }) => (
        <label key={text} className="ts-chip">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            aria-label={name}
            onChange={({ target }) => toggle(value, target.checked)}
          />
          <span aria-hidden={name ? true : undefined}>{text}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** Weekdays of a week. */
export function WeekdayPicker(props: Picker<WeekdayCode>) {
  const chips = WEEKDAY_CODES.map((value, index) => ({
    value,
    text: WEEKDAY_SHORT[value],
    name: WEEKDAYS[index],
  }))
  return <Chips legend="Vào các thứ" chips={chips} {...props} />
}

/** Days of a month, the last one among them where that is wanted. */
export function MonthDayPicker({ hasLast, ...props }: Picker<number> & { hasLast?: boolean }) {
  const days = DAYS.map((value) => ({ value, text: String(value), name: `Ngày ${value}` }))
  const chips = hasLast ? [...days, { value: LAST, text: 'Ngày cuối tháng' }] : days
  return <Chips legend="Vào các ngày" chips={chips} {...props} />
}

/** Months of a year. */
export function MonthPicker({
  legend = 'Vào các tháng',
  ...props
}: Picker<number> & { legend?: string }) {
  const chips = MONTHS.map((value) => ({ value, text: String(value), name: `Tháng ${value}` }))
  return <Chips legend={legend} chips={chips} {...props} />
}

const WEEKS: { ordinal: number | null; words: string }[] = [
  ...[1, 2, 3, 4, 5].map((ordinal) => ({ ordinal, words: `Tuần ${ordinal}` })),
  { ordinal: LAST, words: 'Tuần cuối' },
  { ordinal: null, words: 'Mọi tuần' },
]

/** Weekdays of a month, by which one they are: a table of weeks and weekdays. */
export function NthWeekdayPicker({ chosen, onChange }: Picker<RuleWeekday>) {
  const isOn = (one: RuleWeekday) =>
    chosen.some(({ ordinal, weekday }) => ordinal === one.ordinal && weekday === one.weekday)
  const toggle = (one: RuleWeekday) =>
    onChange(
      isOn(one)
        ? chosen.filter(
            ({ ordinal, weekday }) => ordinal !== one.ordinal || weekday !== one.weekday,
          )
        : [...chosen, one],
    )
  return (
    <div className="ts-nth">
      <table>
        <caption className="ts-label">
          Vào các thứ (tuần 2 là thứ ấy lần thứ hai trong tháng)
        </caption>
        <thead>
          <tr>
            <td />
            {WEEKDAY_CODES.map((code, index) => (
              <th key={code} scope="col" aria-label={WEEKDAYS[index]}>
                {WEEKDAY_SHORT[code]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {WEEKS.map(({ ordinal, words }) => (
            <tr key={words}>
              <th scope="row">{words}</th>
              {WEEKDAY_CODES.map((weekday, index) => (
                <td key={weekday}>
                  <label className="ts-nth__box">
                    <input
                      type="checkbox"
                      checked={isOn({ ordinal, weekday })}
                      aria-label={`${WEEKDAYS[index]}, ${words.toLocaleLowerCase('vi')}`}
                      onChange={() => toggle({ ordinal, weekday })}
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
