export function drawnFiles(
  files: readonly string[],
  how: { share: number; seed: string; always?: readonly string[] },
): string[]
