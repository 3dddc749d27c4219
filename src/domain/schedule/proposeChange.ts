import { civilDateOf, ZONE } from '../calendar/civil'
import { pairSlots } from './pairSlots'

/** A slot the changed column asks for; times in epoch milliseconds. */
export type WantedSlot = { slotKey: string; plannedAt: number }

/** An issue that the column's rule made before it was changed. */
export type IssueByRule = {
  id: string
  slotKey: string
  plannedAt: number
  /** Somebody put work into it (texts, a rundown, a request): it never goes unless a person says so. */
  hasContent: boolean
  /** It went out, was waived, or a person moved it: it stays where it is, whatever is chosen. */
  isFixed: boolean
}

/** What a person said is to happen to an issue, where the plan leaves that open. */
export type Choice = 'move' | 'stay' | 'go'

export type IssueChange = {
  id: string
  fate: 'same' | 'move' | 'stay' | 'go'
  from: number
  /** Where it will be; null when it goes. */
  to: number | null
  /** The slot it fills afterwards, so that none is made for it; its own where the new schedule has none for it. */
  slotKey: string
  /** The new schedule has a slot for it. */
  hasSlot: boolean
}

export type ProposedChange = {
  /** By time, then id. */
  issues: IssueChange[]
  /** Slots that nothing fills. */
  added: WantedSlot[]
}

type Question = {
  issues: readonly IssueByRule[]
  slots: readonly WantedSlot[]
  choices?: ReadonlyMap<string, Choice>
  zone?: string
}

/**
 * What becomes of planned issues when their column's schedule changes. An issue keeps its own slot, else one on its
 * day, else the nearest of its month in the order they have; what is left over goes, unless it holds something. Each
 * slot is filled once: one that stays beside its slot still fills it. The same question after it was done changes nothing.
 */
export function proposeChange({
  issues,
  slots,
  choices = new Map(),
  zone = ZONE,
}: Question): ProposedChange {
  const slotOf = matched(issues, slots, zone)
  const taken = new Set([...slotOf.values()].map(({ slotKey }) => slotKey))
  return {
    issues: issues
      .map((issue) => fateOf(issue, slotOf.get(issue.id) ?? null, choices.get(issue.id)))
      .sort((one, other) => one.from - other.from || (one.id < other.id ? -1 : 1)),
    added: slots.filter(({ slotKey }) => !taken.has(slotKey)),
  }
}

function fateOf(
  issue: IssueByRule,
  slot: WantedSlot | null,
  choice: Choice | undefined,
): IssueChange {
  const { id, plannedAt: from } = issue
  const stays = {
    id,
    from,
    to: from,
    slotKey: slot?.slotKey ?? issue.slotKey,
    hasSlot: slot !== null,
  }
  if (slot) {
    const isThere = slot.slotKey === issue.slotKey && (issue.isFixed || slot.plannedAt === from)
    if (isThere) return { ...stays, fate: 'same' }
    if (issue.isFixed || choice === 'stay') return { ...stays, fate: 'stay' }
    return { ...stays, fate: 'move', to: slot.plannedAt }
  }
  const goes = !issue.isFixed && (choice === 'go' || (choice !== 'stay' && !issue.hasContent))
  return goes ? { ...stays, fate: 'go', to: null } : { ...stays, fate: 'stay' }
}

/** Which slot each issue gets, if any. */
function matched(
  issues: readonly IssueByRule[],
  slots: readonly WantedSlot[],
  zone: string,
): Map<string, WantedSlot> {
  const found = new Map<string, WantedSlot>()
  let [issuesLeft, slotsLeft] = [[...issues], [...slots]]
  const take = (issue: IssueByRule, slot: WantedSlot) => {
    found.set(issue.id, slot)
    issuesLeft = issuesLeft.filter((one) => one !== issue)
    slotsLeft = slotsLeft.filter((one) => one !== slot)
  }
  const dayOf = ({ plannedAt }: { plannedAt: number }) => civilDateOf(plannedAt, zone)
  const isOwn = (issue: IssueByRule, slot: WantedSlot) => issue.slotKey === slot.slotKey
  const isSameDay = (issue: IssueByRule, slot: WantedSlot) => dayOf(issue) === dayOf(slot)
  for (const fits of [isOwn, isSameDay]) {
    for (const issue of issuesLeft) {
      const slot = slotsLeft.find((one) => fits(issue, one))
      if (slot) take(issue, slot)
    }
  }
  const monthOf = (one: { plannedAt: number }) => dayOf(one).slice(0, 7)
  for (const month of new Set(issuesLeft.map(monthOf))) {
    const pairs = pairSlots(
      issuesLeft.filter((one) => monthOf(one) === month),
      slotsLeft.filter((one) => monthOf(one) === month),
    )
    for (const [issue, slot] of pairs) take(issue, slot)
  }
  return found
}
