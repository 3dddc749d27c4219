/** A count as running text has it: small ones padded (domain.md §6), none as `0`. */
export const padded = (count: number): string =>
  Number.isInteger(count) && count > 0 && count < 10 ? `0${count}` : count.toLocaleString('vi-VN')
