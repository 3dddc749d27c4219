export function folderCycles(
  modules: { source: string; dependencies: { resolved: string }[] }[],
): { folders: string[]; imports: string[] }[]
