import type { Asked } from './asked'
import type { Right, Standing } from './conditions'
import * as effect from './effects'
import type { DemandCode, MoveName, TextState } from './types'

/** A legal move: from one of these standings, by one of these rights, if all demands are met, asked in their order. */
export type MoveRow<Name extends MoveName = MoveName> = {
  readonly from: readonly Standing[]
  readonly by: readonly Right[]
  readonly demands: readonly DemandCode[]
  readonly effect: (asked: Asked<Name>) => TextState
}

/**
 * Every legal move of a text (workflow.md, Moves); of several rows the first whose standing holds. What is not here does
 * not happen, whoever asks and by whatever way.
 */
export const TEXT_MOVES: { readonly [Name in MoveName]: readonly MoveRow<Name>[] } = {
  edit: [
    {
      from: ['draft', 'returned'],
      by: ['author', 'editors'],
      demands: ['revisionChanged'],
      effect: effect.writeOn,
    },
    {
      from: ['submitted'],
      by: ['askedStep'],
      demands: ['revisionChanged'],
      effect: effect.writeOn,
    },
    {
      from: ['approved'],
      by: ['author', 'anyStep'],
      demands: ['revisionChanged'],
      effect: effect.reopen,
    },
  ],
  submit: [
    {
      from: ['draft', 'returned'],
      by: ['author', 'editors'],
      demands: ['revisionChanged', 'incomplete'],
      effect: effect.submit,
    },
  ],
  withdraw: [{ from: ['submitted'], by: ['author'], demands: [], effect: effect.withdraw }],
  reassign: [
    {
      from: ['draft', 'returned'],
      by: ['author', 'editors'],
      demands: ['unknownPerson'],
      effect: effect.reassign,
    },
  ],
  approve: [
    {
      from: ['submitted'],
      by: ['askedStep'],
      demands: ['revisionChanged', 'incomplete', 'ownWork', 'sameApprover'],
      effect: effect.approve,
    },
  ],
  return: [
    {
      from: ['submitted'],
      by: ['askedStep'],
      demands: ['reasonMissing'],
      effect: effect.returnText,
    },
    {
      from: ['approved'],
      by: ['lastStep'],
      demands: ['reasonMissing'],
      effect: effect.returnApproved,
    },
  ],
  publish: [
    {
      from: ['approved'],
      by: ['publishers'],
      demands: ['takenDown', 'revisionChanged'],
      effect: effect.publish,
    },
  ],
  schedule: [
    {
      from: ['approved'],
      by: ['publishers'],
      demands: ['takenDown', 'revisionChanged', 'pastTime'],
      effect: effect.schedule,
    },
  ],
  unschedule: [{ from: ['scheduled'], by: ['publishers'], demands: [], effect: effect.unschedule }],
  embargo: [
    { from: ['hiding'], by: ['takers'], demands: ['reasonMissing'], effect: effect.embargo },
    { from: ['any'], by: ['publishers'], demands: [], effect: effect.embargo },
  ],
  takeDown: [
    { from: ['out'], by: ['takers'], demands: ['reasonMissing'], effect: effect.takeDown },
  ],
  reinstate: [
    { from: ['takenDown'], by: ['takers'], demands: ['reasonMissing'], effect: effect.reinstate },
  ],
  tick: [{ from: ['any'], by: ['anyone'], demands: [], effect: effect.tick }],
}
